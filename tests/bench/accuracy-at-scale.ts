// What the starter library loses when it stands among more than a thousand intents of invented benefits.
import { join } from 'node:path';
import { evaluate } from '../../server/evaluate/evaluate.ts';
import { readQuestions } from '../../server/evaluate/questions.ts';
import { withInterval } from '../../server/evaluate/table.ts';
import { readLibrary } from '../../server/library/files.ts';
import { projectFolder } from '../../server/project-folder.ts';
import { amongGenerated, generateLibrary } from './generate-library.ts';
import { type Bench, load, type Target } from './result.ts';

export const accuracyAtScale: Bench = {
  name: 'accuracy',
  what: 'the labelled questions with the starter library alone and among generated intents',
  run: async ({ intents }) => {
    const real = await readLibrary(projectFolder());
    const own = real.topics.reduce((sum, topic) => sum + topic.intents.length, 0);
    const merged = amongGenerated(
      real,
      generateLibrary({ intents: Math.max(intents - own, 16), phrases: 20 }),
    );
    const files = real.languages.map((language) =>
      readQuestions(join(projectFolder(), 'tests', 'quality', `${language}.tsv`)),
    );
    const questions = (await Promise.all(files)).flat();
    const before = load();
    const alone = (await evaluate('kuiskaaja', real, questions, () => undefined)).evaluation;
    const among = (await evaluate('kuiskaaja', merged, questions, () => undefined)).evaluation;
    const targets: Target[] = [];
    const rows = real.languages.flatMap((language) => {
      const a = alone.languages[language];
      const b = among.languages[language];
      if (!a || !b) return [];
      targets.push(
        {
          what: `${language}: first place lost`,
          value: 100 * (a.inScope.first - b.inScope.first),
          unit: 'points',
          most: 2,
        },
        {
          what: `${language}: out of scope answered`,
          value: 100 * b.outOfScope.answered,
          unit: '%',
          most: 5,
        },
      );
      return (
        [
          ['alone', a],
          ['among', b],
        ] as const
      ).map(([name, { inScope, outOfScope, auroc, ece }]) => [
        `${language}, ${name}`,
        String(inScope.questions),
        withInterval(inScope.first, inScope.questions),
        withInterval(inScope.answeredRight, inScope.questions),
        withInterval(inScope.answeredWrong, inScope.questions),
        withInterval(inScope.answeredRight + inScope.clarifiedRight, inScope.questions),
        withInterval(outOfScope.answered, outOfScope.questions),
        auroc.toFixed(4),
        ece.toFixed(3),
      ]);
    });
    return {
      tables: [
        {
          title: `${own} real intents alone and among ${merged.topics.reduce((sum, topic) => sum + topic.intents.length, 0)}; shares in % with their 95 % interval; load ${before} → ${load()}`,
          head: [
            '',
            'questions',
            'first place',
            'answered right',
            'answered wrong',
            'right or among buttons',
            'out of scope answered',
            'AUROC',
            'ECE',
          ],
          rows,
        },
      ],
      targets,
    };
  },
};
