// Which intents cross-validation took for one another, with the phrases behind it.

import type { Seen } from '../answering/cross-validation.ts';
import { none } from '../answering/match.ts';
import type { IntentId } from '../library/library.ts';

export type Confusion = {
  readonly intent: IntentId;
  readonly takenFor: IntentId;
  readonly phrases: readonly string[];
  /** Share of the intent's phrases that were taken for the other, 0 to 1. */
  readonly share: number;
};

/** Most frequent first. Texts whose benefit was blanked out and out-of-scope examples don't count. */
export function confusionsIn(seen: readonly Seen[]): readonly Confusion[] {
  const whole = seen.filter(({ weight, intent }) => weight === 1 && intent !== none);
  const totals = new Map<IntentId, number>();
  const pairs = new Map<string, { intent: IntentId; takenFor: IntentId; phrases: string[] }>();
  for (const { intent, guess, text } of whole) {
    totals.set(intent, (totals.get(intent) ?? 0) + 1);
    if (guess === intent) continue;
    const key = `${intent} ${guess}`;
    const pair = pairs.get(key) ?? { intent, takenFor: guess, phrases: [] };
    pair.phrases.push(text);
    pairs.set(key, pair);
  }
  return [...pairs.values()]
    .map((pair) => ({ ...pair, share: pair.phrases.length / (totals.get(pair.intent) ?? 1) }))
    .sort((a, b) => b.phrases.length - a.phrases.length || (a.intent < b.intent ? -1 : 1));
}

/** Share of the held-out phrases whose first candidate was right. */
export function heldOutFirst(seen: readonly Seen[]): number {
  const whole = seen.filter(({ weight, intent }) => weight === 1 && intent !== none);
  return whole.filter(({ right }) => right).length / Math.max(whole.length, 1);
}
