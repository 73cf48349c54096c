// How well found groups agree with labels: recovered labels, F1, purity, adjusted Rand index, normalised mutual information.

export type Agreement = {
  /** Groups found, that for "none" not counted. */
  readonly groups: number;
  readonly labels: number;
  /**
   * Labels of which some found group speaks: most of the group has the label, the group is of it by six tenths at
   * least (purity), and holds half of all its texts at least (recall). One group can recover one label.
   */
  readonly recovered: number;
  /** Labels paired with a group, the best pairs first and each group once, by an F1 of one half at least. */
  readonly matched: number;
  /** The mean F1 of the labels so paired, whatever it is; 0 for a label that is left over. */
  readonly f1: number;
  /** Share of the texts in groups that have the label of most of their group. */
  readonly purity: number;
  /** Share of the texts that are in a group. */
  readonly placed: number;
  /** Texts in no group count as a group of their own. */
  readonly ari: number;
  readonly nmi: number;
};

const pairs = (count: number): number => (count * (count - 1)) / 2;
const sum = (values: Iterable<number>): number => [...values].reduce((whole, each) => whole + each, 0);
const countOf = <T>(values: Iterable<T>): Map<T, number> => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
const entropy = (counts: Iterable<number>, of: number): number =>
  -sum([...counts].map((count) => (count / of) * Math.log(count / of)));

/** F1 of each label in the pairing of labels and groups that takes the best pair first. */
function paired(
  inGroup: ReadonlyMap<number, ReadonlyMap<string, number>>,
  ofLabel: ReadonlyMap<string, number>,
  ofGroup: ReadonlyMap<number, number>,
): readonly number[] {
  const all = [...inGroup].flatMap(([group, own]) =>
    group < 0
      ? []
      : [...own].map(([label, both]) => ({
          group,
          label,
          f1: (2 * both) / ((ofLabel.get(label) ?? 0) + (ofGroup.get(group) ?? 0)),
        })),
  );
  const taken = new Set<string | number>();
  return all
    .sort((a, b) => b.f1 - a.f1)
    .flatMap(({ group, label, f1 }) => {
      if (taken.has(group) || taken.has(label)) return [];
      taken.add(group).add(label);
      return [f1];
    });
}

/** `groups[i]` is the group of the text with `labels[i]`; below 0: none. */
export function agreement(labels: readonly string[], groups: readonly number[]): Agreement {
  const all = labels.length;
  const ofLabel = countOf(labels);
  const ofGroup = countOf(groups);
  const inGroup = new Map<number, Map<string, number>>();
  for (const [at, label] of labels.entries()) {
    const own = inGroup.get(groups[at] as number) ?? new Map<string, number>();
    inGroup.set(groups[at] as number, own.set(label, (own.get(label) ?? 0) + 1));
  }
  const recovered = new Set<string>();
  let major = 0;
  for (const [group, own] of inGroup) {
    if (group < 0) continue;
    const [label, count] = [...own].sort((a, b) => b[1] - a[1])[0] as [string, number];
    major += count;
    if (count >= 0.6 * (ofGroup.get(group) ?? 0) && count >= 0.5 * (ofLabel.get(label) ?? 0))
      recovered.add(label);
  }
  const pairing = paired(inGroup, ofLabel, ofGroup);
  const cells = [...inGroup.values()].flatMap((own) => [...own.values()]);
  const both = sum(cells.map(pairs));
  const [byLabel, byGroup] = [sum([...ofLabel.values()].map(pairs)), sum([...ofGroup.values()].map(pairs))];
  const expected = (byLabel * byGroup) / pairs(all);
  const [labelEntropy, groupEntropy] = [entropy(ofLabel.values(), all), entropy(ofGroup.values(), all)];
  const mutual = labelEntropy + groupEntropy - entropy(cells, all);
  const placed = sum([...ofGroup].filter(([group]) => group >= 0).map(([, count]) => count));
  return {
    groups: [...ofGroup.keys()].filter((group) => group >= 0).length,
    labels: ofLabel.size,
    recovered: recovered.size,
    matched: pairing.filter((f1) => f1 >= 0.5).length,
    f1: sum(pairing) / ofLabel.size,
    purity: placed === 0 ? 0 : major / placed,
    placed: placed / all,
    ari: (both - expected) / ((byLabel + byGroup) / 2 - expected),
    nmi: labelEntropy + groupEntropy === 0 ? 1 : (2 * mutual) / (labelEntropy + groupEntropy),
  };
}
