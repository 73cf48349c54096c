// Writes and reads tables in a worker thread, and gives up on a file that takes too much.
import { Worker } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import type { TableRow } from '../../library/table.ts';
import type { Encoding, ReadTable, TableFormat } from './spreadsheet.ts';

export type TransferTask =
  | { readonly do: 'write'; readonly format: TableFormat; readonly rows: readonly TableRow[] }
  | {
      readonly do: 'read';
      readonly format: TableFormat;
      readonly bytes: Uint8Array;
      readonly encoding: Encoding;
    };
export type TransferResult =
  | { readonly bytes: Uint8Array }
  | { readonly table: ReadTable }
  | { readonly refused: string };

/** A small file can unfold into gigabytes; this much memory and time a library never needs. */
const most = { megabytes: 1_024, milliseconds: 120_000 } as const;

/** Workers run compiled code: beside this file once built, in `dist/` where the sources themselves are run. */
const workerUrl = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('../../../dist/server/authoring/transfer/transfer-worker.js', import.meta.url)
    : new URL('./transfer-worker.js', import.meta.url);

function run(task: TransferTask): Promise<TransferResult> {
  const worker = new Worker(workerUrl(), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: most.megabytes },
  });
  return new Promise<TransferResult>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new AppError('invalid', 'The file takes too long to read; is it damaged?'));
      worker.terminate();
    }, most.milliseconds);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new AppError('invalid', 'The file unfolds into more than a library can be.')
          : error,
      ),
    );
    worker.once('exit', () => clearTimeout(timer));
  });
}

function refusedOr<T extends TransferResult>(
  result: TransferResult,
  is: (result: TransferResult) => result is T,
): T {
  if ('refused' in result) throw new AppError('invalid', result.refused);
  if (!is(result)) throw new AppError('internal', 'The worker gave something else than it was asked for.');
  return result;
}

export const writeTable = async (format: TableFormat, rows: readonly TableRow[]): Promise<Uint8Array> =>
  refusedOr(await run({ do: 'write', format, rows }), (result) => 'bytes' in result).bytes;

export const readTable = async (
  format: TableFormat,
  file: { readonly bytes: Uint8Array; readonly encoding: Encoding },
): Promise<ReadTable> =>
  refusedOr(await run({ do: 'read', format, ...file }), (result) => 'table' in result).table;
