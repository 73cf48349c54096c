// How page and conversation help to read a question that names no benefit: they add to the scores of what they mean.
import type { Benefit, IntentId } from '../library/library.ts';
import type { Context, Understanding } from './engine.ts';
import type { Pages } from './pages.ts';

export type Hint = {
  readonly kind: Understanding['hint'];
  /** 0 for intents that the hint does not mean, 1 and more for those that it does. */
  readonly weigh: (intent: IntentId) => number;
};

export const noHint: Hint = { kind: 'none', weigh: () => 0 };

/** Hints older than this are forgotten, in milliseconds. */
const hintAge = 15 * 60_000;
/**
 * What a hint adds; the margin of a sure match is about 1. The less the words themselves say, the more: `weak` is added
 * in full where the best score is -1. `sameBenefit` is a share of it for what answers the very benefit answered last.
 */
const weight = { sure: 1.1, weak: 1, sameBenefit: 0.4 } as const;

export const topicOf = (id: IntentId): string => id.slice(0, id.indexOf('.'));

/** What one unit of `weigh` adds to a score, given the best score without any hint. */
export const hintStrength = (best: number): number =>
  weight.sure + weight.weak * Math.min(Math.max(-best, 0), 1);

export function topicHint(kind: Hint['kind'], topic: string): Hint {
  const start = `${topic}.`;
  return { kind, weigh: (intent) => (intent.startsWith(start) ? 1 : 0) };
}

/** Benefits that were named just before, for what answers them. */
export function benefitHint(
  kind: Hint['kind'],
  named: readonly string[],
  benefits: readonly Benefit[],
): Hint {
  const answering = benefits.filter(({ id }) => named.includes(id)).flatMap(({ answeredBy }) => answeredBy);
  return {
    kind,
    weigh: (intent) => (answering.includes(intent) || answering.includes(topicOf(intent)) ? 1 : 0),
  };
}

/** The newer of page and last benefit answered. Small talk, service answers and what is older than 15 minutes are no hint. */
export function hintOf(
  context: Context,
  borders: {
    readonly pages: Pages;
    readonly benefits: readonly Benefit[];
    readonly anyBenefit: (intent: IntentId) => boolean;
  },
): Hint {
  const fresh = (at: number) => context.now - at <= hintAge;
  const { previous } = context;
  const page = context.page && fresh(context.page.at) ? borders.pages(context.page.path) : undefined;
  const last =
    previous && fresh(previous.at) && !borders.anyBenefit(previous.intent) ? previous.intent : undefined;
  if (last !== undefined && (page === undefined || (previous?.at ?? 0) >= (context.page?.at ?? 0))) {
    const own = borders.benefits.filter(({ answeredBy }) => answeredBy.includes(last));
    const start = `${topicOf(last)}.`;
    return {
      kind: 'previous',
      weigh: (intent) => {
        if (!intent.startsWith(start)) return 0;
        return own.some(({ answeredBy }) => answeredBy.includes(intent)) ? 1 + weight.sameBenefit : 1;
      },
    };
  }
  return page === undefined ? noHint : topicHint('page', page);
}
