// A week by its Monday: its ISO number and its last day.

const dayLength = 86_400_000;
const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);

/** A Monday that there is: what an address says may be anything. */
export const isWeek = (monday: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(monday) && new Date(`${monday}T00:00:00Z`).getUTCDay() === 1;

export const lastDay = (monday: string): string => plus(monday, 6);

/** The ISO 8601 week number: the week belongs to the year of its Thursday. */
export function weekNumber(monday: string): number {
  const thursday = plus(monday, 3);
  const newYear = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  return 1 + Math.floor((Date.parse(`${thursday}T00:00:00Z`) - newYear) / (7 * dayLength));
}
