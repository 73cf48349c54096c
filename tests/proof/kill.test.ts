// Proof: however suddenly the server dies under load, every acknowledged reply is in the database, once, and it is whole.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { writeLibrary } from '../support/library-folder.ts';
import { runBuilt, serving } from '../support/process.ts';

const isFull = process.env.PROOF === 'full';
const rounds = isFull ? 50 : 4;
const customers = 40;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}

function acknowledged(file: string): ReadonlyMap<string, string> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Map(
    lines.filter((line) => line.includes(' ')).map((line) => line.split(' ') as [string, string]),
  );
}

/** What the dead server left: each message's reply, and whether the database is whole. */
function examine(path: string): {
  readonly replies: ReadonlyMap<string, string>;
  readonly rows: number;
  readonly verdict: unknown;
} {
  const database = new Database(path);
  const rows = database.prepare('select client_id, id from reply').all() as {
    client_id: string;
    id: string;
  }[];
  const verdict = database.pragma('integrity_check', { simple: true });
  database.close();
  return { replies: new Map(rows.map((row) => [row.client_id, row.id])), rows: rows.length, verdict };
}

test(`${rounds} rounds of sudden death`, async () => {
  const folder = temporaryFolder();
  writeLibrary(join(folder, 'library'));
  const port = await freePort();
  const environment = {
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    KUISKAAJA_LIBRARY: join(folder, 'library'),
    KUISKAAJA_MESSAGES_PER_MINUTE: '1000000',
    KUISKAAJA_ADDRESS_MESSAGES_PER_MINUTE: '10000000',
    KUISKAAJA_ADDRESS_CONVERSATIONS_PER_MINUTE: '100000',
  };
  const written = join(folder, 'acknowledged.txt');
  const script = join(import.meta.dirname, '..', 'support', 'loading-client.mjs');
  const client = spawn(process.execPath, [script, `http://127.0.0.1:${port}`, written, String(customers)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  onTestFinished(() => {
    client.kill('SIGKILL');
  });

  let between = 0;
  let before = 0;
  for (let round = 0; round < rounds; round++) {
    const server = runBuilt('main.js', environment);
    await serving(server);
    await expect
      .poll(() => acknowledged(written).size, { timeout: 60_000, interval: 20 })
      .toBeGreaterThan(before + 50);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
    server.process.kill('SIGKILL');
    await server.ended;
    // What was on its way to the client when the server died is still read and written down.
    let seen = -1;
    while (seen !== acknowledged(written).size) {
      seen = acknowledged(written).size;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    const acks = acknowledged(written);
    const { replies, rows, verdict } = examine(join(folder, 'data', 'kuiskaaja.db'));
    expect(verdict).toBe('ok');
    expect(rows).toBe(replies.size);
    const lost = [...acks].filter(([message, reply]) => replies.get(message) !== reply);
    expect(lost).toEqual([]);
    if ([...replies.keys()].some((message) => !acks.has(message))) between += 1;
    before = acks.size;
  }
  console.log(
    `${rounds} rounds, ${before} acknowledged replies, none lost or doubled; ${between} rounds hit between storing and acknowledging`,
  );
  if (isFull) expect(between).toBeGreaterThan(2);
});
