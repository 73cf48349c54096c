// The bench of weak answers: keeps up with what customers did, and records what people make of each case.
import type { Redact } from '../answering/answer.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { CaseState } from '../store/weak-answers.ts';
import type { Background } from './tasks.ts';

/** A reply may be stored a moment after the time that it bears; what is younger is looked at next time. */
const settled = 1_000;
export type WeakSweep = {
  /** Looks through what is new before a list is shown, unless that is more than one pass: no list waits for it. */
  readonly fresh: () => Promise<void>;
  /** Looks through all that is new, pass by pass; whoever calls meanwhile waits for the same. */
  readonly turn: () => Promise<void>;
};

/** Passes run one after the other; each goes on where the last one ended, also after a restart. */
export function weakSweep(context: {
  readonly store: Pick<Store, 'weak'>;
  readonly background: Background;
  readonly clock: () => number;
}): WeakSweep {
  const { store, background, clock } = context;
  const onePass = async (): Promise<boolean> => {
    const from = await store.weak.upto();
    const until = clock() - settled;
    if (until <= from) return false;
    const { upto, isMore, marks } = await background('weakSignals', { from, until });
    await store.weak.add({ from, upto, marks });
    return isMore;
  };
  let isBehind = false;
  let last: Promise<unknown> = Promise.resolve();
  const pass = (): Promise<void> => {
    const mine = last.then(async () => {
      isBehind = await onePass();
    });
    last = mine.catch(() => undefined);
    return mine;
  };
  const all = async () => {
    do await pass();
    while (isBehind);
  };
  let turning: Promise<void> | undefined;
  return {
    fresh: () => (isBehind ? Promise.resolve() : pass()),
    turn: () => {
      turning ??= all().finally(() => {
        turning = undefined;
      });
      return turning;
    },
  };
}

export type CaseMark = { readonly state: CaseState; readonly to?: string; readonly note?: string };

/**
 * Marks a case, or opens it again: what it was before is the caller's to keep. A note is redacted and goes with the
 * reply. Throws `not_found` without such a case, `invalid` for a colleague who is none of `colleagues`.
 */
export async function markCase(
  context: { readonly store: Pick<Store, 'weak'>; readonly redact: Redact },
  mark: CaseMark & {
    readonly reply: string;
    readonly by: string;
    readonly at: number;
    /** Ids of those to whom it may be handed. */
    readonly colleagues: readonly string[];
  },
): Promise<void> {
  const { reply, state, by, at } = mark;
  const to = state === 'handed' ? (mark.to ?? '') : null;
  if (to !== null && !mark.colleagues.includes(to))
    throw new AppError('invalid', 'to: is nobody who may read conversations');
  const note = to === null ? '' : context.redact(mark.note ?? '').text;
  const isThere = await context.store.weak.mark(
    reply,
    { state, handedTo: to, note },
    { at, by, action: `weak.${state}`, subject: `reply ${reply}`, detail: to === null ? {} : { to } },
  );
  if (!isThere) throw new AppError('not_found', 'There is no such case.');
}
