// The figures as charts: the period step by step with its releases, and the hours of the day.
import { type Counts, type Figures, figureWords } from '../../server/web/api/contract.ts';
import { days, monthName, shortDay, today, weekday } from '../texts/dates.ts';
import { type InterfaceLanguage, useLanguage, useTexts } from '../texts/dictionary.ts';
import { Columns, type Mark, type Part } from './columns.tsx';
import { figureTexts } from './texts.ts';

type ChartProps = { readonly found: Figures; readonly open?: boolean };

const rest = ({ questions, answered, clarified, unmatched }: Counts): number =>
  Math.max(0, questions - answered - clarified - unmatched);
const valuesOf = (counts: Counts): readonly number[] => [
  counts.answered,
  counts.clarified,
  counts.unmatched,
  rest(counts),
];

function useParts(): readonly Part[] {
  const texts = useTexts(figureTexts);
  const { measures } = figureWords[useLanguage().language];
  return [
    { name: measures.answered, look: 'filled' },
    { name: measures.clarified, look: 'striped' },
    { name: measures.unmatched, look: 'crossed' },
    { name: texts.rest, look: 'empty' },
  ];
}

/** `ti 24.11.2026`, `23.–29.11.2026`, or the month. */
function stepName(
  language: InterfaceLanguage,
  step: Figures['step'],
  point: Figures['trend'][number],
): string {
  if (step === 'day') return weekday(language, point.from);
  if (step === 'month') return monthName(language, point.from.slice(0, 7));
  return days(language, point.from, point.to);
}

const tickOf = (language: InterfaceLanguage, step: Figures['step'], from: string): string =>
  step === 'month'
    ? monthName(language, from.slice(0, 7)).slice(0, 3) + from.slice(2, 4).padStart(3)
    : shortDay(language, from);

export function Trend({ found, open = false }: ChartProps) {
  const texts = useTexts(figureTexts);
  const { language } = useLanguage();
  const { trend, step, switches } = found;
  const marks = switches.flatMap(({ release, at }): Mark[] => {
    const changed = today(Date.parse(at));
    const column = trend.findIndex(({ from, to }) => from <= changed && changed <= to);
    return column < 0 ? [] : [{ column, text: texts.mark(release) }];
  });
  return (
    <section className="section" aria-labelledby="figures-trend">
      <h2 id="figures-trend">{texts.trend}</h2>
      <Columns
        label={texts.trend}
        parts={useParts()}
        marks={marks}
        open={open}
        note={[texts.restMeans, ...(marks.length > 0 ? [texts.marks] : [])].join(' ')}
        columns={trend.map((point) => ({
          key: point.from,
          tick: tickOf(language, step, point.from),
          name: stepName(language, step, point),
          values: valuesOf(point.counts),
        }))}
      />
    </section>
  );
}

export function Hours({ found, open = false }: ChartProps) {
  const texts = useTexts(figureTexts);
  const { measures, tables } = figureWords[useLanguage().language];
  const byHour = new Map(found.hours.map(({ value, counts }) => [Number(value), counts.questions]));
  return (
    <section className="section" aria-labelledby="figures-hours">
      <h2 id="figures-hours">{tables.hours}</h2>
      <Columns
        label={tables.hours}
        parts={[{ name: measures.questions, look: 'filled' }]}
        height={190}
        open={open}
        columns={Array.from({ length: 24 }, (_, hour) => ({
          key: String(hour),
          tick: String(hour),
          name: texts.hour(hour),
          values: [byHour.get(hour) ?? 0],
        }))}
      />
    </section>
  );
}
