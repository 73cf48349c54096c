// What a group is called: the most telling words of its own questions, and the question that is most like the others.
import { stemsOf, wordsOf } from '../../answering/analysis.ts';
import type { Language } from '../../library/library.ts';
import { type Bundle, joined, meanSimilarity } from './linkage.ts';

/** In how many texts each stem stands, and how many texts there are. */
export type StemCounts = { readonly texts: number; readonly of: ReadonlyMap<string, number> };

export function countStems(texts: readonly string[], language: Language): StemCounts {
  const of = new Map<string, number>();
  for (const text of texts)
    for (const stem of new Set(stemsOf(wordsOf(text, language), language)))
      of.set(stem, (of.get(stem) ?? 0) + 1);
  return { texts: texts.length, of };
}

const shownWords = 3;
/** So many of a large group tell what all are about. */
const looked = 200;
/** A word of which so small a share of the group speaks is not what it is about. */
const leastShare = 0.2;

/**
 * The words, three at most, in the form in which most customers wrote them. A word counts by how many of the group's
 * questions hold it and how few of what is asked elsewhere.
 */
export function tellingWords(
  texts: readonly string[],
  language: Language,
  elsewhere: StemCounts,
): readonly string[] {
  const found = new Map<string, { questions: number; forms: Map<string, number> }>();
  const seen = texts.slice(0, looked);
  for (const text of seen) {
    const words = wordsOf(text, language);
    const stems = stemsOf(words, language);
    const counted = new Set<string>();
    stems.forEach((stem, i) => {
      const entry = found.get(stem) ?? { questions: 0, forms: new Map<string, number>() };
      found.set(stem, entry);
      if (!counted.has(stem)) entry.questions += 1;
      counted.add(stem);
      const word = words[i] ?? stem;
      entry.forms.set(word, (entry.forms.get(word) ?? 0) + 1);
    });
  }
  const telling = [...found]
    .filter(([stem, { questions }]) => stem.length > 1 && questions >= leastShare * seen.length)
    .map(([stem, { questions, forms }]) => {
      const rare = Math.log((1 + elsewhere.texts) / (1 + (elsewhere.of.get(stem) ?? 0))) + 1;
      const [form = stem] =
        [...forms].sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))[0] ?? [];
      return { form, weight: questions * rare ** 2 };
    })
    .sort((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : 1));
  return telling.slice(0, shownWords).map(({ form }) => form);
}

/** The place of the row that is most like all. */
export function mostTypical(rows: readonly Bundle[]): number {
  const some = rows.slice(0, looked);
  const [first, ...others] = some;
  if (!first) return -1;
  const all = others.reduce(joined, first);
  let best = 0;
  let most = -1;
  some.forEach((row, at) => {
    const value = meanSimilarity(row, all);
    if (value > most) {
      best = at;
      most = value;
    }
  });
  return best;
}
