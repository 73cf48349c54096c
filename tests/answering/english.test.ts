// A language without a pack: a whole English library trains, loads and answers; a model is the same each time.
import { beforeAll, describe, expect, test } from 'vitest';
import { loadEngine, train, trainInWorker } from '../../server/answering/train.ts';
import { trainNlpjs } from '../../server/evaluate/engines.ts';
import { ask, measure } from '../../server/evaluate/measure.ts';
import type { Library } from '../../server/library/library.ts';
import { englishLibrary, evaluateEnglish } from '../support/english.ts';
import { smallLibrary } from '../support/small-library.ts';

let library: Library;
let english: Awaited<ReturnType<typeof evaluateEnglish>>;

beforeAll(async () => {
  library = await englishLibrary();
  english = await evaluateEnglish(library);
}, 120_000);

describe('an English library', () => {
  test('understands what visitors ask, and refuses what it does not cover', () => {
    const { inScope, outOfScope, auroc } = english.evaluated.evaluation.languages.en ?? {};
    expect(inScope?.questions).toBe(38);
    expect(inScope?.first).toBeGreaterThanOrEqual(0.75);
    expect(inScope?.amongThree).toBeGreaterThanOrEqual(0.85);
    expect(inScope?.answeredWrong).toBeLessThanOrEqual(0.1);
    expect(outOfScope?.answered).toBe(0);
    expect(auroc).toBeGreaterThanOrEqual(0.85);
  });

  test('does at least as well as nlp.js as it comes', async () => {
    const process = await trainNlpjs(library, 'en');
    const questions = english.evaluated.outcomes.map(({ question }) => question);
    const stock = measure(await ask(questions, ({ text }) => process(text)));
    expect(stock.inScope.first).toBeGreaterThan(0.4);
    expect(english.evaluated.evaluation.languages.en?.inScope.first).toBeGreaterThanOrEqual(
      stock.inScope.first,
    );
  });
});

describe('a model', () => {
  test('is the same byte for byte when the same library is trained again', () => {
    const again = train(library);
    expect(Buffer.compare(again.bytes, english.bytes)).toBe(0);
  });

  test('is the same whatever was trained in between, and in whatever order the topics were read', () => {
    train(smallLibrary);
    const turned = train({ ...library, topics: [...library.topics].reverse() });
    expect(turned.hash).toBe(english.engine.hash);
  });

  test('is the same however many threads train it', async () => {
    const { hash } = await trainInWorker(library, { threads: 3 });
    expect(hash).toBe(english.engine.hash);
  });

  test('of another library is refused', () => {
    const [first, ...others] = library.topics;
    const other: Library = {
      ...library,
      topics: first ? [{ ...first, intents: first.intents.slice(1) }, ...others] : [],
    };
    expect(() => loadEngine(english.bytes, other)).toThrowError(
      expect.objectContaining({ code: 'conflict', message: expect.stringContaining('another library') }),
    );
    expect(loadEngine(english.bytes, library).hash).toBe(english.engine.hash);
  });

  test('of another version of the engine is refused', () => {
    const text = Buffer.from(english.bytes).toString('latin1');
    const version = /"engine":"model \d+; analysis (\d)/.exec(text);
    const at = (version?.index ?? 0) + (version?.[0].length ?? 0) - 1;
    const bytes = english.bytes.slice();
    bytes[at] = version?.[1] === '9' ? 0x38 : 0x39;
    expect(version).not.toBeNull();
    expect(() => loadEngine(bytes)).toThrowError(
      expect.objectContaining({ code: 'conflict', message: expect.stringContaining('another engine') }),
    );
  });

  test('that was cut short is refused as damaged', () => {
    expect(() => loadEngine(english.bytes.subarray(0, 5_000))).toThrowError(
      expect.objectContaining({ code: 'invalid' }),
    );
  });
});
