// What a command beside the server is.

export type Command = {
  /** One line for the list of commands. */
  readonly summary: string;
  /** How it is called, after `cli.js`. */
  readonly usage: string;
  /** Does the work; resolves to the exit code. What it throws is shown as one sentence, with exit code 1. */
  readonly run: (parameters: readonly string[]) => Promise<number>;
};
