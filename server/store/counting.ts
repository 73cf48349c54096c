// Counts what customers do, in the very transaction that stores it: exactly once, and still there when the texts are gone.
//
// Prepared statements, as in conversations.ts: this is on the path of every question.
import type Database from 'better-sqlite3';
import { helsinkiDay, helsinkiHour } from '../day.ts';
import type { Thumb } from './conversations.ts';
import type { Schema } from './schema.ts';

export const measures = [
  /** Conversations in which something was asked. */
  'conversations',
  /** Typed questions; the next six are their outcomes. */
  'questions',
  'answered',
  'clarified',
  'unmatched',
  'priority',
  /** In a language that the library does not have. */
  'unserved',
  /** The answer was withdrawn, and its successor not there yet. */
  'updating',
  /** Tapped buttons, and those of them that said "none of these". */
  'choices',
  'declined',
  'up',
  'down',
  /** How often the ways to a person were opened. */
  'persons',
] as const;
export type Measure = (typeof measures)[number];
export type Counts = Readonly<Record<Measure, number>>;

export const dimensions = ['hour', 'intent', 'page', 'device', 'release'] as const;
export type Dimension = (typeof dimensions)[number];

/** Dimensions of many values have counters of a month beside those of a day: of a year a thirtieth as many are read. */
export const monthly = ['intent', 'page'] as const satisfies readonly Dimension[];

/** Where the counters of a dimension by month stand, each on the first day of its month. */
export const byMonth = (dimension: Dimension): string => `${dimension}-month`;

/** What stands where a dimension does not apply: no intent was answered, a page that the library does not name. */
export const nothing = '-';

/** What of a reply is counted. */
export type Countable = Pick<
  Schema['reply'],
  'asked_at' | 'language' | 'section' | 'answer' | 'release' | 'request' | 'kind' | 'chosen' | 'thumb'
>;
type Place = Pick<Countable, 'asked_at' | 'language' | 'section' | 'answer'> & {
  readonly release: number | null;
  readonly device: string | null;
};
type Some = Partial<Record<Measure, number>>;

const outcome: Readonly<Record<string, Measure>> = {
  answer: 'answered',
  clarify: 'clarified',
  unmatched: 'unmatched',
  priority: 'priority',
  'other-language': 'unserved',
  'being-updated': 'updating',
};

const thumbs = (thumb: string, times: 1 | -1): Some =>
  thumb === 'up' ? { up: times } : thumb === 'down' ? { down: times } : {};

const messageOf = ({ request, kind, chosen, thumb }: Countable): Some => ({
  ...(request === 'ask'
    ? { questions: 1, ...(outcome[kind] ? { [outcome[kind]]: 1 } : {}) }
    : { choices: 1, ...(chosen === 'none' ? { declined: 1 } : {}) }),
  ...thumbs(thumb, 1),
});

/** Replies counted in one transaction when there are many to catch up with. */
const batch = 2_000;

/** Dimension, day, value and language of all counters on which a message falls. */
function countersOf(place: Place): readonly (readonly string[])[] {
  const day = helsinkiDay(place.asked_at);
  const month = `${day.slice(0, 7)}-01`;
  const values: Readonly<Record<Dimension, string>> = {
    hour: helsinkiHour(place.asked_at),
    intent: place.answer ?? nothing,
    page: place.section ?? nothing,
    device: place.device ?? nothing,
    release: place.release === null ? nothing : String(place.release),
  };
  return [
    ...dimensions.map((dimension) => [dimension, day, values[dimension], place.language]),
    ...monthly.map((dimension) => [byMonth(dimension), month, values[dimension], place.language]),
  ];
}

export type Counting = {
  /** Counts replies, and a conversation with its first one. */
  readonly replies: (
    all: readonly { readonly reply: Countable; readonly device: string | null; readonly isFirst: boolean }[],
  ) => void;
  /** Counts that a reply has another thumb than before. */
  readonly thumb: (reply: Countable, device: string | null, now: Thumb) => void;
  /** Counts that the ways to a person were opened, at the conversation's last reply where it has one. */
  readonly person: (
    last: Countable | undefined,
    conversation: Pick<Schema['conversation'], 'language' | 'device'>,
    now: number,
  ) => void;
  /** Counts the replies that nobody has counted yet; returns how many. Safe to be killed and to be called again. */
  readonly catchUp: () => number;
};

/** All but `catchUp` are for callers that are inside a transaction of this connection. */
export function countingIn(chat: Database.Database): Counting {
  const add = chat.prepare(
    `insert into figure (dimension, day, value, language, ${measures.join(', ')})
     values (?, ?, ?, ?, ${measures.map(() => '?').join(', ')})
     on conflict (dimension, day, value, language)
     do update set ${measures.map((measure) => `${measure} = figure.${measure} + excluded.${measure}`).join(', ')}`,
  );
  /** Many messages of one moment fall on the same few counters: each of these is written once. */
  function count(all: readonly (readonly [Place, Some])[]): void {
    const sums = new Map<string, { readonly key: readonly string[]; readonly amounts: number[] }>();
    for (const [place, some] of all)
      for (const key of countersOf(place)) {
        const name = key.join('\n');
        const known = sums.get(name) ?? { key, amounts: measures.map(() => 0) };
        sums.set(name, known);
        measures.forEach((measure, m) => {
          known.amounts[m] = (known.amounts[m] as number) + (some[measure] ?? 0);
        });
      }
    for (const { key, amounts } of sums.values()) add.run(...key, ...amounts);
  }

  const waiting = chat.prepare(
    `select reply.asked_at, reply.language, reply.section, reply.answer, reply.release, reply.request, reply.kind,
       reply.chosen, reply.thumb, uncounted.reply as id, conversation.device, conversation.persons,
       not exists (select 1 from reply as earlier
         where earlier.conversation = reply.conversation and earlier.id < reply.id) as is_first
     from uncounted left join reply on reply.id = uncounted.reply
     left join conversation on conversation.id = reply.conversation
     order by uncounted.reply limit ${batch}`,
  );
  const anyWaiting = chat.prepare('select 1 from uncounted limit 1');
  const done = chat.prepare('delete from uncounted where reply <= ?');
  const catchUpSome = chat.transaction((): number => {
    const rows = waiting.all() as (Countable & {
      id: string;
      device: string | null;
      persons: number;
      is_first: number;
    })[];
    // What is gone meanwhile without having been counted is not to be counted any more.
    const left = rows.filter((row) => row.asked_at !== null);
    count(
      left.map((row) => [
        row,
        { ...messageOf(row), ...(row.is_first ? { conversations: 1, persons: row.persons } : {}) },
      ]),
    );
    const last = rows.at(-1);
    if (last) done.run(last.id);
    return rows.length;
  });

  return {
    replies: (all) =>
      count(
        all.map(({ reply, device, isFirst }) => [
          { ...reply, device },
          { ...messageOf(reply), ...(isFirst ? { conversations: 1 } : {}) },
        ]),
      ),
    thumb: (reply, device, now) => {
      if (reply.thumb === now) return;
      count([
        [
          { ...reply, device },
          { ...thumbs(reply.thumb, -1), ...thumbs(now, 1) },
        ],
      ]);
    },
    person: (last, { language, device }, now) =>
      count([
        [
          {
            asked_at: now,
            language,
            device,
            section: last?.section ?? null,
            answer: last?.answer ?? null,
            release: last?.release ?? null,
          },
          { persons: 1 },
        ],
      ]),
    catchUp: () => {
      let all = 0;
      // Without a look first, every start would wait for the lock of writers.
      if (!anyWaiting.get()) return 0;
      for (let some = batch; some === batch; all += some) some = catchUpSome.immediate();
      return all;
    },
  };
}
