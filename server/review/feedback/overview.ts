// The week or month in five minutes: what is new, what rises, what people thank for, and every theme with its figures.

import { week, weekOf } from '../../feedback-measures.ts';
import type { ReadFeedback, Tally } from '../../store/feedback-reading.ts';
import type { Reading } from '../../store/reading.ts';
import type { StoredTheme } from '../../store/themes.ts';
import { chosenQuotations } from './quotations.ts';
import { isRising } from './rising.ts';
import { partsOf, shownThemes } from './shown.ts';

export type Quotation = Pick<ReadFeedback, 'item' | 'text' | 'language' | 'givenAt' | 'mood' | 'source'>;

export type ThemeFigures = {
  readonly theme: StoredTheme;
  /** Themes that were merged into it by hand. */
  readonly parts: readonly StoredTheme[];
  readonly now: Tally;
  readonly before: Tally;
  /** Twelve weeks, oldest first; the last one is not over. */
  readonly weeks: readonly number[];
  readonly isNew: boolean;
  readonly isRising: boolean;
  readonly quotations: readonly Quotation[];
};

export type Overview = {
  /** Milliseconds: the time that is looked at, and the one before it with which it is compared. */
  readonly from: number;
  readonly until: number;
  readonly before: number;
  readonly now: Tally;
  readonly earlier: Tally;
  readonly withoutTheme: number;
  /** Monday of each week of the trends. */
  readonly weeks: readonly number[];
  /** Pinned first, then by size. */
  readonly themes: readonly ThemeFigures[];
  /** What people thank for: themes with most good texts, with the best of them. */
  readonly thanks: readonly {
    readonly theme: string;
    readonly texts: number;
    readonly quotations: readonly Quotation[];
  }[];
  readonly foundAt: number;
  /** All texts of the language. */
  readonly texts: number;
};

const day = 86_400_000;
/** How many days before are compared with. */
const comparedDays = 90;
const trendWeeks = 12;
const candidates = 30;
const fewestThanks = 3;
const quoted = 3;

const none: Tally = { texts: 0, good: 0, bad: 0 };
const sum = (tallies: Iterable<Tally>): Tally => {
  const whole = { ...none };
  for (const { texts, good, bad } of tallies) {
    whole.texts += texts;
    whole.good += good;
    whole.bad += bad;
  }
  return whole;
};

const quotation = ({ item, text, language, givenAt, mood, source }: ReadFeedback): Quotation => ({
  item,
  text,
  language,
  givenAt,
  mood,
  source,
});

/** Three texts of themes: of the time looked at if it has enough, else of any time. */
async function quotationsOf(
  reading: Reading,
  filter: {
    readonly language: string;
    readonly themes: readonly string[];
    readonly from: number;
    readonly until: number;
  },
  by: 'similarity' | 'mood',
): Promise<readonly Quotation[]> {
  const inside = chosenQuotations(await reading.feedback.best(filter, candidates, by), quoted);
  if (inside.length >= quoted || by === 'mood') return inside.map(quotation);
  const { language, themes } = filter;
  const ever = await reading.feedback.best({ language, themes }, candidates, by);
  const known = new Set(inside.map(({ item }) => item));
  return chosenQuotations([...inside, ...ever.filter(({ item }) => !known.has(item))], quoted).map(quotation);
}

/** What the console's first view of the feedback shows. `days`: 7 or 30 up to `now`. */
export async function feedbackOverview(
  reading: Reading,
  asked: { readonly language: string; readonly days: number; readonly now: number },
): Promise<Overview> {
  const { language, days, now } = asked;
  const { feedback } = reading;
  const from = now - days * day;
  const before = from - comparedDays * day;
  const firstWeek = weekOf(now) - (trendWeeks - 1) * week;
  const all = (await feedback.themes()).filter((theme) => theme.language === language);
  const tallies = await feedback.tallies(language, from, now + 1);
  const earlier = await feedback.tallies(language, before, from);
  const trend = await feedback.weeks(language, firstWeek);
  const [whole, wholeBefore] = [sum(tallies.values()), sum(earlier.values())];
  const shown = shownThemes(all);
  const standing = (await feedback.standing()).find((each) => each.language === language);

  const themes: ThemeFigures[] = [];
  for (const theme of shown) {
    const parts = partsOf(theme.id, all);
    const ids = [theme.id, ...parts.map(({ id }) => id)];
    const own = sum(ids.map((id) => tallies.get(id) ?? none));
    const ownBefore = sum(ids.map((id) => earlier.get(id) ?? none));
    const weeks = Array.from({ length: trendWeeks }, (_, at) =>
      trend.reduce(
        (texts, each) =>
          ids.includes(each.theme) && each.week === firstWeek + at * week ? texts + each.texts : texts,
        0,
      ),
    );
    const isEmpty = own.texts + ownBefore.texts + weeks.reduce((a, b) => a + b, 0) === 0;
    if (isEmpty && !theme.isPinned && theme.name === null) continue;
    const shares = [
      { texts: own.texts, of: whole.texts },
      { texts: ownBefore.texts, of: wholeBefore.texts },
    ] as const;
    themes.push({
      theme,
      parts,
      now: own,
      before: ownBefore,
      weeks,
      isNew: ownBefore.texts === 0 && own.texts >= 5 && wholeBefore.texts > 0,
      isRising: isRising(...shares, shown.length),
      quotations: await quotationsOf(reading, { language, themes: ids, from, until: now + 1 }, 'similarity'),
    });
  }
  themes.sort(
    (a, b) =>
      Number(b.theme.isPinned) - Number(a.theme.isPinned) ||
      b.now.texts - a.now.texts ||
      b.before.texts - a.before.texts ||
      (a.theme.id < b.theme.id ? -1 : 1),
  );
  const thanked = themes
    .filter((each) => each.now.good >= fewestThanks)
    .sort((a, b) => b.now.good - a.now.good)
    .slice(0, quoted);
  const thanks: Overview['thanks'][number][] = [];
  for (const { theme, parts, now: own } of thanked) {
    const ids = [theme.id, ...parts.map(({ id }) => id)];
    thanks.push({
      theme: theme.id,
      texts: own.good,
      quotations: await quotationsOf(reading, { language, themes: ids, from, until: now + 1 }, 'mood'),
    });
  }
  return {
    from,
    until: now,
    before,
    now: whole,
    earlier: wholeBefore,
    withoutTheme: tallies.get(null)?.texts ?? 0,
    weeks: Array.from({ length: trendWeeks }, (_, at) => firstWeek + at * week),
    themes,
    thanks,
    foundAt: standing?.foundAt ?? 0,
    texts: standing?.texts ?? 0,
  };
}
