// Contract: the figures of a period, and the files made of them.
import * as z from 'zod';
import { day, language, moment, perLanguage, whole } from './common.ts';
import { judgedShare } from './judging.ts';

/**
 * `questions` are typed; `answered` to `updating` are their outcomes. `choices` are tapped buttons, `declined` those
 * that said "none of these". `persons`: how often the ways to a person were opened.
 */
export const counts = z.object({
  conversations: whole,
  questions: whole,
  answered: whole,
  clarified: whole,
  unmatched: whole,
  priority: whole,
  unserved: whole,
  updating: whole,
  choices: whole,
  declined: whole,
  up: whole,
  down: whole,
  persons: whole,
});
export type Counts = z.infer<typeof counts>;
export type Measure = keyof Counts;

export const steps = ['day', 'week', 'month'] as const;
export type Step = (typeof steps)[number];

export const figuresQuery = z.object({
  from: day,
  /** This day included. */
  to: day,
  /** Of the trend; what fits where missing. */
  step: z.enum(steps).optional(),
  /** Only what was asked in this language. */
  language: language.optional(),
});

/** `value` is `-` where there is none: no intent was answered, a page that the library does not name. */
export const figureRow = z.object({
  value: z.string(),
  title: perLanguage(z.string()).optional(),
  counts,
});
export type FigureRow = z.infer<typeof figureRow>;

export const figures = z.object({
  from: day,
  to: day,
  step: z.enum(steps),
  institution: perLanguage(z.string()),
  botName: z.string(),
  totals: counts,
  before: z.object({ from: day, to: day, totals: counts }),
  trend: z.array(z.object({ from: day, to: day, counts })),
  languages: z.array(figureRow),
  topics: z.array(figureRow),
  intents: z.array(figureRow),
  pages: z.array(figureRow),
  devices: z.array(figureRow),
  hours: z.array(figureRow),
  releases: z.array(figureRow),
  /** From the weekly samples that people judged; `wrong` counts dangerous ones too. Missing where there are none. */
  judged: z.object({ final: whole, right: judgedShare, wrong: judgedShare }).optional(),
  /** When which release began to be served within the period, oldest first. */
  switches: z.array(z.object({ release: whole, at: moment })),
});
export type Figures = z.infer<typeof figures>;

export const figuresExportQuery = figuresQuery.extend({
  format: z.enum(['xlsx', 'csv']),
  /** Of the headings. */
  words: z.enum(['fi', 'sv', 'en']).default('fi'),
});

/** What the measures and the tables are called, on the page and in its files. */
export const figureWords = {
  fi: {
    measures: {
      conversations: 'Keskustelut',
      questions: 'Kysymykset',
      answered: 'Vastattu heti',
      clarified: 'Tarkennettu',
      unmatched: 'Ei ymmärretty',
      priority: 'Hätäohje',
      unserved: 'Muu kieli',
      updating: 'Vastausta päivitetään',
      choices: 'Valinnat painikkeista',
      declined: 'Ei mikään näistä',
      up: 'Peukku ylös',
      down: 'Peukku alas',
      persons: 'Haettu ihmistä',
    },
    tables: {
      trend: 'Ajan mukaan',
      languages: 'Kielet',
      topics: 'Aiheet',
      intents: 'Vastaukset',
      pages: 'Sivut',
      devices: 'Laitteet',
      hours: 'Kellonajat',
      releases: 'Julkaisut',
    },
    table: 'Taulukko',
    value: 'Tunnus',
    title: 'Nimi',
    from: 'Alkaa',
    to: 'Päättyy',
  },
  sv: {
    measures: {
      conversations: 'Samtal',
      questions: 'Frågor',
      answered: 'Besvarade genast',
      clarified: 'Preciserade',
      unmatched: 'Inte förstådda',
      priority: 'Nödanvisning',
      unserved: 'Annat språk',
      updating: 'Svaret uppdateras',
      choices: 'Val med knapp',
      declined: 'Inget av dessa',
      up: 'Tumme upp',
      down: 'Tumme ner',
      persons: 'Sökt en människa',
    },
    tables: {
      trend: 'Över tid',
      languages: 'Språk',
      topics: 'Ämnen',
      intents: 'Svar',
      pages: 'Sidor',
      devices: 'Enheter',
      hours: 'Klockslag',
      releases: 'Publiceringar',
    },
    table: 'Tabell',
    value: 'Id',
    title: 'Namn',
    from: 'Börjar',
    to: 'Slutar',
  },
  en: {
    measures: {
      conversations: 'Conversations',
      questions: 'Questions',
      answered: 'Answered at once',
      clarified: 'Asked back',
      unmatched: 'Not understood',
      priority: 'Emergency advice',
      unserved: 'Other language',
      updating: 'Answer being updated',
      choices: 'Choices by button',
      declined: 'None of these',
      up: 'Thumb up',
      down: 'Thumb down',
      persons: 'Asked for a person',
    },
    tables: {
      trend: 'Over time',
      languages: 'Languages',
      topics: 'Topics',
      intents: 'Answers',
      pages: 'Pages',
      devices: 'Devices',
      hours: 'Hours',
      releases: 'Releases',
    },
    table: 'Table',
    value: 'Id',
    title: 'Name',
    from: 'From',
    to: 'To',
  },
} as const satisfies Record<
  string,
  {
    readonly measures: Readonly<Record<Measure, string>>;
    readonly tables: Readonly<Record<string, string>>;
    readonly [more: string]: unknown;
  }
>;
export type FigureTable = keyof (typeof figureWords)['fi']['tables'];
