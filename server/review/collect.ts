// From replies to distinct questions: which were not understood, how often, where, and what the customers did next.
import { createHash } from 'node:crypto';
import { wordsKey } from '../authoring/problems.ts';
import { addedPages, type Counted } from '../counts.ts';
import { helsinkiDay } from '../day.ts';
import type { Cursor, Missed } from '../store/missed-replies.ts';
import type { Reading } from '../store/reading.ts';
import type { Addition } from '../store/unmatched-adding.ts';
import type { Next } from '../store/unmatched-rows.ts';

export type Collected = {
  readonly additions: readonly Addition[];
  /** Where the next look begins; missing where nothing is left. */
  readonly rest?: Cursor;
};

/** Names a question without holding it. Texts of the same words have one. */
export const digestOf = (language: string, text: string): string =>
  createHash('sha256').update(wordsKey(language, text), 'utf8').digest('hex');

const askedForPerson = (answer: string | null): boolean => answer?.endsWith('.human-agent') ?? false;

/** What the customer did next. `idle`: silence in milliseconds after which a conversation has ended. */
export function nextOf(
  { reply, at, next, personAt }: Pick<Missed, 'reply' | 'at' | 'next' | 'personAt'>,
  { now, idle }: { readonly now: number; readonly idle: number },
): Next {
  if (personAt !== null || askedForPerson(next?.answer ?? null)) return 'person';
  if (next?.request === 'choose')
    return next.chosen === 'none' && next.parent === reply ? 'none-of-these' : 'picked';
  if (next) return 'rephrased';
  return now - at > idle ? 'left' : 'waiting';
}

/** Being asked back is understood, unless none of what was offered was meant, or nothing came of it. */
const isMissed = (kind: Missed['kind'], next: Next): boolean =>
  kind === 'unmatched' || next === 'none-of-these' || next === 'left';

/** Adds replies up by their questions. What was counted of a reply before is taken off again. */
export function collect(
  missed: readonly Missed[],
  when: { readonly now: number; readonly idle: number },
): readonly Addition[] {
  const questions = new Map<string, Addition>();
  for (const each of missed) {
    const next = nextOf(each, when);
    const thumbDown = each.thumb === 'down';
    const { counted } = each;
    if (!counted && !isMissed(each.kind, next)) continue;
    if (counted && counted.next === next && (counted.thumbDown === 1) === thumbDown) continue;
    const digest = digestOf(each.language, each.question);
    const before = questions.get(`${each.language} ${digest}`);
    const day = helsinkiDay(each.at);
    const isNew = counted === null;
    questions.set(`${each.language} ${digest}`, {
      language: each.language,
      digest,
      text: before?.text ?? each.question,
      replies: [...(before?.replies ?? []), { reply: each.reply, next, thumbDown }],
      times: (before?.times ?? 0) + (isNew ? 1 : 0),
      firstDay: before && before.firstDay < day ? before.firstDay : day,
      lastDay: before && before.lastDay > day ? before.lastDay : day,
      lastAt: Math.max(before?.lastAt ?? 0, each.at),
      pages: addedPages(before?.pages ?? {}, isNew && each.page !== null ? { [each.page]: 1 } : {}),
      nexts: changedNexts(before?.nexts ?? {}, next, counted?.next),
      thumbsDown: (before?.thumbsDown ?? 0) + (thumbDown ? 1 : 0) - (counted?.thumbDown ?? 0),
      ranking: JSON.parse(each.ranking),
      inScope: each.inScope,
      release: each.release,
    });
  }
  return [...questions.values()];
}

/** Below nothing where something is taken off what is stored. */
function changedNexts(counts: Counted, next: Next, before: string | undefined): Counted {
  const changed: Record<string, number> = { ...counts, [next]: (counts[next] ?? 0) + 1 };
  if (before !== undefined) changed[before] = (changed[before] ?? 0) - 1;
  return changed;
}

/** How many replies are looked at before what was found is written. */
const atOnce = 1_000;

/** What the replies from a place on add: as many as are looked at in one go. For the background thread. */
export async function collectFrom(
  reading: Reading,
  { from, now, idle }: { readonly from: Cursor; readonly now: number; readonly idle: number },
): Promise<Collected> {
  const { missed, rest } = await reading.unmatched.missed(from, atOnce);
  return { additions: collect(missed, { now, idle }), ...(rest ? { rest } : {}) };
}
