// The classifier and its numbers: it separates what can be separated, always in the same way.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../server/answering/analysis.ts';
import { fitLogistic, interval, probability, upperBound } from '../../server/answering/calibration.ts';
import { generator, scoreHeldOut, trainLinear } from '../../server/answering/classifier.ts';
import {
  buildVocabulary,
  hash,
  lookUp,
  rowOf,
  type SparseRow,
  stack,
  toRow,
} from '../../server/answering/features.ts';
import { addWeights, finish, type Linear } from '../../server/answering/linear.ts';
import { decodeModel, encodeModel } from '../../server/answering/model-file.ts';
import { compileScores } from '../../server/answering/word-scores.ts';

const keysOf = (words: readonly string[]) => [words.map((word) => hash(word, 0)), [], [], []];
const options = { weights: [1, 0.5, 0.5, 0.3], least: [1, 1, 1, 1] };

/** Three classes with words of their own, and words that all share. */
function makeProblem(perClass: number) {
  const random = generator(5);
  const texts: string[][] = [];
  const labels: number[] = [];
  for (let c = 0; c < 3; c++)
    for (let i = 0; i < perClass; i++) {
      texts.push([
        `own${c}-${Math.floor(random() * 4)}`,
        `shared${Math.floor(random() * 9)}`,
        `shared${Math.floor(random() * 9)}`,
      ]);
      labels.push(c);
    }
  const keys = texts.map(keysOf);
  const vocabulary = buildVocabulary(keys, options);
  return {
    vocabulary,
    problem: {
      rows: stack(keys.map((list) => toRow(vocabulary, list))),
      features: vocabulary.size,
      labels: Int32Array.from(labels),
      classes: 3,
      machines: [[0], [1], [2]],
    },
  };
}

function score(linear: Linear, row: SparseRow, into: Float64Array): void {
  into.fill(0);
  addWeights(linear, row, into);
  finish(linear, into);
}

const effort = { c: 1, near: 10, random: 5, mine: true, shrink: 0 };

describe('features', () => {
  test('a row is as long as its family weighs, and unknown features are left out', () => {
    const vocabulary = buildVocabulary([keysOf(['a', 'b', 'c'])], options);
    const row = toRow(vocabulary, keysOf(['a', 'b', 'unheard']));
    expect(row.ids).toHaveLength(2);
    expect(row.known).toBeCloseTo(2 / 3);
    expect(Math.hypot(...row.values)).toBeCloseTo(1);
  });

  test('every feature of the training is found again, no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 1, maxLength: 200 }),
        (keys) => {
          const vocabulary = buildVocabulary([[keys, [], [], []]], options);
          const ids = keys.map((key) => lookUp(vocabulary, key, 0));
          expect(new Set(ids).size).toBe(keys.length);
          expect(ids.every((id) => id >= 0)).toBe(true);
          expect(lookUp(vocabulary, keys[0] ?? 0, 1)).toBe(-1);
        },
      ),
    );
  });
});

describe('the support vector machines', () => {
  test('tell apart what differs, on rows that they have seen and on others', () => {
    const { vocabulary, problem } = makeProblem(60);
    const { linear } = trainLinear(problem, effort);
    const scores = new Float64Array(3);
    for (let c = 0; c < 3; c++) {
      score(linear, toRow(vocabulary, keysOf([`own${c}-1`, 'shared8'])), scores);
      expect(scores.indexOf(Math.max(...scores))).toBe(c);
    }
  });

  test('find nearly the same from their near negatives as from all', () => {
    const { problem } = makeProblem(60);
    const few = trainLinear(problem, effort).linear;
    const all = trainLinear(problem, { ...effort, near: 1000 }).linear;
    const [one, other] = [new Float64Array(3), new Float64Array(3)];
    for (let r = 0; r < problem.labels.length; r++) {
      score(few, rowOf(problem.rows, r), one);
      score(all, rowOf(problem.rows, r), other);
      one.forEach((value, c) => {
        expect(Math.abs(value - (other[c] ?? 0))).toBeLessThan(0.25);
      });
    }
  });

  test('score a held-out part as if they had never seen it', () => {
    const { problem } = makeProblem(60);
    const { rows, labels } = problem;
    // One text says something else than its label: machines that have not learnt it believe the text.
    const odd = 7;
    const says = labels[odd] ?? 0;
    labels[odd] = 2;
    const of = Uint8Array.from(labels, (_, r) => r % 3);
    const parts = [0, 1, 2].map((part) => [...labels.keys()].filter((r) => of[r] === part));
    const texts = parts.map((list) => stack(list.map((r) => rowOf(rows, r))));
    const { support } = trainLinear(problem, effort);
    const scores = scoreHeldOut(problem, { of, texts, support }, effort);
    parts.forEach((list, part) => {
      list.forEach((r, t) => {
        const own = [...(scores[part]?.subarray(3 * t, 3 * t + 3) ?? [])];
        expect(own.indexOf(Math.max(...own))).toBe(r === odd ? says : labels[r]);
      });
    });
  });

  test('learn a machine of several classes as one', () => {
    const { vocabulary, problem } = makeProblem(60);
    const { linear } = trainLinear({ ...problem, machines: [[0], [1, 2]] }, effort);
    const scores = new Float64Array(2);
    for (let c = 0; c < 3; c++) {
      score(linear, toRow(vocabulary, keysOf([`own${c}-1`, 'shared8'])), scores);
      expect(scores.indexOf(Math.max(...scores))).toBe(c === 0 ? 0 : 1);
    }
  });

  test('are the same each time', () => {
    const { problem } = makeProblem(20);
    const train = () => trainLinear(problem, effort);
    expect(train()).toEqual(train());
  });
});

describe('scores word by word', () => {
  const read = (text: string) => analyse(text, 'fi', new Map([['tuki', 'raha']]));
  const texts = ['miten haen tukea', 'milloin tuki maksetaan maksetaan', 'kotiin en jää', 'jäänkö kotiin'];
  const keys = texts.map((text) => read(text).keys);
  const vocabulary = buildVocabulary(keys, options);
  const { linear } = trainLinear(
    {
      rows: stack(keys.map((list) => toRow(vocabulary, list))),
      features: vocabulary.size,
      labels: Int32Array.from([0, 1, 2, 2]),
      classes: 3,
      machines: [[0], [1], [2], [0, 1]],
    },
    effort,
  );

  test('are the row times the weights, repeats and unknown words included, in whatever order they are asked', () => {
    const scores = compileScores(vocabulary, [linear, linear]);
    const asked = [...texts, 'maksetaanko tuki tuki tukea mistä', 'xyz', texts[1] ?? '', ''];
    for (const text of asked) {
      const row = toRow(vocabulary, read(text).keys);
      const wanted = new Float64Array(4);
      score(linear, row, wanted);
      const groups = [new Float64Array(4), new Float64Array(4)];
      expect(scores(read(text), groups)).toBeCloseTo(row.known, 9);
      for (const group of groups)
        group.forEach((value, c) => {
          expect(value).toBeCloseTo(wanted[c] ?? 0, 5);
        });
    }
  });
});

describe('probabilities', () => {
  test('the logistic regression finds the odds behind the outcomes', () => {
    const random = generator(3);
    const inputs = Array.from({ length: 4000 }, () => [random() * 4 - 2]);
    const outcomes = inputs.map(([x = 0]) => random() < 1 / (1 + Math.exp(-(0.5 + 2 * x))));
    const model = fitLogistic(
      inputs,
      outcomes,
      inputs.map(() => 1),
    );
    for (const x of [-1, 0, 1])
      expect(probability(model, [x])).toBeCloseTo(1 / (1 + Math.exp(-(0.5 + 2 * x))), 1);
  });

  test("the upper bound is Wilson's, and holds the share", () => {
    expect(upperBound(0, 0, 1.645)).toBe(1);
    const [low, high] = interval(8, 10);
    expect(low).toBeCloseTo(0.4902, 3);
    expect(high).toBeCloseTo(0.9433, 3);
  });
});

describe('model files', () => {
  const columns = { a: Float32Array.of(1.5, -2), b: Uint16Array.of(7), c: Uint8Array.of(1, 2, 3) };

  test('give back what was put in', () => {
    const { head, column } = decodeModel(encodeModel({ name: 'x' }, columns));
    expect(head).toEqual({ name: 'x' });
    for (const [name, value] of Object.entries(columns)) expect(column(name)).toEqual(value);
  });

  test('that are damaged or something else are refused with a sentence', () => {
    const bytes = encodeModel({}, columns);
    for (const broken of [
      bytes.slice(0, 20),
      new Uint8Array(0),
      new TextEncoder().encode('hello there, this is no model'),
    ])
      expect(() => decodeModel(broken)).toThrow(/no model/);
    expect(() => decodeModel(bytes).column('missing')).toThrow(/lacks its column/);
  });
});
