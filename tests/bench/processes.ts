// Programs that a bench starts beside itself: a server that says where it serves, and a process of many chat clients.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../../server/project-folder.ts';
import type { ClientReport } from './chat-clients.ts';

/** A compiled file beside this one. */
export const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Settings of a server whose customers all come from this machine. */
export const unlimited = {
  TRUSTED_PROXY: 'loopback',
  KUISKAAJA_MESSAGES_PER_MINUTE: '1000000',
  KUISKAAJA_ADDRESS_MESSAGES_PER_MINUTE: '1000000',
} as const;

export type Server = {
  readonly url: string;
  /** What it has written so far. */
  readonly output: () => string;
  readonly end: () => Promise<void>;
};

/** Resolves to the exit code of a program, or the signal that ended it. */
export const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('close', (code, signal) => resolve(String(code ?? signal)));
  });

/** Starts a program that says on standard output where it serves. */
export async function serve(
  file: string,
  environment: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<Server> {
  const { PATH = '' } = process.env;
  const child: ChildProcess = spawn(process.execPath, [...flags, file], {
    env: { PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let isEnding = false;
  const ended = endOf(child).then((how) => {
    // Whoever measures meanwhile sees no more than lost connections.
    if (!isEnding) process.stderr.write(`The server ended by itself with ${how}.\n${output.slice(-2_000)}\n`);
    return how;
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      const found = /serves release \d+ on (\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
    ended.then((how) => reject(new Error(`The server ended with ${how}: ${output}`)));
  });
  return {
    url,
    output: () => output,
    end: async () => {
      isEnding = true;
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export type Load = {
  readonly kind: 'chat' | 'echo';
  readonly connections: number;
  /** How long; without it until `enough` resolves. */
  readonly seconds?: number;
  readonly enough?: Promise<unknown>;
  /** Questions under way at any time, or a rate such as `50/s`. */
  readonly pace: string;
};

/** Runs the clients to their end and gives what they saw. */
export async function clients(
  url: string,
  { kind, connections, seconds, enough, pace }: Load,
): Promise<ClientReport> {
  const questions = ['fi', 'sv'].map((language) =>
    join(projectFolder(), 'tests', 'quality', `${language}.tsv`),
  );
  const parameters = [url, kind, String(connections), String(seconds ?? Infinity), pace, ...questions];
  const child = spawn(process.execPath, [beside('./chat-clients.js'), ...parameters], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const closed = endOf(child);
  enough?.finally(() => child.stdin.end()).catch(() => undefined);
  const how = await closed;
  if (how !== '0') throw new Error(`The clients ended with ${how}.`);
  return JSON.parse(output) as ClientReport;
}
