// Identifiers that sort by time, so that no table needs automatic numbers, which the two dialects make differently.
import { randomBytes } from 'node:crypto';

let lastTime = 0;
let count = 0;

/**
 * A new identifier: nine characters of time (base 36, ms), three that count within the millisecond, ten of chance.
 * Those made later in one process sort later; 23 letters, digits, `-` and `_` in all.
 */
export function newId(now: number): string {
  count = now === lastTime ? count + 1 : 0;
  lastTime = now;
  const time = Math.max(0, Math.trunc(now)).toString(36).padStart(9, '0');
  const turn = (count % 46656).toString(36).padStart(3, '0');
  return `${time}${turn}-${randomBytes(8).toString('base64url').slice(0, 10)}`;
}
