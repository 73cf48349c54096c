// Acute distress, recognised before any matching: expressions that experts list, and a classifier on their examples.
import type { Language, PriorityKind } from '../library/library.ts';
import { wordsOf } from './analysis.ts';

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

const stands = (words: readonly string[], { steps }: Expression): boolean =>
  steps.length > 0 && words.some((_, at) => standsAt(words, at, steps, 0));

/** Compiles the expressions of one language. */
export function compileExpressions(kinds: readonly PriorityKind[], language: Language): Expressions {
  const byKind = kinds.map((kind) => {
    const all = (kind.expressions[language] ?? []).map((source) =>
      parseExpression(kind.id, source, language),
    );
    return {
      kind: kind.id,
      except: all.filter(({ except }) => except),
      hits: all.filter(({ except }) => !except),
    };
  });
  return (given) => {
    const words = given.map(fold);
    return byKind.find(
      ({ except, hits }) =>
        hits.some((expression) => stands(words, expression)) &&
        !except.some((expression) => stands(words, expression)),
    )?.kind;
  };
}

/** The lower-cased words that `Expressions` take: spoken forms are left as they are. */
export const expressionWords = (text: string, language: Language): readonly string[] =>
  wordsOf(text, language);
