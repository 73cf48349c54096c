// Threads that train the machines of one language together: whoever is free takes the next one.
// Which thread trains a machine changes nothing in it, so the model is the same whatever their number.
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { createTrainer, type Done, type Job, type Work, work } from './classifier.ts';

/** `turn` holds the next machine to take, then the number of results that helpers have sent. */
type Order = { readonly job: Job; readonly turn: Int32Array };
type Result = { readonly machine: number; readonly done: Done };
/** What a helper says first. */
const ready = 'ready';

const next = (turn: Int32Array): number => Atomics.add(turn, 0, 1);

/** Does jobs in this thread, and shares them with the helpers at the other ends as soon as they are ready. */
export const withHelpers =
  (ports: readonly MessagePort[]): Work =>
  (job, onProgress) => {
    const count = job.problem.machines.length;
    const turn = new Int32Array(new SharedArrayBuffer(8));
    const results = new Array<Done | undefined>(count);
    let missing = count;
    const keep = ({ machine, done }: Result) => {
      results[machine] = done;
      missing--;
      onProgress?.(1 - missing / count);
    };
    const told = new Set<MessagePort>();
    const hear = () => {
      for (const port of ports) {
        if (helping.has(port) && !told.has(port)) {
          told.add(port);
          port.postMessage({ job, turn } satisfies Order);
        }
        for (let heard = receiveMessageOnPort(port); heard; heard = receiveMessageOnPort(port)) {
          const message: typeof ready | Result = heard.message;
          if (message === ready) helping.add(port);
          else keep(message);
        }
      }
    };
    const trainer = createTrainer(job);
    for (let machine = next(turn); machine < count; machine = next(turn)) {
      keep({ machine, done: work(trainer, machine, job) });
      hear();
    }
    while (missing > 0) {
      const sent = Atomics.load(turn, 1);
      const before = missing;
      hear();
      if (missing === before) Atomics.wait(turn, 1, sent);
    }
    return results as Done[];
  };

/** The ports at whose other ends somebody works; once ready, a helper stays until its thread ends. */
const helping = new WeakSet<MessagePort>();

/** Helps whoever is at the other end, until that end is closed. */
export function help(port: MessagePort): void {
  port.on('message', ({ job, turn }: Order) => {
    const count = job.problem.machines.length;
    if (Atomics.load(turn, 0) >= count) return;
    const trainer = createTrainer(job);
    for (let machine = next(turn); machine < count; machine = next(turn)) {
      port.postMessage({ machine, done: work(trainer, machine, job) } satisfies Result);
      Atomics.add(turn, 1, 1);
      Atomics.notify(turn, 1);
    }
  });
  port.postMessage(ready);
}
