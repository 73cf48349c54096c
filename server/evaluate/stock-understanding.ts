// The ranking of a stock engine in the shape of ours: such an engine knows no page and asks nothing back.
import type { Understanding } from '../answering/engine.ts';
import { none } from '../answering/match.ts';
import type { IntentId, Language } from '../library/library.ts';

export type Scored = { readonly intent: IntentId; readonly score: number };

/** `best` is in order, `None` among it; what comes first is answered, `None` is not understood. */
export function stockUnderstanding(
  language: Language,
  best: readonly Scored[],
  answers: boolean,
): Understanding {
  const ranking = best
    .filter(({ intent }) => intent !== none)
    .slice(0, 5)
    .map(({ intent, score }) => ({ intent, score, probability: score }));
  const [first] = ranking;
  const answered = answers ? first : undefined;
  return {
    language,
    languageChanged: false,
    ranking,
    inScope: answered?.score ?? 0,
    named: [],
    others: [],
    hint: 'none',
    decision: answered ? { kind: 'answer', intent: answered.intent } : { kind: 'unmatched', why: 'weak' },
  };
}
