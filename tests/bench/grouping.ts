// Grouping of questions that were not understood: how well, beside k-means, from day to day, and how long it takes.
import { join } from 'node:path';
import { analyse, compileConcepts } from '../../server/answering/analysis.ts';
import { generator } from '../../server/answering/classifier.ts';
import type { Engine } from '../../server/answering/engine.ts';
import { buildVocabulary, type SparseRow, toRow } from '../../server/answering/features.ts';
import { loadEngine, trainInWorker } from '../../server/answering/train.ts';
import { readQuestions } from '../../server/evaluate/questions.ts';
import { readLibrary } from '../../server/library/files.ts';
import type { Library } from '../../server/library/library.ts';
import { projectFolder } from '../../server/project-folder.ts';
import { type Grouped, groupQuestions } from '../../server/review/grouping/group.ts';
import { type Agreement, agreement } from '../support/agreement.ts';
import { generateLibrary } from './generate-library.ts';
import { type Bench, type Target, timed } from './result.ts';

const languages = ['fi', 'sv'] as const;
type Language = (typeof languages)[number];
type Labelled = Grouped & { readonly label: string };

const phrasesOf = (library: Library, language: string): readonly string[] =>
  library.topics.flatMap(({ intents }) => intents.flatMap(({ phrases }) => phrases[language] ?? []));

const conceptsOf = (library: Library, language: string) =>
  compileConcepts(library.lexicon[language] ?? {}, language);

/** Every out-of-scope line is a kind of its own: whatever stands with it is wrong. */
async function labelled(engine: Engine, language: Language): Promise<readonly Labelled[]> {
  const questions = await readQuestions(join(projectFolder(), 'tests', 'quality', `${language}.tsv`));
  return questions.map(({ text, label }, i) => ({
    text,
    label: label === '-' ? `noise ${i}` : label,
    ranking: engine.understand(text, { language, now: 0 }).ranking,
  }));
}

const group = (library: Library, language: string, questions: readonly Grouped[]): Int32Array =>
  groupQuestions(questions, {
    language,
    concepts: conceptsOf(library, language),
    known: phrasesOf(library, language),
  }).places;

/** Spherical k-means on TF-IDF of words, begun from questions drawn at random. The best of some beginnings. */
function kMeans(texts: readonly string[], language: string, k: number): Int32Array {
  const keys = texts.map((text) => analyse(text, language, new Map()).keys);
  const vocabulary = buildVocabulary(keys, { weights: [0, 1, 0, 0], least: [1, 1, 1, 1] });
  const rows: readonly SparseRow[] = keys.map((each) => toRow(vocabulary, each));
  let best = new Int32Array(texts.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let seed = 1; seed <= 3; seed++) {
    const random = generator(seed);
    const centers = Array.from({ length: k }, () => new Float64Array(vocabulary.size));
    for (const center of centers) {
      const row = rows[Math.floor(random() * rows.length)] as SparseRow;
      row.ids.forEach((id, i) => {
        center[id] = row.values[i] as number;
      });
    }
    const places = new Int32Array(rows.length);
    let total = 0;
    for (let round = 0; round < 12; round++) {
      total = 0;
      rows.forEach((row, r) => {
        let nearest = -1;
        centers.forEach((center, c) => {
          let likeness = 0;
          for (let i = 0; i < row.ids.length; i++)
            likeness += (row.values[i] as number) * (center[row.ids[i] as number] as number);
          if (likeness > nearest) {
            nearest = likeness;
            places[r] = c;
          }
        });
        total += nearest;
      });
      for (const center of centers) center.fill(0);
      rows.forEach((row, r) => {
        const center = centers[places[r] as number] as Float64Array;
        row.ids.forEach((id, i) => {
          center[id] = (center[id] as number) + (row.values[i] as number);
        });
      });
      for (const center of centers) {
        const length = Math.hypot(...center) || 1;
        for (let f = 0; f < center.length; f++) center[f] = (center[f] as number) / length;
      }
    }
    if (total > most) {
      most = total;
      best = places;
    }
  }
  return best;
}

type Week = { readonly stayed: number; readonly kept: number; readonly whole: Agreement };

/** The questions come in seven days: how many keep their group, how many groups their id, and how good it is at the end. */
function week(library: Library, language: Language, questions: readonly Labelled[]): Week {
  const random = generator(17);
  const days = questions.map(() => Math.floor(random() * 7));
  const groupOf = new Map<number, string>();
  let stayed = 0;
  let seen = 0;
  let kept = 0;
  let known = 0;
  for (let day = 0; day < 7; day++) {
    const there = [...questions.keys()].filter((q) => (days[q] as number) <= day);
    const order = there.sort((a, b) => Number(groupOf.has(b)) - Number(groupOf.has(a)) || a - b);
    const places = group(
      library,
      language,
      order.map((q) => {
        const own = groupOf.get(q);
        return { ...(questions[q] as Labelled), ...(own === undefined ? {} : { group: own }) };
      }),
    );
    const before = new Set(groupOf.values());
    const now = new Map(
      order.map((q, at) => {
        const first = order[places[at] as number] as number;
        return [q, groupOf.get(first) ?? `day ${day} question ${first}`] as const;
      }),
    );
    for (const [q, id] of groupOf) {
      seen += 1;
      if (now.get(q) === id) stayed += 1;
    }
    const after = new Set(now.values());
    known += before.size;
    kept += [...before].filter((id) => after.has(id)).length;
    for (const [q, id] of now) groupOf.set(q, id);
  }
  const numbers = new Map([...new Set(groupOf.values())].map((id, i) => [id, i]));
  const places = questions.map((_, q) => numbers.get(groupOf.get(q) ?? '') ?? -1);
  return {
    stayed: stayed / Math.max(seen, 1),
    kept: kept / Math.max(known, 1),
    whole: agreement(
      questions.map(({ label }) => label),
      places,
    ),
  };
}

/** Generated questions of a large library, in no order; half of them with a ranking as unsure as real ones have. */
function generated(count: number): { readonly library: Library; readonly questions: readonly Grouped[] } {
  const perIntent = Math.ceil(count / 1_500) + 3;
  const all = generateLibrary({ intents: 1_500, phrases: perIntent });
  const library = {
    ...all,
    topics: all.topics.map((topic) => ({
      ...topic,
      intents: topic.intents.map((intent) => ({
        ...intent,
        phrases: { fi: (intent.phrases.fi ?? []).slice(0, 3), sv: [] },
      })),
    })),
  };
  const random = generator(5);
  const questions = all.topics.flatMap(({ intents }) =>
    intents.flatMap(({ id, phrases }) =>
      (phrases.fi ?? []).slice(3).map((text): Grouped => {
        const probability = random() ** 2;
        return { text, ranking: random() < 0.5 ? [] : [{ intent: id, probability }] };
      }),
    ),
  );
  for (let i = questions.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [questions[i], questions[j]] = [questions[j] as Grouped, questions[i] as Grouped];
  }
  return { library, questions: questions.slice(0, count) };
}

/** All at once as on the first day, and a thousand new ones among them as on any other day. */
async function timesOf(count: number) {
  const newOnes = 1_000;
  const { library, questions } = generated(count + newOnes);
  const first = questions.slice(0, count);
  const all = await timed(() => group(library, 'fi', first));
  const standing = first.map((question, q) => ({ ...question, group: String(all.value[q]) }));
  const next = await timed(() => group(library, 'fi', [...standing, ...questions.slice(count)]));
  const row = (what: string, { value, seconds, processor }: typeof all) => [
    what,
    String(value.length),
    String(new Set(value).size),
    seconds.toFixed(1),
    processor.toFixed(1),
  ];
  return {
    rows: [row('from nothing', all), row('1,000 new', next)],
    whole: all.processor,
    day: next.processor,
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const figures = ({ index, homogeneity, completeness, groups }: Agreement) => [
  index.toFixed(3),
  homogeneity.toFixed(3),
  completeness.toFixed(3),
  String(groups),
];

export const grouping: Bench = {
  name: 'grouping',
  what: 'groups of questions that were not understood: quality, stability, time',
  run: async () => {
    const library = await readLibrary(projectFolder());
    const { bytes } = await trainInWorker(library, { threads: 2 });
    const engine = loadEngine(bytes, library);
    const quality: string[][] = [];
    const days: string[][] = [];
    const targets: Target[] = [];
    for (const language of languages) {
      const questions = await labelled(engine, language);
      const labels = questions.map(({ label }) => label);
      const wordsOnly = questions.map(({ text }) => ({ text, ranking: [] }));
      const own = agreement(labels, group(library, language, questions));
      const withoutModel = agreement(labels, group(library, language, wordsOnly));
      const texts = questions.map(({ text }) => text);
      const intents = agreement(labels, kMeans(texts, language, 125));
      const asMany = agreement(labels, kMeans(texts, language, own.groups));
      quality.push(
        [`${language}: ours`, ...figures(own)],
        [`${language}: ours, words alone`, ...figures(withoutModel)],
        [`${language}: k-means, k = 125`, ...figures(intents)],
        [`${language}: k-means, k as ours`, ...figures(asMany)],
      );
      const seven = week(library, language, questions);
      days.push([language, percent(seven.stayed), percent(seven.kept), ...figures(seven.whole)]);
      targets.push(
        { what: `${language}: adjusted Rand index`, value: own.index, unit: '', least: 0.5 },
        { what: `${language}: homogeneity`, value: own.homogeneity, unit: '', least: 0.85 },
        {
          what: `${language}: questions that keep their group a day`,
          value: seven.stayed,
          unit: '',
          least: 0.95,
        },
        { what: `${language}: index after seven days`, value: seven.whole.index, unit: '', least: 0.5 },
      );
    }
    const times: string[][] = [];
    for (const count of [10_000, 100_000]) {
      const { rows, whole, day } = await timesOf(count);
      times.push(...rows);
      const what = `${count.toLocaleString('en')} questions`;
      targets.push(
        { what: `${what}, seconds of the processor`, value: whole, unit: 's', most: 60 },
        { what: `${what}, 1,000 more`, value: day, unit: 's', most: 60 },
      );
    }
    const head = ['adjusted Rand index', 'homogeneity', 'completeness', 'groups'];
    return {
      tables: [
        { title: 'Quality, out-of-scope lines as noise', head: ['', ...head], rows: quality },
        {
          title:
            'Seven days: questions that keep their group from day to day, groups that keep their id, the end',
          head: ['', 'questions', 'groups’ ids', ...head],
          rows: days,
        },
        {
          title: 'Time',
          head: ['', 'questions', 'groups', 'seconds', 'seconds of the processor'],
          rows: times,
        },
      ],
      targets,
    };
  },
};
