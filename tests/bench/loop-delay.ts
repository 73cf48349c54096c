// How long a server's event loop was late, as its own figures for the operator's monitoring tell.
import type { Server } from './processes.ts';

export type Delay = {
  readonly p99: number;
  readonly most: number;
  /** Milliseconds that all threads of the server computed: where others use the machine too, these tell more. */
  readonly processor: number;
};

/** The loop is looked at every ten milliseconds; what is more than that is delay. */
const precision = 10;

/** The event loop's delay since it was asked last, in milliseconds, and the processor's time since the start. */
export async function loopDelay({ url }: Server): Promise<Delay> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const value = (name: string) =>
    Math.max(
      0,
      Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)`, 'm').exec(text)?.[1]) * 1000 -
        precision,
    );
  const processor = Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]) * 1000;
  return { p99: value('p99'), most: value('max'), processor };
}

/** Resolves when the server's threads have next to nothing to do for two seconds on end. */
export async function atLeisure(server: Server): Promise<void> {
  for (let before = await loopDelay(server); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const now = await loopDelay(server);
    if (now.processor - before.processor < 100) return;
    before = now;
  }
}

/** Runs `work` and tells how late the loop was meanwhile, and what the server computed. */
export async function withDelay<T>(
  server: Server,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly delay: Delay }> {
  const before = await loopDelay(server);
  const value = await work();
  const delay = await loopDelay(server);
  return { value, delay: { ...delay, processor: delay.processor - before.processor } };
}
