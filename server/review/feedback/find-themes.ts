// Finds themes anew, or puts new feedback into those that are known; what people made by hand stays.
import { documentsOf } from './documents.ts';
import { type Belonging, belongingTo, countsOf, groupsOf } from './mixture.ts';
import { groupWords } from './words.ts';

export type Text = {
  readonly item: string;
  readonly text: string;
  /** The theme in which it is now. */
  readonly theme: string | null;
};

export type KnownTheme = {
  readonly id: string;
  /** Where it shows: itself, or the theme into which it was merged. */
  readonly shownIn: string;
  /** Named, pinned or merged by hand: it stays though nothing like it is found. */
  readonly isKept: boolean;
};

export type FoundTheme = {
  /** Of a known theme; null for a new one. */
  readonly id: string | null;
  /** A new one that came out of a theme merged by hand shows there. */
  readonly mergedInto: string | null;
  readonly words: readonly string[];
};

export type Found = {
  readonly themes: readonly FoundTheme[];
  /** For each text the index of its theme, or -1. */
  readonly belonging: readonly Belonging[];
};

/** Fewer texts than this fall into no themes that mean anything. */
export const fewestForThemes = 30;
/** A found group is a known theme where at least this share of either was in it before. */
const sameTheme = 0.3;

/** Which known theme each group is: the pairs that share most texts first, each theme once. */
function recognised(groups: Int32Array, count: number, texts: readonly Text[]): Map<number, string> {
  const shared = new Map<string, Map<number, number>>();
  const sizes = new Array<number>(count).fill(0);
  const before = new Map<string, number>();
  for (const [r, { theme }] of texts.entries()) {
    if (theme === null) continue;
    before.set(theme, (before.get(theme) ?? 0) + 1);
    const group = groups[r] as number;
    if (group < 0) continue;
    sizes[group] = (sizes[group] ?? 0) + 1;
    const own = shared.get(theme) ?? new Map<number, number>();
    shared.set(theme, own.set(group, (own.get(group) ?? 0) + 1));
  }
  const pairs = [...shared].flatMap(([theme, own]) =>
    [...own].map(([group, both]) => ({
      theme,
      group,
      both,
      share: both / Math.min(before.get(theme) ?? 1, sizes[group] ?? 1),
    })),
  );
  const known = new Map<number, string>();
  const taken = new Set<string>();
  for (const { theme, group, share } of pairs.sort(
    (a, b) => b.both - a.both || (a.theme < b.theme ? -1 : 1),
  )) {
    if (share < sameTheme || taken.has(theme) || known.has(group)) continue;
    known.set(group, theme);
    taken.add(theme);
  }
  return known;
}

/** The theme, merged by hand, out of which most of a new group came; null where there is none. */
function cameFrom(
  group: number,
  groups: Int32Array,
  texts: readonly Text[],
  merged: ReadonlyMap<string, string>,
): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const [r, { theme }] of texts.entries()) {
    if (groups[r] !== group || theme === null) continue;
    all += 1;
    const shown = merged.get(theme);
    if (shown !== undefined) counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count * 2 > all)?.[0] ?? null;
}

/** Themes that hold others by hand, by each of their parts and by themselves. */
function mergedByHand(themes: readonly KnownTheme[]): ReadonlyMap<string, string> {
  const holders = new Set(themes.flatMap(({ id, shownIn }) => (id === shownIn ? [] : [shownIn])));
  return new Map(themes.flatMap(({ id, shownIn }) => (holders.has(shownIn) ? [[id, shownIn] as const] : [])));
}

/**
 * Looks for themes in all texts of a language. A group that shares its texts with a known theme is that theme; a theme
 * that people named, pinned or merged stays though no group is like it. The same texts give the same themes.
 */
export function findThemes(
  texts: readonly Text[],
  { language, known }: { readonly language: string; readonly known: readonly KnownTheme[] },
): Found {
  const documents = documentsOf(
    texts.map(({ text }) => text),
    language,
  );
  const groups = groupsOf(documents);
  const found = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const names = recognised(groups, found, texts);
  const merged = mergedByHand(known);
  const kept = known.filter(
    ({ id, isKept }) =>
      isKept && ![...names.values()].includes(id) && texts.some(({ theme }) => theme === id),
  );
  const count = found + kept.length;
  const ofKept = texts.map(({ theme }) => {
    const at = kept.findIndex(({ id }) => id === theme);
    return at < 0 ? -1 : found + at;
  });
  const belonging = belongingTo(documents, countsOf(documents, [groups, ofKept], count));
  const words = groupWords(
    texts.map(({ text }) => text),
    belonging.map(({ group }) => group),
    { language, count },
  );
  const themes = words.map((own, group): FoundTheme => {
    const id = names.get(group) ?? kept[group - found]?.id ?? null;
    return {
      id,
      words: own,
      mergedInto: id === null ? cameFrom(group, groups, texts, merged) : null,
    };
  });
  return { themes, belonging };
}

/** Puts texts that are in no theme yet into the nearest known one. What is placed stays where it is. */
export function fillThemes(texts: readonly Text[], language: string): Found {
  const documents = documentsOf(
    texts.map(({ text }) => text),
    language,
  );
  const ids = [...new Set(texts.flatMap(({ theme }) => theme ?? []))].sort();
  const place = new Map(ids.map((id, at) => [id, at]));
  const groups = texts.map(({ theme }) => (theme === null ? -1 : (place.get(theme) ?? -1)));
  const nearby = belongingTo(documents, countsOf(documents, [groups], ids.length));
  const belonging = nearby.map((near, r) => {
    const group = groups[r] as number;
    return group < 0 ? near : { group, similarity: near.group === group ? near.similarity : 0 };
  });
  const words = groupWords(
    texts.map(({ text }) => text),
    belonging.map(({ group }) => group),
    { language, count: ids.length },
  );
  return { themes: ids.map((id, at) => ({ id, mergedInto: null, words: words[at] ?? [] })), belonging };
}
