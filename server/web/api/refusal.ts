// Refusals that only HTTP knows: nobody is signed in, too much was sent, too often.
import { AppError, httpStatus, neutralSentence } from '../../errors.ts';
import type { ApiErrorCode } from './contract.ts';

const ownStatus = { unauthenticated: 401, too_large: 413, too_many: 429 } as const;

export class ApiRefusal extends Error {
  readonly code: keyof typeof ownStatus;

  constructor(code: keyof typeof ownStatus, message: string) {
    super(message);
    this.name = 'ApiRefusal';
    this.code = code;
  }
}

export type Failure = {
  readonly status: number;
  readonly error: { readonly code: ApiErrorCode; readonly message: string; readonly details?: unknown };
  /** Nobody foresaw it: it is logged. */
  readonly isUnforeseen: boolean;
};

/** The one place where failures of the API become status, code and sentence. */
export function failureOf(error: unknown): Failure {
  const known = (status: number, code: ApiErrorCode, message: string, details?: unknown): Failure => ({
    status,
    error: { code, message, ...(details === undefined ? {} : { details }) },
    isUnforeseen: false,
  });
  if (error instanceof ApiRefusal) return known(ownStatus[error.code], error.code, error.message);
  if (error instanceof AppError)
    return known(httpStatus[error.code], error.code, error.message, error.details);
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  if (status === 413) {
    const limit = 'limit' in (error as object) ? Number((error as { limit: unknown }).limit) : 0;
    return known(
      413,
      'too_large',
      `What was sent is larger than ${Math.floor(limit / 1_000_000)} MB, which is the most.`,
    );
  }
  if (status >= 400 && status < 500)
    return known(400, 'invalid', 'The request is not valid JSON, or not encoded as it says.');
  return { ...known(500, 'internal', neutralSentence), isUnforeseen: true };
}
