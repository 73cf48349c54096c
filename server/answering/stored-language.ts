// One trained language as bytes and back.

import { indexVocabulary } from './features.ts';
import type { Calibration } from './limits.ts';
import type { Linear } from './linear.ts';
import type { Matcher } from './match.ts';
import { type Column, decodeModel, encodeModel } from './model-file.ts';
import type { TrainedLanguage } from './train-language.ts';

type MatcherHead = {
  readonly language: string;
  readonly intents: readonly string[];
  readonly weights: readonly number[];
};

type Head = {
  readonly matcher: MatcherHead;
  readonly concepts: readonly (readonly [string, string])[];
  readonly calibration: Calibration;
  readonly priority?: { readonly matcher: MatcherHead; readonly limit: number };
};

const linearColumns = ['starts', 'classOf', 'values', 'scale', 'bias'] as const;

function matcherColumns(prefix: string, matcher: Matcher): Record<string, Column> {
  const columns: Record<string, Column> = {
    [`${prefix}.hashes`]: matcher.vocabulary.hashes,
    [`${prefix}.family`]: matcher.vocabulary.family,
    [`${prefix}.idf`]: matcher.vocabulary.idf,
    [`${prefix}.topicOf`]: matcher.topicOf,
    [`${prefix}.aspectOf`]: matcher.aspectOf,
    [`${prefix}.exact`]: Float64Array.from([...matcher.exact].flat()),
  };
  for (const column of linearColumns) columns[`${prefix}.linear.${column}`] = matcher.linear[column];
  return columns;
}

const matcherHead = ({ language, intents, vocabulary }: Matcher): MatcherHead => ({
  language,
  intents,
  weights: vocabulary.weights,
});

const pairs = (flat: Float64Array): ReadonlyMap<number, number> =>
  new Map(
    Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] as number, flat[2 * i + 1] as number]),
  );

/** Same language, same bytes. */
export function storeLanguage(trained: TrainedLanguage): Uint8Array {
  const head: Head = {
    matcher: matcherHead(trained.matcher),
    concepts: [...trained.matcher.concepts],
    calibration: trained.calibration,
    ...(trained.priority
      ? { priority: { matcher: matcherHead(trained.priority.matcher), limit: trained.priority.limit } }
      : {}),
  };
  return encodeModel(head, {
    ...matcherColumns('main', trained.matcher),
    ...(trained.priority ? matcherColumns('priority', trained.priority.matcher) : {}),
  });
}

/** The inverse of `storeLanguage`. Throws `AppError('invalid')` where the bytes are damaged. */
export function restoreLanguage(bytes: Uint8Array): TrainedLanguage {
  const { head: unchecked, column } = decodeModel(bytes);
  const head = unchecked as Head;
  const concepts = new Map(head.concepts);
  const matcher = (prefix: string, saved: MatcherHead): Matcher => {
    const get = <T extends Column>(name: string) => column(`${prefix}.${name}`) as T;
    const bias = get<Float32Array>('linear.bias');
    const linear: Linear = {
      classes: bias.length,
      starts: get<Int32Array>('linear.starts'),
      classOf: get<Uint16Array>('linear.classOf'),
      values: get<Int16Array>('linear.values'),
      scale: get<Float32Array>('linear.scale'),
      bias,
    };
    return {
      language: saved.language,
      concepts,
      vocabulary: indexVocabulary({
        hashes: get<Uint32Array>('hashes'),
        family: get<Uint8Array>('family'),
        idf: get<Float32Array>('idf'),
        weights: saved.weights,
      }),
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
