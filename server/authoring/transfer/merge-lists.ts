// Rows of the lists over their contents: out of scope, lexicon, benefits, distress.
import type { Benefit, PriorityKind } from '../../library/library.ts';
import { emptyLists, type ListContent, type ListKind, type Subject } from '../../library/subject.ts';
import { addTo, type Merging, type SoundRow } from './merging.ts';

const subject = (id: ListKind): Subject => ({ kind: 'list', id });

function list<K extends ListKind>(merging: Merging, kind: K) {
  return merging.target<ListContent[K]>(subject(kind), emptyLists[kind]);
}

export function mergeOutOfScope(merging: Merging, row: SoundRow): void {
  const target = list(merging, 'out-of-scope');
  if (merging.empties(subject('out-of-scope'), 'all')) target.value = {};
  merging.report(row, 'out-of-scope', { was: (target.old?.[row.language] ?? []).includes(row.text) });
  addTo(target.value, row.language, row.text);
}

export function mergeLexicon(merging: Merging, row: SoundRow): void {
  const target = list(merging, 'lexicon');
  if (merging.empties(subject('lexicon'), 'all')) target.value = {};
  merging.report(row, `lexicon ${row.id}`, {
    was: (target.old?.[row.language]?.[row.id] ?? []).includes(row.text),
  });
  const concepts = target.value[row.language] ?? {};
  target.value[row.language] = concepts;
  addTo(concepts, row.id, row.text);
}

export function mergeAnyBenefit(merging: Merging, row: SoundRow): void {
  const target = list(merging, 'any-benefit');
  if (merging.empties(subject('any-benefit'), 'all')) target.value = [];
  merging.report(row, 'any-benefit', { was: (target.old ?? []).includes(row.text) });
  if (!target.value.includes(row.text)) target.value.push(row.text);
}

export function mergeBenefit(merging: Merging, row: SoundRow): void {
  const target = list(merging, 'benefits');
  if (merging.empties(subject('benefits'), 'all')) target.value = [];
  const old: Benefit | undefined = target.old?.find(({ id }) => id === row.id);
  let own = target.value.find(({ id }) => id === row.id);
  if (!own) {
    own = { id: row.id, names: {}, answeredBy: [] };
    target.value.push(own);
  }
  if (row.cells.field === 'answered-by') {
    merging.report(row, `benefit ${row.id}`, { was: (old?.answeredBy ?? []).includes(row.text) });
    if (!own.answeredBy.includes(row.text)) own.answeredBy.push(row.text);
  } else {
    merging.report(row, `benefit ${row.id}`, { was: (old?.names[row.language] ?? []).includes(row.text) });
    addTo(own.names, row.language, row.text);
  }
}

const parts: Readonly<Record<string, 'expressions' | 'examples' | 'counterExamples'>> = {
  expressions: 'expressions',
  examples: 'examples',
  'counter-examples': 'counterExamples',
};

export function mergePriority(merging: Merging, row: SoundRow): void {
  const { id, language, text, cells } = row;
  const part = parts[cells.field ?? ''];
  if (!cells.title && !part) {
    merging.wrong(row.row, 'field', 'must be expressions, examples or counter-examples');
    return;
  }
  const target = list(merging, 'priority');
  if (merging.empties(subject('priority'), 'all')) target.value = [];
  const old: PriorityKind | undefined = target.old?.find((each) => each.id === id);
  let own = target.value.find((each) => each.id === id);
  if (!own) {
    own = { id, title: {}, expressions: {}, examples: {}, counterExamples: {} };
    target.value.push(own);
  }
  if (part) {
    merging.report(row, `priority ${id}`, { was: (old?.[part][language] ?? []).includes(text) });
    addTo(own[part], language, text);
  } else {
    const title = (cells.title ?? '').trim();
    merging.report(row, `priority ${id}`, { was: old?.title[language], is: title });
    own.title[language] = title;
  }
}
