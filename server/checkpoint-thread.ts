// The thread of the checkpoints: every second what is new in the write-ahead log goes into the database. Nobody waits for it.
import { parentPort, workerData } from 'node:worker_threads';
import { connectCheckpoints } from './store/database.ts';

const checkpoints = connectCheckpoints(workerData as string);
const timer = setInterval(checkpoints.run, 1_000);
parentPort?.once('message', () => {
  clearInterval(timer);
  checkpoints.close();
});
