// How many threads training may take: all cores while nobody can be answered, one at low priority beside a chat.
import { availableParallelism } from 'node:os';
import { trainInWorker } from './answering/train.ts';
import type { Train } from './authoring/models.ts';

/** The engine's training, in worker threads. */
export const trainInThreads: Train = (library, { onProgress, besideChat }) =>
  trainInWorker(library, {
    onProgress,
    threads: besideChat ? 1 : availableParallelism(),
    lowPriority: besideChat,
  });
