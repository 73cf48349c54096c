// How long a server's event loop was late, as its own figures for the operator's monitoring tell.
import type { Server } from './processes.ts';

export type Delay = { readonly p99: number; readonly most: number };

/** The loop is looked at every ten milliseconds; what is more than that is delay. */
const precision = 10;

/** The event loop's delay since it was asked last, in milliseconds. */
export async function loopDelay({ url }: Server): Promise<Delay> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const value = (name: string) =>
    Math.max(
      0,
      Number(new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)`, 'm').exec(text)?.[1]) * 1000 -
        precision,
    );
  return { p99: value('p99'), most: value('max') };
}

/** Runs `work` and tells how late the loop was meanwhile. */
export async function withDelay<T>(
  server: Server,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly delay: Delay }> {
  await loopDelay(server);
  const value = await work();
  return { value, delay: await loopDelay(server) };
}
