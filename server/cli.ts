// The commands beside the server: finds the command, shows failures as one sentence, ends with its exit code.

import type { Command } from './command.ts';
import { importCommand, trainCommand, verifyCommand } from './commands.ts';
import { lastSentence } from './errors.ts';
import { checkCommand } from './evaluate/check-command.ts';
import { evaluateCommand } from './evaluate/evaluate.ts';
import { linksCommand } from './evaluate/links-command.ts';
import { backupCommand, retentionCommand } from './retention-commands.ts';

const commands: Readonly<Record<string, Command>> = {
  backup: backupCommand,
  check: checkCommand,
  evaluate: evaluateCommand,
  import: importCommand,
  links: linksCommand,
  retention: retentionCommand,
  train: trainCommand,
  verify: verifyCommand,
};

function usage(): string {
  const width = Math.max(...Object.values(commands).map((command) => command.usage.length));
  const lines = Object.values(commands).map(
    (command) => `  ${command.usage.padEnd(width)}  ${command.summary}`,
  );
  return `Commands:\n${lines.join('\n')}\n`;
}

/** A mistake in the command line is the caller's: its own sentence is clear, its stack is not. */
const isUsageError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

async function run([name = '', ...parameters]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const isAsked = ['', 'help', '--help', '-h'].includes(name);
    (isAsked ? process.stdout : process.stderr).write(
      isAsked ? usage() : `There is no command ${name}.\n${usage()}`,
    );
    return isAsked ? 0 : 2;
  }
  try {
    return await command.run(parameters);
  } catch (error) {
    process.stderr.write(
      `${isUsageError(error) ? `${error.message}\nUsage: ${command.usage}` : lastSentence(error)}\n`,
    );
    return isUsageError(error) ? 2 : 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
