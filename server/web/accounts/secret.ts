// The secret that signs the console's cookies: the configuration's, or one made at the first start.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';

/** The secret of a data folder; made where there is none, readable by the server's user alone. */
export function secretIn(folder: string): string {
  const file = join(folder, 'secret');
  try {
    // Two that start at once: the second finds the first one's.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new AppError('unavailable', `The file ${file} could not be written.`, { cause: error });
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32)
    throw new AppError('unavailable', `The file ${file} holds no secret; delete it and start again.`);
  return secret;
}
