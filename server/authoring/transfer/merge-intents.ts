// Rows of topics, intents, phrases and answers over their contents.
import type { Library } from '../../library/library.ts';
import {
  type AnswerContent,
  canonical,
  type IntentContent,
  type Subject,
  type TopicContent,
} from '../../library/subject.ts';
import type { Column, TableRow } from '../../library/table.ts';
import { addTo, type Merging, type SoundRow } from './merging.ts';

const blankIntent: IntentContent = {
  about: '',
  title: {},
  phrases: {},
  followUps: [],
  alsoNames: [],
  answers: {},
};
const blankTopic: TopicContent = { name: {}, pages: [] };
const day = /^\d{4}-\d{2}-\d{2}$/;

const words = (cell: string): string[] => cell.split(/[\s,;]+/).filter((word) => word !== '');
const intent = (id: string): Subject => ({ kind: 'intent', id });

/** The words of a phrase, for finding it again whatever its marks and capitals. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A cell, or what was there: an empty one clears only where the part is replaced. */
const cellOr = (cells: TableRow, column: Column, clears: boolean): string | undefined => {
  const cell = cells[column];
  return cell === undefined || (cell === '' && !clears) ? undefined : cell.trim();
};

export function mergeTopic(merging: Merging, row: SoundRow): void {
  const { id, language, cells } = row;
  const subject: Subject = { kind: 'topic', id };
  const target = merging.target<TopicContent>(subject, blankTopic);
  const title = (cells.title || row.text).trim();
  const pages = cellOr(cells, 'pages', merging.empties(subject, 'head'));
  merging.report(row, id, { was: target.old?.name[language], is: title });
  if (title !== '') target.value.name[language] = title;
  if (pages !== undefined) target.value.pages = words(pages);
}

export function mergeIntent(merging: Merging, row: SoundRow): void {
  const { id, language, cells } = row;
  const target = merging.target<IntentContent>(intent(id), blankIntent);
  const title = (cells.title || row.text).trim();
  const clears = merging.empties(intent(id), 'head');
  merging.report(row, id, { was: target.old?.title[language], is: title });
  if (title !== '') target.value.title[language] = title;
  const about = cellOr(cells, 'about', clears);
  const followUps = cellOr(cells, 'follow-ups', clears);
  const alsoNames = cellOr(cells, 'also-names', clears);
  if (about !== undefined) target.value.about = about;
  if (followUps !== undefined) target.value.followUps = words(followUps);
  if (alsoNames !== undefined) target.value.alsoNames = words(alsoNames);
}

export type Owners = Map<string, string>;

export function ownersOfPhrases(library: Library): Owners {
  const owners: Owners = new Map();
  for (const { id, phrases } of library.topics.flatMap(({ intents }) => intents))
    for (const [language, own] of Object.entries(phrases))
      for (const phrase of own) owners.set(`${language} ${plain(phrase)}`, id);
  return owners;
}

export function mergePhrase(merging: Merging, row: SoundRow, owners: Owners): void {
  const { id, language, text } = row;
  const key = `${language} ${plain(text)}`;
  const owner = owners.get(key);
  if (owner !== undefined && owner !== id) {
    merging.wrong(row.row, 'text', `the phrase stands in ${owner} too`);
    return;
  }
  owners.set(key, id);
  const target = merging.target<IntentContent>(intent(id), blankIntent);
  if (merging.empties(intent(id), 'phrases')) target.value.phrases = {};
  merging.report(row, id, { was: (target.old?.phrases[language] ?? []).includes(text) });
  addTo(target.value.phrases, language, text);
}

export function mergeAnswer(merging: Merging, row: SoundRow): void {
  const { id, language, cells } = row;
  for (const column of ['valid-from', 'valid-until', 'review-by'] as const) {
    const cell = cells[column] ?? '';
    if (cell !== '' && !day.test(cell)) {
      merging.wrong(row.row, column, `${cell} is no day such as 2027-01-31`);
      return;
    }
  }
  const target = merging.target<IntentContent>(intent(id), blankIntent);
  if (merging.empties(intent(id), 'answers')) target.value.answers = {};
  const from = cells['valid-from'] ?? '';
  const at = (texts: readonly AnswerContent[] = []) =>
    texts.find(({ validFrom }) => (validFrom ?? '') === from);
  const stored = at(target.old?.answers[language]);
  const own = target.value.answers[language] ?? [];
  const known = at(own);
  const until = cells['valid-until'] ?? '';
  const text: AnswerContent = {
    source: row.text.replaceAll('\r\n', '\n'),
    sourcePage: cells.source || known?.sourcePage || '',
    owner: cells.owner || known?.owner || '',
    reviewBy: cells['review-by'] || known?.reviewBy || '',
    ...(from === '' ? {} : { validFrom: from }),
    ...(until === '' ? {} : { validUntil: until }),
  };
  const isSame = stored !== undefined && canonical(stored) === canonical(text);
  merging.report(
    row,
    id,
    stored === undefined ? { was: undefined } : { was: isSame ? row.text : '', is: row.text },
  );
  target.value.answers[language] = [...own.filter((each) => each !== known), text].sort((a, b) =>
    (a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1,
  );
}
