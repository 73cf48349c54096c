// What a bench found: tables to read, and targets that it kept or missed.
import { loadavg } from 'node:os';

export type Target = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly most?: number;
  readonly least?: number;
};

export type Table = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type Result = { readonly tables: readonly Table[]; readonly targets: readonly Target[] };

export type Options = {
  /** Intents of the large library. */
  readonly intents: number;
  /** Stored replies; a million where missing. */
  readonly replies?: number | undefined;
  /** A folder in which a filled database stays from one run to the next. */
  readonly keep?: string | undefined;
};

export type Bench = {
  readonly name: string;
  readonly what: string;
  readonly run: (options: Options) => Promise<Result>;
};

export const isKept = ({ value, most, least }: Target): boolean =>
  (most === undefined || value <= most) && (least === undefined || value >= least);

const shown = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 1 ? value.toFixed(2) : value.toFixed(4);

/** The mean load of the machine over the last minute: above the number of cores, times mean little. */
export const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

/** Processor time of this process so far, all threads together. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** `processor`: the seconds that all threads together computed; where others use the machine too, it tells more. */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly value: Awaited<T>; readonly seconds: number; readonly processor: number }> {
  const start = performance.now();
  const before = processorSeconds();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000, processor: processorSeconds() - before };
}

/** The exponent b of y = a·x^b, by least squares on the logarithms. */
export function exponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (pick: (log: readonly [number, number]) => number) =>
    logs.reduce((sum, log) => sum + pick(log), 0) / logs.length;
  const mx = mean(([x]) => x);
  const my = mean(([, y]) => y);
  const up = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  const down = logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  return up / down;
}

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
};

export function toText({ tables, targets }: Result): string {
  const lines = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
    const all = [head, ...rows];
    const width = head.map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
    const line = (row: readonly string[]) =>
      `| ${head.map((_, i) => (i === 0 ? (row[i] ?? '').padEnd(width[i] ?? 0) : (row[i] ?? '').padStart(width[i] ?? 0))).join(' | ')} |`;
    return [line(head), `|${width.map((w) => '-'.repeat(w + 2)).join('|')}|`, ...rows.map(line)].join('\n');
  };
  const parts = tables.map(({ title, head, rows }) => `${title}\n\n${lines(head, rows)}`);
  const judged = targets.map((target) => {
    const { most, least, unit } = target;
    const bound = most !== undefined ? `≤ ${most} ${unit}` : `≥ ${least} ${unit}`;
    return [target.what, `${shown(target.value)} ${unit}`, bound, isKept(target) ? 'kept' : 'MISSED'];
  });
  if (judged.length > 0) parts.push(lines(['target', 'measured', 'wanted', ''], judged));
  return parts.join('\n\n');
}
