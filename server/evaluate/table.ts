// The figures of an evaluation as a table to read: every share with its number of questions and 95 % interval.
import { interval } from '../answering/calibration.ts';
import type { Figures, InScope } from './measure.ts';

export type Evaluation = {
  readonly engine: string;
  readonly library: { readonly intents: number; readonly phrases: Readonly<Record<string, number>> };
  readonly training: { readonly seconds: number; readonly peakMegabytes: number };
  readonly languages: Readonly<Record<string, Figures>>;
};

const percent = (value: number): string => (100 * value).toFixed(1);

/** `97.3 (95.6–98.4)`, in percent. */
export function withInterval(share: number, of: number): string {
  if (of === 0) return '–';
  const [low, high] = interval(share * of, of);
  return `${percent(share)} (${percent(low)}–${percent(high)})`;
}

function columns(rows: readonly (readonly string[])[]): string {
  const width = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(width[i] ?? 0) : cell.padStart(width[i] ?? 0))).join('  '),
    )
    .join('\n');
}

const inScopeRow = (name: string, figures: InScope): string[] => [
  name,
  String(figures.questions),
  ...[
    figures.first,
    figures.amongThree,
    figures.answeredRight,
    figures.answeredWrong,
    figures.clarifiedRight,
    figures.unmatched,
  ].map((share) => withInterval(share, figures.questions)),
];

function languageTable(language: string, figures: Figures): string {
  const head = [
    '',
    'questions',
    'first',
    'among three',
    'answered right',
    'answered wrong',
    'right among buttons',
    'not understood',
  ];
  const rows = [
    head,
    inScopeRow('in scope', figures.inScope),
    ...Object.entries(figures.registers).map(([name, register]) => inScopeRow(`  ${name}`, register)),
  ];
  const { outOfScope, askBack, priority, two } = figures;
  const others: string[] = [];
  if (outOfScope.questions > 0)
    others.push(
      `out of scope: ${outOfScope.questions} questions; answered ${withInterval(outOfScope.answered, outOfScope.questions)}, ` +
        `asked back ${withInterval(outOfScope.clarified, outOfScope.questions)}, refused ${withInterval(outOfScope.unmatched, outOfScope.questions)}`,
    );
  if (askBack.questions > 0)
    others.push(
      `to be asked back: ${askBack.questions}; asked back ${withInterval(askBack.clarified, askBack.questions)}`,
    );
  if (priority.messages + priority.lookalikes > 0)
    others.push(
      `distress: ${priority.messages} messages, caught ${withInterval(priority.caught, priority.messages)}; ` +
        `${priority.lookalikes} look-alikes, caught ${withInterval(priority.caughtFalsely, priority.lookalikes)}`,
    );
  if (two.questions > 0)
    others.push(
      `two questions: ${two.questions}; both offered ${withInterval(two.bothOffered, two.questions)}`,
    );
  others.push(
    `AUROC ${figures.auroc.toFixed(4)}, calibration error ${figures.ece.toFixed(3)}, ` +
      `a question takes ${figures.milliseconds.p50.toFixed(3)} ms at the median, ${figures.milliseconds.p99.toFixed(3)} ms at p99`,
  );
  return `${language}\n${columns(rows)}\n${others.join('\n')}`;
}

/** The whole evaluation of one engine, in percent. */
export function toTable({ engine, library, training, languages }: Evaluation): string {
  const phrases = Object.entries(library.phrases).map(([language, count]) => `${count} ${language}`);
  return [
    `${engine}: ${library.intents} intents, phrases ${phrases.join(', ')}; trained in ${training.seconds.toFixed(1)} s, peak ${training.peakMegabytes.toFixed(0)} MB`,
    ...Object.entries(languages).map(([language, figures]) => languageTable(language, figures)),
  ].join('\n\n');
}
