// Makes a library of any size, always the same: benefits × aspects × wordings in Finnish and Swedish.
import { analyse, wordsOf } from '../../server/answering/analysis.ts';
import { generator } from '../../server/answering/classifier.ts';
import type { AnswerText, Benefit, Intent, Language, Library, Topic } from '../../server/library/library.ts';
import { kinds, type Subject, subjects } from './subjects.ts';
import { pronouns, stories, tails } from './tails.ts';
import { type Aspect, aspects, foreign, frames } from './wordings.ts';

const languages = ['fi', 'sv'] as const;
type Written = (typeof languages)[number];

export type Size = {
  /** At most `mostIntents`. */
  readonly intents: number;
  /** Phrases an intent and language. */
  readonly phrases: number;
  /** Default: none. */
  readonly answers?: boolean;
};

type BenefitWords = {
  readonly id: string;
  readonly subject: Subject;
  readonly kind: (typeof kinds)[number];
};

/** Each subject has two benefits that differ in their kind alone: neighbours to be told apart. */
const benefits: readonly BenefitWords[] = [0, 1].flatMap((half) =>
  subjects.map((subject, i) => {
    const kind = kinds[(2 * i + half) % kinds.length] as (typeof kinds)[number];
    return { id: `${subject.id}-${kind.id}`, subject, kind };
  }),
);

export const mostIntents = benefits.length * aspects.length;

const outOfScopeExamples = 300;
/**
 * What share of the phrases leaves the benefit's name out, leaves a word out, tells another matter first, mentions
 * something of the long tail, holds a slip of the finger.
 */
const habits = { unnamed: 0.06, shortened: 0.25, stories: 0.12, tails: 0.5, slips: 0.12 } as const;

type Pick = <T>(list: readonly T[]) => T;

const nameIn = ({ subject, kind }: BenefitWords, language: Written, form: string): string => {
  const forms: Readonly<Record<string, string>> = kind[language];
  return subject[language].compound + (forms[form] ?? forms.N);
};

/** Two letters swapped inside a word. */
function slip(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (text.length - 3));
  const [a = '', b = ''] = text.slice(at, at + 2);
  if (!/\p{L}/u.test(a) || !/\p{L}/u.test(b)) return text;
  return text.slice(0, at) + b + a + text.slice(at + 2);
}

/** A compound of the long tail: a subject's customers mostly say those of its own corner. */
function tailWord(subject: Subject, language: Written, random: () => number): string {
  const { first, last } = tails[language];
  const isOwn = random() < 0.7;
  const corner = isOwn ? subjects.indexOf(subject) * 7 : Math.floor(random() * first.length);
  // Squared, so that a few are said often and many seldom.
  const at = corner + Math.floor(random() ** 2 * (isOwn ? 8 : first.length));
  const end = corner * 3 + Math.floor(random() ** 2 * (isOwn ? 16 : last.length));
  return (first[at % first.length] ?? '') + (last[end % last.length] ?? '');
}

/** One word less, as customers write: the name stays. */
function shorten(text: string, random: () => number): string {
  const words = text.split(' ');
  if (words.length < 4) return text;
  const at = Math.floor(random() * words.length);
  return (words[at]?.length ?? 0) > 9 ? text : words.filter((_, i) => i !== at).join(' ');
}

function phrase(
  aspect: Aspect,
  wording: string,
  { benefit, language, random }: { benefit: BenefitWords; language: Written; random: () => number },
): string {
  const pick: Pick = (list) => list[Math.floor(random() * list.length)] as (typeof list)[number];
  const frame = frames[language];
  const isUnnamed = random() < habits.unnamed;
  const fill = (text: string) =>
    text.replace(/\{([A-Z])\}/g, (_, form: string) => {
      if (form === 'T') return pick(benefit.subject[language].things);
      const pronoun: Readonly<Record<string, string>> = pronouns[language];
      return isUnnamed ? (pronoun[form] ?? '') : nameIn(benefit, language, form);
    });
  let core = fill(wording);
  if (random() < habits.shortened) core = shorten(core, random);
  if (random() < habits.stories) {
    const other = pick(aspects.filter((each) => each !== aspect));
    core = pick<string>(stories[language])
      .replace('{S}', () => fill(pick(other[language])))
      .replace('{Q}', () => core);
  }
  if (random() < habits.tails)
    core += pick(tails[language].clauses)
      .replaceAll('~', ' ')
      .replace('{W}', () => tailWord(benefit.subject, language, random));
  const after = pick<string>(frame.after)
    .replace('{place}', () => pick<string>(frame.places))
    .replace('{who}', () => pick<string>(frame.who))
    .replace('{month}', () => pick<string>(frame.months));
  const text = pick<string>(frame.before) + core + after;
  return random() < habits.slips ? slip(text, random) : text;
}

const normalised = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** So many phrases that stand nowhere else: each wording in turn, with another frame each time. */
function phrasesOf(
  aspect: Aspect,
  benefit: BenefitWords,
  {
    language,
    count,
    random,
    taken,
  }: { language: Written; count: number; random: () => number; taken: Set<string> },
): readonly string[] {
  const found: string[] = [];
  for (let turn = 0; found.length < count; turn++) {
    const wording = aspect[language][turn % aspect[language].length] as string;
    const text = phrase(aspect, wording, { benefit, language, random });
    const key = `${language} ${normalised(text)}`;
    if (taken.has(key)) continue;
    taken.add(key);
    found.push(text);
  }
  return found;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const titleOf = (aspect: Aspect, benefit: BenefitWords, language: Written): string =>
  capital(
    aspect.title[language].replace(/\{([A-Z])\}/g, (_, form: string) => nameIn(benefit, language, form)),
  );

const perLanguage = <T>(make: (language: Written) => T): Readonly<Record<Written, T>> => ({
  fi: make('fi'),
  sv: make('sv'),
});

function outOfScopeIn(language: Written, random: () => number): readonly string[] {
  const { questions, things } = foreign[language];
  const all = questions.flatMap((question) => things.map((thing) => question.replace('{X}', thing)));
  return all
    .map((text) => ({ text, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, outOfScopeExamples)
    .map(({ text }) => text);
}

const answersOf = (intents: readonly Intent[]): readonly AnswerText[] =>
  intents.flatMap(({ id, title }) =>
    languages.map((language) => ({
      id,
      language,
      source: `${title[language]}.\n\n- [kela.fi](https://www.kela.fi)\n`,
      sourcePage: 'https://www.kela.fi/',
      owner: 'Bench',
      reviewBy: '2030-12-31',
    })),
  );

/** Names of a benefit: its own, and what people call it, different for the two neighbours of a subject. */
function namesOf(benefit: BenefitWords, language: Written): readonly string[] {
  const isFirst = benefits.indexOf(benefit) < subjects.length;
  const everyday = { fi: isFirst ? 'apu' : 'massi', sv: isFirst ? 'hjälp' : 'slant' }[language];
  return [nameIn(benefit, language, 'N'), `${benefit.subject[language].compound}${everyday}`];
}

/** The same size gives the same library; a larger one begins with the intents of a smaller one. */
export function generateLibrary({ intents: count, phrases, answers = false }: Size): Library {
  if (count > mostIntents) throw new Error(`There are ${mostIntents} intents at most.`);
  const taken = new Set<string>();
  const topics: Topic[] = [];
  for (const [b, benefit] of benefits.slice(0, Math.ceil(count / aspects.length)).entries()) {
    const own = aspects.slice(0, count - b * aspects.length);
    const intents = own.map((aspect, a): Intent => {
      const random = generator(1 + b * aspects.length + a);
      return {
        id: `${benefit.id}.${aspect.id}`,
        topic: benefit.id,
        aspect: aspect.id,
        about: '',
        title: perLanguage((language) => titleOf(aspect, benefit, language)),
        phrases: perLanguage((language) =>
          phrasesOf(aspect, benefit, { language, count: phrases, random, taken }),
        ),
        followUps: [],
        alsoNames: [],
      };
    });
    topics.push({
      id: benefit.id,
      name: perLanguage((language) => capital(nameIn(benefit, language, 'N'))),
      pages: [`/${benefit.id}`],
      intents,
    });
  }
  return {
    languages,
    topics,
    outOfScope: perLanguage((language) => outOfScopeIn(language, generator(3))),
    lexicon: {},
    benefits: benefits.slice(0, topics.length).map(
      (benefit): Benefit => ({
        id: benefit.id,
        names: perLanguage((language) => namesOf(benefit, language)),
        answeredBy: [benefit.id],
      }),
    ),
    anyBenefit: [],
    priority: [],
    answers: answers ? answersOf(topics.flatMap(({ intents }) => intents)) : [],
  };
}

/** A real library among generated topics. Out-of-scope examples, lexicon, distress and languages stay the real one's. */
export const amongGenerated = (real: Library, generated: Library): Library => ({
  ...real,
  topics: [...real.topics, ...generated.topics],
  benefits: [...real.benefits, ...generated.benefits],
  answers: [...real.answers, ...generated.answers],
});

/** One language alone. */
export const onlyIn = (library: Library, language: Language): Library => ({
  ...library,
  languages: [language],
});

export type Unseen = { readonly text: string; readonly intent: string };

/** Two questions an intent, made like its phrases and none of them. */
export function unseenQuestions(size: Size, library: Library, language: Written): readonly Unseen[] {
  const seen = new Set(
    library.topics.flatMap(({ intents }) => intents.flatMap(({ phrases }) => phrases[language] ?? [])),
  );
  const more = generateLibrary({ ...size, phrases: size.phrases + 2 });
  return more.topics.flatMap(({ intents }) =>
    intents.flatMap(({ id, phrases }) =>
      (phrases[language] ?? [])
        .slice(size.phrases)
        .filter((text) => !seen.has(text))
        .map((text) => ({ text, intent: id })),
    ),
  );
}

export type VocabularySize = { readonly phrases: number; readonly words: number; readonly grams: number };

/** How many distinct words and character n-grams a language's phrases hold. */
export function vocabularyOf(library: Library, language: Language): VocabularySize {
  const words = new Set<string>();
  const grams = new Set<number>();
  let phrases = 0;
  for (const { intents } of library.topics)
    for (const intent of intents)
      for (const text of intent.phrases[language] ?? []) {
        phrases += 1;
        for (const word of wordsOf(text, language)) words.add(word);
        for (const key of analyse(text, language, new Map()).keys[0] ?? []) grams.add(key);
      }
  return { phrases, words: words.size, grams: grams.size };
}
