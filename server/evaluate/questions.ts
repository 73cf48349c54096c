// Labelled questions from tab-separated files: `intent language question`, optionally `register`, `page`, `previous`.
import { readFile } from 'node:fs/promises';
import { AppError } from '../errors.ts';
import type { IntentId, Language } from '../library/library.ts';

/** What is right: an intent, two of them, or none; asking back; distress, or what only looks like it. */
export type Expected =
  | { readonly kind: 'intent'; readonly id: IntentId }
  | { readonly kind: 'two'; readonly ids: readonly [IntentId, IntentId] }
  | { readonly kind: 'out-of-scope' | 'ask-back' | 'crisis' | 'not-crisis' };

export type Question = {
  readonly expected: Expected;
  /** The column `intent` as it stands. */
  readonly label: string;
  readonly language: Language;
  readonly text: string;
  readonly register: string;
  readonly page?: string;
  readonly previous?: IntentId;
};

const words: Readonly<Record<string, 'out-of-scope' | 'ask-back' | 'crisis' | 'not-crisis'>> = {
  '-': 'out-of-scope',
  '?': 'ask-back',
  crisis: 'crisis',
  'not-crisis': 'not-crisis',
};

function parseLabel(label: string): Expected | undefined {
  const kind = words[label];
  if (kind) return { kind };
  const ids = label.split('+');
  if (ids.some((id) => !/^[a-z0-9-]+\.[a-z0-9-]+$/.test(id))) return undefined;
  const [one = '', two] = ids;
  if (ids.length > 2) return undefined;
  return two === undefined ? { kind: 'intent', id: one } : { kind: 'two', ids: [one, two] };
}

/** Throws `AppError('invalid')` naming file and line where a file can't be read or a line is not as it should be. */
export async function readQuestions(file: string): Promise<Question[]> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new AppError('invalid', `${file} can't be read.`, { cause });
  });
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = (lines[0] ?? '').split('\t').map((name) => name.trim());
  const at = (name: string) => header.indexOf(name);
  for (const name of ['intent', 'language', 'question'])
    if (at(name) < 0) throw new AppError('invalid', `${file}:1: the header names no column "${name}".`);
  return lines.flatMap((line, number): Question[] => {
    if (number === 0 || line.trim() === '') return [];
    const cells = line.split('\t');
    const cell = (name: string) => (at(name) < 0 ? '' : (cells[at(name)] ?? '').trim());
    const expected = parseLabel(cell('intent'));
    if (!expected) throw new AppError('invalid', `${file}:${number + 1}: "${cell('intent')}" is no intent.`);
    if (cell('question') === '')
      throw new AppError('invalid', `${file}:${number + 1}: the question is empty.`);
    const page = cell('page');
    const previous = cell('previous');
    return [
      {
        expected,
        label: cell('intent'),
        language: cell('language'),
        text: cell('question'),
        register: cell('register') || 'all',
        ...(page ? { page } : {}),
        ...(previous ? { previous } : {}),
      },
    ];
  });
}
