// What is wrong with one subject, in sentences: errors refuse its approval, warnings do not.
import { checkLibrary } from '../library/check.ts';
import type { Benefit, Library, PriorityKind } from '../library/library.ts';
import {
  type AnswerContent,
  type Content,
  type IntentContent,
  isPriority,
  type Subject,
  type TopicContent,
  withContents,
} from '../library/subject.ts';

export type Problem = {
  readonly severity: 'error' | 'warning';
  readonly field: string;
  readonly language?: string;
  readonly index?: number;
  readonly message: string;
};

export type Rules = {
  readonly linkHosts: ReadonlySet<string>;
  readonly testQuestions: readonly string[];
  /** True for a text that holds personal data. */
  readonly isPersonal: (text: string) => boolean;
};

/** By `<language> <words>`: the intents that hold a phrase of these words. */
export type PhraseOwners = ReadonlyMap<string, readonly string[]>;

/** The words of a text, whatever their case and punctuation: what makes two phrases the same. */
export const wordsKey = (language: string, text: string): string =>
  `${language} ${text
    .toLocaleLowerCase(language)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;

export function phraseOwners(library: Library): PhraseOwners {
  const owners = new Map<string, string[]>();
  for (const { intents } of library.topics)
    for (const intent of intents)
      for (const [language, phrases] of Object.entries(intent.phrases))
        for (const phrase of phrases) {
          const own = wordsKey(language, phrase);
          owners.set(own, [...(owners.get(own) ?? []), intent.id]);
        }
  return owners;
}

/** The intents, other than one, that hold a phrase of the same words. */
export const ownersOf = (
  owners: PhraseOwners,
  language: string,
  text: string,
  except = '',
): readonly string[] => (owners.get(wordsKey(language, text)) ?? []).filter((intent) => intent !== except);

type Add = (field: string, message: string, more?: Partial<Problem>) => void;

function checkDays(text: AnswerContent, add: (message: string) => void): void {
  if (text.validFrom && text.validUntil && text.validFrom > text.validUntil)
    add('is valid until a day before the one from which it is valid');
}

function checkAnswerTexts(content: IntentContent, languages: readonly string[], add: Add): void {
  for (const language of languages) {
    const texts = content.answers[language] ?? [];
    if (texts.length === 0) add('answers', 'is missing', { language });
    const days = new Set<string>();
    texts.forEach((text, index) => {
      const say = (message: string) => add('answers', message, { language, index });
      if (text.source.trim() === '') say('is empty');
      // The renderer shows tags as text; who writes one expects something else.
      if (/<[a-z/!][^>]*>?/i.test(text.source)) say('holds HTML, which customers would see as text');
      if (text.sourcePage === '') say('names no official page as its source');
      if (text.owner.trim() === '') say('names no owner');
      if (text.reviewBy === '') say('has no review date');
      if (days.has(text.validFrom ?? '')) say('begins on the same day as another one');
      days.add(text.validFrom ?? '');
      checkDays(text, say);
    });
  }
}

function checkIntent(
  library: Library,
  id: string,
  content: IntentContent,
  rules: Rules,
  owners: PhraseOwners,
  add: Add,
) {
  const { languages } = library;
  for (const language of languages) {
    if (!content.title[language]?.trim()) add('title', 'is missing', { language });
    if (isPriority(id)) continue;
    const seen = new Set<string>();
    (content.phrases[language] ?? []).forEach((phrase, index) => {
      const say = (message: string) => add('phrases', message, { language, index });
      if (phrase.trim() === '') say('is empty');
      if (seen.has(wordsKey(language, phrase))) say(`"${phrase}" stands twice`);
      seen.add(wordsKey(language, phrase));
      const [other] = ownersOf(owners, language, phrase, id);
      if (other) say(`"${phrase}" stands in ${other} too`);
      if (rules.isPersonal(phrase)) say('holds what looks like personal data');
    });
  }
  const known = new Set(library.topics.flatMap(({ intents }) => intents.map((intent) => intent.id)));
  content.followUps.forEach((followUp, index) => {
    if (!known.has(followUp)) add('follow-ups', `${followUp} does not exist`, { index });
    if (followUp === id) add('follow-ups', 'leads to itself', { index });
  });
  for (const benefit of content.alsoNames)
    if (!library.benefits.some((each) => each.id === benefit))
      add('also-names', `the benefit ${benefit} does not exist`);
  if (!isPriority(id) && !library.topics.some((topic) => id.startsWith(`${topic.id}.`)))
    add('topic', `the topic ${id.split('.')[0]} does not exist; make it first`);
  checkAnswerTexts(content, languages, add);
}

/** The library's own check, on this intent alone, so that it costs the same in a library of any size. */
function checkAlone(library: Library, id: string, content: IntentContent, rules: Rules): readonly Problem[] {
  const [topicId = ''] = id.split('.');
  const topic = library.topics.find((each) => each.id === topicId) ?? {
    id: topicId,
    name: {},
    pages: [],
    intents: [],
  };
  const empty = { ...library, topics: [{ ...topic, intents: [] }], outOfScope: {}, answers: [] };
  const alone = withContents(empty, [{ subject: { kind: 'intent', id }, content }]);
  const findings = checkLibrary(
    { ...alone, languages: library.languages },
    { allowedHosts: rules.linkHosts, testQuestions: rules.testQuestions },
  );
  return findings
    .filter(({ rule }) => rule !== 'missing-answer' && rule !== 'unbalanced')
    .map(({ level, rule, where, message }) => {
      const language = where.split(' ')[1];
      const field = ['long-answer', 'hard-to-read', 'link-host'].includes(rule) ? 'answers' : 'phrases';
      return { severity: level, field, message, ...(language ? { language } : {}) };
    });
}

function checkTopic(library: Library, content: TopicContent, add: Add): void {
  for (const language of library.languages)
    if (!content.name[language]?.trim()) add('name', 'is missing', { language });
  content.pages.forEach((page, index) => {
    if (!/^\/\S*$/.test(page)) add('pages', `${page} is no path that begins with /`, { index });
  });
}

function checkList(library: Library, id: string, content: Content, rules: Rules, add: Add): void {
  const targets = new Set(
    library.topics.flatMap(({ id: topic, intents }) => [topic, ...intents.map((each) => each.id)]),
  );
  if (id === 'any-benefit')
    for (const topic of content as readonly string[])
      if (!targets.has(topic)) add('content', `the topic ${topic} does not exist`);
  if (id === 'benefits')
    for (const benefit of content as readonly Benefit[]) {
      if (Object.values(benefit.names).flat().length === 0) add('content', `${benefit.id} has no names`);
      for (const target of benefit.answeredBy)
        if (!targets.has(target)) add('content', `${benefit.id}: ${target} is neither a topic nor an intent`);
    }
  if (id === 'priority')
    for (const kind of content as readonly PriorityKind[])
      for (const language of library.languages) {
        if (!kind.title[language]?.trim()) add('content', `${kind.id} has no title`, { language });
        if ((kind.expressions[language] ?? []).length === 0)
          add('content', `${kind.id} has no expressions`, { language });
        if (
          !library.answers.some(
            (answer) => answer.id === `priority.${kind.id}` && answer.language === language,
          )
        )
          add('content', `priority.${kind.id} has no answer; write it first`, { language });
      }
  if (id === 'out-of-scope')
    for (const [language, questions] of Object.entries(content as Library['outOfScope']))
      questions.forEach((question, index) => {
        if (rules.isPersonal(question))
          add('content', 'holds what looks like personal data', { language, index });
      });
}

/** All that is wrong with a content, in the library into which it is to go. */
export function problemsOf(
  library: Library,
  { subject, content }: { readonly subject: Subject; readonly content: Content },
  { rules, owners }: { readonly rules: Rules; readonly owners: PhraseOwners },
): readonly Problem[] {
  const problems: Problem[] = [];
  const add: Add = (field, message, more = {}) =>
    problems.push({ severity: 'error', field, message, ...more });
  const { kind, id } = subject;
  if (kind === 'topic') checkTopic(library, content as TopicContent, add);
  else if (kind === 'list') checkList(library, id, content, rules, add);
  else {
    checkIntent(library, id, content as IntentContent, rules, owners, add);
    if (!isPriority(id)) problems.push(...checkAlone(library, id, content as IntentContent, rules));
    else problems.push(...checkAlone({ ...library, topics: [] }, id, content as IntentContent, rules));
  }
  return problems;
}

export const errorsAmong = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ severity }) => severity === 'error');
