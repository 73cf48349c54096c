// Figures as people in Finland read them: whole numbers, shares, and what changed since the period before.
import { type InterfaceLanguage, useLanguage } from '../texts/dictionary.ts';

const locale: Readonly<Record<InterfaceLanguage, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-FI' };

export type Numbers = {
  readonly whole: (count: number) => string;
  /** `74,2 %`; a dash where there is nothing to have a share of. */
  readonly share: (part: number, of: number) => string;
  /** `+12 %`; undefined where there was nothing before. */
  readonly growth: (now: number, before: number) => string | undefined;
  /** `+2,1`: how many percentage points more. */
  readonly points: (difference: number) => string;
  /** One decimal at most. */
  readonly mean: (value: number) => string;
  /** `0,68`: agreement between two people. */
  readonly kappa: (value: number) => string;
};

export function numbersIn(language: InterfaceLanguage): Numbers {
  const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale[language], options);
  const whole = format({});
  const share = format({ style: 'percent', maximumFractionDigits: 1 });
  const growth = format({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const points = format({ maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const mean = format({ maximumFractionDigits: 1 });
  const kappa = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    whole: (count) => whole.format(count),
    share: (part, of) => (of === 0 ? '–' : share.format(part / of)),
    growth: (now, before) => (before === 0 ? undefined : growth.format((now - before) / before)),
    points: (difference) => points.format(difference),
    mean: (value) => mean.format(value),
    kappa: (value) => kappa.format(value),
  };
}

export const useNumbers = (): Numbers => numbersIn(useLanguage().language);

/** Round steps of an axis from 0 to at least `most`: 1, 2 or 5 times a power of ten, some four of them. */
export function axisSteps(most: number): readonly number[] {
  const rough = Math.max(1, most) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power);
  const steps = [0];
  while ((steps.at(-1) ?? 0) < most) steps.push((steps.at(-1) ?? 0) + step);
  return steps.length > 1 ? steps : [0, step];
}
