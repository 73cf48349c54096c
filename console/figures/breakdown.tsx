// One dimension as a table with bars: the largest first, all of them on request.
import { type ReactNode, useState } from 'react';
import { Button } from 'suomifi-ui-components';
import { type Counts, type FigureRow, type FigureTable, figureWords } from '../../server/web/api/contract.ts';
import { SilentBar } from '../parts/bar.tsx';
import { stacked } from '../parts/stacked.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { type Numbers, useNumbers } from './numbers.ts';
import { figureTexts } from './texts.ts';

type BreakdownProps = {
  readonly table: FigureTable;
  readonly rows: readonly FigureRow[];
  name(row: FigureRow): ReactNode;
  readonly lead?: string;
  /** `asked`: questions and how they ended. `given`: answers and how they were reached. */
  readonly of: 'asked' | 'given';
  /** Rows shown at first. */
  readonly most?: number;
  /** Paper has no buttons. */
  readonly fixed?: boolean;
};

type Measured = { readonly head: string; readonly cell: (counts: Counts, numbers: Numbers) => string };

const size = ({ questions, choices }: Counts, of: 'asked' | 'given'): number =>
  of === 'given' ? questions + choices : questions;

function useMeasured(of: 'asked' | 'given'): readonly Measured[] {
  const texts = useTexts(figureTexts);
  const { measures } = figureWords[useLanguage().language];
  const thumbs: Measured = {
    head: texts.good,
    cell: ({ up, down }, { share, whole }) =>
      up + down === 0 ? '–' : `${share(up, up + down)} (${texts.thumbs(whole(up), whole(up + down))})`,
  };
  const shareOf = (measure: 'answered' | 'clarified' | 'unmatched'): Measured => ({
    head: measures[measure],
    cell: (counts, { share }) => share(counts[measure], counts.questions),
  });
  const count = (head: string, pick: (counts: Counts) => number): Measured => ({
    head,
    cell: (counts, { whole }) => whole(pick(counts)),
  });
  return of === 'asked'
    ? [
        count(measures.questions, ({ questions }) => questions),
        shareOf('answered'),
        shareOf('clarified'),
        shareOf('unmatched'),
        thumbs,
        count(measures.persons, ({ persons }) => persons),
      ]
    : [
        count(texts.given, (counts) => size(counts, 'given')),
        count(texts.typed, ({ questions }) => questions),
        count(texts.tapped, ({ choices }) => choices),
        thumbs,
        count(measures.persons, ({ persons }) => persons),
      ];
}

export function Breakdown({ table, rows, name, lead, of, most = 10, fixed = false }: BreakdownProps) {
  const texts = useTexts(figureTexts);
  const title = figureWords[useLanguage().language].tables[table];
  const measured = useMeasured(of);
  const numbers = useNumbers();
  const [isWhole, setWhole] = useState(false);
  const largest = Math.max(1, ...rows.map(({ counts }) => size(counts, of)));
  const shown = isWhole ? rows : rows.slice(0, most);
  if (rows.length === 0) return null;
  return (
    <section className="section breakdown" aria-labelledby={`figures-${table}`}>
      <h2 id={`figures-${table}`}>{title}</h2>
      {lead && <p className="quiet">{lead}</p>}
      <div className="table-box">
        <table className="stacked" {...stacked.table}>
          <thead {...stacked.rows}>
            <tr {...stacked.row}>
              <th {...stacked.heading}>
                <span className="unseen">{title}</span>
              </th>
              {measured.map(({ head }) => (
                <th key={head} {...stacked.heading} className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...stacked.rows}>
            {shown.map((row) => (
              <tr key={row.value} {...stacked.row}>
                <th {...stacked.rowHeading}>
                  {name(row)}
                  <SilentBar share={size(row.counts, of) / largest} />
                </th>
                {measured.map(({ head, cell }) => (
                  <td key={head} {...stacked.cell(head)} className="number">
                    {cell(row.counts, numbers)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!fixed && rows.length > most && (
        <Button variant="secondaryNoBorder" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? texts.fewer : texts.all(rows.length)}
        </Button>
      )}
    </section>
  );
}
