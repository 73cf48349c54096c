// The thread of the checkpoints: every second what is new in the write-ahead log goes into the database. Nobody waits for it.
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckpointWish } from './checkpoints.ts';
import { connectCheckpoints } from './store/database.ts';

const checkpoints = connectCheckpoints(workerData as string);
const timer = setInterval(checkpoints.move, 1_000);
const port = parentPort;
port?.on('message', (wish: CheckpointWish) => {
  switch (wish) {
    case 'move':
      checkpoints.move();
      port.postMessage(true);
      break;
    case 'empty':
      port.postMessage(checkpoints.empty());
      break;
    case 'end':
      clearInterval(timer);
      checkpoints.close();
      port.close();
  }
});
