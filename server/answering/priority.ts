// Acute distress, recognised before any matching: expressions that experts list, and a classifier on their examples.
import type { Language, PriorityKind } from '../library/library.ts';
import { manyWords, remembered } from './remembered.ts';

type Step = {
  readonly forms: readonly { readonly letters: string; readonly open: boolean }[];
  readonly gap: boolean;
};
type Expression = { readonly kind: string; readonly except: boolean; readonly steps: readonly Step[] };

/** What experts list, over the words of a text. */
export type Expressions = {
  /** The kind whose expressions the text holds, or undefined. */
  readonly kindOf: (words: readonly string[]) => string | undefined;
  /** The words that belong to no exception of the kind: what is left to be read of a text with an idiom in it. */
  readonly outsideExceptions: (words: readonly string[], kind: string) => readonly string[];
};

/** Other words that may stand where an expression has `...`. */
const gapWords = 4;

const fold = (word: string): string => word.replace(/[äå]/g, 'a').replace(/ö/g, 'o');

/**
 * `word*` any ending, `a|b` alternatives, `...` up to four other words between, a leading `!` an exception: where it
 * stands in the text, the kind's expressions are not applied. Letters are compared with ä, å → a and ö → o.
 */
function parseExpression(kind: string, source: string, language: Language): Expression {
  const except = source.startsWith('!');
  const steps: Step[] = [];
  let gap = false;
  for (const part of source.replace(/^!/, '').toLocaleLowerCase(language).split(/\s+/)) {
    if (part === '...' || part === '…') {
      gap = true;
      continue;
    }
    const forms = part
      .split('|')
      .map((form) => ({ letters: fold(form.replace(/[^\p{L}\p{N}]+/gu, '')), open: form.endsWith('*') }))
      .filter((form) => form.letters !== '');
    if (forms.length > 0) steps.push({ forms, gap });
    gap = false;
  }
  return { kind, except, steps };
}

const fits = (word: string, step: Step): boolean =>
  step.forms.some(({ letters, open }) => (open ? word.startsWith(letters) : word === letters));

/** The places of the words that fit the steps, the first of them at `at` or, behind a gap, a little later. */
function placesFrom(
  words: readonly string[],
  at: number,
  steps: readonly Step[],
  step = 0,
): readonly number[] | undefined {
  const wanted = steps[step];
  if (!wanted) return [];
  const last = Math.min(words.length - 1, at + (wanted.gap && step > 0 ? gapWords : 0));
  for (let i = at; i <= last; i++) {
    const rest = fits(words[i] as string, wanted) ? placesFrom(words, i + 1, steps, step + 1) : undefined;
    if (rest) return [i, ...rest];
  }
  return undefined;
}

/** The expressions that may stand where a word does. */
type Hinted = (word: string) => readonly Expression[];

/** The step that the fewest words fit: the longest. Half of all messages hold the first word of some expression. */
const rarest = ({ steps }: Expression): Step | undefined => {
  const shortest = ({ forms }: Step) => Math.min(...forms.map(({ letters }) => letters.length));
  return [...steps].sort((a, b) => shortest(b) - shortest(a))[0];
};

function hintsOf(expressions: readonly Expression[]): Hinted {
  const signs = expressions.map((expression) => ({ expression, sign: rarest(expression) }));
  return remembered(manyWords, (word) =>
    signs.flatMap(({ expression, sign }) => (sign && fits(word, sign) ? [expression] : [])),
  );
}

/** The expressions that stand somewhere in the words, each with the places of its words. */
const standing = (words: readonly string[], hinted: Hinted) =>
  [...new Set(words.flatMap(hinted))].flatMap(({ kind, steps }) =>
    words.flatMap((_, at) => {
      const places = placesFrom(words, at, steps);
      return places ? [{ kind, places }] : [];
    }),
  );

/** Compiles the expressions of one language. An exception counts for its own kind only. */
export function compileExpressions(kinds: readonly PriorityKind[], language: Language): Expressions {
  const all = kinds.flatMap((kind) =>
    (kind.expressions[language] ?? []).map((source) => parseExpression(kind.id, source, language)),
  );
  const hits = hintsOf(all.filter(({ except }) => !except));
  const exceptions = hintsOf(all.filter(({ except }) => except));
  const order = kinds.map(({ id }) => id);
  const kindsIn = (words: readonly string[], hinted: Hinted) =>
    new Set(standing(words, hinted).map(({ kind }) => kind));
  return {
    kindOf: (given) => {
      const words = given.map(fold);
      const found = kindsIn(words, hits);
      if (found.size === 0) return undefined;
      for (const kind of kindsIn(words, exceptions)) found.delete(kind);
      return order.find((kind) => found.has(kind));
    },
    outsideExceptions: (given, kind) => {
      const stands = standing(given.map(fold), exceptions).filter((exception) => exception.kind === kind);
      const taken = new Set(stands.flatMap(({ places }) => places));
      return given.filter((_, at) => !taken.has(at));
    },
  };
}
