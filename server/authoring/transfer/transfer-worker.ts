// The thread that writes and reads tables: Excel of a large library takes seconds, and the chat must not wait for it.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import type { TransferResult, TransferTask } from './in-worker.ts';
import { readCsv, readExcel, writeCsv, writeExcel } from './spreadsheet.ts';

async function work(task: TransferTask): Promise<TransferResult> {
  try {
    if (task.do === 'write')
      return { bytes: task.format === 'csv' ? writeCsv(task.rows) : await writeExcel(task.rows) };
    return {
      table: task.format === 'csv' ? readCsv(task.bytes, task.encoding) : await readExcel(task.bytes),
    };
  } catch (error) {
    if (error instanceof AppError) return { refused: error.message };
    throw error;
  }
}

parentPort?.postMessage(await work(workerData as TransferTask));
