// Similar questions into groups: the unknown in many words, day by day, and what people keep apart.
import { beforeAll, describe, expect, test } from 'vitest';
import { readLibrary } from '../../server/library/files.ts';
import { type Grouped, groupQuestions } from '../../server/review/grouping/group.ts';
import { countStems, tellingWords } from '../../server/review/grouping/label.ts';
import { agreement } from '../support/agreement.ts';

/** Twenty ways to ask about something that the library does not know. */
const parking = [
  'Paljonko pysäköinti maksaa toimistollanne?',
  'onko teillä asiakaspysäköintiä',
  'Mihin saan pysäköidä auton kun tulen käymään?',
  'saako toimiston pihaan pysäköidä',
  'parkkipaikka ja pysäköinti toimiston lähellä',
  'Löytyykö palvelupisteen edestä pysäköintipaikkoja?',
  'mihin voin pysäköidä',
  'Tarvitseeko parkkikiekkoa teidän pysäköintipaikalla?',
  'Onko pysäköiminen ilmaista asiakkaille',
  'pysäköintimaksu',
  'kuinka kauan autoa saa pysäköidä pihalla',
  'Sain pysäköintivirhemaksun teidän toimiston edestä, mitä teen?',
  'Onko inva-paikkaa pysäköintiin?',
  'missä on lähin pysäköintihalli',
  'Voiko asiakas pysäköidä henkilökunnan paikoille?',
  'pysäköinti',
  'Montako pysäköintipaikkaa teillä on?',
  'autolle paikka tarvittais, missä pysäköintialue',
  'Maksaako asiakaspysäköinti jotakin?',
  'pitääkö pysäköinnistä maksaa kun asioin teillä',
];
const others = ['Miten uusin passin?', 'hukkasin passini lomalla', 'paljon passi maksaa', 'osaatko laulaa'];

let known: readonly string[];
beforeAll(async () => {
  const library = await readLibrary('.');
  known = library.topics.flatMap(({ intents }) => intents.flatMap(({ phrases }) => phrases.fi ?? []));
});

type Arranged = {
  readonly known?: readonly string[];
  readonly apart?: readonly (readonly [string, string])[];
  readonly settled?: ReadonlySet<string>;
};
const group = (questions: readonly Grouped[], arranged: Arranged = {}): readonly number[] => [
  ...groupQuestions(questions, { language: 'fi', concepts: new Map(), known, ...arranged }).places,
];
const unranked = (text: string, own?: string): Grouped => ({
  text,
  ranking: [],
  ...(own === undefined ? {} : { group: own }),
});

describe('questions about something that the library does not know', () => {
  test('stand in one group without strangers, by their words alone', () => {
    const places = group([...parking, ...others].map((text) => unranked(text)));
    expect(new Set(places.slice(0, parking.length)).size).toBe(1);
    expect(places.slice(parking.length)).not.toContain(places[0]);
  });

  test('stand in one group also where the library is small, so that nearly every word is rare in it', () => {
    const few = known.filter((_, i) => i % 80 === 0);
    expect(few.length).toBeLessThan(150);
    const places = group(
      [...parking, ...others].map((text) => unranked(text)),
      { known: few },
    );
    expect(new Set(places.slice(0, parking.length)).size).toBe(1);
    expect(places.slice(parking.length)).not.toContain(places[0]);
  });

  test('are named by the words that tell', () => {
    expect(tellingWords(parking, 'fi', countStems(known, 'fi'))[0]).toMatch(/^pysäköi/);
  });

  test('are grouped the same in every run', () => {
    const questions = [...parking, ...others].map((text) => unranked(text));
    expect(group(questions)).toEqual(group(questions));
  });
});

test('new questions join the group that stands, which keeps its first question', () => {
  const standing = parking.slice(0, 8).map((text) => unranked(text, 'old'));
  const places = group([...standing, ...parking.slice(8).map((text) => unranked(text))]);
  expect(new Set(places)).toEqual(new Set([0]));
});

test('groups that were put asunder, or are settled, never become one again', () => {
  const halves = parking.map((text, i) => unranked(text, i % 2 === 0 ? 'even' : 'odd'));
  expect(new Set(group(halves)).size).toBe(1);
  const asunder = group([...halves, unranked('pysäköinti pihalla')], { apart: [['even', 'odd']] });
  expect(new Set(asunder).size).toBe(2);
  const settled = group([...halves, unranked('pysäköinti pihalla')], { settled: new Set(['odd']) });
  expect(new Set(settled).size).toBe(2);
});

test('what the model is sure of stands together in whatever words, and apart from what it reads otherwise', () => {
  const sure = (text: string, intent: string): Grouped => ({
    text,
    ranking: [{ intent, probability: 0.95 }],
  });
  const places = group([
    sure('Mistä saan rahaa vuokraan?', 'housing-allowance.apply'),
    sure('asumistuki hakeminen', 'housing-allowance.apply'),
    sure('asumistuki määrä', 'housing-allowance.amount'),
  ]);
  expect(places[1]).toBe(places[0]);
  expect(places[2]).not.toBe(places[0]);
});

test('agreement is 1 for the same groups and near 0 for one group of all', () => {
  expect(agreement(['a', 'a', 'b'], [4, 4, 2])).toMatchObject({ index: 1, homogeneity: 1, completeness: 1 });
  expect(agreement(['a', 'a', 'b', 'b'], [1, 1, 1, 1])).toMatchObject({ index: 0, homogeneity: 0 });
});
