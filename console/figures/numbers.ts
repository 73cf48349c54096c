// Figures as their readers write them: whole numbers, shares, and what changed since the period before.
import { type InterfaceLanguage, interfaceLanguages, locales, useLanguage } from '../texts/dictionary.ts';

export type Numbers = {
  readonly whole: (count: number) => string;
  /** `74,2 %`; a dash where there is nothing to have a share of. */
  readonly share: (part: number, of: number) => string;
  /** `74 %` of 0.742. */
  readonly percent: (share: number) => string;
  /** `+12 %`; undefined where there was nothing before. */
  readonly growth: (now: number, before: number) => string | undefined;
  /** `+2,1`: how many percentage points more. */
  readonly points: (difference: number) => string;
  /** One decimal at most. */
  readonly mean: (value: number) => string;
  /** `0,68`: agreement between two people. */
  readonly kappa: (value: number) => string;
  /** `+0,74`: what speaks for something; `−0,74`: against it. */
  readonly weight: (value: number) => string;
};

function numbersOf(language: InterfaceLanguage): Numbers {
  const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locales[language], options);
  const whole = format({});
  const share = format({ style: 'percent', maximumFractionDigits: 1 });
  const percent = format({ style: 'percent', maximumFractionDigits: 0 });
  const growth = format({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const points = format({ maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const mean = format({ maximumFractionDigits: 1 });
  const kappa = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const weight = format({ minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  // English has a hyphen there.
  const signed = (text: string): string => text.replace('-', '−');
  return {
    whole: (count) => whole.format(count),
    share: (part, of) => (of === 0 ? '–' : share.format(part / of)),
    percent: (part) => percent.format(part),
    growth: (now, before) => (before === 0 ? undefined : signed(growth.format((now - before) / before))),
    points: (difference) => signed(points.format(difference)),
    mean: (value) => mean.format(value),
    kappa: (value) => kappa.format(value),
    weight: (value) => signed(weight.format(value)),
  };
}

/** Made once: a format is slow to make, and a table has a thousand rows. */
const numbers = Object.fromEntries(interfaceLanguages.map((each) => [each, numbersOf(each)])) as Record<
  InterfaceLanguage,
  Numbers
>;

export const numbersIn = (language: InterfaceLanguage): Numbers => numbers[language];

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
