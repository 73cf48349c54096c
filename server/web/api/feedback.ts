// Handlers: the themes of customers' feedback, single texts, and imports.
import type { Redact } from '../../answering/answer.ts';
import { readTable } from '../../authoring/transfer/in-worker.ts';
import { keptUploads, type Owned } from '../../authoring/transfer/kept.ts';
import type { ReadTable } from '../../authoring/transfer/spreadsheet.ts';
import { AppError } from '../../errors.ts';
import { clearMood } from '../../feedback-measures.ts';
import { newId } from '../../id.ts';
import { addDays, startOfDay } from '../../review/days.ts';
import { importFeedback, readFeedbackFile } from '../../review/feedback/import.ts';
import type { ThemeKeeper } from '../../review/feedback/keep-themes.ts';
import type { Quotation as Quoted } from '../../review/feedback/overview.ts';
import { byId, partsOf, shownIn } from '../../review/feedback/shown.ts';
import { recordLook } from '../../review/looks.ts';
import type { Background } from '../../review/tasks.ts';
import type { FeedbackFilter } from '../../store/feedback-reading.ts';
import type { Store } from '../../store/store.ts';
import type { StoredTheme } from '../../store/themes.ts';
import type { FeedbackColumn, FeedbackMood, Quotation } from './contract.ts';
import { iso, isoOrNull } from './names.ts';
import type { HandlersOf } from './serve.ts';

type Area =
  | 'themes'
  | 'changeTheme'
  | 'findThemes'
  | 'feedback'
  | 'removeFeedback'
  | 'uploadFeedback'
  | 'previewFeedback'
  | 'importFeedback'
  | 'takeBackFeedback';

export type FeedbackContext = {
  readonly store: Store;
  readonly redact: Redact;
  readonly background: Background;
  readonly keeper: ThemeKeeper;
  readonly clock: () => number;
};

type Upload = Owned & { readonly table: ReadTable };

/** What people call the columns of such files. */
const guesses: Readonly<Record<FeedbackColumn, RegExp>> = {
  text: /palaute|teksti|kommentti|vapaa|text|respons|feedback|fritext|comment|åsikt/i,
  language: /kieli|språk|lang/i,
  day: /päivä|pvm|aika|dag|datum|date|tid/i,
  stars: /arvosana|tähti|tähdet|tyytyväi|betyg|stjärn|star|rating|nöjd/i,
};
const guess = (name: string): FeedbackColumn | null =>
  (['day', 'language', 'stars', 'text'] as const).find((column) => guesses[column].test(name)) ?? null;

const shownRows = 20;
const shownErrors = 200;
const shownExamples = 2;
const exampleLength = 120;

const moodName = (mood: number): FeedbackMood =>
  mood >= clearMood ? 'good' : mood <= -clearMood ? 'bad' : 'mixed';
const quotation = ({ item, text, language, givenAt, mood, source }: Quoted): Quotation => ({
  id: item,
  text,
  language,
  at: iso(givenAt),
  mood: moodName(mood),
  source,
});

export function feedbackHandlers(context: FeedbackContext): HandlersOf<Area> {
  const { store, redact, background, keeper, clock } = context;
  const uploads = keptUploads<Upload>(clock);
  const look = (by: string, subject: string, replies: number) =>
    recordLook(store, { at: clock(), by, door: 'feedback', subject, replies });

  async function themeOf(id: string): Promise<StoredTheme> {
    const theme = await store.themes.read(id);
    if (!theme) throw new AppError('not_found', 'There is no such theme any more.');
    return theme;
  }

  async function checkMerge(theme: StoredTheme, into: string): Promise<void> {
    const other = await themeOf(into);
    const known = byId(await store.themes.list());
    if (other.language !== theme.language)
      throw new AppError('invalid', 'Themes of two languages cannot be merged.');
    if (shownIn(into, known) === shownIn(theme.id, known))
      throw new AppError('invalid', 'A theme cannot be merged into itself.');
  }

  async function filterOf(query: {
    readonly language?: string | undefined;
    readonly theme?: string | undefined;
    readonly source?: FeedbackFilter['source'] | undefined;
    readonly mood?: FeedbackMood | undefined;
    readonly from?: string | undefined;
    readonly until?: string | undefined;
  }): Promise<FeedbackFilter> {
    const { language, theme, source, mood, from, until } = query;
    const parts = theme === undefined || theme === 'none' ? [] : partsOf(theme, await store.themes.list());
    return {
      ...(language === undefined ? {} : { language }),
      ...(theme === undefined
        ? {}
        : { themes: theme === 'none' ? null : [theme, ...parts.map(({ id }) => id)] }),
      ...(source === undefined ? {} : { source }),
      ...(mood === undefined ? {} : { mood }),
      ...(from === undefined ? {} : { from: startOfDay(from) }),
      ...(until === undefined ? {} : { until: startOfDay(addDays(until, 1)) }),
    };
  }

  return {
    themes: async ({ query, person }) => {
      const { language, days } = query;
      const found = await background('feedbackOverview', { language, days, now: clock() });
      const quoted = found.themes.flatMap(({ quotations }) => quotations).length;
      if (quoted > 0) await look(person.id, `feedback themes ${language}`, quoted);
      return {
        from: iso(found.from),
        until: iso(found.until),
        before: iso(found.before),
        now: found.now,
        earlier: found.earlier,
        withoutTheme: found.withoutTheme,
        weeks: found.weeks.map((at) => iso(at).slice(0, 10)),
        themes: found.themes.map(({ theme, parts, quotations, ...figures }) => ({
          ...figures,
          id: theme.id,
          version: theme.version,
          name: theme.name,
          words: theme.words,
          pinned: theme.isPinned,
          parts: parts.map(({ id, version, name, words }) => ({ id, version, name, words })),
          quotations: quotations.map(quotation),
        })),
        thanks: found.thanks.map((each) => ({ ...each, quotations: each.quotations.map(quotation) })),
        foundAt: isoOrNull(found.foundAt === 0 ? null : found.foundAt),
        isFinding: keeper.isFinding(),
        texts: found.texts,
      };
    },
    changeTheme: async ({ params, body, person }) => {
      const theme = await themeOf(params.id);
      const { version, name, pinned, mergedInto } = body;
      if (mergedInto !== undefined && mergedInto !== null) await checkMerge(theme, mergedInto);
      const done = await store.themes.change(
        theme.id,
        {
          ...(name === undefined ? {} : { name: name === null ? null : redact(name).text }),
          ...(pinned === undefined ? {} : { isPinned: pinned }),
          ...(mergedInto === undefined ? {} : { mergedInto }),
        },
        {
          version,
          at: clock(),
          by: person.id,
          action: 'theme.changed',
          subject: `theme ${theme.id}`,
          detail: {
            ...(name === undefined ? {} : { renamed: name !== null }),
            ...(pinned === undefined ? {} : { pinned }),
            ...(mergedInto === undefined ? {} : { mergedInto }),
          },
        },
      );
      if (!done) throw new AppError('conflict', 'The theme was changed meanwhile; look at it again.');
      return { id: theme.id, version: version + 1 };
    },
    findThemes: async ({ body, person }) => {
      if (keeper.isFinding()) throw new AppError('conflict', 'The themes are being looked for already.');
      await store.people.note({
        at: clock(),
        by: person.id,
        action: 'themes.sought',
        subject: `feedback ${body.language}`,
      });
      keeper.begin(body.language);
      return { done: true };
    },
    feedback: async ({ query, person }) => {
      const { words, most, before } = query;
      const [at, item] = before === undefined ? [] : before.split(/_(.*)/s);
      const texts = await background('feedbackTexts', {
        filter: await filterOf(query),
        words,
        most,
        ...(at === undefined || item === undefined ? {} : { before: { at: Number(at), item } }),
      });
      if (texts.length > 0) await look(person.id, 'feedback', texts.length);
      const known = byId(await store.themes.list());
      const last = texts.at(-1);
      return {
        texts: texts.map((text) => ({
          ...quotation(text),
          theme: text.theme === null ? null : shownIn(text.theme, known),
          stars: text.stars,
        })),
        next: last && texts.length === most ? `${last.givenAt}_${last.item}` : null,
      };
    },
    removeFeedback: async ({ params, person }) => {
      const removed = await store.feedback.remove(params.id, {
        at: clock(),
        by: person.id,
        action: 'feedback.removed',
        subject: `feedback ${params.id}`,
      });
      if (!removed) throw new AppError('not_found', 'The feedback is gone already.');
      return { done: true };
    },
    uploadFeedback: async ({ query, body, person }) => {
      if (!(body instanceof Uint8Array) || body.length === 0)
        throw new AppError('invalid', 'No file was sent.');
      const now = clock();
      const table = await readTable(query.format, { bytes: body, encoding: query.encoding });
      const upload = { id: newId(now), by: person.id, at: now, table };
      uploads.add(upload);
      return {
        id: upload.id,
        encoding: table.encoding,
        rows: table.rows.length,
        columns: table.columns.map((name, at) => ({
          name,
          guess: guess(name),
          examples: table.rows
            .map(({ cells }) => cells[at] ?? '')
            .filter((cell) => cell !== '')
            .slice(0, shownExamples)
            .map((cell) => redact(cell.slice(0, 4 * exampleLength)).text.slice(0, exampleLength)),
        })),
      };
    },
    previewFeedback: async ({ params, body, person }) => {
      const { table } = uploads.own(params.id, person.id);
      const read = await readFeedbackFile(table, {
        store: store.feedback,
        redact,
        now: clock(),
        mapping: body,
      });
      const languages: Record<string, number> = {};
      for (const { feedback } of read.rows)
        languages[feedback.language] = (languages[feedback.language] ?? 0) + 1;
      return {
        errors: read.errors.slice(0, shownErrors),
        rows: read.rows.slice(0, shownRows).map(({ row, feedback }) => ({
          row,
          text: feedback.text,
          language: feedback.language,
          day: iso(feedback.givenAt).slice(0, 10),
          stars: feedback.stars ?? null,
          removed: feedback.removed,
        })),
        counts: {
          texts: read.rows.length,
          known: read.known,
          errors: read.errors.length,
          redacted: read.rows.filter(({ feedback }) => feedback.removed.length > 0).length,
          languages,
        },
      };
    },
    importFeedback: async ({ params, body, person }) => {
      const { table } = uploads.own(params.id, person.id);
      const now = clock();
      const read = await readFeedbackFile(table, { store: store.feedback, redact, now, mapping: body });
      if (read.rows.length === 0) throw new AppError('invalid', 'The file holds nothing new.');
      const texts = await importFeedback(store.feedback, read, { id: params.id, by: person.id, now });
      uploads.drop(params.id);
      keeper.begin();
      return { id: params.id, texts };
    },
    takeBackFeedback: async ({ params, person }) => {
      const texts = await store.feedback.takeBack(params.id, {
        at: clock(),
        by: person.id,
        action: 'feedback.taken-back',
        subject: `import ${params.id}`,
      });
      if (texts === 0) throw new AppError('not_found', 'Nothing of this import is there any more.');
      return { texts };
    },
  };
}
