// The fake console server's answers about customers' feedback.
import type { Answer, FeedbackMood, Theme } from '../../server/web/api/contract.ts';

const at = '2026-11-24T08:30:00Z';
const quotation = (id: string, text: string, mood: FeedbackMood) => ({
  id,
  text,
  language: 'fi',
  at,
  mood,
  source: 'chat' as const,
});

const theme = (id: string, words: readonly string[], change: Partial<Theme> = {}): Theme => ({
  id,
  version: 1,
  name: null,
  words: [...words],
  pinned: false,
  parts: [],
  now: { texts: 24, good: 3, bad: 16 },
  before: { texts: 180, good: 31, bad: 104 },
  weeks: [12, 15, 11, 14, 13, 16, 12, 17, 15, 14, 19, 24],
  isNew: false,
  isRising: false,
  quotations: [
    quotation(`${id}-1`, 'Jonotin puhelimessa tunnin ja linja katkesi.', 'bad'),
    quotation(`${id}-2`, 'Soitin kolme kertaa ennen kuin kukaan vastasi.', 'bad'),
    quotation(`${id}-3`, 'Takaisinsoitto oli kätevä, kiitos siitä.', 'good'),
  ],
  ...change,
});

const weeks = Array.from({ length: 12 }, (_, week) =>
  new Date(Date.parse('2026-09-07T00:00:00Z') + week * 7 * 86_400_000).toISOString().slice(0, 10),
);

export const cannedFeedback = {
  themes: (): Answer<'themes'> => ({
    from: '2026-11-17T08:30:00Z',
    until: at,
    before: '2026-08-19T08:30:00Z',
    now: { texts: 118, good: 22, bad: 64 },
    earlier: { texts: 1204, good: 240, bad: 610 },
    withoutTheme: 4,
    weeks,
    themes: [
      theme('t1', ['puhelimessa', 'jonotin', 'linja'], {
        pinned: true,
        name: 'Puhelinjonot',
        isRising: true,
      }),
      theme('t2', ['hakemuksen', 'käsittely', 'päätöstä'], {
        parts: [{ id: 't5', version: 1, name: null, words: ['viikkoa', 'odotin'] }],
      }),
      theme('t3', ['mobiilivarmenne', 'tunnistautuminen'], {
        isNew: true,
        before: { texts: 0, good: 0, bad: 0 },
        weeks: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24],
      }),
      theme('t4', ['virkailija', 'ystävällinen'], { now: { texts: 19, good: 17, bad: 1 } }),
    ],
    thanks: [
      {
        theme: 't4',
        texts: 17,
        quotations: [quotation('t4-9', 'Virkailija oli ystävällinen ja osasi asiansa.', 'good')],
      },
    ],
    foundAt: '2026-11-23T02:00:00Z',
    isFinding: false,
    texts: 1322,
  }),
  changeTheme: (): Answer<'changeTheme'> => ({ id: 't1', version: 2 }),
  feedback: (): Answer<'feedback'> => ({
    texts: [
      { ...quotation('f1', 'Jonotin puhelimessa tunnin ja linja katkesi.', 'bad'), theme: 't1', stars: 1 },
      { ...quotation('f2', 'Soittakaa [puhelinnumero], kiitos.', 'mixed'), theme: null, stars: null },
    ],
    next: null,
  }),
  uploadFeedback: (): Answer<'uploadFeedback'> => ({
    id: 'u2',
    encoding: 'windows-1252',
    rows: 214,
    columns: [
      { name: 'Palaute', guess: 'text', examples: ['Jonotin puhelimessa tunnin.'] },
      { name: 'Kieli', guess: 'language', examples: ['fi', 'sv'] },
      { name: 'Pvm', guess: 'day', examples: ['24.11.2026'] },
    ],
  }),
  previewFeedback: (): Answer<'previewFeedback'> => ({
    errors: [{ row: 17, message: 'The day is in the future.' }],
    rows: [
      {
        row: 2,
        text: 'Jonotin puhelimessa tunnin.',
        language: 'fi',
        day: '2026-11-24',
        stars: 2,
        removed: [],
      },
      {
        row: 3,
        text: 'Ring mig på [puhelinnumero].',
        language: 'sv',
        day: '2026-11-23',
        stars: null,
        removed: ['phone'],
      },
    ],
    counts: { texts: 212, known: 1, errors: 1, redacted: 1, languages: { fi: 150, sv: 62 } },
  }),
  importFeedback: (): Answer<'importFeedback'> => ({ id: 'u2', texts: 212 }),
};
