// One trained language as bytes and back.

import { indexVocabulary, type Vocabulary } from './features.ts';
import type { Calibration } from './limits.ts';
import type { Linear } from './linear.ts';
import type { Matcher } from './match.ts';
import { type Column, decodeModel, encodeModel } from './model-file.ts';
import type { TrainedLanguage } from './train-language.ts';

type MatcherHead = { readonly language: string; readonly intents: readonly string[] };

type Head = {
  readonly weights: readonly number[];
  readonly matcher: MatcherHead;
  readonly concepts: readonly (readonly [string, string])[];
  readonly calibration: Calibration;
  readonly priority?: { readonly matcher: MatcherHead; readonly limit: number };
};

const linearColumns = ['starts', 'classOf', 'values', 'scale', 'bias'] as const;

const vocabularyColumns = ({ hashes, family, idf }: Vocabulary): Record<string, Column> => ({
  hashes,
  family,
  idf,
});

function matcherColumns(prefix: string, matcher: Matcher): Record<string, Column> {
  const columns: Record<string, Column> = {
    [`${prefix}.topicOf`]: matcher.topicOf,
    [`${prefix}.aspectOf`]: matcher.aspectOf,
    [`${prefix}.exact`]: Float64Array.from([...matcher.exact].flat()),
  };
  for (const column of linearColumns) columns[`${prefix}.linear.${column}`] = matcher.linear[column];
  return columns;
}

const matcherHead = ({ language, intents }: Matcher): MatcherHead => ({ language, intents });

const pairs = (flat: Float64Array): ReadonlyMap<number, number> =>
  new Map(
    Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] as number, flat[2 * i + 1] as number]),
  );

/** Same language, same bytes. */
export function storeLanguage(trained: TrainedLanguage): Uint8Array {
  const { vocabulary } = trained.matcher;
  const head: Head = {
    weights: vocabulary.weights,
    matcher: matcherHead(trained.matcher),
    concepts: [...trained.matcher.concepts],
    calibration: trained.calibration,
    ...(trained.priority
      ? { priority: { matcher: matcherHead(trained.priority.matcher), limit: trained.priority.limit } }
      : {}),
  };
  return encodeModel(head, {
    ...vocabularyColumns(vocabulary),
    ...matcherColumns('main', trained.matcher),
    ...(trained.priority ? matcherColumns('priority', trained.priority.matcher) : {}),
  });
}

/** The inverse of `storeLanguage`. Throws `AppError('invalid')` where the bytes are damaged. */
export function restoreLanguage(bytes: Uint8Array): TrainedLanguage {
  const { head: unchecked, column } = decodeModel(bytes);
  const head = unchecked as Head;
  const concepts = new Map(head.concepts);
  const vocabulary = indexVocabulary({
    hashes: column('hashes') as Uint32Array,
    family: column('family') as Uint8Array,
    idf: column('idf') as Float32Array,
    weights: head.weights,
  });
  const matcher = (prefix: string, saved: MatcherHead): Matcher => {
    const get = <T extends Column>(name: string) => column(`${prefix}.${name}`) as T;
    const bias = get<Float32Array>('linear.bias');
    const starts = get<Int32Array>('linear.starts');
    const linear: Linear = {
      classes: bias.length,
      dense: vocabulary.size + 1 - starts.length,
      starts,
      classOf: get<Uint16Array>('linear.classOf'),
      values: get<Int8Array>('linear.values'),
      scale: get<Float32Array>('linear.scale'),
      bias,
    };
    return {
      language: saved.language,
      concepts,
      vocabulary,
      intents: saved.intents,
      topicOf: get<Uint16Array>('topicOf'),
      aspectOf: get<Uint16Array>('aspectOf'),
      exact: pairs(get<Float64Array>('exact')),
      linear,
    };
  };
  return {
    matcher: matcher('main', head.matcher),
    calibration: head.calibration,
    ...(head.priority
      ? { priority: { matcher: matcher('priority', head.priority.matcher), limit: head.priority.limit } }
      : {}),
  };
}
