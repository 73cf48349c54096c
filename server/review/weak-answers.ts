// The bench of weak answers: keeps up with what customers did, and records what people make of each case.
import type { Redact } from '../answering/answer.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { CaseState } from '../store/weak-answers.ts';
import type { Background } from './tasks.ts';

/** A reply may be stored a moment after the time that it bears; what is younger is looked at next time. */
const settled = 1_000;
/** Passes of one turn: with a backlog the rest comes with the next turn. */
const passesATurn = 20;

export type WeakSweep = {
  /** Looks through what is new, one pass of some thousand replies; whether more is left. */
  readonly pass: () => Promise<boolean>;
  /** Looks through what is new, up to a bound. */
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
  let last: Promise<boolean> = Promise.resolve(false);
  const pass = (): Promise<boolean> => {
    const mine = last.then(onePass);
    last = mine.catch(() => false);
    return mine;
  };
  return {
    pass,
    turn: async () => {
      for (let passes = 0; passes < passesATurn; passes++) if (!(await pass())) return;
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
