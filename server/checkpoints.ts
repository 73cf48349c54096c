// Moves what the write-ahead log holds into the database in a thread of its own: the chat never waits for a disk to flush.
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { withoutMessage } from './log.ts';
import type { EmptyingThread } from './store/database.ts';
import { threadUrl } from './thread-url.ts';

export type CheckpointWish = 'move' | 'empty' | 'end';

/** Should the thread break, the connections themselves empty the log once it is large. */
export function checkpointsOf(
  path: string,
  log: Logger,
): EmptyingThread & { readonly end: () => Promise<void> } {
  const thread = new Worker(threadUrl('checkpoint-thread'), { workerData: path });
  // A start that fails ends without waiting for it.
  thread.unref();
  let hasEnded = false;
  /** Those who wait for an answer, in the order in which they asked. */
  const waiting: ((answer: boolean | undefined) => void)[] = [];
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', () => {
      hasEnded = true;
      for (const answer of waiting.splice(0)) answer(undefined);
      resolve();
    });
  });
  thread.on('message', (answer: boolean) => waiting.shift()?.(answer));
  const ask = (wish: CheckpointWish) =>
    new Promise<boolean | undefined>((resolve) => {
      if (hasEnded) return resolve(undefined);
      waiting.push(resolve);
      thread.postMessage(wish);
    });
  thread.on('error', (error) =>
    log.error({ err: withoutMessage(error) }, 'the log of the database is no longer emptied beside the chat'),
  );
  return {
    move: async () => {
      await ask('move');
    },
    empty: () => ask('empty'),
    end: () => {
      thread.ref();
      thread.postMessage('end');
      return ended;
    },
  };
}
