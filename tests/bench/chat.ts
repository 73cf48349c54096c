// How many customers the whole path serves: sockets, redaction, engine, database; beside a bare Socket.IO echo.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientReport } from './chat-clients.ts';
import { timeByPart } from './cpu-profile.ts';
import { beside, clients, serve, unlimited } from './processes.ts';
import { type Bench, load } from './result.ts';

const connections = 1000;
/** What is wanted, in replies a second; latency is measured at half of it. */
const wanted = 800;
const seconds = 15;
const pace = { kind: 'chat', connections, seconds, pace: '100' } as const;

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
      ...unlimited,
    };
    const main = beside('../../server/main.js');
    try {
      const before = load();
      const echo = await serve(beside('./echo-server.js'), {});
      const bare = await clients(echo.url, { ...pace, kind: 'echo' });
      await echo.end();
      const server = await serve(main, settings);
      await clients(server.url, { ...pace, seconds: 3 });
      const full = await clients(server.url, pace);
      const half = await clients(server.url, { ...pace, pace: `${wanted / 2}/s` });
      await server.end();
      // Profiled apart, so that the profiler slows no figure.
      const profiled = await serve(main, settings, ['--cpu-prof', '--cpu-prof-dir', join(data, 'profile')]);
      await clients(profiled.url, { ...pace, seconds: 10 });
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
