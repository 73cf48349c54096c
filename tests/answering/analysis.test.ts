// The analysis: words, spoken forms, stems, features, concepts.
import { describe, expect, test } from 'vitest';
import { analyse, compileConcepts, wordsOf } from '../../server/answering/analysis.ts';
import { families } from '../../server/answering/features.ts';

const noConcepts = new Map<string, string>();

describe('words', () => {
  test('keep ä, ö and å, lose case and punctuation', () => {
    expect(wordsOf('Päivää! ÄITIYSPAKKAUS, öljy & Åland?', 'fi')).toEqual([
      'päivää',
      'äitiyspakkaus',
      'öljy',
      'åland',
    ]);
  });

  test('leave out the markers of removed personal data', () => {
    expect(wordsOf('tunnukseni on [henkilötunnus] ja haen', 'fi')).toEqual([
      'tunnukseni',
      'on',
      'ja',
      'haen',
    ]);
  });

  test('are the same however the accents are encoded', () => {
    expect(wordsOf('määrä'.normalize('NFC'), 'fi')).toEqual(['määrä']);
  });
});

describe('features', () => {
  test('ä and a stay different letters', () => {
    expect(analyse('sääri', 'fi', noConcepts).keys[1]).not.toEqual(
      analyse('saari', 'fi', noConcepts).keys[1],
    );
  });

  test('spoken forms are read as what is written', () => {
    expect(analyse('mä oon', 'fi', noConcepts).words).toEqual(analyse('minä olen', 'fi', noConcepts).words);
    expect(analyse('ja sku', 'sv', noConcepts).words).toEqual(['jag', 'skulle']);
  });

  test('words of a language without a pack are cut and kept as they are', () => {
    expect(analyse("Where's my pension?", 'en', noConcepts).stems).toEqual(['where', 's', 'my', 'pension']);
  });

  test('hostile words are words', () => {
    const { words, keys } = analyse('constructor __proto__ toString', 'fi', noConcepts);
    expect(words).toEqual(['constructor', 'proto', 'tostring']);
    expect(keys.flat().every(Number.isInteger)).toBe(true);
  });

  test('every hash is told with its text, for explaining', () => {
    const told: string[] = [];
    const { keys } = analyse('asumistuki nyt', 'fi', noConcepts, (family, _, text) =>
      told.push(`${families[family]}:${text}`),
    );
    expect(told).toHaveLength(keys.flat().length);
    expect(told).toContain('grams: asu');
    expect(told.some((text) => text.startsWith('pairs:asumis'))).toBe(true);
  });

  test('the same text gives the same features whatever was analysed before', () => {
    const before = analyse('asumistuen määrä', 'fi', noConcepts);
    for (let i = 0; i < 1000; i++) analyse(`sana${i} toinen${i}`, 'fi', noConcepts);
    expect(analyse('asumistuen määrä', 'fi', noConcepts)).toEqual(before);
  });
});

describe('concepts', () => {
  const concepts = compileConcepts(
    { money: ['raha', 'fyrkka'], application: ['hakemus', 'laittaa hakemus'] },
    'fi',
  );

  test('words of one concept share a feature', () => {
    expect(analyse('fyrkka', 'fi', concepts).keys[3]).toEqual(analyse('raha', 'fi', concepts).keys[3]);
    expect(analyse('talo', 'fi', concepts).keys[3]).toEqual([]);
  });

  test('two words are looked for before one', () => {
    expect(analyse('laittaa hakemus', 'fi', concepts).keys[3]?.length).toBeGreaterThan(0);
  });
});
