// What is edited and approved as one: an intent with its answers, a topic, or a list of words. Plain data.
import type {
  AnswerText,
  Benefit,
  Intent,
  IntentId,
  Language,
  Library,
  PerLanguage,
  PriorityKind,
} from './library.ts';

export type SubjectKind = 'intent' | 'topic' | 'list';
export type Subject = { readonly kind: SubjectKind; readonly id: string };

/** One text of an answer; several of one language differ by `validFrom`. */
export type AnswerContent = Omit<AnswerText, 'id' | 'language'>;

/** An intent, or a fixed answer to a kind of distress (`priority.<kind>`), which has no phrases of its own. */
export type IntentContent = Pick<Intent, 'about' | 'title' | 'phrases' | 'followUps' | 'alsoNames'> & {
  readonly answers: PerLanguage<readonly AnswerContent[]>;
};
export type TopicContent = { readonly name: PerLanguage<string>; readonly pages: readonly string[] };

export const listKinds = ['out-of-scope', 'lexicon', 'benefits', 'any-benefit', 'priority'] as const;
export type ListKind = (typeof listKinds)[number];
export type ListContent = {
  readonly 'out-of-scope': Library['outOfScope'];
  readonly lexicon: Library['lexicon'];
  readonly benefits: readonly Benefit[];
  readonly 'any-benefit': readonly string[];
  readonly priority: readonly PriorityKind[];
};

export type Content = IntentContent | TopicContent | ListContent[ListKind];

export const isListKind = (id: string): id is ListKind => (listKinds as readonly string[]).includes(id);
export const isPriority = (id: IntentId): boolean => id.startsWith('priority.');

/** The content that a list has where nobody has written any. */
export const emptyLists: ListContent = {
  'out-of-scope': {},
  lexicon: {},
  benefits: [],
  'any-benefit': [],
  priority: [],
};

/** Without `undefined`, which JSON does not keep. */
const answerContent = ({ id: _id, language: _language, ...rest }: AnswerText): AnswerContent => rest;

/** The texts of an id, by language, the one that is valid from the beginning first. */
export function answersOf(
  answers: readonly AnswerText[],
  id: IntentId,
): PerLanguage<readonly AnswerContent[]> {
  const own: Record<Language, AnswerContent[]> = {};
  for (const answer of answers)
    if (answer.id === id) {
      const inLanguage = own[answer.language] ?? [];
      own[answer.language] = inLanguage;
      inLanguage.push(answerContent(answer));
    }
  for (const texts of Object.values(own))
    texts.sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));
  return own;
}

/** One subject of a library, or undefined where it has none. */
export function contentOf(library: Library, { kind, id }: Subject): Content | undefined {
  if (kind === 'list') return isListKind(id) ? listOf(library, id) : undefined;
  if (kind === 'topic') {
    const topic = library.topics.find((each) => each.id === id);
    return topic && { name: topic.name, pages: topic.pages };
  }
  if (isPriority(id)) {
    const priority = library.priority.find((each) => `priority.${each.id}` === id);
    return priority && { ...noIntent, title: priority.title, answers: answersOf(library.answers, id) };
  }
  const topic = library.topics.find((each) => id.startsWith(`${each.id}.`));
  const intent = topic?.intents.find((each) => each.id === id);
  return intent && intentContent(intent, library.answers);
}

const noIntent = { about: '', title: {}, phrases: {}, followUps: [], alsoNames: [] } as const;

export const intentContent = (intent: Intent, answers: readonly AnswerText[]): IntentContent => ({
  about: intent.about,
  title: intent.title,
  phrases: intent.phrases,
  followUps: intent.followUps,
  alsoNames: intent.alsoNames,
  answers: answersOf(answers, intent.id),
});

export function listOf<K extends ListKind>(library: Library, kind: K): ListContent[K] {
  const lists: ListContent = {
    'out-of-scope': library.outOfScope,
    lexicon: library.lexicon,
    benefits: library.benefits,
    'any-benefit': library.anyBenefit,
    priority: library.priority,
  };
  return lists[kind];
}

/** Every subject of a library, in its order. */
export function subjectsOf(library: Library): readonly Subject[] {
  return [
    ...library.topics.map(({ id }): Subject => ({ kind: 'topic', id })),
    ...library.topics.flatMap(({ intents }) => intents.map(({ id }): Subject => ({ kind: 'intent', id }))),
    ...library.priority.map(({ id }): Subject => ({ kind: 'intent', id: `priority.${id}` })),
    ...listKinds.map((id): Subject => ({ kind: 'list', id })),
  ];
}

/** True where two contents are the same, whatever the order of their keys. */
export const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** JSON with its keys in order and without what is undefined. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

const halves = (id: IntentId): readonly [string, string] => {
  const dot = id.indexOf('.');
  return [id.slice(0, dot), id.slice(dot + 1)];
};

/**
 * The library with subjects put in the place of what they were; `undefined` takes one out. A new intent stands last in
 * its topic, a new topic last. An intent whose topic does not exist is left out.
 */
export function withContents(
  library: Library,
  changes: readonly { readonly subject: Subject; readonly content: Content | undefined }[],
): Library {
  const topics = new Map(
    library.topics.map((topic) => [topic.id, { ...topic, intents: [...topic.intents] }]),
  );
  const lists: { -readonly [K in ListKind]: ListContent[K] } = {
    'out-of-scope': library.outOfScope,
    lexicon: library.lexicon,
    benefits: library.benefits,
    'any-benefit': library.anyBenefit,
    priority: library.priority,
  };
  const written = new Map<string, AnswerText[]>();
  const ofKind = (kind: SubjectKind) => changes.filter(({ subject }) => subject.kind === kind);
  for (const { subject, content } of ofKind('topic')) {
    const known = topics.get(subject.id);
    if (content)
      topics.set(subject.id, { intents: [], ...known, id: subject.id, ...(content as TopicContent) });
    else topics.delete(subject.id);
  }
  for (const { subject, content } of ofKind('intent')) {
    const intent = content as IntentContent | undefined;
    written.set(subject.id, intent ? textsOf(subject.id, intent) : []);
    const [topic, aspect] = halves(subject.id);
    const intents = topics.get(topic)?.intents;
    if (!intents || isPriority(subject.id)) continue;
    const at = intents.findIndex(({ id }) => id === subject.id);
    if (!intent) {
      if (at >= 0) intents.splice(at, 1);
      continue;
    }
    const { answers: _answers, ...rest } = intent;
    const whole: Intent = { id: subject.id, topic, aspect, ...rest };
    if (at >= 0) intents[at] = whole;
    else intents.push(whole);
  }
  for (const { subject, content } of ofKind('list'))
    if (isListKind(subject.id)) Object.assign(lists, { [subject.id]: content ?? emptyLists[subject.id] });
  const answers = [...library.answers.filter(({ id }) => !written.has(id)), ...[...written.values()].flat()];
  const all = [...topics.values()];
  return {
    languages: [
      ...new Set(all.flatMap(({ intents }) => intents.flatMap(({ phrases }) => Object.keys(phrases)))),
    ].sort(),
    topics: all,
    outOfScope: lists['out-of-scope'],
    lexicon: lists.lexicon,
    benefits: lists.benefits,
    anyBenefit: lists['any-benefit'],
    priority: lists.priority,
    answers,
  };
}

/** The answers of an intent's content, as a library holds them. */
export const textsOf = (id: IntentId, content: IntentContent): AnswerText[] =>
  Object.entries(content.answers).flatMap(([language, texts]) =>
    texts.map((text): AnswerText => ({ id, language, ...text })),
  );
