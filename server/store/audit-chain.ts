// The audit trail's hash chain, and the file in which it leaves the house: both can be verified without a database.
import { createHash } from 'node:crypto';
import type { Schema } from './schema.ts';

export type AuditRow = Schema['audit'];

export const firstHash = '0'.repeat(64);

/** SHA-256 in hex of the JSON array of all other columns, in the order in which they stand here. */
export const hashOf = (row: Omit<AuditRow, 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        row.number,
        row.made_at,
        row.made_by,
        row.action,
        row.subject,
        row.detail,
        row.previous_hash,
      ]),
    )
    .digest('hex');

export type Chain = {
  /** Whether this row is the next link; a row that is not is left out. */
  readonly add: (row: AuditRow) => boolean;
  /** The entries so far, and the hash of the last one. */
  readonly end: () => { readonly entries: number; readonly hash: string };
};

/** A chain that is followed link by link, from its first entry on. */
export function followChain(): Chain {
  let [entries, hash] = [0, firstHash];
  return {
    add: (row) => {
      if (row.number !== entries + 1 || row.previous_hash !== hash || row.hash !== hashOf(row)) return false;
      [entries, hash] = [row.number, row.hash];
      return true;
    },
    end: () => ({ entries, hash }),
  };
}

/** An entry as a line of JSON, as it stands in the database. */
export const entryLine = ({
  number,
  made_at,
  made_by,
  action,
  subject,
  detail,
  previous_hash,
  hash,
}: AuditRow): string =>
  `${JSON.stringify({ number, made_at, made_by, action, subject, detail, previous_hash, hash })}\n`;

/** The last line: without it nobody would see that the file was cut off. */
export const endLine = (end: ReturnType<Chain['end']>): string => `${JSON.stringify(end)}\n`;

const columns = {
  number: 'number',
  made_at: 'number',
  made_by: 'string',
  action: 'string',
  subject: 'string',
  detail: 'string',
  previous_hash: 'string',
  hash: 'string',
} as const satisfies Record<keyof AuditRow, string>;

const isRow = (value: object): value is AuditRow =>
  Object.keys(value).length === Object.keys(columns).length &&
  Object.entries(columns).every(([name, type]) => typeof (value as Record<string, unknown>)[name] === type);

/** An object of a line; undefined for what is none. */
function parsed(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

export type FileVerdict = {
  /** Entries up to where the file is whole. */
  readonly entries: number;
  readonly hash: string;
  /** The first entry that was changed, removed, put in or moved; missing when the file is whole. */
  readonly broken?: number;
};

/** Follows the chain of an exported file, line by line. */
export async function verifyLines(lines: AsyncIterable<string> | Iterable<string>): Promise<FileVerdict> {
  const chain = followChain();
  let hasEnded = false;
  const broken = (): FileVerdict => ({ ...chain.end(), broken: chain.end().entries + 1 });
  for await (const line of lines) {
    const value = parsed(line);
    if (hasEnded || !value) return broken();
    if (isRow(value)) {
      if (!chain.add(value)) return broken();
    } else {
      const { entries, hash } = chain.end();
      const told = value as { readonly entries?: unknown; readonly hash?: unknown };
      if (told.entries !== entries || told.hash !== hash) return broken();
      hasEnded = true;
    }
  }
  return hasEnded ? chain.end() : broken();
}
