// A thread that trains: it leads the training of one language, or helps another thread, so that nothing else waits.
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { help, withHelpers } from './crew.ts';
import { trainPart, type WorkerMessage, type WorkerTask } from './train.ts';

const task = workerData as WorkerTask;
const tell = (message: WorkerMessage, transfer: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, transfer);

// On Linux a thread has its own niceness, and 0 means the calling thread.
if (task.lowPriority) setPriority(0, constants.priority.PRIORITY_LOW);

if ('helps' in task) help(task.helps);
else {
  let told = 0;
  const bytes = trainPart(task.library, task.language, {
    budget: task.budget,
    work: withHelpers(task.helpers),
    onProgress: (done) => {
      if (done - told < 0.01 && done < 1) return;
      told = done;
      tell({ progress: done });
    },
  });
  tell({ bytes }, [bytes.buffer as ArrayBuffer]);
  // Whoever helped ends when its port does.
  for (const port of task.helpers) port.close();
}
