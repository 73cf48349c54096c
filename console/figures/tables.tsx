// The tables of the figures: topics, answers, pages, languages, devices, releases, with the names that people know.
import type { ReactNode } from 'react';
import type { FigureRow, Figures, FigureTable } from '../../server/web/api/contract.ts';
import { Titled } from '../library/titled.tsx';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { Breakdown } from './breakdown.tsx';
import { figureTexts } from './texts.ts';

type TablesProps = {
  readonly found: Figures;
  /** On paper: this many rows, and no buttons. */
  readonly paper?: number;
};

/** What stands for "no such value". */
const nothing = '-';

const isReal = ({ value }: FigureRow): boolean => value !== nothing;

export function Tables({ found, paper }: TablesProps) {
  const texts = useTexts(figureTexts);
  const { language } = useLanguage();
  const spoken = new Intl.DisplayNames(language, { type: 'language' });
  const titled = ({ value, title }: FigureRow) => <Titled title={title ?? undefined} other={value} />;
  const devices: Readonly<Record<string, string>> = texts.devices;
  const table = (
    name: FigureTable,
    rows: readonly FigureRow[],
    of: 'asked' | 'given',
    named: (row: FigureRow) => ReactNode,
    lead?: string,
  ) => (
    <Breakdown
      table={name}
      rows={rows}
      of={of}
      name={named}
      {...(lead ? { lead } : {})}
      {...(paper ? { most: paper, fixed: true } : {})}
    />
  );
  return (
    <>
      {table('topics', found.topics.filter(isReal), 'given', titled, texts.topicsLead)}
      {table('intents', found.intents.filter(isReal), 'given', titled)}
      {table('languages', found.languages, 'asked', ({ value }) => spoken.of(value) ?? value)}
      {table(
        'devices',
        found.devices,
        'asked',
        ({ value }) => devices[value] ?? texts.unknownDevice,
        texts.devicesLead,
      )}
      {table(
        'pages',
        found.pages,
        'asked',
        ({ value }) => (value === nothing ? texts.otherPages : value),
        texts.pagesLead,
      )}
      {table(
        'releases',
        found.releases,
        'asked',
        ({ value }) => (value === nothing ? texts.noRelease : texts.release(value)),
        texts.releasesLead,
      )}
    </>
  );
}
