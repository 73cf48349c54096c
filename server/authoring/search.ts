// Full-text search in the library: ids, titles, phrases, answers; drafts as they stand.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Content, IntentContent } from '../library/subject.ts';

export type Hit = {
  readonly field: 'id' | 'title' | 'phrase' | 'answer' | 'about';
  readonly language?: string;
  readonly text: string;
};
export type Found = {
  readonly intent: string;
  readonly title: Readonly<Record<string, string>>;
  readonly hits: readonly Hit[];
};

const plain = (text: string): string => text.normalize('NFC').toLowerCase();
/** Titles count most, answers least. */
const weights = { id: 8, title: 8, phrase: 4, about: 2, answer: 1 } as const;
const shownHits = 5;

function linesOf(id: string, content: IntentContent): readonly Hit[] {
  const texts = <F extends Hit['field']>(field: F, all: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(all).flatMap(([language, list]) => list.map((text): Hit => ({ field, language, text })));
  const answers = Object.fromEntries(
    Object.entries(content.answers).map(([language, own]) => [
      language,
      own.flatMap(({ source }) => source.split('\n').filter((line) => line.trim() !== '')),
    ]),
  );
  return [
    { field: 'id', text: id },
    ...Object.entries(content.title).map(([language, text]): Hit => ({ field: 'title', language, text })),
    ...texts('phrase', content.phrases),
    ...(content.about ? [{ field: 'about' as const, text: content.about }] : []),
    ...texts('answer', answers),
  ];
}

type Line = { readonly hit: Hit; readonly text: string };

/** The lines of contents as they are searched in: a hundred thousand phrases take a while the first time. */
const kept = new WeakMap<Content, readonly Line[]>();

function plainLines(id: string, content: Content): readonly Line[] {
  const known = kept.get(content);
  if (known) return known;
  const lines = linesOf(id, content as IntentContent).map((hit) => ({ hit, text: plain(hit.text) }));
  kept.set(content, lines);
  return lines;
}

/** Intents that are searched in before the chat gets its turn: some milliseconds. */
const atOnce = 20;

/** Intents that hold every word of a query somewhere, best first. */
export async function searchIn(
  contents: Iterable<readonly [string, Content]>,
  query: string,
): Promise<readonly Found[]> {
  const words = plain(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found: (Found & { readonly score: number })[] = [];
  let looked = 0;
  for (const [id, content] of contents) {
    if (++looked % atOnce === 0) await breathe();
    const missing = new Set(words);
    const hits: (Hit & { readonly worth: number })[] = [];
    for (const { hit, text } of plainLines(id, content)) {
      const held = words.filter((word) => text.includes(word));
      if (held.length === 0) continue;
      for (const word of held) missing.delete(word);
      hits.push({ ...hit, worth: weights[hit.field] * held.length ** 2 });
    }
    if (missing.size > 0) continue;
    hits.sort((a, b) => b.worth - a.worth);
    found.push({
      intent: id,
      title: (content as IntentContent).title,
      hits: hits.slice(0, shownHits).map(({ worth: _worth, ...hit }) => hit),
      score: hits.slice(0, shownHits).reduce((sum, { worth }) => sum + worth, 0),
    });
  }
  return found.sort((a, b) => b.score - a.score).map(({ score: _score, ...rest }) => rest);
}
