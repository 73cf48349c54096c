// How many customers the whole path serves: sockets, redaction, engine, database; beside a bare Socket.IO echo.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../../server/project-folder.ts';
import type { ClientReport } from './chat-clients.ts';
import { timeByPart } from './cpu-profile.ts';
import { type Bench, load } from './result.ts';

const connections = 1000;
/** What is wanted, in replies a second; latency is measured at half of it. */
const wanted = 800;
const seconds = 15;

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

type Server = { readonly url: string; readonly end: () => Promise<void> };

/** Starts a program that says on standard output where it serves. */
async function serve(
  file: string,
  environment: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<Server> {
  const { PATH = '' } = process.env;
  const child: ChildProcess = spawn(process.execPath, [...flags, file], {
    env: { PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      const found = /serves release \d+ on (\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
    ended.then(() => reject(new Error(`The server ended: ${output}`)));
  });
  return {
    url,
    end: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

async function clients(
  url: string,
  kind: 'chat' | 'echo',
  pace: string,
  time = seconds,
): Promise<ClientReport> {
  const questions = ['fi', 'sv'].map((language) =>
    join(projectFolder(), 'tests', 'quality', `${language}.tsv`),
  );
  const parameters = [url, kind, String(connections), String(time), pace, ...questions];
  const child = spawn(process.execPath, [beside('./chat-clients.js'), ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The clients ended with ${code}.`);
  return JSON.parse(output) as ClientReport;
}

const rate = ({ replies, seconds: took }: ClientReport): number => replies / took;

export const chat: Bench = {
  name: 'chat',
  what: `${connections} connections through the whole path, beside a bare Socket.IO echo; where the time goes`,
  run: async () => {
    const data = await mkdtemp(join(tmpdir(), 'kuiskaaja-bench-'));
    const settings = {
      PORT: '0',
      DATA_DIR: data,
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      TRUSTED_PROXY: 'loopback',
      KUISKAAJA_MESSAGES_PER_MINUTE: '1000000',
      KUISKAAJA_ADDRESS_MESSAGES_PER_MINUTE: '1000000',
    };
    const main = beside('../../server/main.js');
    try {
      const before = load();
      const echo = await serve(beside('./echo-server.js'), {});
      const bare = await clients(echo.url, 'echo', '100');
      await echo.end();
      const server = await serve(main, settings);
      await clients(server.url, 'chat', '100', 3);
      const full = await clients(server.url, 'chat', '100');
      const half = await clients(server.url, 'chat', `${wanted / 2}/s`);
      await server.end();
      // Profiled apart, so that the profiler slows no figure.
      const profiled = await serve(main, settings, ['--cpu-prof', '--cpu-prof-dir', join(data, 'profile')]);
      await clients(profiled.url, 'chat', '100', 10);
      await profiled.end();
      const [file] = (await readdir(join(data, 'profile'))).filter((name) => name.endsWith('.cpuprofile'));
      const parts = (await timeByPart(join(data, 'profile', file ?? ''))).filter(
        ({ name }) => name !== 'idle',
      );
      const total = parts.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
      const row = (name: string, report: ClientReport) => [
        name,
        rate(report).toFixed(0),
        report.p50.toFixed(1),
        report.p99.toFixed(1),
        String(report.refused),
        `${((100 * report.busy) / report.seconds).toFixed(0)} %`,
      ];
      return {
        tables: [
          {
            title: `Chat: ${connections} connections, each reply stored; load ${before} → ${load()}; the whole path reaches ${((100 * rate(full)) / rate(bare)).toFixed(0)} % of the bare echo`,
            head: ['', 'replies/s', 'ms p50', 'ms p99', 'refused', 'clients busy'],
            rows: [
              row('bare echo, as fast as it goes', bare),
              row('whole path, as fast as it goes', full),
              row(`whole path, ${wanted / 2} a second`, half),
            ],
          },
          {
            title: 'Where the server’s time goes (self time, idle left out)',
            head: ['part', 'share'],
            rows: parts
              .slice(0, 16)
              .map(({ name, milliseconds }) => [name, `${((100 * milliseconds) / total).toFixed(1)} %`]),
          },
        ],
        targets: [
          { what: 'replies a second through the whole path', value: rate(full), unit: '/s', least: wanted },
          { what: `p99 at ${wanted / 2} a second`, value: half.p99, unit: 'ms', most: 50 },
          { what: 'ratio to the bare echo', value: rate(full) / rate(bare), unit: '', least: 0 },
        ],
      };
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  },
};
