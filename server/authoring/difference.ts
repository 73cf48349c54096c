// What differs between two libraries, field by field, and each difference in a sentence.
import { AppError } from '../errors.ts';
import type { Library } from '../library/library.ts';
import {
  type AnswerContent,
  type Content,
  canonical,
  contentOf,
  type IntentContent,
  type Subject,
  subjectsOf,
  type TopicContent,
} from '../library/subject.ts';
import type { Reading } from '../store/reading.ts';

export type FieldDifference = {
  readonly field:
    | 'title'
    | 'about'
    | 'phrases'
    | 'follow-ups'
    | 'also-names'
    | 'answer'
    | 'source-page'
    | 'owner'
    | 'review-by'
    | 'valid-until'
    | 'name'
    | 'pages'
    | 'content';
  readonly language?: string;
  readonly before?: string;
  readonly after?: string;
  readonly list?: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** Of an answer that takes effect on a day. */
  readonly validFrom?: string;
};
export type Difference = {
  readonly subject: string;
  readonly kind: Subject['kind'];
  readonly title: Readonly<Record<string, string>>;
  readonly what: 'added' | 'removed' | 'changed';
  readonly redirect?: string | null;
  readonly fields: readonly FieldDifference[];
};

const value = (
  field: FieldDifference['field'],
  before: string | undefined,
  after: string | undefined,
  language?: string,
) =>
  before === after
    ? []
    : [
        {
          field,
          ...(language ? { language } : {}),
          ...(before === undefined ? {} : { before }),
          ...(after === undefined ? {} : { after }),
        },
      ];

function listed(
  field: FieldDifference['field'],
  before: readonly string[],
  after: readonly string[],
  language?: string,
) {
  const added = after.filter((each) => !before.includes(each));
  const removed = before.filter((each) => !after.includes(each));
  return added.length + removed.length === 0
    ? []
    : [{ field, ...(language ? { language } : {}), list: { added, removed } }];
}

const languagesOf = (...records: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
  [...new Set(records.flatMap((record) => Object.keys(record)))].sort();

/** A text and what goes with it, each as a field of its own; a day that is not set is no value. */
const answerParts = [
  ['answer', (text: AnswerContent) => text.source],
  ['source-page', (text: AnswerContent) => text.sourcePage || undefined],
  ['owner', (text: AnswerContent) => text.owner || undefined],
  ['review-by', (text: AnswerContent) => text.reviewBy || undefined],
  ['valid-until', (text: AnswerContent) => text.validUntil],
] as const;

function intentFields(before: IntentContent, after: IntentContent): readonly FieldDifference[] {
  const fields: FieldDifference[] = [...value('about', before.about, after.about)];
  for (const language of languagesOf(before.title, after.title))
    fields.push(...value('title', before.title[language], after.title[language], language));
  for (const language of languagesOf(before.phrases, after.phrases))
    fields.push(
      ...listed('phrases', before.phrases[language] ?? [], after.phrases[language] ?? [], language),
    );
  fields.push(...listed('follow-ups', before.followUps, after.followUps));
  fields.push(...listed('also-names', before.alsoNames, after.alsoNames));
  for (const language of languagesOf(before.answers, after.answers)) {
    const [old = [], now = []] = [before.answers[language], after.answers[language]];
    for (const day of new Set([...old, ...now].map(({ validFrom }) => validFrom ?? ''))) {
      const [was, is] = [old, now].map((texts) => texts.find(({ validFrom }) => (validFrom ?? '') === day));
      for (const [field, part] of answerParts)
        fields.push(
          ...value(field, was && part(was), is && part(is), language).map((each) => ({
            ...each,
            ...(day ? { validFrom: day } : {}),
          })),
        );
    }
  }
  return fields;
}

const nothing: IntentContent = {
  about: '',
  title: {},
  phrases: {},
  followUps: [],
  alsoNames: [],
  answers: {},
};

function fieldsOf(kind: Subject['kind'], before: Content | undefined, after: Content | undefined) {
  if (kind === 'intent')
    return intentFields((before ?? nothing) as IntentContent, (after ?? nothing) as IntentContent);
  if (kind === 'list') return value('content', before && canonical(before), after && canonical(after));
  const [old, now] = [before as TopicContent | undefined, after as TopicContent | undefined];
  return [
    ...languagesOf(old?.name ?? {}, now?.name ?? {}).flatMap((language) =>
      value('name', old?.name[language], now?.name[language], language),
    ),
    ...listed('pages', old?.pages ?? [], now?.pages ?? []),
  ];
}

const titleOf = (content: Content | undefined): Readonly<Record<string, string>> =>
  content && !Array.isArray(content) && 'title' in content
    ? (content as IntentContent).title
    : content && !Array.isArray(content) && 'name' in content
      ? (content as TopicContent).name
      : {};

/** All differences, in the newer library's order, what is gone last. */
export function differencesOf(
  before: Library,
  after: Library,
  redirects: ReadonlyMap<string, string | null>,
): readonly Difference[] {
  const subjects = new Map(
    [...subjectsOf(after), ...subjectsOf(before)].map((each) => [`${each.kind} ${each.id}`, each]),
  );
  const [old, now] = [contentsOf(before), contentsOf(after)];
  return [...subjects].flatMap(([key, { kind, id }]) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (canonical(was ?? null) === canonical(is ?? null)) return [];
    const what = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const redirect = what === 'removed' ? redirects.get(id) : undefined;
    return [
      {
        subject: id,
        kind,
        title: titleOf(is ?? was),
        what,
        ...(redirect === undefined ? {} : { redirect }),
        fields: fieldsOf(kind, was, is),
      },
    ];
  });
}

/** Every content by its subject; answers sorted once, as looking each up in thousands would cost seconds. */
export function contentsOf(library: Library): ReadonlyMap<string, Content> {
  const answers = new Map<string, Library['answers'][number][]>();
  for (const answer of library.answers) answers.set(answer.id, [...(answers.get(answer.id) ?? []), answer]);
  return new Map(
    subjectsOf(library).flatMap((subject) => {
      const content = contentOf({ ...library, answers: answers.get(subject.id) ?? [] }, subject);
      return content === undefined ? [] : [[`${subject.kind} ${subject.id}`, content] as const];
    }),
  );
}

const few = (texts: readonly string[]): string =>
  texts.length <= 3
    ? texts.map((text) => `“${text}”`).join(', ')
    : `${texts
        .slice(0, 3)
        .map((text) => `“${text}”`)
        .join(', ')} and ${texts.length - 3} more`;

function fieldSentence({ field, language, list, before, after, validFrom }: FieldDifference): string {
  const where = `${field}${language ? ` (${language})` : ''}${validFrom ? ` from ${validFrom}` : ''}`;
  if (list)
    return [
      ...(list.added.length > 0 ? [`${where}: added ${few(list.added)}`] : []),
      ...(list.removed.length > 0 ? [`${where}: removed ${few(list.removed)}`] : []),
    ].join('; ');
  if (before === undefined) return `${where}: new`;
  if (after === undefined) return `${where}: gone`;
  return field === 'answer' || field === 'content'
    ? `${where}: changed`
    : `${where}: “${before}” became “${after}”`;
}

/** A difference in an English sentence. */
export function sentenceOf({ subject, kind, what, redirect, fields }: Difference): string {
  const name = `${kind === 'intent' ? 'The intent' : kind === 'topic' ? 'The topic' : 'The list'} ${subject}`;
  if (what === 'added') return `${name} is new.`;
  if (what === 'removed') return `${name} is gone${redirect ? `; what led to it leads to ${redirect}` : ''}.`;
  return `${name} changed: ${fields.map(fieldSentence).join('; ')}.`;
}

/** What differs between two releases, or a release and the working library, and each difference in a sentence. */
export async function differencesBetween(
  { library }: Pick<Reading, 'library'>,
  { from, to }: { readonly from: number | 'next'; readonly to: number | 'next' },
): Promise<{ readonly differences: readonly Difference[]; readonly sentences: readonly string[] }> {
  const read = async (release: number | 'next'): Promise<Library> => {
    const found = release === 'next' ? await library.working() : await library.released(release);
    if (!found) throw new AppError('not_found', `There is no release ${release}.`);
    return found;
  };
  const differences = differencesOf(await read(from), await read(to), await library.redirects());
  return { differences, sentences: differences.map(sentenceOf) };
}
