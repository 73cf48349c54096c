// Nights: which one a moment belongs to, and when the next begins, by the clock of Helsinki.
import { helsinkiDay, helsinkiHour } from '../day.ts';
import { addDays } from './days.ts';

const hour = 3_600_000;

/**
 * The day, `YYYY-MM-DD`, of the night that began last: it begins when the clock shows `from`, or more where summer time
 * leaves that hour out.
 */
export function nightOf(now: number, from: number): string {
  const today = helsinkiDay(now);
  return Number(helsinkiHour(now)) >= from ? today : addDays(today, -1);
}

/** When the next night begins, in milliseconds. */
export function nextNight(now: number, from: number): number {
  const night = nightOf(now, from);
  let at = Math.floor(now / hour) * hour + hour;
  while (nightOf(at, from) === night) at += hour;
  return at;
}
