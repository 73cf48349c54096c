// Answers a request with a file to be saved.
import type { Response } from 'express';

const types = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  folder: { type: 'application/x-tar', ending: 'tar' },
} as const;

/** `name` without its ending; letters, digits and hyphens. Gives what a handler gives that has answered by itself. */
export function sendFile(
  response: Response,
  format: keyof typeof types,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): undefined {
  const { type, ending } = types[format];
  response
    .set('content-disposition', `attachment; filename="${name}.${ending}"`)
    .type(type)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
