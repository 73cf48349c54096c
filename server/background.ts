// The thread for what is heavier than a few milliseconds: figures, grouping, searches, exports.
import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from './errors.ts';
import type { Background, TaskInput, TaskName } from './review/tasks.ts';
import { threadUrl } from './thread-url.ts';

export type BackgroundOrder = {
  readonly id: number;
  readonly name: TaskName;
  readonly input: TaskInput<TaskName>;
};
export type BackgroundAnswer = { readonly id: number } & (
  | { readonly output: unknown }
  | { readonly refusal: { readonly code: ErrorCode; readonly message: string } }
  | { readonly failure: string }
);

type Waiting = { readonly resolve: (output: never) => void; readonly reject: (error: Error) => void };

export type BackgroundPlace = {
  readonly path: string;
  /** For what takes seconds: it stands back for those on whose lists somebody waits. */
  readonly isLong: boolean;
};

/** The thread begins with the first task, and anew after it broke. `end` lets go of it; later tasks are refused. */
export function backgroundOf(place: BackgroundPlace): {
  readonly run: Background;
  readonly end: () => Promise<void>;
} {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let hasEnded = false;
  let count = 0;
  const gone = () => new AppError('unavailable', 'The background thread has ended; try again.');

  function begin(): Worker {
    const worker = new Worker(threadUrl('background-thread'), { workerData: place });
    worker.on('message', (answer: BackgroundAnswer) => {
      const task = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('output' in answer) task?.resolve(answer.output as never);
      else if ('refusal' in answer) task?.reject(new AppError(answer.refusal.code, answer.refusal.message));
      else task?.reject(new Error(answer.failure));
    });
    const lose = (error: Error) => {
      if (thread !== worker) return;
      thread = undefined;
      for (const task of waiting.values()) task.reject(error);
      waiting.clear();
    };
    worker.on('error', lose);
    worker.on('exit', () => lose(gone()));
    return worker;
  }

  return {
    run: (name, input) => {
      if (hasEnded) return Promise.reject(gone());
      thread ??= begin();
      const id = count++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        thread?.postMessage({ id, name, input } satisfies BackgroundOrder);
      });
    },
    end: async () => {
      hasEnded = true;
      await thread?.terminate();
    },
  };
}
