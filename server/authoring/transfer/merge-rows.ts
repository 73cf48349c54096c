// The rows of a table over a library: what each would change, what is wrong with it, and the contents that come out.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Library } from '../../library/library.ts';
import type { IntentContent } from '../../library/subject.ts';
import { type RowKind, rowKinds, type TableRow } from '../../library/table.ts';
import { mergeAnswer, mergeIntent, mergePhrase, mergeTopic, ownersOfPhrases } from './merge-intents.ts';
import {
  mergeAnyBenefit,
  mergeBenefit,
  mergeLexicon,
  mergeOutOfScope,
  mergePriority,
} from './merge-lists.ts';
import {
  type Merging,
  type Mode,
  merging,
  type RowError,
  type RowReport,
  type SoundRow,
  type SubjectChange,
} from './merging.ts';

export type NumberedRow = { readonly row: number; readonly cells: TableRow };
export type Merged = {
  readonly errors: readonly RowError[];
  readonly rows: readonly RowReport[];
  readonly changes: readonly SubjectChange[];
};
export type { Mode, RowError, RowReport, SubjectChange } from './merging.ts';

const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const intentId = /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;
const idOf: Readonly<Record<RowKind, RegExp | undefined>> = {
  topic: name,
  intent: intentId,
  phrase: intentId,
  answer: intentId,
  'out-of-scope': undefined,
  lexicon: /./,
  benefit: name,
  'any-benefit': undefined,
  priority: name,
};
const titled: readonly RowKind[] = ['topic', 'intent', 'priority'];
const longest = { phrase: 600, title: 200, answer: 20_000 } as const;

const needsLanguage = (kind: RowKind, cells: TableRow): boolean =>
  kind === 'benefit' ? cells.field !== 'answered-by' : kind !== 'any-benefit';

type Options = { readonly mode: Mode; readonly isPersonal: (text: string) => boolean };

/** The row if it names something that can be; else what is wrong with it is told. */
function soundRow(
  merge: Merging,
  { row, cells }: NumberedRow,
  { library, isPersonal }: Options & { readonly library: Library },
): (SoundRow & { readonly kind: RowKind }) | undefined {
  const kind = (cells.kind ?? '').trim() as RowKind;
  const wrong = (...[column, message]: [Parameters<Merging['wrong']>[1], string]) => {
    merge.wrong(row, column, message);
    return undefined;
  };
  if (!rowKinds.includes(kind)) return wrong('kind', `must be one of ${rowKinds.join(', ')}`);
  const id = (cells.id ?? '').trim().normalize('NFC');
  const language = (cells.language ?? '').trim();
  if (idOf[kind] && !idOf[kind].test(id))
    return wrong('id', id === '' ? 'is missing' : `${id} is no id of this kind`);
  const { languages } = library;
  if (
    needsLanguage(kind, cells) &&
    !(languages.length > 0 ? languages.includes(language) : /^[a-z]{2,3}$/.test(language))
  )
    return wrong('language', language === '' ? 'is missing' : `the library does not serve ${language}`);
  const raw = (cells.text ?? '').normalize('NFC');
  // An answer is kept byte for byte.
  const text = kind === 'answer' ? raw : raw.trim();
  if (text.trim() === '' && !titled.includes(kind)) return wrong('text', 'is missing');
  const most = kind === 'answer' ? longest.answer : longest.phrase;
  if (text.length > most) return wrong('text', `is longer than ${most} characters`);
  if ((cells.title ?? '').length > longest.title)
    return wrong('title', `is longer than ${longest.title} characters`);
  if (kind !== 'answer' && text !== '' && isPersonal(text))
    return wrong('text', 'holds what looks like personal data');
  return { kind, row, id, language, text, cells: normalised(cells) };
}

const normalised = (cells: TableRow): TableRow =>
  Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell?.normalize('NFC')]));

/** Merges rows into a library's contents. Nothing is stored; the chat goes on between rows. */
export async function mergeRows(
  library: Library,
  rows: readonly NumberedRow[],
  options: Options,
): Promise<Merged> {
  const merge = merging(library, options.mode);
  const owners = ownersOfPhrases(library);
  const mergers: Readonly<Record<RowKind, (row: SoundRow) => void>> = {
    topic: (row) => mergeTopic(merge, row),
    intent: (row) => mergeIntent(merge, row),
    phrase: (row) => mergePhrase(merge, row, owners),
    answer: (row) => mergeAnswer(merge, row),
    'out-of-scope': (row) => mergeOutOfScope(merge, row),
    lexicon: (row) => mergeLexicon(merge, row),
    benefit: (row) => mergeBenefit(merge, row),
    'any-benefit': (row) => mergeAnyBenefit(merge, row),
    priority: (row) => mergePriority(merge, row),
  };
  for (const [index, row] of rows.entries()) {
    const sound = soundRow(merge, row, { ...options, library });
    if (sound) mergers[sound.kind](sound);
    if (index % 50 === 49) await breathe();
  }
  const changes = merge.changes();
  return {
    errors: merge.errors,
    rows: [...merge.reports, ...changes.flatMap(removedPhrases)],
    changes: changes.map(({ subject, content, isNew }) => ({ subject, content, isNew })),
  };
}

/** Phrases that a replaced intent has no more. */
function removedPhrases({
  subject,
  old,
  content,
}: ReturnType<Merging['changes']>[number]): readonly RowReport[] {
  if (subject.kind !== 'intent' || !old) return [];
  const [before, after] = [old as IntentContent, content as IntentContent];
  return Object.entries(before.phrases).flatMap(([language, phrases]) => {
    const kept = new Set(after.phrases[language] ?? []);
    return phrases
      .filter((phrase) => !kept.has(phrase))
      .map((text): RowReport => ({ row: 0, subject: subject.id, what: 'removed', text }));
  });
}
