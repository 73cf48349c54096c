// How right the answers were, week by week, with each week's interval; the table below holds the same figures.
import type { JudgingWeek } from '../../server/web/api/contract.ts';
import { useNumbers } from '../figures/numbers.ts';
import { useTexts } from '../texts/dictionary.ts';
import { judgingTexts } from './texts.ts';
import { weekNumber } from './weeks.ts';

const [width, height, left, bottom, top] = [720, 220, 72, 28, 10] as const;
const marks = [0, 0.25, 0.5, 0.75, 1] as const;

/** Oldest on the left. Weeks without a final verdict have no point. */
export function AccuracyChart({ weeks }: { readonly weeks: readonly JudgingWeek[] }) {
  const texts = useTexts(judgingTexts);
  const { percent, share } = useNumbers();
  const shown = [...weeks].reverse();
  const x = (index: number): number => left + ((index + 0.5) * (width - left)) / shown.length;
  const y = (value: number): number => top + (1 - value) * (height - top - bottom);
  const judged = shown.flatMap((week, index) =>
    week.final === 0 ? [] : [{ week, index, right: week.shares.right }],
  );
  const spacing = Math.ceil(shown.length / 14);
  return (
    <figure className="accuracy">
      <figcaption>{texts.chart}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={texts.chart}>
        {marks.map((mark) => (
          <g key={mark}>
            <line x1={left} x2={width} y1={y(mark)} y2={y(mark)} className="grid" />
            <text x={left - 8} y={y(mark) + 4} textAnchor="end">
              {percent(mark)}
            </text>
          </g>
        ))}
        <polyline
          points={judged.map(({ index, right }) => `${x(index)},${y(right.share)}`).join(' ')}
          className="line"
        />
        {judged.map(({ week, index, right }) => (
          <g key={week.week} className="whisker">
            <title>{`${weekNumber(week.week)}: ${share(right.times, week.final)} (${share(right.low, 1)}–${share(right.high, 1)})`}</title>
            <line x1={x(index)} x2={x(index)} y1={y(right.low)} y2={y(right.high)} />
            <line x1={x(index) - 5} x2={x(index) + 5} y1={y(right.low)} y2={y(right.low)} />
            <line x1={x(index) - 5} x2={x(index) + 5} y1={y(right.high)} y2={y(right.high)} />
            <circle cx={x(index)} cy={y(right.share)} r={5} />
          </g>
        ))}
        {shown.map(({ week }, index) =>
          index % spacing === 0 ? (
            <text key={week} x={x(index)} y={height - 8} textAnchor="middle">
              {weekNumber(week)}
            </text>
          ) : null,
        )}
      </svg>
    </figure>
  );
}
