// Whether a theme's share of the feedback has risen beyond chance: Fisher's exact test, one-sided.

const logFactorials: number[] = [0];
function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++)
    logFactorials.push((logFactorials[i - 1] as number) + Math.log(i));
  return logFactorials[n] as number;
}
const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

export type Share = { readonly texts: number; readonly of: number };

/**
 * The chance that at least so many texts of a theme fall into the newer time when nothing has changed: those of both
 * times are dealt out by the number of all texts then and before. 1 where there is nothing to compare.
 */
export function chanceOfRise(now: Share, before: Share): number {
  const theme = now.texts + before.texts;
  const all = now.of + before.of;
  if (now.of === 0 || before.of === 0 || theme === 0) return 1;
  const whole = logChoose(all, now.of);
  let sum = 0;
  for (let k = now.texts; k <= Math.min(theme, now.of); k++) {
    if (now.of - k > all - theme) continue;
    sum += Math.exp(logChoose(theme, k) + logChoose(all - theme, now.of - k) - whole);
  }
  return Math.min(1, sum);
}

/** Rises smaller than this, or of fewer texts, are no news even where they are sure. */
const leastRise = 1.3;
const leastTexts = 5;

/**
 * True where a theme's share has risen by three tenths at least and by more than chance explains. With more themes the
 * test is stricter, so that in all of them together chance alone gives a false alarm once in twenty times.
 */
export function isRising(now: Share, before: Share, themes: number): boolean {
  if (now.texts < leastTexts || now.of === 0 || before.of === 0) return false;
  if (now.texts / now.of < (leastRise * before.texts) / before.of) return false;
  return chanceOfRise(now, before) < 0.05 / Math.max(1, themes);
}
