// Calendar days and weeks in Helsinki: where they begin, and which follow which. Days are `YYYY-MM-DD`, pure text.
import { helsinkiDay } from '../day.ts';

const dayLength = 86_400_000;
const hour = 3_600_000;

/** The day so many days later; earlier where negative. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);

/** Whole days from one day to another; 0 for the same. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);

/** The moment, in milliseconds, at which a day begins in Helsinki: two or three hours before it does in UTC. */
export function startOfDay(day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const summer = midnight - 3 * hour;
  return helsinkiDay(summer) === day ? summer : midnight - 2 * hour;
}

/** The Monday of a day's week. */
export const mondayOf = (day: string): string =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
