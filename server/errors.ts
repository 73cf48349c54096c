// The errors that cross borders: a closed list of codes, and a sentence that a person can act on.

export const errorCodes = [
  'invalid',
  'not_found',
  'conflict',
  'forbidden',
  'unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * A failure with a message fit to show. Anything else that is thrown is logged and shown as `internal`.
 * `details` goes to those who write the library, never to customers.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details?: unknown;

  constructor(code: ErrorCode, message: string, options: ErrorOptions & { readonly details?: unknown } = {}) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    if (options.details !== undefined) this.details = options.details;
  }
}

/** The only table from codes to HTTP; acknowledgements carry the code itself. */
export const httpStatus: Readonly<Record<ErrorCode, number>> = {
  invalid: 400,
  not_found: 404,
  conflict: 409,
  forbidden: 403,
  unavailable: 503,
  internal: 500,
};

/** What is said of a failure that nobody foresaw; the log holds the rest. */
export const neutralSentence = 'Something went wrong in the service. Please try again.';

/** One sentence for the operator about what ended the program. */
export const lastSentence = (error: unknown): string =>
  error instanceof AppError
    ? error.message
    : `Kuiskaaja ended by an unexpected failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
