// Documents → themes: each theme a distribution of features, each text of one theme (Dirichlet multinomial mixture, sampled).
//
// Yin and Wang 2014 found it best for short texts. Themes that come up everywhere begin with the matters that they
// speak of; some begin with nothing and take in what those leave over.
import { chance } from './chance.ts';
import type { Documents } from './documents.ts';
import { usualThemes } from './usual-themes.ts';

/** How much each theme holds of each feature, how much of all, and how many texts. */
export type Counts = {
  readonly themes: number;
  /** Feature f of theme t at `f * themes + t`. */
  readonly held: Float64Array;
  readonly all: Float64Array;
  readonly texts: Float64Array;
};

export type Belonging = {
  /** -1: it holds no feature that others share. */
  readonly group: number;
  /** How much likelier the text is here than among all texts, 0 to 1. */
  readonly similarity: number;
};

/** Themes that begin with nothing, beside the usual ones and where there are none of these. */
const freeThemes = { beside: 10, alone: 30 } as const;
/** What a theme holds of each feature before it has seen one: more makes fewer, larger themes. */
const smoothing = 0.2;
/** What a usual theme holds of a matter beforehand, times the strength with which it speaks of it. */
const expected = 10;
/** Walks over all texts; the latter half votes. */
const walks = 40;
/** Ways through, each by another chance. Of eight the likelier recovered 10 labels, the less likely 6 to 8. */
const beginnings = 5;
/** Products of so many shares stay far from the smallest number there is. */
const atOnce = 16;

function noCounts({ features }: Documents, themes: number): Counts {
  return {
    themes,
    held: new Float64Array(features * themes).fill(smoothing),
    all: new Float64Array(themes).fill(features * smoothing),
    texts: new Float64Array(themes),
  };
}

/** Puts a text into a theme, or takes it out with -1. */
function count({ themes, held, all, texts }: Counts, text: Int32Array, theme: number, by: 1 | -1): void {
  for (const feature of text) {
    const at = feature * themes + theme;
    held[at] = (held[at] as number) + by;
  }
  all[theme] = (all[theme] as number) + by * text.length;
  texts[theme] = (texts[theme] as number) + by;
}

function toShares(values: Float64Array): void {
  let sum = 0;
  for (let t = 0; t < values.length; t++) sum += values[t] as number;
  for (let t = 0; t < values.length; t++) values[t] = (values[t] as number) / sum;
}

/** How likely a text is of each theme, into `shares`; `even` is what a theme weighs beside its texts. */
function likelihoods(counts: Counts, text: Int32Array, even: number, shares: Float64Array): void {
  const { themes, held, all, texts } = counts;
  for (let t = 0; t < themes; t++) shares[t] = (texts[t] as number) + even;
  for (let i = 0; i < text.length; i++) {
    const from = (text[i] as number) * themes;
    for (let t = 0; t < themes; t++)
      shares[t] = ((shares[t] as number) * (held[from + t] as number)) / ((all[t] as number) + i);
    if (i % atOnce === atOnce - 1) toShares(shares);
  }
  toShares(shares);
}

/** The place of the largest value that is allowed. */
function largest(values: ArrayLike<number>, isAllowed: (place: number) => boolean = () => true): number {
  let best = -1;
  for (let place = 0; place < values.length; place++)
    if (isAllowed(place) && (best < 0 || (values[place] as number) > (values[best] as number))) best = place;
  return best;
}

/** What usual themes expect, and behind them free ones that expect nothing. */
function beginning(documents: Documents): Counts {
  const usual = documents.matters.size === 0 ? [] : usualThemes;
  const counts = noCounts(
    documents,
    usual.length === 0 ? freeThemes.alone : usual.length + freeThemes.beside,
  );
  for (const [theme, speaksOf] of usual.entries())
    for (const [matter, feature] of documents.matters) {
      const strength = expected * (speaksOf[matter] ?? 0);
      const at = feature * counts.themes + theme;
      counts.held[at] = (counts.held[at] as number) + strength;
      counts.all[theme] = (counts.all[theme] as number) + strength;
    }
  return counts;
}

/** Smaller groups are no themes: their texts go to the next likely one. */
export const smallestTheme = (texts: number): number => Math.max(8, Math.round(texts * 0.005));

/** Votes of text r for theme t at `r * themes + t`, and how likely the texts were where they stood, as a logarithm. */
type Sample = { readonly votes: Float32Array; readonly themes: number; readonly likelihood: number };

/** One way through: walks over all texts, each taken out and put where it is likely, by chance. */
function sampled(documents: Documents, seed: number): Sample {
  const { texts } = documents;
  const counts = beginning(documents);
  const { themes, held, all } = counts;
  const even = texts.length / themes;
  const random = chance(seed);
  const place = new Int32Array(texts.length).fill(-1);
  const votes = new Float32Array(texts.length * themes);
  const shares = new Float64Array(themes);
  let likelihood = 0;
  const vote = (r: number, text: Int32Array, theme: number) => {
    for (let t = 0; t < themes; t++)
      votes[r * themes + t] = (votes[r * themes + t] as number) + (shares[t] as number);
    likelihood += Math.log((counts.texts[theme] as number) + even);
    for (let i = 0; i < text.length; i++) {
      const own = held[(text[i] as number) * themes + theme] as number;
      likelihood += Math.log(own / ((all[theme] as number) + i));
    }
  };
  for (let walk = 0; walk < walks; walk++)
    for (const [r, text] of texts.entries()) {
      if (text.length === 0) continue;
      const before = place[r] as number;
      if (before >= 0) count(counts, text, before, -1);
      likelihoods(counts, text, even, shares);
      let left = random();
      let theme = 0;
      for (; theme < themes - 1; theme++) {
        left -= shares[theme] as number;
        if (left <= 0) break;
      }
      if (walk * 2 >= walks) vote(r, text, theme);
      place[r] = theme;
      count(counts, text, theme, 1);
    }
  return { votes, themes, likelihood };
}

/**
 * The group of each text, counted from 0, largest first; -1 where it belongs to none. Of several ways through the one
 * that makes the texts likeliest. The same texts give the same groups.
 */
export function groupsOf(documents: Documents): Int32Array {
  let best = sampled(documents, 1);
  for (let seed = 2; seed <= beginnings; seed++) {
    const other = sampled(documents, seed);
    if (other.likelihood > best.likelihood) best = other;
  }
  return bySize(documents, best);
}

/** Each text to the theme with most votes; themes that stay small give theirs away, the smallest first. */
function bySize({ texts }: Documents, { votes, themes }: Sample): Int32Array {
  const sizes = new Int32Array(themes);
  const small = new Set<number>();
  const vote = (r: number) =>
    largest(votes.subarray(r * themes, (r + 1) * themes), (theme) => !small.has(theme));
  const groups = Int32Array.from(texts, (text, r) => (text.length === 0 ? -1 : vote(r)));
  for (const group of groups) if (group >= 0) sizes[group] = (sizes[group] as number) + 1;
  for (;;) {
    const left = [...sizes.keys()].filter((theme) => !small.has(theme));
    const least = left.reduce((a, b) => ((sizes[b] as number) < (sizes[a] as number) ? b : a), left[0] ?? -1);
    if (left.length <= 1 || (sizes[least] as number) >= smallestTheme(texts.length)) break;
    small.add(least);
    for (let r = 0; r < groups.length; r++)
      if (groups[r] === least) {
        const group = vote(r);
        groups[r] = group;
        sizes[group] = (sizes[group] as number) + 1;
      }
  }
  const order = [...sizes.keys()]
    .filter((theme) => !small.has(theme))
    .sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
  const rank = new Map(order.map((theme, at) => [theme, at]));
  return groups.map((group) => rank.get(group) ?? -1);
}

/** What groups hold; a text of group -1 counts for none. */
export function countsOf(documents: Documents, groups: readonly ArrayLike<number>[], themes: number): Counts {
  const counts = noCounts(documents, themes);
  for (const each of groups)
    for (const [r, text] of documents.texts.entries()) {
      const group = each[r] as number;
      if (group >= 0) count(counts, text, group, 1);
    }
  return counts;
}

/** Each text to the likeliest of the groups that are counted. */
export function belongingTo({ texts, features }: Documents, counts: Counts): readonly Belonging[] {
  const { themes, held, all } = counts;
  const everywhere = new Float64Array(features);
  let whole = 0;
  for (let f = 0; f < features; f++)
    for (let t = 0; t < themes; t++)
      everywhere[f] = (everywhere[f] as number) + (held[f * themes + t] as number);
  for (const each of all) whole += each;
  const shares = new Float64Array(themes);
  return texts.map((text) => {
    if (text.length === 0 || themes === 0) return { group: -1, similarity: 0 };
    likelihoods(counts, text, texts.length / themes, shares);
    const group = largest(shares);
    let likelier = 0;
    for (const feature of text) {
      const here = (held[feature * themes + group] as number) / (all[group] as number);
      likelier += here / (here + (everywhere[feature] as number) / whole);
    }
    return { group, similarity: ((shares[group] as number) * likelier) / text.length };
  });
}
