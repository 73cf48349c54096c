// The same large library in one language, trained by us and by nlp.js as it comes, in one run.
import { LinearNlu } from '../../server/answering/match.ts';
import { trainNlpjs } from '../../server/evaluate/engines.ts';
import { generateLibrary, onlyIn, unseenQuestions } from './generate-library.ts';
import { trainWithoutCalibration } from './growth.ts';
import { sample } from './questions-time.ts';
import { type Bench, load, quantile, timed } from './result.ts';

export const besideNlpjs: Bench = {
  name: 'beside-nlpjs',
  what: 'training without calibration beside stock nlp.js, one language, one core',
  run: async ({ intents }) => {
    const size = { intents, phrases: 20 };
    const library = onlyIn(generateLibrary(size), 'fi');
    const before = load();
    const ours = await timed(() => trainWithoutCalibration(library, 'fi'));
    const between = load();
    const theirs = await timed(() => trainNlpjs(library, 'fi'));
    const after = load();
    const nlu = new LinearNlu(ours.value);
    const questions = sample(unseenQuestions(size, library, 'fi'), 500);
    const ask = async (first: (text: string) => Promise<string | undefined>) => {
      const times: number[] = [];
      let right = 0;
      for (const { text, intent } of questions) {
        const start = performance.now();
        const found = await first(text);
        times.push(performance.now() - start);
        if (found === intent) right += 1;
      }
      return { right: right / questions.length, p50: quantile(times, 0.5) };
    };
    const mine = await ask(async (text) => nlu.innerProcess({ text }).classifications[0]?.intent);
    const stock = await ask(async (text) => (await theirs.value(text)).ranking[0]?.intent);
    const ratio = theirs.seconds / ours.seconds;
    const ratioOfWork = theirs.processor / ours.processor;
    const row = (
      name: string,
      { seconds, processor }: { readonly seconds: number; readonly processor: number },
      { right, p50 }: typeof mine,
      loads: string,
    ) => [
      name,
      seconds.toFixed(1),
      processor.toFixed(1),
      `${(100 * right).toFixed(1)} %`,
      p50.toFixed(3),
      loads,
    ];
    return {
      tables: [
        {
          title: `${intents} intents × 20 phrases, Finnish; ${questions.length} questions that neither saw; ${ratioOfWork.toFixed(1)} times less processor time than nlp.js`,
          head: ['', 'training s', 'processor s', 'first place', 'ranking ms p50', 'load before → after'],
          rows: [
            row('ours', ours, mine, `${before} → ${between}`),
            row('nlp.js', theirs, stock, `${between} → ${after}`),
          ],
        },
      ],
      targets: [{ what: 'times faster than nlp.js in training', value: ratio, unit: '×', least: 5 }],
    };
  },
};
