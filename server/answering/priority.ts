// Acute distress, recognised before any matching: expressions that experts list, and a classifier on their examples.
import type { Language, PriorityKind } from '../library/library.ts';

type Step = {
  readonly forms: readonly { readonly letters: string; readonly open: boolean }[];
  readonly gap: boolean;
};
type Expression = { readonly kind: string; readonly except: boolean; readonly steps: readonly Step[] };

/** The kind whose expressions a text holds, or undefined. */
export type Expressions = (words: readonly string[]) => string | undefined;

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

function standsAt(words: readonly string[], at: number, steps: readonly Step[], step: number): boolean {
  const wanted = steps[step];
  if (!wanted) return true;
  const last = Math.min(words.length - 1, at + (wanted.gap && step > 0 ? gapWords : 0));
  for (let i = at; i <= last; i++)
    if (fits(words[i] as string, wanted) && standsAt(words, i + 1, steps, step + 1)) return true;
  return false;
}

/** The expressions that a word may begin. */
type Openings = (word: string) => readonly Expression[];

/** What a word begins is asked of every word of every message: remembered, within bounds. */
const rememberedWords = 20_000;

function openingsOf(expressions: readonly Expression[]): Openings {
  const known = new Map<string, readonly Expression[]>();
  return (word) => {
    let begun = known.get(word);
    if (!begun) {
      begun = expressions.filter(({ steps: [first] }) => first !== undefined && fits(word, first));
      if (known.size >= rememberedWords) known.clear();
      known.set(word, begun);
    }
    return begun;
  };
}

/** The kinds of the expressions that stand somewhere in the words. */
function standing(words: readonly string[], openings: Openings): Set<string> {
  const kinds = new Set<string>();
  for (let at = 0; at < words.length; at++)
    for (const { kind, steps } of openings(words[at] as string))
      if (standsAt(words, at, steps, 0)) kinds.add(kind);
  return kinds;
}

/** Compiles the expressions of one language. An exception counts for its own kind only. */
export function compileExpressions(kinds: readonly PriorityKind[], language: Language): Expressions {
  const all = kinds.flatMap((kind) =>
    (kind.expressions[language] ?? []).map((source) => parseExpression(kind.id, source, language)),
  );
  const hits = openingsOf(all.filter(({ except }) => !except));
  const exceptions = openingsOf(all.filter(({ except }) => except));
  const order = kinds.map(({ id }) => id);
  return (given) => {
    const words = given.map(fold);
    const found = standing(words, hits);
    if (found.size === 0) return undefined;
    for (const kind of standing(words, exceptions)) found.delete(kind);
    return order.find((kind) => found.has(kind));
  };
}
