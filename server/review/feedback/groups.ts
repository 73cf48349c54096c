// Texts → themes: near-copies count as one, the rest falls into communities, and every text goes to the nearest middle.
import { communities, networkOf } from './graph.ts';
import { dot, type Points, pointOf, toUnit } from './space.ts';

/** From this cosine on, texts are copies of one another: they count once, or the copies would be a theme of their own. */
const copy = 0.9;
/** Below this cosine to the nearest middle a text belongs to no theme. */
const loose = 0.3;

export type Belonging = {
  /** -1: no theme. */
  readonly group: number;
  /** Cosine to the group's middle. */
  readonly similarity: number;
};

/** For each point the first point of which it is a copy; itself where it is none. */
function originals(points: Points): Int32Array {
  const firsts: number[] = [];
  return Int32Array.from({ length: points.count }, (_, r) => {
    const point = pointOf(points, r);
    const first = firsts.find((other) => dot(point, pointOf(points, other)) >= copy);
    if (first === undefined) firsts.push(r);
    return first ?? r;
  });
}

/** Middles of length 1, one a group; members of group -1 count for none. */
export function middlesOf(points: Points, groups: ArrayLike<number>, count: number): Float32Array[] {
  const middles = Array.from({ length: count }, () => new Float32Array(points.width));
  for (let r = 0; r < points.count; r++) {
    const middle = middles[groups[r] as number];
    if (!middle) continue;
    const point = pointOf(points, r);
    for (let k = 0; k < middle.length; k++) middle[k] = (middle[k] as number) + (point[k] as number);
  }
  for (const middle of middles) toUnit(middle);
  return middles;
}

/** The nearest middle of a point, unless all are far. */
export function nearest(point: Float32Array, middles: readonly Float32Array[]): Belonging {
  let best: Belonging = { group: -1, similarity: loose };
  for (const [group, middle] of middles.entries()) {
    const similarity = dot(point, middle);
    if (similarity > best.similarity) best = { group, similarity };
  }
  return best.group >= 0 ? best : { group: -1, similarity: 0 };
}

/** Smaller groups are no themes: their texts go where they lie nearest, or to no theme. */
export const smallestTheme = (texts: number): number => Math.max(8, Math.round(texts * 0.005));

/** The group of each point, counted from 0, largest first; -1 where it belongs to none. */
export function groupsOf(points: Points): Int32Array {
  const original = originals(points);
  const firsts = [...new Set(original)];
  const single: Points = {
    count: firsts.length,
    width: points.width,
    values: new Float32Array(firsts.length * points.width),
  };
  for (const [at, r] of firsts.entries()) single.values.set(pointOf(points, r), at * points.width);
  const community = communities(networkOf(single));
  const place = new Map(firsts.map((r, at) => [r, at]));
  const groups = Int32Array.from(original, (r) => community[place.get(r) ?? -1] ?? -1);
  return bySize(groups, smallestTheme(points.count));
}

function bySize(groups: Int32Array, smallest: number): Int32Array {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes]
    .filter(([group, size]) => group >= 0 && size >= smallest)
    .sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || a - b)
    .map(([group]) => group);
  const rank = new Map(order.map((group, at) => [group, at]));
  return groups.map((group) => rank.get(group) ?? -1);
}
