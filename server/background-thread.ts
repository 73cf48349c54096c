// The background thread itself: its own read-only connection, one task after the other.
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { BackgroundAnswer, BackgroundOrder, BackgroundPlace } from './background.ts';
import { AppError } from './errors.ts';
import { runTask } from './review/tasks.ts';
import { openReading } from './store/reading.ts';

// On Linux a thread has its own niceness, and 0 means the calling thread.
const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority;
const { path, isLong } = workerData as BackgroundPlace;
setPriority(0, isLong ? PRIORITY_LOW : PRIORITY_BELOW_NORMAL);

const reading = openReading(path);
const tell = (answer: BackgroundAnswer) => parentPort?.postMessage(answer);

let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', ({ id, name, input }: BackgroundOrder) => {
  last = last.then(async () => {
    try {
      tell({ id, output: await runTask(reading, name, input) });
    } catch (error) {
      if (error instanceof AppError) tell({ id, refusal: { code: error.code, message: error.message } });
      else tell({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
});
