// How often each answer was given, with its thumbs: from the counters, so that it costs the same however many replies are stored.
import { nothing } from './counting.ts';
import type { FigureReading } from './figures.ts';

export type Traffic = { readonly asked: number; readonly thumbsUp: number; readonly thumbsDown: number };

/** Per intent, answers given since a day in Helsinki, that day included. */
export type TrafficReading = (since: string) => Promise<ReadonlyMap<string, Traffic>>;

export const trafficReading =
  ({ sums }: FigureReading): TrafficReading =>
  async (since) => {
    const rows = await sums({ dimension: 'intent', by: 'value', from: since, to: '9999-12-31' });
    return new Map(
      rows
        .filter(({ key }) => key !== nothing)
        .map(({ key, counts }) => [
          key,
          { asked: counts.questions + counts.choices, thumbsUp: counts.up, thumbsDown: counts.down },
        ]),
    );
  };
