// Plain k-means on TF-IDF of words, as everybody would try first: the baseline beside which groupings are shown.
import { stemsOf, wordsOf } from '../../server/answering/analysis.ts';
import { chance } from '../../server/review/feedback/chance.ts';

type Row = ReadonlyMap<number, number>;

/** Words' stems, tf × idf, each text scaled to length 1. */
function rowsOf(
  texts: readonly string[],
  language: string,
): { readonly rows: Row[]; readonly width: number } {
  const ids = new Map<string, number>();
  const counted = texts.map((text) => {
    const counts = new Map<number, number>();
    for (const stem of stemsOf(wordsOf(text, language), language)) {
      const id = ids.get(stem) ?? ids.size;
      ids.set(stem, id);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  });
  const texted = new Array<number>(ids.size).fill(0);
  for (const counts of counted) for (const id of counts.keys()) texted[id] = (texted[id] ?? 0) + 1;
  const rows = counted.map((counts) => {
    const weighed = [...counts].map(
      ([id, count]) => [id, count * (Math.log(texts.length / (texted[id] ?? 1)) + 1)] as const,
    );
    const length = Math.sqrt(weighed.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
    return new Map(weighed.map(([id, value]) => [id, value / length]));
  });
  return { rows, width: ids.size };
}

function once(rows: readonly Row[], width: number, k: number, seed: number) {
  const random = chance(seed);
  const middles = Array.from({ length: k }, () => {
    const middle = new Float64Array(width);
    for (const [id, value] of rows[Math.floor(random() * rows.length)] ?? []) middle[id] = value;
    return middle;
  });
  const groups = new Array<number>(rows.length).fill(-1);
  let cost = 0;
  for (let round = 0; round < 50; round++) {
    const norms = middles.map((middle) => middle.reduce((sum, value) => sum + value * value, 0));
    let moved = 0;
    cost = 0;
    for (const [r, row] of rows.entries()) {
      let best = Number.POSITIVE_INFINITY;
      let group = 0;
      for (const [c, middle] of middles.entries()) {
        let product = 0;
        for (const [id, value] of row) product += value * (middle[id] as number);
        const distance = 1 + (norms[c] as number) - 2 * product;
        if (distance < best) [best, group] = [distance, c];
      }
      if (groups[r] !== group) moved += 1;
      groups[r] = group;
      cost += best;
    }
    if (moved === 0) break;
    const sizes = new Array<number>(k).fill(0);
    for (const middle of middles) middle.fill(0);
    for (const [r, row] of rows.entries()) {
      const group = groups[r] as number;
      sizes[group] = (sizes[group] ?? 0) + 1;
      const middle = middles[group] as Float64Array;
      for (const [id, value] of row) middle[id] = (middle[id] as number) + value;
    }
    for (const [c, middle] of middles.entries())
      if ((sizes[c] ?? 0) > 0)
        for (let i = 0; i < width; i++) middle[i] = (middle[i] as number) / (sizes[c] ?? 1);
  }
  return { groups, cost };
}

/** The best of ten starts by its own measure, the sum of squared distances. It is told the right number of groups. */
export function plainKmeans(texts: readonly string[], language: string, k: number): readonly number[] {
  const { rows, width } = rowsOf(texts, language);
  const tries = Array.from({ length: 10 }, (_, seed) => once(rows, width, k, seed + 1));
  return tries.sort((a, b) => a.cost - b.cost)[0]?.groups ?? [];
}
