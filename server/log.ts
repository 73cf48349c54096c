// The log: JSON lines about what the program did. Never a customer's text, nor a message that could quote one.
import { type DestinationStream, type Logger, pino } from 'pino';

/** A log of a level and above, to the standard output or to `to`. */
export function makeLog(level: string, to?: DestinationStream): Logger {
  const options = { level, base: null };
  return to ? pino(options, to) : pino(options);
}

/** Type and place of a failure. Its message could quote what a customer wrote. */
export function withoutMessage(error: unknown): { readonly type: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, at: at.map((line) => line.trim()).slice(0, 12) };
}
