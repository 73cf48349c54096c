// Which benefits a question names: official, everyday and abbreviated names, inflected, compounded or misspelt.
// The guard of the decision stands on it, and the analysis reads a question also with the names blanked out.
import type { Benefit, IntentId, Language, Library } from '../library/library.ts';
import { manyWords, remembered } from './remembered.ts';

/** `next`: which letters may follow. */
type Word = { readonly letters: string; readonly exact: boolean; readonly next?: string };
/** A word without accents, the names that it may begin, and the compounds of which it may be the first half. */
type Beginning = {
  readonly word: string;
  readonly names: readonly Name[];
  readonly compounds: readonly Name[];
};
type Name = { readonly benefit: string; readonly words: readonly Word[]; readonly length: number };

/** A stretch of words, `from` to before `to`, that names benefits. */
export type Mention = { readonly from: number; readonly to: number; readonly benefits: readonly string[] };

export type BenefitNames = {
  readonly find: (words: readonly string[]) => readonly Mention[];
};

const accents: Readonly<Record<string, string>> = { ä: 'a', å: 'a', ö: 'o', é: 'e' };
const fold = (word: string): string => word.replace(/[äåöé]/g, (letter) => accents[letter] ?? letter);

/**
 * The part of a name's word that stays when it is inflected. Finnish changes the end by consonant gradation
 * (kortti: kortin, katto: katon, apu: avun); -tuki becomes -tuke- or -tue-; adjectives in -nen lose it. Swedish only adds endings.
 */
function steady(word: string, language: Language): Word {
  const letters = fold(word);
  if (letters.length <= 4) return { letters, exact: true };
  if (language !== 'fi') return { letters, exact: false };
  if (letters.endsWith('tuki')) return { letters: letters.slice(0, -2), exact: false, next: 'ke' };
  const cut = letters.endsWith('nen')
    ? 3
    : /(tti|tto|ttu|pu|ppi|kku|kka|lka|lta|ntaa)$/.test(letters)
      ? 2
      : 1;
  return { letters: letters.slice(0, -cut), exact: false };
}

/** True when the strings differ by at most one insertion, deletion, change or swap of neighbours. */
function nearlyEqual(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  if (i === a.length || i === b.length) return true;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** Misspellings are forgiven from this length on; shorter words differ too little from one another. */
const forgiving = 9;

function matches(word: string, wanted: Word): boolean {
  const { letters, next } = wanted;
  if (wanted.exact) return word === letters;
  if (word.startsWith(letters) && (next === undefined || next.includes(word[letters.length] ?? '-')))
    return letters.length >= 6 || word.length <= letters.length + 4;
  if (letters.length < (next === undefined ? forgiving : forgiving - 1) || word.length < letters.length - 1)
    return false;
  if (word[0] !== letters[0] && word[1] !== letters[1]) return false;
  // The letter that must follow, and the one before it, are never forgiven: "asumsituki" is asumistuki, "vuokratulo" is not vuokratuki.
  return [0, 1, -1].some((spare) => {
    const end = letters.length + spare;
    return (
      nearlyEqual(word.slice(0, end), letters) && (next === undefined || next.includes(word[end] ?? '-'))
    );
  });
}

/** Compiles the names of one language. `find` takes lower-cased words as `wordsOf` cuts them. */
export function compileNames(benefits: readonly Benefit[], language: Language): BenefitNames {
  const names: Name[] = [];
  for (const benefit of benefits)
    for (const name of benefit.names[language] ?? []) {
      const words = name
        .toLocaleLowerCase(language)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '')
        .map((word) => steady(word, language));
      if (words.length > 0)
        names.push({
          benefit: benefit.id,
          words,
          length: words.reduce((sum, word) => sum + word.letters.length, 0),
        });
    }
  const beginningOf = remembered(manyWords, (written): Beginning => {
    const word = fold(written);
    return {
      word,
      names: names.filter(({ words: [first] }) => first !== undefined && matches(word, first)),
      compounds: names.filter(({ words: [first, ...others] }) => {
        if (first === undefined || others.length > 0) return false;
        return word.length < first.letters.length && first.letters.startsWith(word);
      }),
    };
  });
  return {
    find: (words) => {
      const read = words.map(beginningOf);
      const mentions: Mention[] = [];
      for (let at = 0; at < read.length; ) {
        const { word, names: begun, compounds } = read[at] as Beginning;
        let best: { length: number; to: number; benefits: string[] } | undefined;
        const consider = (name: Name, to: number) => {
          if (!best || name.length > best.length)
            best = { length: name.length, to, benefits: [name.benefit] };
          else if (name.length === best.length && to === best.to && !best.benefits.includes(name.benefit))
            best.benefits.push(name.benefit);
        };
        for (const name of begun) {
          let to = at + 1;
          while (
            to - at < name.words.length &&
            to < read.length &&
            matches((read[to] as Beginning).word, name.words[to - at] as Word)
          )
            to++;
          if (to - at === name.words.length) consider(name, to);
        }
        // A compound written apart: "asumis tuki".
        const next = read[at + 1];
        if (!best && next !== undefined) {
          for (const name of compounds) {
            const joined = word + next.word;
            const first = name.words[0] as Word;
            if (joined.startsWith(first.letters) && matches(joined, first)) consider(name, at + 2);
          }
        }
        if (best) {
          mentions.push({ from: at, to: best.to, benefits: best.benefits });
          at = best.to;
        } else at++;
      }
      return mentions;
    },
  };
}

/** Tells whether an intent may answer a question that names these benefits. Naming none, any may. */
export type Guard = (intent: IntentId, named: readonly string[]) => boolean;

/** `anyBenefit` topics answer whatever is named; others only what `answered-by` or `also-names` allow. */
export function compileGuard(library: Pick<Library, 'topics' | 'benefits' | 'anyBenefit'>): Guard {
  const allowed = new Map<IntentId, ReadonlySet<string>>();
  const free = new Set<IntentId>();
  for (const topic of library.topics)
    for (const intent of topic.intents) {
      if (library.anyBenefit.includes(topic.id)) free.add(intent.id);
      const answers = library.benefits.filter(
        ({ answeredBy }) => answeredBy.includes(topic.id) || answeredBy.includes(intent.id),
      );
      allowed.set(intent.id, new Set([...answers.map(({ id }) => id), ...intent.alsoNames]));
    }
  return (intent, named) =>
    named.length === 0 || free.has(intent) || named.some((benefit) => allowed.get(intent)?.has(benefit));
}
