// How well groups agree with labels: adjusted Rand index, homogeneity, completeness.

export type Agreement = {
  /** Adjusted Rand index: 0 by chance, 1 for the same groups. */
  readonly index: number;
  /** 1 where no group mixes labels; 1 where no label is spread. */
  readonly homogeneity: number;
  readonly completeness: number;
  readonly groups: number;
};

const pairs = (count: number): number => (count * (count - 1)) / 2;

function counted(keys: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const entropy = (counts: ReadonlyMap<string, number>, all: number): number =>
  [...counts.values()].reduce((sum, count) => sum - (count / all) * Math.log(count / all), 0);

/** Hubert and Arabie 1985; Rosenberg and Hirschberg 2007. */
export function agreement(labels: readonly string[], places: ArrayLike<number>): Agreement {
  const all = labels.length;
  const own = counted(labels);
  const groups = counted(Array.from(places, String));
  const both = counted(labels.map((label, i) => `${places[i]} ${label}`));
  const sum = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((total, count) => total + pairs(count), 0);
  const chance = (sum(own) * sum(groups)) / pairs(all);
  const joint = entropy(both, all);
  const [ofLabels, ofGroups] = [entropy(own, all), entropy(groups, all)];
  return {
    index: (sum(both) - chance) / ((sum(own) + sum(groups)) / 2 - chance),
    homogeneity: ofLabels === 0 ? 1 : 1 - (joint - ofGroups) / ofLabels,
    completeness: ofGroups === 0 ? 1 : 1 - (joint - ofLabels) / ofGroups,
    groups: groups.size,
  };
}
