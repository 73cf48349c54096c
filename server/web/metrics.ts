// Figures for the operator's monitoring: counts and times, never a text.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = {
  readonly registry: Registry;
  readonly replies: Counter<'kind' | 'language'>;
  readonly errors: Counter<'code'>;
  readonly persons: Counter;
  readonly sockets: Gauge;
  readonly question: Histogram;
};

/** New figures with their own registry, the event loop's delay among them. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 10 });
  const registers = [registry];
  return {
    registry,
    replies: new Counter({
      name: 'kuiskaaja_replies_total',
      help: 'Replies stored and sent, by what they were.',
      labelNames: ['kind', 'language'],
      registers,
    }),
    errors: new Counter({
      name: 'kuiskaaja_errors_total',
      help: 'Chat events answered with an error, by code.',
      labelNames: ['code'],
      registers,
    }),
    persons: new Counter({
      name: 'kuiskaaja_persons_total',
      help: 'How often the ways to a person were opened.',
      registers,
    }),
    sockets: new Gauge({ name: 'kuiskaaja_sockets', help: 'Open chat connections.', registers }),
    question: new Histogram({
      name: 'kuiskaaja_question_milliseconds',
      help: 'From the parsed message to the reply ready to be stored.',
      buckets: [0.1, 0.2, 0.5, 1, 2, 5, 10, 50, 250],
      registers,
    }),
  };
}
