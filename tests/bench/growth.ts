// How training and question time grow with the number of intents.
import { fullEffort } from '../../server/answering/cross-validation.ts';
import { readLessons } from '../../server/answering/examples.ts';
import { type Matcher, trainMatcher } from '../../server/answering/match.ts';
import { loadEngine, train } from '../../server/answering/train.ts';
import type { Library } from '../../server/library/library.ts';
import {
  generateLibrary,
  onlyIn,
  unseenQuestions,
  type VocabularySize,
  vocabularyOf,
} from './generate-library.ts';
import { asQuestion, firstPlace, type QuestionTimes, questionTimes, sample } from './questions-time.ts';
import { type Bench, exponent, load, timed } from './result.ts';

const phrases = 20;

/** Training of the matcher alone, as nlp.js trains: no cross-validation, no limits. */
export function trainWithoutCalibration(library: Library, language: string): Matcher {
  return trainMatcher(readLessons(library, language).intents, fullEffort).matcher;
}

type Measured = QuestionTimes & {
  readonly intents: number;
  /** Seconds of processor time: the matcher alone, and everything. */
  readonly matcher: number;
  readonly whole: number;
  readonly megabytes: number;
  readonly first: number;
  readonly words: VocabularySize;
  readonly load: string;
};

export const growth: Bench = {
  name: 'growth',
  what: 'training and question time at 100 to 1,600 intents, one language, one core',
  run: async ({ intents: most }) => {
    const sizes = [100, 200, 400, 800, 1600].filter((size) => size <= Math.max(most, 200) * 1.07);
    const found: Measured[] = [];
    for (const intents of sizes) {
      const size = { intents, phrases };
      const library = onlyIn(generateLibrary(size), 'fi');
      const matcher = await timed(() => trainWithoutCalibration(library, 'fi'));
      const whole = await timed(() => train(library));
      const engine = loadEngine(whole.value.bytes);
      const questions = sample(unseenQuestions(size, library, 'fi'), 1000).map(({ text, intent }) =>
        asQuestion(text, intent, 'fi'),
      );
      found.push({
        intents,
        matcher: matcher.processor,
        whole: whole.processor,
        megabytes: whole.value.bytes.length / 1e6,
        ...questionTimes(engine, questions),
        first: firstPlace(engine, questions),
        words: vocabularyOf(library, 'fi'),
        load: load(),
      });
    }
    const grow = (pick: (one: (typeof found)[number]) => number) =>
      exponent(found.map((one) => [one.intents, pick(one)])).toFixed(2);
    return {
      tables: [
        {
          title: 'Growth (Finnish, 20 phrases an intent)',
          head: [
            'intents',
            'words',
            'n-grams',
            'training s (processor)',
            'with calibration s (processor)',
            'model MB',
            'question ms p50',
            'p99',
            'processor',
            'first place',
            'load',
          ],
          rows: [
            ...found.map((one) => [
              String(one.intents),
              String(one.words.words),
              String(one.words.grams),
              one.matcher.toFixed(2),
              one.whole.toFixed(2),
              one.megabytes.toFixed(1),
              one.p50.toFixed(3),
              one.p99.toFixed(3),
              one.processor.toFixed(3),
              `${(100 * one.first).toFixed(1)} %`,
              one.load,
            ]),
            [
              'exponent',
              grow((one) => one.words.words),
              grow((one) => one.words.grams),
              grow((one) => one.matcher),
              grow((one) => one.whole),
              grow((one) => one.megabytes),
              grow((one) => one.p50),
              grow((one) => one.p99),
              grow((one) => one.processor),
              '',
              '',
            ],
          ],
        },
      ],
      targets: [],
    };
  },
};
