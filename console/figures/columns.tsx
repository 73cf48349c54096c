// A chart of columns made of parts: read by pattern and label, walked through by arrow keys, and a table as well.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../texts/dictionary.ts';
import { axisSteps, useNumbers } from './numbers.ts';
import { type Look, Patterns, Swatch } from './patterns.tsx';
import { figureTexts } from './texts.ts';

export type Part = { readonly name: string; readonly look: Look };
export type Column = {
  readonly key: string;
  /** Under the column; as many are shown as there is room for. */
  readonly tick: string;
  readonly name: string;
  /** In the order of the parts; the first stands at the bottom. */
  readonly values: readonly number[];
};
export type Mark = { readonly column: number; readonly text: string };

type ColumnsProps = {
  readonly label: string;
  readonly parts: readonly Part[];
  readonly columns: readonly Column[];
  readonly marks?: readonly Mark[];
  readonly height?: number;
  readonly note?: ReactNode;
  /** The table stands open beside the picture. */
  readonly open?: boolean;
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const edge = { left: 52, right: 8, bottom: 26 } as const;

/** The width that the picture has, so that its letters are never scaled on a screen. */
function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(960);
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(300, Math.round(box.clientWidth))));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  return { place, width };
}

export function Columns(props: ColumnsProps) {
  const { label, parts, columns, marks = [], height = 260, note, open = false } = props;
  const texts = useTexts(figureTexts);
  const { whole, share } = useNumbers();
  const id = useId();
  const { place, width } = useWidth();
  const [chosen, setChosen] = useState<number>();
  const at = Math.min(chosen ?? columns.length - 1, columns.length - 1);
  const tell = ({ name, values }: Column): string => {
    const all = sum(values);
    const each = parts.map((part, index) => {
      const value = values[index] ?? 0;
      return parts.length > 1 ? `${part.name} ${whole(value)} (${share(value, all)})` : '';
    });
    return `${name}: ${[texts.questions(all), ...each.filter(Boolean)].join(', ')}`;
  };
  const walk = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      Home: 0,
      End: columns.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(Math.min(columns.length - 1, Math.max(0, next)));
  };
  const totals = parts.map((_, index) => sum(columns.map(({ values }) => values[index] ?? 0)));
  const told = columns[at];
  return (
    <figure className="columns">
      {parts.length > 1 && (
        <ul className="legend">
          {parts.map(({ name, look }, index) => (
            <li key={name}>
              <Swatch look={look} id={`${id}-${index}`} />
              {name} <strong>{share(totals[index] ?? 0, sum(totals))}</strong>
            </li>
          ))}
        </ul>
      )}
      <div
        ref={place}
        className="picture"
        role="slider"
        tabIndex={0}
        aria-label={texts.chart(label)}
        aria-valuemin={1}
        aria-valuemax={columns.length}
        aria-valuenow={at + 1}
        aria-valuetext={told ? tell(told) : ''}
        onKeyDown={walk}
        onPointerLeave={() => setChosen(undefined)}
      >
        <Picture
          {...{ id, parts, columns, marks, width, height }}
          chosen={chosen === undefined ? undefined : at}
          choose={setChosen}
        />
      </div>
      <p className="told" aria-hidden="true">
        {told && tell(told)}
      </p>
      {note && <p className="quiet small">{note}</p>}
      <details open={open}>
        <summary>{texts.asTable}</summary>
        <div className="table-box">
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.when}</th>
                {parts.map(({ name }) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {columns.map(({ key, name, values }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  {parts.map((part, index) => (
                    <td key={part.name} className="number">
                      {whole(values[index] ?? 0)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

type PictureProps = Required<Pick<ColumnsProps, 'parts' | 'columns' | 'marks' | 'height'>> & {
  readonly id: string;
  readonly width: number;
  readonly chosen: number | undefined;
  choose(column: number): void;
};

function Picture({ id, parts, columns, marks, width, height, chosen, choose }: PictureProps) {
  const { whole } = useNumbers();
  const top = marks.length > 0 ? 34 : 16;
  const steps = axisSteps(Math.max(1, ...columns.map(({ values }) => sum(values))));
  const most = steps.at(-1) ?? 1;
  const y = (value: number): number => top + (height - top - edge.bottom) * (1 - value / most);
  const slot = (width - edge.left - edge.right) / Math.max(1, columns.length);
  const x = (index: number): number => edge.left + index * slot;
  const gap = slot > 8 ? Math.min(14, slot * 0.24) : 1;
  const longestTick = Math.max(...columns.map(({ tick }) => tick.length)) * 7 + 14;
  const every = Math.max(1, Math.ceil(longestTick / slot));
  const isRoomy = slot >= Math.max(26, whole(most).length * 8);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <Patterns id={id} />
      {steps.map((value) => (
        <g key={value} className="axis">
          <line x1={edge.left} x2={width - edge.right} y1={y(value)} y2={y(value)} />
          <text x={edge.left - 8} y={y(value) + 4} textAnchor="end">
            {whole(value)}
          </text>
        </g>
      ))}
      {columns.map(({ key, tick, values }, index) => {
        const all = sum(values);
        let below = 0;
        return (
          <g key={key} className={index === chosen ? 'chosen' : ''}>
            {parts.map(({ name, look }, part) => {
              const value = values[part] ?? 0;
              below += value;
              return value === 0 ? null : (
                <rect
                  key={name}
                  className={look}
                  x={x(index) + gap / 2}
                  y={y(below)}
                  width={Math.max(1, slot - gap)}
                  height={Math.max(1, y(below - value) - y(below))}
                  fill={`url(#${id}-${look})`}
                />
              );
            })}
            {isRoomy && all > 0 && (
              <text className="value" x={x(index) + slot / 2} y={y(all) - 5} textAnchor="middle">
                {whole(all)}
              </text>
            )}
            {index % every === 0 && (
              <text className="tick" x={x(index) + slot / 2} y={height - 8} textAnchor="middle">
                {tick}
              </text>
            )}
            {/* The whole height takes the pointer: a low column is as easy to meet as a high one. */}
            <rect
              className="touch"
              x={x(index)}
              y={top}
              width={slot}
              height={height - top - edge.bottom}
              onPointerEnter={() => choose(index)}
            />
          </g>
        );
      })}
      <Marks marks={marks} place={x} bottom={height - edge.bottom} right={width - edge.right} />
    </svg>
  );
}

type MarksProps = {
  readonly marks: readonly Mark[];
  place(column: number): number;
  readonly bottom: number;
  readonly right: number;
};

function Marks({ marks, place, bottom, right }: MarksProps) {
  let free = 0;
  return (
    <>
      {marks.map(({ column, text }) => {
        const at = place(column);
        const length = text.length * 6.6;
        const start = at + length > right ? right - length : at;
        // A label that would lie on the one before is left out; the line stays, and the table below tells all.
        const isFree = start >= free;
        if (isFree) free = start + length + 10;
        return (
          <g key={`${column} ${text}`} className="mark">
            <line x1={at} x2={at} y1={18} y2={bottom} />
            {isFree && (
              <text x={start} y={12}>
                {text}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
