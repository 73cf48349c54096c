// A model as bytes: a JSON head and typed arrays behind it, so that loading is slicing.
import { AppError } from '../errors.ts';

export type Column =
  | Float64Array
  | Float32Array
  | Int32Array
  | Int8Array
  | Uint32Array
  | Uint16Array
  | Uint8Array;

const kinds = {
  Float64Array,
  Float32Array,
  Int32Array,
  Int8Array,
  Uint32Array,
  Uint16Array,
  Uint8Array,
} as const;
type Kind = keyof typeof kinds;

const magic = 'KUISKAAJA-MODEL\n';
const align = (offset: number): number => (offset + 7) & ~7;

type Entry = { readonly name: string; readonly kind: Kind; readonly offset: number; readonly length: number };

/** Same head and columns, same bytes. */
export function encodeModel(head: object, columns: Readonly<Record<string, Column>>): Uint8Array {
  const entries: Entry[] = [];
  let offset = 0;
  for (const [name, column] of Object.entries(columns)) {
    entries.push({ name, kind: column.constructor.name as Kind, offset, length: column.length });
    offset = align(offset + column.byteLength);
  }
  const text = new TextEncoder().encode(`${magic}${JSON.stringify({ head, entries })}\n`);
  const start = align(text.length + 8);
  const bytes = new Uint8Array(start + offset);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 8);
  for (const entry of entries) {
    const column = columns[entry.name] as Column;
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + entry.offset);
  }
  return bytes;
}

/** Throws `AppError('invalid')` where the bytes are no model. The columns are views on a copy of the bytes. */
export function decodeModel(given: Uint8Array): {
  readonly head: unknown;
  readonly column: (name: string) => Column;
} {
  const bytes = given.slice();
  try {
    const length = new DataView(bytes.buffer).getUint32(0, true);
    const text = new TextDecoder().decode(bytes.subarray(8, 8 + length));
    if (!text.startsWith(magic)) throw new Error('no model');
    const { head, entries } = JSON.parse(text.slice(magic.length)) as { head: unknown; entries: Entry[] };
    const start = align(length + 8);
    const columns = new Map(
      entries.map(
        (entry) =>
          [entry.name, new kinds[entry.kind](bytes.buffer, start + entry.offset, entry.length)] as const,
      ),
    );
    return {
      head,
      column: (name) => {
        const column = columns.get(name);
        if (!column) throw new AppError('invalid', `The model lacks its column ${name}.`);
        return column;
      },
    };
  } catch (error) {
    throw error instanceof AppError
      ? error
      : new AppError('invalid', 'The file is no model, or it is damaged.', { cause: error });
  }
}
