// Points → communities: each point is tied to its nearest, and the network falls into parts that hold together (Louvain).
import { chance } from './chance.ts';
import { dot, type Points, pointOf } from './space.ts';

/** For every point, the points it is tied to with the strength of the tie. Both ways. */
export type Network = readonly ReadonlyMap<number, number>[];

/** Twelve from some 700 points on; of few points each has few neighbours that are near. */
const neighboursOf = (points: number): number =>
  Math.max(3, Math.min(12, Math.round(Math.sqrt(points) * 0.45)));
/** Above 1: rather more and smaller communities. */
const resolution = 1.2;
/** Orders in which the points are walked; ties that only some of them keep are weakened before the last walk. */
const walks = 8;

/** Ties each point to its nearest, by cosine; a tie that both want is twice as strong. */
export function networkOf(points: Points): Network {
  const { count } = points;
  const neighbours = neighboursOf(count);
  const ids = new Int32Array(count * neighbours).fill(-1);
  const near = new Float32Array(count * neighbours);
  const offer = (of: number, other: number, similarity: number) => {
    const first = of * neighbours;
    let at = first + neighbours - 1;
    if (similarity <= (near[at] as number)) return;
    while (at > first && (near[at - 1] as number) < similarity) {
      near[at] = near[at - 1] as number;
      ids[at] = ids[at - 1] as number;
      at--;
    }
    near[at] = similarity;
    ids[at] = other;
  };
  for (let a = 0; a < count; a++) {
    const point = pointOf(points, a);
    for (let b = a + 1; b < count; b++) {
      const similarity = dot(point, pointOf(points, b));
      offer(a, b, similarity);
      offer(b, a, similarity);
    }
  }
  const network = Array.from({ length: count }, () => new Map<number, number>());
  const tie = (a: number, b: number, strength: number) =>
    network[a]?.set(b, (network[a]?.get(b) ?? 0) + strength);
  for (let a = 0; a < count; a++)
    for (let at = a * neighbours; at < (a + 1) * neighbours; at++) {
      const b = ids[at] as number;
      if (b < 0) break;
      tie(a, b, near[at] as number);
      tie(b, a, near[at] as number);
    }
  return network;
}

type Level = { readonly ties: Network; readonly own: Float64Array };

/** Moves each node to the community in which modularity gains most, until nothing moves; undefined when none did. */
function walk({ ties, own }: Level, random: () => number): Int32Array | undefined {
  const count = ties.length;
  const degree = ties.map((each, a) => {
    let sum = 2 * (own[a] as number);
    for (const strength of each.values()) sum += strength;
    return sum;
  });
  const whole = degree.reduce((sum, each) => sum + each, 0) || 1;
  const community = Int32Array.from({ length: count }, (_, a) => a);
  const total = Float64Array.from(degree);
  const order = Int32Array.from(community);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  let hasMoved = false;
  for (let round = 0, moves = 1; moves > 0 && round < 30; round++) {
    moves = 0;
    for (const a of order) {
      const from = community[a] as number;
      const own = degree[a] as number;
      total[from] = (total[from] as number) - own;
      const pull = new Map<number, number>([[from, 0]]);
      for (const [b, strength] of ties[a] ?? []) {
        const c = community[b] as number;
        pull.set(c, (pull.get(c) ?? 0) + strength);
      }
      const gain = (c: number) => (pull.get(c) ?? 0) - (resolution * own * (total[c] as number)) / whole;
      let to = from;
      let best = gain(from) + 1e-9;
      for (const c of pull.keys()) {
        const value = gain(c);
        if (value > best) [to, best] = [c, value];
      }
      total[to] = (total[to] as number) + own;
      if (to === from) continue;
      community[a] = to;
      moves += 1;
    }
    hasMoved ||= moves > 0;
  }
  return hasMoved ? community : undefined;
}

/** Communities become the nodes of the next level. */
function lifted({ ties, own }: Level, community: Int32Array): Level & { readonly nodeOf: Int32Array } {
  const nodes = new Map<number, number>();
  const nodeOf = community.map((c) => {
    const node = nodes.get(c) ?? nodes.size;
    nodes.set(c, node);
    return node;
  });
  const above = Array.from({ length: nodes.size }, () => new Map<number, number>());
  const inside = new Float64Array(nodes.size);
  for (const [a, each] of ties.entries()) {
    const from = nodeOf[a] as number;
    inside[from] = (inside[from] as number) + (own[a] as number);
    for (const [b, strength] of each) {
      const to = nodeOf[b] as number;
      if (from === to) inside[from] = (inside[from] as number) + strength / 2;
      else above[from]?.set(to, (above[from]?.get(to) ?? 0) + strength);
    }
  }
  return { ties: above, own: inside, nodeOf };
}

/** One Louvain: the community of each point, counted from 0. */
function louvain(network: Network, seed: number): Int32Array {
  const random = chance(seed);
  let level: Level = { ties: network, own: new Float64Array(network.length) };
  let found = Int32Array.from(network, (_, a) => a);
  for (;;) {
    const community = walk(level, random);
    if (!community) return found;
    const next = lifted(level, community);
    found = found.map((node) => next.nodeOf[node] as number);
    level = next;
  }
}

/**
 * The community of each point, counted from 0. Several walks vote: a tie counts by the share of walks that keep both its
 * ends together, so that what depends on the order of walking falls apart. The same network gives the same communities.
 */
export function communities(network: Network): Int32Array {
  const votes = Array.from({ length: walks }, (_, seed) => louvain(network, seed + 1));
  const agreed = network.map(
    (ties, a) =>
      new Map(
        [...ties].flatMap(([b, strength]) => {
          const share = votes.filter((vote) => vote[a] === vote[b]).length / walks;
          return share > 0.25 ? [[b, strength * share] as const] : [];
        }),
      ),
  );
  return louvain(agreed, 0);
}
