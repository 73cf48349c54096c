// Bench: themes of 2,000 labelled feedback texts a language, beside plain k-means on TF-IDF; mood; time at 10,000.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearMood } from '../../server/feedback-measures.ts';
import { projectFolder } from '../../server/project-folder.ts';
import { chance } from '../../server/review/feedback/chance.ts';
import { fillThemes, findThemes } from '../../server/review/feedback/find-themes.ts';
import { moodOfWords } from '../../server/review/feedback/mood.ts';
import { type Agreement, agreement } from './partition.ts';
import { plainKmeans } from './plain-kmeans.ts';
import type { Bench, Target } from './result.ts';

type Labelled = { readonly theme: string; readonly mood: string; readonly text: string };

const read = (language: string): readonly Labelled[] =>
  readFileSync(join(projectFolder(), 'tests', 'bench', `feedback-texts.${language}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [theme = '', mood = '', text = ''] = line.split('\t');
      return { theme, mood, text };
    });

/** Seconds of the processor: others on the machine do not lengthen them. */
function worked<T>(work: () => T): { readonly value: T; readonly seconds: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}

const textsOf = (texts: readonly string[]) =>
  texts.map((text, at) => ({ item: String(at).padStart(6, '0'), text, theme: null }));

const figures = (
  name: string,
  { groups, labels, recovered, matched, f1, purity, placed, ari, nmi }: Agreement,
) => [
  name,
  `${recovered} of ${labels}`,
  `${matched} of ${labels}`,
  f1.toFixed(3),
  String(groups),
  purity.toFixed(3),
  placed.toFixed(3),
  ari.toFixed(3),
  nmi.toFixed(3),
];

/** Ten thousand different texts: each the words of two labelled ones. */
function many(texts: readonly string[], count: number): readonly string[] {
  const random = chance(7);
  const any = () => texts[Math.floor(random() * texts.length)] ?? '';
  return Array.from({ length: count }, (_, at) => `${texts[at % texts.length]} ${any()}`);
}

const moodNamed = (mood: number): string =>
  mood >= clearMood ? 'positive' : mood <= -clearMood ? 'negative' : 'neutral';

export const themes: Bench = {
  name: 'themes',
  what: 'themes of customers’ feedback: recovered labels and purity beside plain k-means, mood, time',
  run: async () => {
    const rows: string[][] = [];
    const moods: string[][] = [];
    const words: string[][] = [];
    const times: string[][] = [];
    const targets: Target[] = [];
    for (const language of ['fi', 'sv']) {
      const labelled = read(language);
      const labels = labelled.map(({ theme }) => theme);
      const texts = labelled.map(({ text }) => text);
      const { value: found, seconds } = worked(() => findThemes(textsOf(texts), { language, known: [] }));
      const ours = agreement(
        labels,
        found.belonging.map(({ group }) => group),
      );
      const plain = agreement(labels, plainKmeans(texts, language, ours.labels));
      rows.push(figures(`${language}: themes`, ours), figures(`${language}: plain k-means, told k`, plain));
      for (const { words: own } of found.themes) words.push([language, own.join(', ')]);

      // Half of the texts are known, the other half comes in later and is put where it belongs.
      const known = findThemes(textsOf(texts.filter((_, at) => at % 2 === 0)), { language, known: [] });
      const later = fillThemes(
        textsOf(texts).map((text, at) => {
          const group = known.belonging[at / 2]?.group ?? -1;
          return at % 2 === 0 && group >= 0 ? { ...text, theme: String(group).padStart(4, '0') } : text;
        }),
        language,
      );
      const filled = agreement(
        labels.filter((_, at) => at % 2 === 1),
        later.belonging.filter((_, at) => at % 2 === 1).map(({ group }) => group),
      );
      rows.push(figures(`${language}: those put in later`, filled));

      const guessed = labelled.map(
        ({ mood, text }) => [mood, moodNamed(moodOfWords(text, language))] as const,
      );
      const names = ['positive', 'neutral', 'negative'];
      for (const mood of [...new Set(labelled.map((each) => each.mood))].sort()) {
        const own = guessed.filter(([is]) => is === mood);
        moods.push([
          `${language}: ${mood}`,
          ...names.map((name) => (own.filter(([, guess]) => guess === name).length / own.length).toFixed(2)),
        ]);
      }
      const large = worked(() => findThemes(textsOf(many(texts, 10_000)), { language, known: [] }));
      times.push([language, seconds.toFixed(1), large.seconds.toFixed(1)]);
      targets.push(
        {
          what: `${language}: labels recovered beyond k-means`,
          value: ours.recovered - plain.recovered,
          unit: '',
          least: 1,
        },
        {
          what: `${language}: labels matched beyond k-means`,
          value: ours.matched - plain.matched,
          unit: '',
          least: 1,
        },
        {
          what: `${language}: purity beyond k-means`,
          value: ours.purity - plain.purity,
          unit: '',
          least: 0.2,
        },
        { what: `${language}: finding among 10,000 texts`, value: large.seconds, unit: 's', most: 60 },
      );
    }
    return {
      tables: [
        {
          title:
            'A label is recovered by a group of which most texts have it, six tenths at least, and that holds half of its texts at least; matched by a group, each once, with an F1 of one half at least.',
          head: ['', 'recovered', 'matched', 'mean F1', 'groups', 'purity', 'placed', 'ARI', 'NMI'],
          rows,
        },
        { title: 'Mood by words alone', head: ['written as', 'good', 'mixed', 'bad'], rows: moods },
        { title: 'Seconds of the processor', head: ['', '2,000 texts', '10,000 texts'], rows: times },
        { title: 'Words of the themes found', head: ['', 'words'], rows: words },
      ],
      targets,
    };
  },
};
