// Between the rows of what was not understood and its domain types.
import type { Counted } from '../counts.ts';
import type { Schema } from './schema.ts';

/** What the customer did after a question that was not understood. `waiting`: it is too early to say. */
export const nexts = ['rephrased', 'picked', 'none-of-these', 'person', 'left', 'waiting'] as const;
export type Next = (typeof nexts)[number];

/** `open`: nobody has done anything. `drafted`: it waits for a release. `answered`: a newer release answers it. */
export const groupStates = ['open', 'drafted', 'elsewhere', 'ignored', 'answered'] as const;
export type GroupState = (typeof groupStates)[number];

export type StoredRanking = readonly {
  readonly intent: string;
  readonly score: number;
  readonly probability: number;
}[];

export type UnmatchedQuestion = {
  readonly id: string;
  readonly language: string;
  /** Redacted; null when the last reply to it is gone. */
  readonly text: string | null;
  readonly times: number;
  /** In Helsinki. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly lastAt: number;
  /** How often on which page; the most frequent ones. */
  readonly pages: Counted;
  readonly nexts: Counted;
  readonly thumbsDown: number;
  /** When it was asked last, and by which release. */
  readonly ranking: StoredRanking;
  readonly inScope: number | null;
  readonly release: number;
  readonly group: string | null;
  /** What the model `model` makes of it, newer than the reply. */
  readonly now: { readonly kind: string; readonly intent: string | null; readonly model: string } | null;
};

/** What a model needs to read a question again, and how often it was asked. */
export type AskedQuestion = Pick<UnmatchedQuestion, 'language' | 'text' | 'times' | 'pages' | 'now'>;

export type UnmatchedGroup = {
  readonly id: string;
  readonly language: string;
  /** Most telling words of its questions, in the form in which they were written. */
  readonly words: readonly string[];
  /** The id of the question that is most like the others. */
  readonly typical: string | null;
  readonly state: GroupState;
  /** What was done about it last. */
  readonly outcome: string | null;
  /** The intent or list to which it went. */
  readonly subject: string | null;
  /** The release that answers it. */
  readonly release: number | null;
  /** A person's id. */
  readonly assignee: string | null;
  readonly note: string;
  /** Distinct questions, how often they were asked, and how often of those the served release would answer now. */
  readonly size: number;
  readonly times: number;
  readonly answered: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly lastAt: number;
  readonly pages: Counted;
  readonly madeAt: number;
};

type Reread = Pick<Schema['unmatched_question'], 'now_kind' | 'now_intent' | 'now_model'>;

const nowOf = ({ now_kind, now_intent, now_model }: Reread): UnmatchedQuestion['now'] =>
  now_kind !== null && now_model !== null ? { kind: now_kind, intent: now_intent, model: now_model } : null;

export const toAsked = (
  row: Reread & Pick<Schema['unmatched_question'], 'language' | 'text' | 'times' | 'pages'>,
): AskedQuestion => ({
  language: row.language,
  text: row.text,
  times: row.times,
  pages: JSON.parse(row.pages),
  now: nowOf(row),
});

export const toQuestion = (row: Schema['unmatched_question']): UnmatchedQuestion => ({
  id: row.id,
  language: row.language,
  text: row.text,
  times: row.times,
  firstDay: row.first_day,
  lastDay: row.last_day,
  lastAt: row.last_at,
  pages: JSON.parse(row.pages),
  nexts: JSON.parse(row.nexts),
  thumbsDown: row.thumbs_down,
  ranking: JSON.parse(row.ranking),
  inScope: row.in_scope,
  release: row.release,
  group: row.in_group,
  now: nowOf(row),
});

export const toGroup = (row: Schema['unmatched_group']): UnmatchedGroup => ({
  id: row.id,
  language: row.language,
  words: JSON.parse(row.words),
  typical: row.typical,
  state: row.state as GroupState,
  outcome: row.outcome,
  subject: row.subject,
  release: row.release,
  assignee: row.assignee,
  note: row.note,
  size: row.size,
  times: row.times,
  answered: row.answered,
  firstDay: row.first_day,
  lastDay: row.last_day,
  lastAt: row.last_at,
  pages: JSON.parse(row.pages),
  madeAt: row.made_at,
});
