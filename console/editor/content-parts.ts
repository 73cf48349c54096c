// A content as named parts, each a text, so that two of them can be laid side by side and put together again.
import type { AnyContent } from '../../server/web/api/contract.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const isLines = (value: Json): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

export type ChangedPart = {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Lines of which each is a thing of its own. */
  readonly isList: boolean;
};

/** The parts in which two contents differ, in the order in which they are written. */
export function changedParts(before: AnyContent | null, after: AnyContent | null): readonly ChangedPart[] {
  const [old, now] = [partsOf(before ?? {}), partsOf(after ?? {})];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((path) => {
    const [was, is] = [old.get(path) ?? '', now.get(path) ?? ''];
    if (was === is) return [];
    const isList =
      /(?:^|\.)(?:phrases|names|followUps|alsoNames|pages|answeredBy|expressions|examples|counterExamples)(?:\.|$)/.test(
        path,
      ) || !/[a-z]{4}/.test(path);
    return [{ path, before: was, after: is, isList }];
  });
}

/** `title.fi` → its text, `phrases.sv` → its lines, `answers.fi.0.source` → the Markdown. */
export function partsOf(content: AnyContent | object): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const walk = (value: Json, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) parts.set(path.join('.'), String(value ?? ''));
    else if (isLines(value)) parts.set(path.join('.'), value.join('\n'));
    else for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(content as Json, []);
  return parts;
}

/** `yours` with the parts named in `taken` as `theirs` has them; a part that theirs lacks is taken out. */
export function merged<C extends AnyContent>(yours: C, theirs: C, taken: ReadonlySet<string>): C {
  const walk = (
    own: Json | undefined,
    foreign: Json | undefined,
    path: readonly string[],
  ): Json | undefined => {
    if (taken.has(path.join('.'))) return foreign;
    const example = own ?? foreign;
    if (typeof example !== 'object' || example === null || isLines(example)) return own;
    // Not of one shape: there is no part-wise way, and what was chosen below decides.
    const [a, b] = [asRecord(own), asRecord(foreign)];
    const entries = [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => {
      const inner = walk(a[key], b[key], [...path, key]);
      return inner === undefined ? [] : [[key, inner] as const];
    });
    if (entries.length === 0) return own;
    return Array.isArray(example) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
  };
  return (walk(yours as Json, theirs as Json, []) ?? yours) as C;
}

const asRecord = (value: Json | undefined): Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Json>>) : {};
