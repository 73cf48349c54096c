// The pictures of a report as SVG: drawn once, no script. Engines differ by dash and mark, not by colour alone.
import { interval } from '../answering/calibration.ts';
import { html, type Markup } from '../markup.ts';
import type { Bin, InScope } from './measure.ts';
import type { RiskPoint } from './report-figures.ts';

const round = (value: number): number => Math.round(value * 100) / 100;
const percent = (value: number, digits = 0): string => `${(100 * value).toFixed(digits)} %`;

type Frame = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A mark by the engine's place in the list: circle, square, triangle. */
export function mark(engine: number, x: number, y: number, size: number): Markup {
  const [cx, cy] = [round(x), round(y)];
  const name = `mark e${engine}`;
  if (engine === 0) return html`<circle class="${name}" cx="${cx}" cy="${cy}" r="${round(size)}"/>`;
  if (engine === 1)
    return html`<rect class="${name}" x="${round(x - size)}" y="${round(y - size)}" width="${round(2 * size)}" height="${round(2 * size)}"/>`;
  const reach = size * 1.25;
  return html`<path class="${name}" d="M${cx} ${round(y - reach)}L${round(x + reach)} ${round(y + reach * 0.8)}L${round(x - reach)} ${round(y + reach * 0.8)}Z"/>`;
}

/** Grid, ticks and axis titles of a square of shares: both axes from 0 to a maximum. */
function axes(
  frame: Frame,
  x: { readonly title: string; readonly most: number; readonly step: number },
  y: { readonly title: string; readonly most: number; readonly step: number },
): { readonly drawn: Markup; readonly at: (x: number, y: number) => readonly [number, number] } {
  const wide = frame.width - frame.left - frame.right;
  const high = frame.height - frame.top - frame.bottom;
  const at = (px: number, py: number): readonly [number, number] => [
    round(frame.left + (px / x.most) * wide),
    round(frame.top + high - (py / y.most) * high),
  ];
  const ticks = (most: number, step: number) =>
    Array.from({ length: Math.round(most / step) + 1 }, (_, i) => i * step);
  const floor = frame.height - frame.bottom;
  const drawn = html`
    ${ticks(y.most, y.step).map((value) => {
      const [, py] = at(0, value);
      return html`<line class="grid" x1="${frame.left}" x2="${frame.width - frame.right}" y1="${py}" y2="${py}"/>
        <text class="tick" x="${frame.left - 8}" y="${py + 4}" text-anchor="end">${percent(value)}</text>`;
    })}
    ${ticks(x.most, x.step).map((value) => {
      const [px] = at(value, 0);
      return html`<line class="grid" x1="${px}" x2="${px}" y1="${frame.top}" y2="${floor}"/>
        <text class="tick" x="${px}" y="${floor + 18}" text-anchor="middle">${percent(value)}</text>`;
    })}
    <text class="axis" x="${frame.left + wide / 2}" y="${frame.height - 6}" text-anchor="middle">${x.title}</text>
    <text class="axis" x="${-(frame.top + high / 2)}" y="14" text-anchor="middle" transform="rotate(-90)">${y.title}</text>`;
  return { drawn, at };
}

function svg(frame: Pick<Frame, 'width' | 'height'>, label: string, drawn: Markup): Markup {
  return html`<svg viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${label}">${drawn}</svg>`;
}

export type RiskSeries = {
  readonly engine: string;
  readonly points: readonly RiskPoint[];
  readonly decision: RiskPoint;
};

/** Labels at the lines' ends, moved apart so that none covers another. */
function spread(heights: readonly number[], gap: number): readonly number[] {
  const order = heights.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  const placed = new Array<number>(heights.length).fill(0);
  let last = Number.NEGATIVE_INFINITY;
  for (const { y, i } of order) {
    last = Math.max(y, last + gap);
    placed[i] = last;
  }
  return placed;
}

/** How many answers are wrong when only the surest share of the questions is answered. */
export function riskCoverageChart(label: string, series: readonly RiskSeries[]): Markup {
  const frame: Frame = { width: 620, height: 360, left: 62, top: 14, right: 92, bottom: 50 };
  const highest = Math.max(
    0.1,
    // The first few answers decide nothing: one wrong among five is 20 %.
    ...series.flatMap(({ points }) =>
      points.filter(({ coverage }) => coverage > 0.05).map(({ risk }) => risk),
    ),
    ...series.map(({ decision }) => decision.risk),
  );
  const step = highest > 0.3 ? 0.1 : highest > 0.12 ? 0.05 : 0.02;
  const most = Math.ceil(highest / step - 1e-9) * step;
  const { drawn, at } = axes(
    frame,
    { title: 'answered, surest first (share of all questions)', most: 1, step: 0.2 },
    { title: 'wrong among the answered', most, step },
  );
  const ends = spread(
    series.map(({ points }) => at(1, Math.min(points.at(-1)?.risk ?? 0, most))[1]),
    16,
  );
  const lines = series.map(({ engine, points, decision }, i) => {
    const path = points.map(({ coverage, risk }, k) => {
      const [x, y] = at(coverage, Math.min(risk, most));
      return `${k === 0 ? 'M' : 'L'}${x} ${y}`;
    });
    const [dx, dy] = at(decision.coverage, Math.min(decision.risk, most));
    return html`<path class="line e${i}" d="${path.join('')}"/>
      ${mark(i, dx, dy, i === 0 ? 7 : 5.5)}
      <text class="name e${i}" x="${frame.width - frame.right + 8}" y="${(ends[i] ?? 0) + 4}">${engine}</text>`;
  });
  return svg(frame, label, html`${drawn}${[...lines].reverse()}`);
}

/** How often the first candidate was right, against what the engine said; bars tell how many questions stand behind. */
export function reliabilityChart(label: string, engine: number, bins: readonly Bin[]): Markup {
  const frame: Frame = { width: 330, height: 340, left: 62, top: 12, right: 14, bottom: 88 };
  const { drawn, at } = axes(
    { ...frame, height: frame.height - 38, bottom: frame.bottom - 38 },
    { title: 'probability that the engine gave', most: 1, step: 0.25 },
    { title: 'right in truth', most: 1, step: 0.25 },
  );
  const total = bins.reduce((sum, { questions }) => sum + questions, 0);
  const [x0, y0] = at(0, 0);
  const [x1, y1] = at(1, 1);
  const filled = bins.filter(({ questions }) => questions > 0);
  const points = filled.map(({ probability, right, questions }) => {
    const [low, high] = interval(right * questions, questions);
    const [x, y] = at(probability, right);
    return html`<line class="whisker e${engine}" x1="${x}" x2="${x}" y1="${at(0, low)[1]}" y2="${at(0, high)[1]}"/>
      ${mark(engine, x, y, 4.5)}`;
  });
  const bars = filled.map(({ from, questions }) => {
    const [x] = at(from, 0);
    const width = (x1 - x0) / 10 - 2;
    const high = Math.max(1, (questions / total) * 28);
    return html`<rect class="bar e${engine}" x="${x + 1}" y="${round(frame.height - 4 - high)}" width="${round(width)}" height="${round(high)}"/>`;
  });
  return svg(
    frame,
    label,
    html`${drawn}<line class="ideal" x1="${x0}" y1="${y0}" x2="${x1}" y2="${y1}"/>${points}${bars}`,
  );
}

export type RegisterRow = { readonly name: string; readonly engines: readonly (InScope | undefined)[] };

/** First place by register: a mark an engine, with its interval. */
export function registerChart(label: string, rows: readonly RegisterRow[]): Markup {
  const row = 42;
  const frame = { width: 620, height: rows.length * row + 40, left: 96, right: 24, top: 6 };
  const wide = frame.width - frame.left - frame.right;
  const x = (share: number) => round(frame.left + share * wide);
  const floor = frame.height - 32;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (value) => html`<line class="grid" x1="${x(value)}" x2="${x(value)}" y1="${frame.top}" y2="${floor}"/>
      <text class="tick" x="${x(value)}" y="${floor + 18}" text-anchor="middle">${percent(value)}</text>`,
  );
  const drawn = rows.map(({ name, engines }, i) => {
    const middle = frame.top + i * row + row / 2;
    const marks = engines.map((figures, engine) => {
      if (!figures) return undefined;
      const y = middle + (engine - (engines.length - 1) / 2) * 11;
      const [low, high] = interval(figures.first * figures.questions, figures.questions);
      return html`<line class="whisker e${engine}" x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}"/>
        ${mark(engine, x(figures.first), y, 4.2)}`;
    });
    return html`<text class="row" x="${frame.left - 10}" y="${middle + 4}" text-anchor="end">${name}</text>
      ${i === 0 ? undefined : html`<line class="between" x1="${frame.left}" x2="${frame.width - frame.right}" y1="${middle - row / 2}" y2="${middle - row / 2}"/>`}
      ${marks}`;
  });
  return svg(frame, label, html`${ticks}${drawn}`);
}
