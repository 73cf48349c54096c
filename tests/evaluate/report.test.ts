// The report of an evaluation: one page that needs nothing else, and figures that a later report is compared with.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../server/evaluate/measure.ts';
import { readEarlier, writeReport } from '../../server/evaluate/report.ts';
import { chanceOfChange, changesSince } from '../../server/evaluate/report-changes.ts';
import { confusedPairs } from '../../server/evaluate/report-confusions.ts';
import {
  curvesOf,
  type EarlierReport,
  gradeOf,
  idOf,
  riskAt,
  riskCoverage,
  toReport,
} from '../../server/evaluate/report-figures.ts';
import type { Library } from '../../server/library/library.ts';
import { englishLibrary, evaluateEnglish } from '../support/english.ts';
import { temporaryFolder } from '../support/folder.ts';

const now = Date.UTC(2026, 10, 24, 6);
const budget = { wrong: 0.03, outOfScope: 0.05 };

type Asked = {
  readonly label: string;
  readonly said?: string;
  readonly probability?: number;
  readonly decision?: Outcome['understanding']['decision'];
  readonly text?: string;
};

/** A question and what an engine made of it; what it said first, it answered. */
function outcome({ label, said = '', probability = 0.9, decision, text = 'x' }: Asked): Outcome {
  const kind = label === '-' ? 'out-of-scope' : undefined;
  return {
    question: {
      expected: kind ? { kind } : { kind: 'intent', id: label },
      label,
      language: 'en',
      text,
      register: 'std',
    },
    understanding: {
      language: 'en',
      languageChanged: false,
      ranking: said === '' ? [] : [{ intent: said, score: probability, probability }],
      decision: decision ?? { kind: 'answer', intent: said },
      inScope: probability,
      named: [],
      others: [],
      hint: 'none',
    },
    milliseconds: 1,
  };
}

describe('risk and coverage', () => {
  const outcomes = [
    outcome({ label: 'a.x', said: 'a.x', probability: 0.9 }),
    outcome({ label: 'a.x', said: 'b.x', probability: 0.8 }),
    outcome({ label: 'a.x', said: 'a.x', probability: 0.8 }),
    outcome({ label: '-', said: 'a.x', probability: 0.1, decision: { kind: 'unmatched', why: 'weak' } }),
  ];

  test('rank the questions by sureness, and count questions of one sureness together', () => {
    expect(riskCoverage(outcomes)).toEqual([
      { coverage: 0.25, risk: 0 },
      { coverage: 0.75, risk: 1 / 3 },
      { coverage: 1, risk: 0.5 },
    ]);
    expect(riskAt(riskCoverage(outcomes), 0.5)).toBeCloseTo(1 / 3);
  });

  test('know where the decision stands', () => {
    const { decision, areaUnderRisk, questions } = curvesOf(outcomes);
    expect(decision).toEqual({ coverage: 0.75, risk: 1 / 3 });
    expect(areaUnderRisk).toBeCloseTo(0.5 / 3 + 0.25 * 0.5);
    expect(questions).toBe(4);
  });
});

describe('a grade', () => {
  test.each([
    [{ label: 'a.x', said: 'a.x' }, 'right'],
    [{ label: 'a.x', said: 'b.x' }, 'wrong'],
    [
      { label: 'a.x', said: 'b.x', decision: { kind: 'clarify', options: ['b.x', 'a.x'], why: 'unsure' } },
      'offered',
    ],
    [{ label: 'a.x', said: 'b.x', decision: { kind: 'unmatched', why: 'weak' } }, 'nothing'],
    [{ label: 'a.x', decision: { kind: 'priority', id: 'priority.x' } }, 'wrong'],
    [{ label: '-', said: 'a.x' }, 'wrong'],
    [{ label: '-', said: 'a.x', decision: { kind: 'unmatched', why: 'out-of-scope' } }, 'right'],
  ] satisfies [Asked, string][])('of %o is %s', (asked, grade) => {
    expect(gradeOf(outcome(asked))).toBe(grade);
  });
});

describe('a comparison', () => {
  test('finds what became better and what worse, by question, and lets other questions be', () => {
    const before = [
      outcome({ label: 'a.x', said: 'b.x', text: 'one' }),
      outcome({ label: 'a.x', said: 'a.x', text: 'two' }),
      outcome({ label: 'a.x', said: 'a.x', text: 'gone' }),
    ];
    const after = [
      outcome({ label: 'a.x', said: 'a.x', text: 'one' }),
      outcome({ label: 'a.x', said: 'b.x', text: 'two', decision: { kind: 'unmatched', why: 'weak' } }),
      outcome({ label: 'a.x', said: 'a.x', text: 'new' }),
    ];
    const earlier = {
      format: 1,
      made: '',
      engines: [],
      questions: before.map((one) => ({
        id: idOf(one.question),
        language: 'en',
        register: 'std',
        expected: one.question.label,
        decision: one.understanding.decision.kind,
        first: one.understanding.ranking[0]?.intent ?? '',
        grade: gradeOf(one),
      })),
    } satisfies EarlierReport;
    const [changes] = changesSince(earlier, after, ['en']);
    expect(changes).toMatchObject({ questions: 2, rightBefore: 1, rightNow: 1, p: 1 });
    expect(changes?.better.map(({ outcome: { question }, was }) => [question.text, was])).toEqual([
      ['one', 'wrong'],
    ]);
    expect(changes?.worse.map(({ outcome: { question }, is }) => [question.text, is])).toEqual([
      ['two', 'nothing'],
    ]);
  });

  test('weighs an uneven change by McNemar’s exact test', () => {
    expect(chanceOfChange(0, 0)).toBe(1);
    expect(chanceOfChange(5, 5)).toBe(1);
    expect(chanceOfChange(0, 5)).toBeCloseTo(2 / 32);
    expect(chanceOfChange(1, 9)).toBeCloseTo((2 * 11) / 1024);
    expect(chanceOfChange(400, 300)).toBeLessThan(0.001);
  });
});

describe('the page', () => {
  let library: Library;
  let english: Awaited<ReturnType<typeof evaluateEnglish>>;
  const hostile = '<img src=x onerror=alert(1)> "&\' how do i get a card';
  const write = async (folder: string, more: { readonly earlier?: EarlierReport } = {}) => {
    const { evaluation, outcomes } = english.evaluated;
    const [first] = outcomes;
    // A question that was answered wrongly, in a text that would break out of the page.
    const wrong = outcome({ label: 'visit.hours', said: 'card.get', text: hostile });
    const evaluated = [
      { evaluation, outcomes: first ? [...outcomes, wrong] : [] },
      { evaluation: { ...evaluation, engine: 'nlpjs' }, outcomes },
    ];
    const input = { library, engine: english.engine, budget, evaluated, now, ...more };
    const file = await writeReport(folder, input);
    return readFile(file, 'utf8');
  };

  beforeAll(async () => {
    library = await englishLibrary();
    english = await evaluateEnglish(library);
  }, 120_000);

  test('asks for nothing from elsewhere, and runs nothing', async () => {
    const page = await write(temporaryFolder());
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|<[^>]*\son[a-z]+=/i);
    expect(page).not.toMatch(/https?:\/\//);
  });

  test('shows a hostile question as text', async () => {
    const page = await write(temporaryFolder());
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;&amp;&#39; how do i get a card');
  });

  test('has one heading of the first level, sections that are named, and words and a table for every picture', async () => {
    const page = await write(temporaryFolder());
    expect(page).toMatch(/^<!doctype html>\s*<html lang="en">/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    const named = [...page.matchAll(/<section aria-labelledby="([a-z]+)">\s*<h2 id="([a-z]+)">/g)];
    expect(named.map(([, by]) => by)).toEqual(named.map(([, , id]) => id));
    expect(named.length).toBe(page.match(/<section/g)?.length);
    const pictures = [...page.matchAll(/<svg[^>]*>/g)].map(([tag]) => tag);
    expect(pictures.length).toBeGreaterThan(4);
    expect(
      pictures.filter((tag) => !/aria-hidden="true"|role="img" aria-label="[^"]{20,}"/.test(tag)),
    ).toEqual([]);
    const figures = page.split('<figure>').slice(1);
    expect(figures.length).toBeGreaterThanOrEqual(3);
    expect(
      figures.filter((figure) => !/<details>[\s\S]*<table>/.test(figure.split('</figure>')[0] ?? '')),
    ).toEqual([]);
    expect(page).toMatch(/<span class="asked" lang="en">/);
    expect(page).not.toMatch(/NaN|undefined|\[object/);
  });

  test('names the phrase that led a question astray, and the nearest right one', () => {
    const text = 'When are you open on Sundays?';
    const wrong = outcome({ label: 'visit.hours', said: 'card.get', text });
    const [pair] = confusedPairs([wrong], { engine: english.engine, library, language: 'en' });
    expect(pair).toMatchObject({ expected: 'visit.hours', takenFor: 'card.get' });
    expect(pair?.questions[0]?.right?.phrase).toBe('Are you open on Sundays?');
    expect(
      library.topics.flatMap((topic) => topic.intents).find(({ id }) => id === 'card.get')?.phrases.en,
    ).toContain(pair?.questions[0]?.misleading?.phrase);
  });

  test('leaves figures beside it that hold no text, and that the next report compares itself with', async () => {
    const folder = temporaryFolder();
    await write(folder);
    const figures = await readFile(join(folder, 'report.json'), 'utf8');
    expect(english.evaluated.outcomes.filter(({ question }) => figures.includes(question.text))).toEqual([]);
    const earlier = await readEarlier(join(folder, 'report.json'));
    expect(earlier.questions).toEqual(
      toReport([english.evaluated], now).questions.concat(earlier.questions.slice(-1)),
    );
    const page = await write(temporaryFolder(), { earlier });
    expect(page).toContain('Since the report of');
    expect(page).toMatch(/Worse: 0[\s\S]*Better: 0/);
  });

  test('refuses to be compared with what is no report', async () => {
    const file = join(temporaryFolder(), 'other.json');
    await writeFile(file, '{"format":1}');
    await expect(readEarlier(file)).rejects.toMatchObject({ code: 'invalid' });
    await expect(readEarlier(`${file}.missing`)).rejects.toMatchObject({ code: 'invalid' });
  });
});
