// The mood of a feedback by its words: praise, complaint, what a "not" turns, and stars above words.
import { expect, test } from 'vitest';
import { clearMood } from '../../server/feedback-measures.ts';
import { moodOf, moodOfWords } from '../../server/review/feedback/mood.ts';

test.each([
  ['fi', 'Kiitos, palvelu oli erinomaista', 'Palvelu oli surkeaa ja tylyä'],
  ['fi', 'Vastaus ei ollut huono', 'Vastaus ei ollut hyvä'],
  ['fi', 'Sain apua heti', 'En saanut päätöstä vieläkään'],
  ['sv', 'Tack, servicen var utmärkt', 'Servicen var usel och otrevlig'],
  ['sv', 'Svaret var inte dåligt', 'Svaret var inte bra'],
  ['sv', 'Det fungerar fint', 'Jag har ännu inte fått något beslut'],
])('in %s praise is above, complaint below: %s / %s', (language, good, bad) => {
  expect(moodOfWords(good, language)).toBeGreaterThanOrEqual(clearMood);
  expect(moodOfWords(bad, language)).toBeLessThanOrEqual(-clearMood);
});

test('words that only begin like praise or complaint say nothing', () => {
  expect(moodOfWords('Hyväksytty hakemus on toimistossa', 'fi')).toBe(0);
  expect(moodOfWords('Ansökan om hjälpmedel i kommunen', 'sv')).toBe(0);
});

test('stars weigh more than words, and a language without a lexicon has stars alone', () => {
  const text = 'Kiitos hyvästä palvelusta';
  const feedback = { text, language: 'fi', isThumbDown: false };
  expect(moodOf({ ...feedback, stars: 1 })).toBeLessThan(-clearMood);
  expect(moodOf({ ...feedback, stars: null })).toBeGreaterThan(clearMood);
  expect(moodOf({ text: 'Terrible', language: 'en', stars: null, isThumbDown: false })).toBe(0);
});
