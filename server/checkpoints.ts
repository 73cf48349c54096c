// Moves what the write-ahead log holds into the database in a thread of its own: the chat never waits for a disk to flush.
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { withoutMessage } from './log.ts';

/** Threads run compiled code: beside this file once built, in `dist/` where the sources themselves are run. */
const threadUrl = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('../dist/server/checkpoint-thread.js', import.meta.url)
    : new URL('./checkpoint-thread.js', import.meta.url);

/** Should the thread break, the connections themselves empty the log once it is large. */
export function checkpointsOf(path: string, log: Logger): { readonly end: () => Promise<void> } {
  const thread = new Worker(threadUrl(), { workerData: path });
  // A start that fails ends without waiting for it.
  thread.unref();
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', () => resolve());
  });
  thread.on('error', (error) =>
    log.error({ err: withoutMessage(error) }, 'the log of the database is no longer emptied beside the chat'),
  );
  return {
    end: () => {
      thread.ref();
      thread.postMessage('end');
      return ended;
    },
  };
}
