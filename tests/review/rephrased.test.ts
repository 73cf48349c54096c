// Whether a customer asked the same again, and calendar days in Helsinki: pure functions.
import { describe, expect, test } from 'vitest';
import { addDays, mondayOf, startOfDay } from '../../server/review/days.ts';
import { isRephrased, similarity } from '../../server/review/rephrased.ts';

const first = {
  question: 'Miten haen opintotukea?',
  language: 'fi',
  answer: 'student-aid.apply',
  ranking: ['student-aid.apply', 'student-aid.amount'],
};

describe('the next question', () => {
  test('in nearly the same words is the same one, whatever it was answered', () => {
    const question = 'mistä opintotukea haetaan, miten haen sitä';
    expect(isRephrased(first, { question, answer: null })).toBe(true);
    expect(isRephrased(first, { question, answer: first.answer })).toBe(true);
  });

  test('that landed on what the robot had weighed is the same one in other words', () => {
    expect(isRephrased(first, { question: 'montako euroa', answer: 'student-aid.amount' })).toBe(true);
  });

  test('about something else is another one', () => {
    const next = { question: 'kiitos ja hei', answer: 'small-talk.thanks' };
    expect(isRephrased(first, next)).toBe(false);
    expect(isRephrased(first, { question: 'paljonko kello on', answer: null })).toBe(false);
  });

  test('is compared in Swedish too, and a text without words is like none', () => {
    expect(similarity('Hur ansöker jag om bostadsbidrag?', 'ansöka bostadsbidrag hur', 'sv')).toBeGreaterThan(
      0.6,
    );
    expect(similarity('Hur ansöker jag om bostadsbidrag?', 'när kommer barnbidraget', 'sv')).toBeLessThan(
      0.45,
    );
    expect(similarity('???', 'miten haen', 'fi')).toBe(0);
    expect(similarity('miten haen', 'miten haen', 'fi')).toBeCloseTo(1, 10);
  });
});

describe('a day in Helsinki', () => {
  test('begins two hours before UTC’s in winter and three in summer, also where the clocks change', () => {
    expect(new Date(startOfDay('2026-11-24')).toISOString()).toBe('2026-11-23T22:00:00.000Z');
    expect(new Date(startOfDay('2026-07-01')).toISOString()).toBe('2026-06-30T21:00:00.000Z');
    // Clocks go forward on 29 March and back on 25 October, both at night, after the day began.
    expect(new Date(startOfDay('2026-03-29')).toISOString()).toBe('2026-03-28T22:00:00.000Z');
    expect(new Date(startOfDay('2026-03-30')).toISOString()).toBe('2026-03-29T21:00:00.000Z');
    expect(new Date(startOfDay('2026-10-26')).toISOString()).toBe('2026-10-25T22:00:00.000Z');
  });

  test('is counted on over months, years and leap days; its week begins on Monday', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  });
});
