// What customers did after an answer: looks through replies in the order in which they came. Runs in the background thread.
import type { Reading } from '../store/reading.ts';
import type { WeakMark } from '../store/weak-answers.ts';
import type { SweptReply } from '../store/weak-reading.ts';
import { isRephrased, soon } from './rephrased.ts';

export type SignalsFound = {
  /** Everything up to and with this moment was looked through. */
  readonly upto: number;
  /** Whether there was more than fits into one pass. */
  readonly isMore: boolean;
  readonly marks: readonly WeakMark[];
};

/** Replies of one pass: some 50 ms of reading, and a write that the chat does not notice. */
const atOnce = 2_000;
/** A conversation does not go on after a longer silence. */
const longestSilence = 24 * 3_600_000;

const isNoneOfThese = ({ request, chosen }: SweptReply): boolean => request === 'choose' && chosen === 'none';

/** What a reply says about the one before it. */
function signalOf(before: SweptReply, reply: SweptReply): Partial<WeakMark> | undefined {
  if (before.kind !== 'answer' || before.answer === null) return undefined;
  if (isNoneOfThese(reply)) return { noneOfThese: true };
  if (reply.request !== 'ask' || reply.askedAt - before.askedAt > soon) return undefined;
  const answered = { ...before, answer: before.answer };
  return isRephrased(answered, { question: reply.question, answer: reply.answer })
    ? { rephrased: true }
    : undefined;
}

/** Finds what is new since `from`; nothing after `until` is looked at, for it may not all be stored yet. */
export async function weakSignals(
  { weak }: Reading,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<SignalsFound> {
  const cut = await weak.momentOf(atOnce, { from, until });
  const upto = cut ?? until;
  const window = { from, until: upto };
  const marks = new Map<string, WeakMark>();
  const mark = (reply: SweptReply, signal: Partial<WeakMark>) => {
    if (reply.answer === null) return;
    const { id, answer, language, askedAt } = reply;
    marks.set(id, { reply: id, answer, language, askedAt, ...marks.get(id), ...signal });
  };

  const latest = new Map<string, SweptReply>();
  for (const reply of await weak.conversations(window, longestSilence)) {
    const before = latest.get(reply.conversation);
    latest.set(reply.conversation, reply);
    if (reply.askedAt <= from || reply.askedAt > upto) continue;
    const signal = before && signalOf(before, reply);
    if (before && signal) mark(before, signal);
  }
  for (const reply of await weak.rated(window)) mark(reply, { thumbDown: reply.thumb === 'down' });
  for (const reply of await weak.askedForPerson(window, soon)) mark(reply, { person: true });
  return { upto, isMore: cut !== undefined, marks: [...marks.values()] };
}
