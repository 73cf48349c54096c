// What the background thread does with feedback: count what came in, find or fill themes, search texts.
import type { NewMember } from '../../store/feedback.ts';
import type { FeedbackFilter, ReadFeedback } from '../../store/feedback-reading.ts';
import type { Reading } from '../../store/reading.ts';
import { type FoundTheme, fillThemes, findThemes, type KnownTheme } from './find-themes.ts';
import { moodOf } from './mood.ts';
import { byId, shownIn } from './shown.ts';

/** More texts of one language than this are not looked at: the newest are. */
const mostTexts = 50_000;

/** What came in since a moment, with its mood; at most so many. */
export async function newFeedback(
  reading: Reading,
  { since, most }: { readonly since: number; readonly most: number },
): Promise<readonly NewMember[]> {
  const uncounted = await reading.feedback.uncounted(since, most);
  return uncounted.map(({ item, language, source, givenAt, text, stars }) => ({
    item,
    language,
    source,
    givenAt,
    mood: moodOf({ text, language, stars, isThumbDown: source === 'thumb' }),
  }));
}

export type ThemesFound = {
  readonly themes: readonly FoundTheme[];
  /** Texts that go elsewhere than where they were. */
  readonly placed: readonly {
    readonly item: string;
    /** The index of its theme, or -1. */
    readonly group: number;
    readonly similarity: number;
    readonly mood: number;
  }[];
  readonly texts: number;
};

/** Looks for themes anew (`find`), or puts into the known ones what is in none (`fill`). Seconds for 10,000 texts. */
export async function feedbackThemes(
  reading: Reading,
  { language, how }: { readonly language: string; readonly how: 'find' | 'fill' },
): Promise<ThemesFound> {
  const texts = [...(await reading.feedback.read({ language }, { most: mostTexts }))].sort((a, b) =>
    a.item < b.item ? -1 : 1,
  );
  const themes = (await reading.feedback.themes()).filter((theme) => theme.language === language);
  const known = byId(themes);
  const holders = new Set(
    themes.filter(({ mergedInto }) => mergedInto !== null).map(({ id }) => shownIn(id, known)),
  );
  const all = themes.map(
    ({ id, name, isPinned, mergedInto }): KnownTheme => ({
      id,
      shownIn: shownIn(id, known),
      isKept: name !== null || isPinned || mergedInto !== null || holders.has(id),
    }),
  );
  const found = how === 'find' ? findThemes(texts, { language, known: all }) : fillThemes(texts, language);
  const placed = found.belonging.flatMap(({ group, similarity }, at) => {
    const { item, theme, placedAt, text, stars, source } = texts[at] as ReadFeedback;
    const goesTo = found.themes[group];
    const stays = group < 0 ? theme === null : goesTo?.id === theme && goesTo.id !== null;
    if (stays && placedAt !== null && how === 'fill') return [];
    const mood = moodOf({ text, language, stars, isThumbDown: source === 'thumb' });
    return [{ item, group, similarity, mood }];
  });
  return { themes: found.themes, placed, texts: texts.length };
}

const searchedAtOnce = 500;

/** A page of texts, newest first; with words, those that hold them all, in whatever case. */
export async function feedbackTexts(
  reading: Reading,
  asked: {
    readonly filter: FeedbackFilter;
    readonly words: string;
    readonly most: number;
    readonly before?: { readonly at: number; readonly item: string };
  },
): Promise<readonly ReadFeedback[]> {
  const { filter, words, most } = asked;
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0)
    return reading.feedback.read(filter, { most, ...(asked.before ? { before: asked.before } : {}) });
  const found: ReadFeedback[] = [];
  let { before } = asked;
  for (;;) {
    const some = await reading.feedback.read(filter, {
      most: searchedAtOnce,
      ...(before ? { before } : {}),
    });
    for (const each of some) {
      const text = each.text.toLowerCase();
      if (wanted.every((word) => text.includes(word))) found.push(each);
      if (found.length === most) return found;
    }
    const last = some.at(-1);
    if (!last || some.length < searchedAtOnce) return found;
    before = { at: last.givenAt, item: last.item };
  }
}
