// The built program in a process of its own, for what only a process can show: exit codes, signals, sudden death.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectFolder } from '../../server/project-folder.ts';

export type Started = {
  readonly process: ChildProcess;
  /** Everything written so far, standard output and error. */
  readonly output: () => string;
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
};

/** Starts a built file of the server with these settings and no others. */
export function runBuilt(
  file: string,
  environment: Readonly<Record<string, string>>,
  parameters: readonly string[] = [],
): Started {
  const path = join(projectFolder(), 'dist', 'server', file);
  if (!existsSync(path)) throw new Error('dist/ is not built: run npm test, or node scripts/setup.mjs');
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const child = spawn(process.execPath, [path, ...parameters], {
    env: { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { process: child, output: () => output, ended };
}

/** Resolves with the address once the program says that it serves; rejects with its output when it ends before. */
export async function serving(started: Started): Promise<string> {
  const early = started.ended.then((code) => {
    throw new Error(`it ended with ${code}: ${started.output()}`);
  });
  early.catch(() => undefined);
  for (;;) {
    const address = /serves release \d+ on (\S+)/.exec(started.output())?.[1];
    if (address) return address;
    await Promise.race([early, new Promise((resolve) => setTimeout(resolve, 20))]);
  }
}
