// Themes of feedback as numbers give them: what belongs together, what is left over, languages without a lexicon.
import { describe, expect, test } from 'vitest';
import { fillThemes, findThemes } from '../../server/review/feedback/find-themes.ts';
import { feedbackTexts } from '../support/feedback-texts.ts';

const textsOf = (texts: readonly string[], theme: (at: number) => string | null = () => null) =>
  texts.map((text, at) => ({ item: String(at).padStart(4, '0'), text, theme: theme(at) }));

/** The share of texts that stand with most others of their own theme. */
function together(groups: readonly number[], themes: readonly number[]): number {
  let most = 0;
  for (const group of new Set(groups)) {
    const counts = new Map<number, number>();
    for (const [at, theme] of themes.entries())
      if (groups[at] === group) counts.set(theme, (counts.get(theme) ?? 0) + 1);
    most += Math.max(...counts.values());
  }
  return most / groups.length;
}

describe.each(['fi', 'sv'] as const)('themes in %s', (language) => {
  const given = feedbackTexts(language, 120);
  const texts = given.map(({ text }) => text);
  const themes = given.map(({ theme }) => theme);

  test('hold what speaks of one matter, and are the same in every run', () => {
    const found = findThemes(textsOf(texts), { language, known: [] });
    expect(found).toEqual(findThemes(textsOf(texts), { language, known: [] }));
    expect(
      together(
        found.belonging.map(({ group }) => group),
        themes,
      ),
    ).toBeGreaterThan(0.9);
  });

  test('take in what comes later, and what was placed stays', () => {
    const { belonging } = fillThemes(
      textsOf(texts, (at) => (at < 80 ? `theme ${themes[at]}` : null)),
      language,
    );
    const right = belonging.filter(({ group }, at) => group === themes[at]);
    expect(right.length).toBeGreaterThan(110);
    expect(belonging.slice(0, 80).map(({ group }) => group)).toEqual(themes.slice(0, 80));
  });
});

test('words that mean the same bring texts together that share no word', () => {
  const phone = [
    'Puhelinjono oli pitkä',
    'Soittaessa sai jonottaa',
    'Luurissa jonot kestävät',
    'linjat ruuhkassa',
  ];
  const sign = [
    'Kirjautuminen takkuaa',
    'Pankkitunnukset hylätään',
    'mobiilivarmenne hukassa',
    'tunnistus jumissa',
  ];
  const many = Array.from({ length: 40 }, (_, at) => [phone, sign][at % 2]?.[(at >> 1) % 4] ?? '');
  const { belonging } = findThemes(textsOf(many), { language: 'fi', known: [] });
  const groups = belonging.map(({ group }) => group);
  expect(
    together(
      groups,
      many.map((_, at) => at % 2),
    ),
  ).toBe(1);
  expect(new Set(groups).size).toBeLessThan(8);
});

test('a language without a lexicon has themes too', () => {
  const bus = ['the bus was late again', 'late bus this morning', 'our bus came late', 'bus late, no seat'];
  const pool = [
    'the pool water was cold',
    'cold water in the pool',
    'pool showers are cold',
    'water too cold',
  ];
  const many = Array.from({ length: 64 }, (_, at) => [bus, pool][at % 2]?.[(at >> 1) % 4] ?? '');
  const { belonging, themes } = findThemes(textsOf(many), { language: 'en', known: [] });
  expect(themes.length).toBeGreaterThan(1);
  expect(
    together(
      belonging.map(({ group }) => group),
      many.map((_, at) => at % 2),
    ),
  ).toBeGreaterThan(0.8);
});

test('what shares no word with any other text is in no theme', () => {
  const texts = [...feedbackTexts('fi', 40).map(({ text }) => text), 'zyxwv'];
  expect(findThemes(textsOf(texts), { language: 'fi', known: [] }).belonging.at(-1)).toEqual({
    group: -1,
    similarity: 0,
  });
});
