// What an engine said to each question, as a tab-separated file.
import type { Outcome } from './measure.ts';

/** Question, expected, decision, the three best with scores: one line a question. */
export function toPredictions(outcomes: readonly Outcome[]): string {
  const lines = outcomes.map(({ question, understanding: { decision, ranking } }) => {
    const decided =
      decision.kind === 'answer'
        ? decision.intent
        : decision.kind === 'clarify'
          ? decision.options.join('|')
          : decision.kind === 'priority'
            ? decision.id
            : decision.kind === 'unmatched'
              ? decision.why
              : decision.language;
    const best = [0, 1, 2].flatMap((rank) => {
      const candidate = ranking[rank];
      return candidate
        ? [candidate.intent, candidate.score.toFixed(4), candidate.probability.toFixed(4)]
        : ['', '', ''];
    });
    return [
      question.language,
      question.register,
      question.text,
      question.label,
      decision.kind,
      decided,
      ...best,
    ].join('\t');
  });
  const head = ['language', 'register', 'question', 'expected', 'decision', 'decided'];
  for (const rank of ['first', 'second', 'third']) head.push(rank, `${rank}_score`, `${rank}_probability`);
  return `${[head.join('\t'), ...lines].join('\n')}\n`;
}
