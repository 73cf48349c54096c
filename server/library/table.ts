// A library as one table: a row for each topic, intent, phrase, answer and list entry, told apart by `kind`.
import type { AnswerText, Intent, Library, PerLanguage } from './library.ts';

export const columns = [
  'kind',
  'id',
  'language',
  'text',
  'title',
  'about',
  'pages',
  'follow-ups',
  'also-names',
  'source',
  'owner',
  'review-by',
  'valid-from',
  'valid-until',
  'field',
] as const;
export type Column = (typeof columns)[number];
/** What a row lacks is missing or empty. */
export type TableRow = { readonly [C in Column]?: string };

export const rowKinds = [
  'topic',
  'intent',
  'phrase',
  'answer',
  'out-of-scope',
  'lexicon',
  'benefit',
  'any-benefit',
  'priority',
] as const;
export type RowKind = (typeof rowKinds)[number];

const sorted = <T>(record: PerLanguage<T>): readonly (readonly [string, T])[] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** What belongs to no language stands in the first row alone. */
const first = (index: number, cells: TableRow): TableRow => (index === 0 ? cells : {});

const intentRows = ({ id, title, about, phrases, followUps, alsoNames }: Intent): readonly TableRow[] => [
  ...sorted(title).map(([language, text], index) => ({
    kind: 'intent',
    id,
    language,
    title: text,
    ...first(index, { about, 'follow-ups': followUps.join(' '), 'also-names': alsoNames.join(' ') }),
  })),
  ...sorted(phrases).flatMap(([language, list]) =>
    list.map((text) => ({ kind: 'phrase', id, language, text })),
  ),
];

const answerRow = (answer: AnswerText): TableRow => ({
  kind: 'answer',
  id: answer.id,
  language: answer.language,
  text: answer.source,
  source: answer.sourcePage,
  owner: answer.owner,
  'review-by': answer.reviewBy,
  ...(answer.validFrom ? { 'valid-from': answer.validFrom } : {}),
  ...(answer.validUntil ? { 'valid-until': answer.validUntil } : {}),
});

const orderOf = ({ id, language, validFrom }: AnswerText) => `${id} ${language} ${validFrom ?? ''}`;

/** All rows of a library, in one order. */
export function rowsOf(library: Library): readonly TableRow[] {
  const lists = (kind: string, id: string, field: string, all: PerLanguage<readonly string[]>): TableRow[] =>
    sorted(all).flatMap(([language, list]) => list.map((text) => ({ kind, id, language, field, text })));
  return [
    ...library.topics.flatMap(({ id, name, pages, intents }) => [
      ...sorted(name).map(([language, title], index) => ({
        kind: 'topic',
        id,
        language,
        title,
        ...first(index, { pages: pages.join(' ') }),
      })),
      ...intents.flatMap(intentRows),
    ]),
    ...[...library.answers].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).map(answerRow),
    ...sorted(library.outOfScope).flatMap(([language, list]) =>
      list.map((text) => ({ kind: 'out-of-scope', language, text })),
    ),
    ...sorted(library.lexicon).flatMap(([language, concepts]) =>
      Object.entries(concepts).flatMap(([id, words]) =>
        words.map((text) => ({ kind: 'lexicon', id, language, text })),
      ),
    ),
    ...library.benefits.flatMap(({ id, names, answeredBy }) => [
      ...lists('benefit', id, 'names', names),
      ...answeredBy.map((text) => ({ kind: 'benefit', id, field: 'answered-by', text })),
    ]),
    ...library.anyBenefit.map((text) => ({ kind: 'any-benefit', text })),
    ...library.priority.flatMap(({ id, title, expressions, examples, counterExamples }) => [
      ...sorted(title).map(([language, text]) => ({ kind: 'priority', id, language, title: text })),
      ...lists('priority', id, 'expressions', expressions),
      ...lists('priority', id, 'examples', examples),
      ...lists('priority', id, 'counter-examples', counterExamples),
    ]),
  ];
}
