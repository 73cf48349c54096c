// What changed between two texts and two contents, and how two people's words are put together.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedParts, merged, partsOf } from '../../console/editor/content-parts.ts';
import { listDifference, type Piece, wordDifference } from '../../console/parts/word-difference.ts';
import type { IntentContent } from '../../server/web/api/contract.ts';

const textOf = (pieces: readonly Piece[], without: Piece['kind']): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('two texts', () => {
  test('a changed word is the only thing marked', () => {
    expect(wordDifference('Hae tukea ajoissa.', 'Hae tukea heti.')).toEqual([
      { kind: 'same', text: 'Hae tukea ' },
      { kind: 'removed', text: 'ajoissa' },
      { kind: 'added', text: 'heti' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('from the pieces both texts come back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'ä', ' ', '\n', 'sana', '.', '**', '1'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDifference(before, after);
        expect(textOf(pieces, 'added')).toBe(before);
        expect(textOf(pieces, 'removed')).toBe(after);
      }),
    );
  });

  test('very long texts count as replaced, so that the page never hangs', () => {
    const long = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index}`).join(' ');
    expect(wordDifference(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  test('of lists only what came and went is told', () => {
    expect(listDifference(['a', 'b'], ['b', 'c'])).toEqual({ added: ['c'], removed: ['a'] });
  });
});

const content = (change: Partial<IntentContent> = {}): IntentContent => ({
  about: '',
  title: { fi: 'Hakeminen', sv: 'Ansökan' },
  phrases: { fi: ['Miten haen?'], sv: ['Hur ansöker jag?'] },
  followUps: [],
  alsoNames: [],
  answers: {
    fi: [{ source: 'Hae.', sourcePage: 'https://a.fi', owner: 'A', reviewBy: '2027-01-01' }],
    sv: [],
  },
  ...change,
});

describe('two contents', () => {
  test('are compared part by part', () => {
    expect([...partsOf(content()).keys()]).toContain('answers.fi.0.source');
    const theirs = content({ title: { fi: 'Näin haet', sv: 'Ansökan' } });
    expect(changedParts(content(), theirs)).toEqual([
      { path: 'title.fi', before: 'Hakeminen', after: 'Näin haet', isList: false },
    ]);
  });

  test('phrases are a list, an answer is a text', () => {
    const theirs = content({ phrases: { fi: [], sv: [] } });
    expect(changedParts(content(), theirs).map(({ isList }) => isList)).toEqual([true, true]);
  });

  test('are put together from what each person chose', () => {
    const yours = content({ title: { fi: 'Minun', sv: 'Min' } });
    const theirs = content({ title: { fi: 'Toisen', sv: 'Andras' }, phrases: { fi: ['Toinen?'], sv: [] } });
    expect(merged(yours, theirs, new Set(['title.sv', 'phrases.fi']))).toEqual(
      content({
        title: { fi: 'Minun', sv: 'Andras' },
        phrases: { fi: ['Toinen?'], sv: ['Hur ansöker jag?'] },
      }),
    );
  });

  test('nothing chosen keeps one’s own text, everything chosen takes the other’s', () => {
    const theirs = content({ title: { fi: 'T', sv: 'A' }, followUps: ['a.b'], answers: { fi: [], sv: [] } });
    expect(merged(content(), theirs, new Set())).toEqual(content());
    const all = new Set(changedParts(content(), theirs).map(({ path }) => path));
    expect(merged(content(), theirs, all)).toMatchObject({ title: theirs.title, followUps: ['a.b'] });
  });
});
