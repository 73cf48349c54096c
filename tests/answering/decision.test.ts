// The decision and what it stands on: benefits, pages, hints, clauses, distress.
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../server/answering/analysis.ts';
import { compileGuard, compileNames } from '../../server/answering/benefits.ts';
import { questionsIn } from '../../server/answering/clauses.ts';
import { decide, type Reading } from '../../server/answering/decision.ts';
import { benefitHint, hintOf } from '../../server/answering/hint.ts';
import { compilePages } from '../../server/answering/pages.ts';
import { compileExpressions } from '../../server/answering/priority.ts';
import type { Benefit, Library, PriorityKind } from '../../server/library/library.ts';

const limits = { answer: 0.8, refuse: 0.5 };
const candidate = (intent: string, probability: number) => ({ intent, probability, score: probability });
const reading = (over: Partial<Reading>): Reading => ({
  ranking: [candidate('a.apply', 0.9), candidate('b.apply', 0.05)],
  inScope: 0.95,
  known: 1,
  elliptic: false,
  bare: false,
  benefitKnown: true,
  anyBenefit: () => false,
  ...over,
});

describe('the decision', () => {
  test('answers what is sure', () => {
    expect(decide(reading({}), limits)).toEqual({ kind: 'answer', intent: 'a.apply' });
  });

  test('asks back what is not, most likely first, with two to four options', () => {
    const ranking = [0.5, 0.2, 0.1, 0.05, 0.04].map((p, i) => candidate(`t${i}.aspect${i}`, p));
    const decision = decide(reading({ ranking }), limits);
    expect(decision).toEqual({
      kind: 'clarify',
      options: ['t0.aspect0', 't1.aspect1', 't2.aspect2', 't3.aspect3'],
      why: 'unsure',
    });
    const two = decide(
      reading({ ranking: [candidate('a.x', 0.5), candidate('b.y', 0.001), candidate('c.z', 0.001)] }),
      limits,
    );
    expect(two).toMatchObject({ kind: 'clarify', options: ['a.x', 'b.y'] });
  });

  test('asks which benefit is meant where the same is asked of several', () => {
    const ranking = [candidate('a.apply', 0.4), candidate('b.apply', 0.3)];
    expect(decide(reading({ ranking, benefitKnown: false }), limits)).toMatchObject({ why: 'which-benefit' });
    expect(decide(reading({ ranking, benefitKnown: true }), limits)).toMatchObject({ why: 'unsure' });
  });

  test('refuses what the library does not cover, more gently where a short question may lack its subject', () => {
    expect(decide(reading({ inScope: 0.4 }), limits)).toEqual({ kind: 'unmatched', why: 'out-of-scope' });
    expect(decide(reading({ inScope: 0.4, elliptic: true }), limits).kind).toBe('answer');
    expect(decide(reading({ known: 0.1 }), limits)).toEqual({ kind: 'unmatched', why: 'no-known-word' });
    expect(decide(reading({ ranking: [] }), limits).kind).toBe('unmatched');
  });

  test("asks what is meant by a benefit's name alone, among the answers of that benefit", () => {
    const ranking = [candidate('a.apply', 0.97), candidate('service.x', 0.01), candidate('a.amount', 0.001)];
    const anyBenefit = (intent: string) => intent.startsWith('service.');
    expect(decide(reading({ ranking, bare: true, anyBenefit }), limits)).toMatchObject({
      kind: 'clarify',
      options: ['a.apply', 'a.amount'],
    });
  });

  test('offers both of two sure questions', () => {
    expect(decide(reading({ two: ['a.apply', 'c.end'] }), limits)).toEqual({
      kind: 'clarify',
      options: ['a.apply', 'c.end'],
      why: 'two-questions',
    });
  });
});

const benefits: readonly Benefit[] = [
  {
    id: 'housing',
    names: { fi: ['asumistuki', 'vuokratuki'], sv: ['bostadsbidrag'] },
    answeredBy: ['housing'],
  },
  {
    id: 'pensioner-housing',
    names: { fi: ['eläkkeensaajan asumistuki'], sv: [] },
    answeredBy: ['pensions.housing'],
  },
  { id: 'national', names: { fi: ['kansaneläke'], sv: ['folkpension'] }, answeredBy: ['pensions.national'] },
  { id: 'card', names: { fi: ['kela kortti'], sv: [] }, answeredBy: ['cards.card'] },
  { id: 'short', names: { fi: ['totu'], sv: [] }, answeredBy: ['assistance'] },
];

describe('the names of benefits', () => {
  const names = compileNames(benefits, 'fi');
  const named = (text: string) => names.find(wordsOf(text, 'fi')).flatMap((mention) => mention.benefits);

  test.each([
    ['paljonko asumistukea saa', ['housing']],
    ['asumistuesta ja kansaneläkkeestä', ['housing', 'national']],
    ['asumis tuki', ['housing']],
    ['asumsituki loppui', ['housing']],
    ['asumistukihakemus', ['housing']],
    ['eläkkeensaajan asumistuen määrä', ['pensioner-housing']],
    ['kansanelakkeen hakeminen', ['national']],
    ['kela-kortin tilaus', ['card']],
    ['sain totua', []],
    ['totu päätös', ['short']],
    ['totuus paljastui', []],
    ['asumiskulut', []],
    ['mitä kela korvaa', []],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  test('a mention tells its words', () => {
    expect(names.find(['haen', 'asumistukea', 'nyt'])).toEqual([{ from: 1, to: 2, benefits: ['housing'] }]);
  });

  test('guard every other benefit, also inside one topic; what serves any benefit stays', () => {
    const intent = (id: string, alsoNames: string[] = []) => ({ id, alsoNames });
    const library = {
      benefits,
      anyBenefit: ['service'],
      topics: [
        { id: 'housing', intents: [intent('housing.apply')] },
        {
          id: 'pensions',
          intents: [
            intent('pensions.national'),
            intent('pensions.housing'),
            intent('pensions.when', ['national']),
          ],
        },
        { id: 'service', intents: [intent('service.appeal')] },
      ],
    } as unknown as Library;
    const guard = compileGuard(library);
    expect(guard('housing.apply', ['housing'])).toBe(true);
    expect(guard('housing.apply', ['national'])).toBe(false);
    expect(guard('pensions.housing', ['national'])).toBe(false);
    expect(guard('pensions.when', ['national'])).toBe(true);
    expect(guard('service.appeal', ['national'])).toBe(true);
    expect(guard('housing.apply', [])).toBe(true);
  });
});

describe('pages and the conversation', () => {
  const pages = compilePages([
    { id: 'housing', pages: ['/asumistuki'] },
    { id: 'students', pages: ['/asumistuki/opiskelijat/'] },
  ]);

  test('the most specific path wins; host, query and case count for nothing', () => {
    expect(pages('/asumistuki/hakeminen')).toBe('housing');
    expect(pages('https://example.org/Asumistuki/opiskelijat/x?y=1#z')).toBe('students');
    expect(pages('/asumistukihakemus')).toBeUndefined();
    expect(pages('/')).toBeUndefined();
  });

  const borders = { pages, benefits, anyBenefit: (intent: string) => intent.startsWith('service.') };
  const minute = 60_000;
  const hint = (page: number | undefined, previous: [string, number] | undefined) =>
    hintOf(
      {
        language: 'fi',
        now: 100 * minute,
        ...(page === undefined ? {} : { page: { path: '/asumistuki', at: page * minute } }),
        ...(previous ? { previous: { intent: previous[0], at: previous[1] * minute } } : {}),
      },
      borders,
    );

  test('the newer of page and last benefit is the hint', () => {
    expect(hint(95, ['pensions.national', 97]).kind).toBe('previous');
    expect(hint(98, ['pensions.national', 97]).kind).toBe('page');
    expect(hint(undefined, ['pensions.national', 97]).weigh('pensions.when')).toBe(1);
    expect(hint(undefined, ['pensions.national', 97]).weigh('pensions.national')).toBeGreaterThan(1);
    expect(hint(98, undefined).weigh('housing.apply')).toBe(1);
    expect(hint(98, undefined).weigh('pensions.when')).toBe(0);
  });

  test('service answers and what is older than 15 minutes are none', () => {
    expect(hint(undefined, ['service.appeal', 99]).kind).toBe('none');
    expect(hint(84, ['pensions.national', 84]).kind).toBe('none');
    expect(hint(98, ['service.appeal', 99]).kind).toBe('page');
  });
});

describe('two questions in one message', () => {
  test('are cut at sentences and at "and" between two that ask', () => {
    expect(questionsIn('Milloin tuki maksetaan, ja paljonko saan tienata?', 'fi')).toEqual([
      'Milloin tuki maksetaan,',
      'paljonko saan tienata?',
    ]);
    expect(questionsIn('Hur söker jag stöd? Och vart ringer jag?', 'sv')).toHaveLength(2);
  });

  test('are found behind what is told first', () => {
    expect(
      questionsIn('Sain pojan eilen, mihin ilmoitan siitä ja miltä ajalta tuki maksetaan?', 'fi'),
    ).toEqual(['Sain pojan eilen, mihin ilmoitan siitä', 'miltä ajalta tuki maksetaan?']);
  });

  test('a benefit that the first named is meant by the second', () => {
    const own = benefitHint(
      'previous',
      ['student-aid'],
      [
        { id: 'student-aid', names: {}, answeredBy: ['students', 'service.grants'] },
        { id: 'pension', names: {}, answeredBy: ['pensions'] },
      ],
    );
    expect(own.weigh('students.income')).toBe(1);
    expect(own.weigh('service.grants')).toBe(1);
    expect(own.weigh('service.appeal')).toBe(0);
    expect(own.weigh('pensions.when')).toBe(0);
  });

  test('a story around one question is one question', () => {
    expect(questionsIn('Muutin eilen. Isä ja äiti jäivät. Miten haen tukea?', 'fi')).toEqual([
      'Miten haen tukea?',
    ]);
  });
});

describe('expressions of distress', () => {
  const kind = (id: string, expressions: string[]): PriorityKind => ({
    id,
    title: {},
    expressions: { fi: expressions },
    examples: {},
    counterExamples: {},
  });
  const find = compileExpressions(
    [
      kind('suicide', ['en jaksa ... elää', 'tapan|tapa itse*', '!tapan itseni nauruun']),
      kind('medical', ['ei hengit*']),
    ],
    'fi',
  );
  const found = (text: string) => find.kindOf(wordsOf(text, 'fi'));

  test.each([
    ['En jaksa enää elää', 'suicide'],
    ['en jaksa tätä kaikkea paskaa enää elää', 'suicide'],
    ['en jaksa yksi kaksi kolme neljä viisi elää', undefined],
    ['mä tapan itteni', undefined],
    ['mä tapan itseni', 'suicide'],
    ['tapan itseni nauruun', undefined],
    ['vauva EI HENGITÄ!', 'medical'],
    ['ei hengita', 'medical'],
    ['tapan aikaa', undefined],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  test.each([
    ['Luen tätä ja tapan itseni nauruun taas', ['luen', 'tätä', 'ja', 'taas']],
    ['tapan itseni nauruun ja sitten tapan itseni', ['ja', 'sitten', 'tapan', 'itseni']],
    ['tapan itseni', ['tapan', 'itseni']],
  ])('outside the exceptions of "%s"', (text, left) => {
    const words = wordsOf(text, 'fi');
    expect(find.outsideExceptions(words, 'suicide')).toEqual(left);
    expect(find.outsideExceptions(words, 'medical')).toEqual(words);
  });
});
