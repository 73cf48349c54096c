// The library's rows: a table for each topic, or one table for what was searched or sorted.
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { IconEdit } from 'suomifi-ui-components';
import type { Answer, IntentRow, LibraryView } from '../../server/web/api/contract.ts';
import { useNumbers } from '../figures/numbers.ts';
import { Badges, StateBadge } from '../parts/badges.tsx';
import { ThumbDown, ThumbUp } from '../parts/icons.tsx';
import { usePersonName } from '../parts/person-name.ts';
import { ago } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { Marked } from './marked.tsx';
import { libraryTexts } from './texts.ts';
import { inFirst, useReadingOrder } from './titles.ts';

type Hits = Answer<'search'> | undefined;
type Hit = Answer<'search'>['found'][number];

type TableProps = { readonly rows: readonly IntentRow[] };

type SectionsProps = TableProps & {
  readonly view: LibraryView;
  /** Also topics that have no rows. */
  readonly whole: boolean;
};

/** One table with a group of rows for each topic. */
export function TopicSections({ view, rows, whole }: SectionsProps) {
  const texts = useTexts(libraryTexts);
  const order = useReadingOrder();
  const byTopic = new Map<string, IntentRow[]>();
  for (const row of rows) byTopic.set(row.topic, [...(byTopic.get(row.topic) ?? []), row]);
  const priority = byTopic.get('priority') ?? [];
  return (
    <Table label={texts.title}>
      {view.topics
        .filter(({ id }) => whole || byTopic.has(id))
        .map((topic) => (
          <TopicGroup
            key={topic.id}
            name={inFirst(topic.name, order) || topic.id}
            others={order.slice(1).map((language) => [language, topic.name[language] ?? ''])}
            edit={`/topics/${topic.id}`}
            state={topic.state === 'published' ? null : <StateBadge state={topic.state} />}
            rows={byTopic.get(topic.id) ?? []}
          />
        ))}
      {priority.length > 0 && (
        <TopicGroup name={texts.priorityTopic} others={[]} state={null} rows={priority} />
      )}
    </Table>
  );
}

type GroupProps = TableProps & {
  readonly name: string;
  /** The name in the other languages. */
  readonly others: readonly (readonly [string, string])[];
  readonly edit?: string;
  readonly state: ReactNode;
};

function TopicGroup({ name, others, edit, state, rows }: GroupProps) {
  const texts = useTexts(libraryTexts);
  const order = useReadingOrder();
  return (
    <tbody>
      <tr className="topic-row">
        <th colSpan={6} scope="rowgroup">
          <div className="topic-head">
            <h2 lang={order[0]}>{name}</h2>
            {others.map(([language, other]) => (
              <span key={language} className="quiet" lang={language}>
                {other}
              </span>
            ))}
            {state}
            {edit && (
              <Link to={edit} className="icon-button" aria-label={texts.editTopic(name)}>
                <IconEdit />
              </Link>
            )}
          </div>
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.id} row={row} languages={order} hit={undefined} words="" />
      ))}
      {rows.length === 0 && (
        <tr>
          <td colSpan={6} className="quiet">
            {texts.emptyTopic}
          </td>
        </tr>
      )}
    </tbody>
  );
}

type FoundProps = TableProps & { readonly hits: Hits; readonly words: string };

/** What was searched for or sorted, in one list. */
export function FoundTable({ rows, hits, words }: FoundProps) {
  const { title } = useTexts(libraryTexts);
  const order = useReadingOrder();
  const found = new Map(hits?.found.map((hit) => [hit.intent, hit]));
  return (
    <Table label={title}>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} languages={order} hit={found.get(row.id)} words={words} />
        ))}
      </tbody>
    </Table>
  );
}

function Table({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { columns } = useTexts(libraryTexts);
  return (
    <div className="table-box">
      <table className="intents" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.phrases}</th>
            <th scope="col" className="number">
              {columns.asked}
            </th>
            <th scope="col">{columns.thumbs}</th>
            <th scope="col">{columns.edited}</th>
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

type RowProps = {
  readonly row: IntentRow;
  readonly languages: readonly string[];
  readonly hit: Hit | undefined;
  readonly words: string;
};

const Row = memo(function Row({ row, languages, hit, words }: RowProps) {
  const texts = useTexts(libraryTexts);
  const { language } = useLanguage();
  const name = usePersonName();
  const { whole } = useNumbers();
  const [first, ...others] = languages;
  return (
    <tr>
      <th scope="row">
        <Link to={`/intents/${row.id}`} lang={first} className="intent-title">
          <Marked text={row.title[first ?? ''] || row.id} words={words} />
        </Link>
        {others.map((other) => (
          <span key={other} lang={other} className="other-title">
            <Marked text={row.title[other] ?? ''} words={words} />
          </span>
        ))}
        {hit && <HitLines hit={hit} words={words} />}
      </th>
      <td>
        <Badges state={row.state} flags={row.flags} />
      </td>
      <td className="small quiet phrase-counts">
        {languages.map((each) => (
          <span key={each}>{texts.phrasesIn(each, row.phrases[each] ?? 0)}</span>
        ))}
      </td>
      <td className="number">{whole(row.asked)}</td>
      <td>
        <Thumbs up={row.thumbsUp} down={row.thumbsDown} />
      </td>
      <td className="small quiet edited">
        {ago(language, row.editedAt, Date.now())} <span>{name(row.editedBy)}</span>
      </td>
    </tr>
  );
});

/** Where the words stand, besides the titles that are seen already. */
function HitLines({ hit, words }: { readonly hit: Hit; readonly words: string }) {
  const texts = useTexts(libraryTexts);
  const lines = hit.hits.filter(({ field }) => field !== 'title').slice(0, 3);
  if (lines.length === 0) return null;
  return (
    <ul className="hits">
      {lines.map(({ field, language, text }) => (
        <li key={`${field} ${language} ${text}`}>
          <span className="quiet">{texts.fields[field]}: </span>
          <span lang={language}>
            <Marked text={text} words={words} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Thumbs({ up, down }: { readonly up: number; readonly down: number }) {
  const texts = useTexts(libraryTexts);
  if (up + down === 0) return <span className="quiet">–</span>;
  return (
    <span className="thumbs">
      <span className="unseen">{texts.thumbs(up, down)}</span>
      <span aria-hidden="true" className="up">
        <ThumbUp /> {up}
      </span>
      <span aria-hidden="true" className={down > up ? 'down many' : 'down'}>
        <ThumbDown /> {down}
      </span>
    </span>
  );
}
