// A tiny engine for tests of everything around the real one: it knows a library's phrases word for word, and no more.
import { createHash } from 'node:crypto';
import type { Candidate, Context, Decision, Engine, Understanding } from '../../server/answering/engine.ts';
import { stack } from '../../server/answering/features.ts';
import type { LoadEngine, Train } from '../../server/authoring/models.ts';
import type { Library } from '../../server/library/library.ts';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const wordsOf = (text: string) => new Set(plain(text).split(' '));

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return (2 * both) / (one.size + other.size);
}

type Known = { readonly intent: string; readonly language: string; readonly words: ReadonlySet<string> };

function decide(ranking: readonly Candidate[]): Decision {
  const [first, second] = ranking;
  if (!first || first.probability < 0.4) return { kind: 'unmatched', why: 'weak' };
  if (first.probability < 0.8 && second && second.probability > 0.3)
    return { kind: 'clarify', options: ranking.slice(0, 3).map((each) => each.intent), why: 'unsure' };
  return { kind: 'answer', intent: first.intent };
}

function understandWith(
  known: readonly Known[],
  library: Library,
  text: string,
  context: Context,
): Understanding {
  const nothing = {
    ranking: [],
    named: [],
    others: [],
    hint: 'none',
    inScope: 1,
    languageChanged: false,
    language: context.language,
  } as const;
  if (plain(text) === 'hello') return { ...nothing, decision: { kind: 'other-language', language: 'en' } };
  for (const kind of library.priority)
    for (const expressions of Object.values(kind.expressions))
      if (expressions.some((expression) => plain(text).includes(plain(expression))))
        return { ...nothing, decision: { kind: 'priority', id: kind.id } };
  const words = wordsOf(text);
  const best = new Map<string, { score: number; language: string }>();
  for (const { intent, language, words: phrase } of known) {
    const score = likeness(words, phrase);
    if (score > (best.get(intent)?.score ?? 0)) best.set(intent, { score, language });
  }
  const sorted = [...best].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1)).slice(0, 5);
  const ranking = sorted.map(([intent, { score }]) => ({ intent, score, probability: score }));
  const spoken = sorted[0]?.[1];
  const language = spoken && spoken.score > 0.7 ? spoken.language : context.language;
  return {
    ...nothing,
    ranking,
    language,
    languageChanged: language !== context.language,
    decision: decide(ranking),
  };
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** "Trains": the bytes name the engine's version and the library. */
export const fakeTrain: Train = async (library, { onProgress }) => {
  onProgress(0);
  const bytes = new TextEncoder().encode(
    `fake 1 ${hashOf(new TextEncoder().encode(JSON.stringify(library.topics)))}`,
  );
  onProgress(1);
  return { bytes, hash: hashOf(bytes) };
};

export const fakeLoadEngine: LoadEngine = (bytes, library): Engine => {
  if (!new TextDecoder().decode(bytes).startsWith('fake 1 ')) throw new Error('a model of another version');
  const known = library.topics
    .flatMap((topic) => topic.intents)
    .flatMap((intent) =>
      Object.entries(intent.phrases).flatMap(([language, phrases]) =>
        phrases.map((phrase) => ({ intent: intent.id, language, words: wordsOf(phrase) })),
      ),
    );
  return {
    hash: hashOf(bytes),
    languages: library.languages,
    understand: (text, context) => understandWith(known, library, text, context),
    explain: (text, context) => {
      const understanding = understandWith(known, library, text, context);
      return {
        understanding,
        words: [...wordsOf(text)],
        limits: { answer: 0.5, refuse: 0.5 },
        certainty: {
          right: understanding.ranking[0]?.probability ?? 0,
          inScope: understanding.inScope,
          known: 1,
        },
        reasons: [],
      };
    },
    readPhrases: () => ({ phrases: [], rows: stack([]) }),
    indexPhrases: () => ({ next: () => ({ done: true, value: { nearest: () => [] } }) }),
  };
};
