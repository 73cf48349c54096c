// Periods: which days stand behind a name, and what the address says. Days are `YYYY-MM-DD` in Helsinki.

export type Period = { readonly from: string; readonly to: string };
export const periodNames = ['week', 'four', 'month', 'lastMonth', 'year'] as const;
export type PeriodName = (typeof periodNames)[number];

const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The month so many months later, `YYYY-MM`. */
export const monthAfter = (month: string, months: number): string => {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
};

/** All days of a month. */
export const daysOf = (month: string): Period => ({
  from: `${month}-01`,
  to: shift(`${monthAfter(month, 1)}-01`, -1),
});

export const isMonth = (text: string): boolean => /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(text);

export function periodOf(name: PeriodName, today: string): Period {
  const month = today.slice(0, 7);
  switch (name) {
    case 'week':
      return { from: shift(today, -6), to: today };
    case 'four':
      return { from: shift(today, -27), to: today };
    case 'month':
      return { from: `${month}-01`, to: today };
    case 'lastMonth':
      return daysOf(monthAfter(month, -1));
    case 'year':
      return { from: `${monthAfter(month, -11)}-01`, to: today };
  }
}

/** The name of a period, where it has one. */
export const nameOf = ({ from, to }: Period, today: string): PeriodName | undefined =>
  periodNames.find((name) => {
    const known = periodOf(name, today);
    return known.from === from && known.to === to;
  });
