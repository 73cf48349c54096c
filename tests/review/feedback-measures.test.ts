// What is said of a theme: whether it rises, in which mood its texts are, and which of them speak for it.
import { describe, expect, test } from 'vitest';
import { moodOf, moodOfWords } from '../../server/review/feedback/mood.ts';
import { chosenQuotations } from '../../server/review/feedback/quotations.ts';
import { chanceOfRise, isRising } from '../../server/review/feedback/rising.ts';

describe('a rise', () => {
  test('has the chance that dealing out the texts gives', () => {
    // Three of four texts of a theme in the newer half of eight: (C(4,3)·C(4,1) + C(4,4)·C(4,0)) / C(8,4) = 17 / 70.
    expect(chanceOfRise({ texts: 3, of: 4 }, { texts: 1, of: 4 })).toBeCloseTo(17 / 70, 10);
    expect(chanceOfRise({ texts: 0, of: 4 }, { texts: 4, of: 4 })).toBeCloseTo(1, 10);
  });

  test('is sure of nothing where there is nothing to compare', () => {
    expect(chanceOfRise({ texts: 5, of: 5 }, { texts: 0, of: 0 })).toBe(1);
    expect(isRising({ texts: 50, of: 50 }, { texts: 0, of: 0 }, 1)).toBe(false);
    expect(isRising({ texts: 0, of: 0 }, { texts: 5, of: 50 }, 1)).toBe(false);
  });

  test('is news where the share grows by more than chance explains, and not where only the number does', () => {
    expect(isRising({ texts: 20, of: 100 }, { texts: 30, of: 900 }, 10)).toBe(true);
    expect(isRising({ texts: 20, of: 200 }, { texts: 10, of: 100 }, 10)).toBe(false);
  });

  test('of a handful of texts, or by a little, is none', () => {
    expect(isRising({ texts: 4, of: 20 }, { texts: 0, of: 2_000 }, 1)).toBe(false);
    // Sure, and still small: from 10 % to 12 % of very many.
    const [now, before] = [
      { texts: 1_200, of: 10_000 },
      { texts: 3_000, of: 30_000 },
    ];
    expect(chanceOfRise(now, before)).toBeLessThan(0.001);
    expect(isRising(now, before, 1)).toBe(false);
  });

  test('must be surer the more themes are looked at', () => {
    const [now, before] = [
      { texts: 12, of: 100 },
      { texts: 40, of: 700 },
    ];
    expect(isRising(now, before, 1)).toBe(true);
    expect(isRising(now, before, 100)).toBe(false);
  });
});

describe('the mood', () => {
  test.each([
    ['fi', 'Kiitos, palvelu oli nopeaa ja ystävällistä', 'Jonotin tunnin ja virkailija oli töykeä'],
    ['sv', 'Tack, servicen var snabb och vänlig', 'Jag väntade länge och tjänstemannen var otrevlig'],
  ])('of words of praise is good, of complaint bad: %s', (language, good, bad) => {
    expect(moodOfWords(good, language)).toBeGreaterThan(0.3);
    expect(moodOfWords(bad, language)).toBeLessThan(-0.3);
  });

  test.each([
    ['fi', 'Palvelu oli hyvä', 'Palvelu ei ollut hyvä'],
    ['sv', 'Servicen var bra', 'Servicen var inte bra'],
  ])('is turned by a "not": %s', (language, plain, turned) => {
    expect(moodOfWords(plain, language)).toBeGreaterThan(0);
    expect(moodOfWords(turned, language)).toBeLessThan(0);
  });

  test('is nothing where no word says anything, and in a language without a lexicon', () => {
    expect(moodOfWords('Kävin toimistolla tiistaina', 'fi')).toBe(0);
    expect(moodOfWords('great service', 'en')).toBe(0);
  });

  test('follows the stars before the words, and a thumb down a little', () => {
    const text = { text: 'Palvelu oli hyvä', language: 'fi', isThumbDown: false };
    expect(moodOf({ ...text, stars: 1 })).toBeLessThan(0);
    expect(moodOf({ ...text, stars: 5 })).toBeGreaterThan(moodOf({ ...text, stars: 3 }));
    const neutral = { text: 'Kävin toimistolla', language: 'fi', stars: null };
    expect(moodOf({ ...neutral, isThumbDown: true })).toBeLessThan(0);
    expect(moodOf({ ...neutral, isThumbDown: false })).toBe(0);
  });
});

describe('quotations', () => {
  const texts = (...all: readonly string[]) => all.map((text) => ({ text, language: 'fi' }));
  const queue = 'Jonotin puhelimessa melkein tunnin ajan';

  test('are unlike one another, the first ones first', () => {
    const chosen = chosenQuotations(
      texts(
        queue,
        `${queue} eilen`,
        'Takaisinsoitto tuli vasta seuraavalla viikolla',
        'Linja katkesi kesken kaiken',
      ),
      2,
    );
    expect(chosen.map(({ text }) => text)).toEqual([queue, 'Takaisinsoitto tuli vasta seuraavalla viikolla']);
  });

  test('leave out what is too short to say anything and too long to be read at a glance', () => {
    const long = `${queue} `.repeat(10);
    expect(chosenQuotations(texts('Jono!', long, queue), 3).map(({ text }) => text)).toEqual([queue]);
  });

  test('fall back to what there is', () => {
    expect(chosenQuotations(texts('Jono!', 'Hidas'), 3)).toEqual(texts('Jono!'));
    expect(chosenQuotations(texts(queue), 0)).toEqual([]);
    expect(chosenQuotations([], 3)).toEqual([]);
  });
});
