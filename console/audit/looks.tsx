// Who read what customers wrote, when and where from; by person and day, page after page.
import { useState } from 'react';
import { Link } from 'react-router';
import type { LookEntry } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { DayField } from '../parts/day-field.tsx';
import { usePersonName } from '../parts/person-name.ts';
import { Select } from '../parts/select.tsx';
import { stacked } from '../parts/stacked.ts';
import { Empty, Shown } from '../shell/states.tsx';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { PagedRows, type PageProps, usePages } from './pages.tsx';
import { auditTexts } from './texts.ts';

const most = 50;

export function Looks() {
  const texts = useTexts(auditTexts);
  const [person, setPerson] = useState('');
  const [from, setFrom] = useState<string>();
  const [until, setUntil] = useState<string>();
  const query = {
    most,
    ...(person === '' ? {} : { person }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  const first = useApi('looks', { query }, { keep: true });
  return (
    <>
      <p className="lead">{texts.looks}</p>
      <search className="filters">
        <Select
          label={texts.reader}
          value={person}
          options={[
            { value: '', text: texts.anybody },
            ...(first.data?.people ?? []).map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChange={setPerson}
        />
        <DayField label={texts.from} value={from} onChange={setFrom} />
        <DayField label={texts.until} value={until} onChange={setUntil} />
      </search>
      <Shown query={first}>
        {({ looks }) =>
          looks.length === 0 ? (
            <Empty title={texts.noLooks}>{texts.noLooksWhy}</Empty>
          ) : (
            <Pages key={JSON.stringify(query)} query={query} />
          )
        }
      </Shown>
    </>
  );
}

type Query = {
  readonly most: number;
  readonly person?: string;
  readonly from?: string;
  readonly until?: string;
};

function Pages({ query }: { readonly query: Query }) {
  const texts = useTexts(auditTexts);
  const pages = usePages();
  return (
    <div className="table-box section">
      <table className="stacked" {...stacked.table}>
        <thead {...stacked.rows}>
          <tr {...stacked.row}>
            <th {...stacked.heading}>{texts.when}</th>
            <th {...stacked.heading}>{texts.who}</th>
            <th {...stacked.heading}>{texts.which}</th>
            <th {...stacked.heading}>{texts.where}</th>
          </tr>
        </thead>
        {pages.map(({ key, ...page }) => (
          <LooksPage key={key} query={query} {...page} />
        ))}
      </table>
    </div>
  );
}

function LooksPage({ query, before, isLast, more }: PageProps & { readonly query: Query }) {
  const page = useApi('looks', { query: { ...query, ...(before === undefined ? {} : { before }) } });
  const looks = page.data?.looks ?? [];
  const goesOnAfter = looks.length === most ? looks.at(-1)?.number : undefined;
  return (
    <PagedRows query={page} columns={4} goesOnAfter={goesOnAfter} isLast={isLast} more={more}>
      {looks.map((look) => (
        <Row key={look.number} look={look} />
      ))}
    </PagedRows>
  );
}

function Row({ look }: { readonly look: LookEntry }) {
  const texts = useTexts(auditTexts);
  const name = usePersonName();
  const { language } = useLanguage();
  const { at, by, door, conversation, subject, replies } = look;
  return (
    <tr {...stacked.row}>
      <td {...stacked.cell(texts.when)}>{moment(language, at)}</td>
      <td {...stacked.cell(texts.who)}>{name(by)}</td>
      <td {...stacked.cell(texts.which)}>
        {conversation === null ? (
          <>
            {texts.list} <code>{subject}</code>
          </>
        ) : (
          <Link to={`/audit?id=${conversation}`}>{texts.conversation(conversation)}</Link>
        )}
        <span className="other-title">{texts.messages(replies)}</span>
      </td>
      <td {...stacked.cell(texts.where)}>
        {door === null ? <span className="quiet">–</span> : texts.doors[door]}
      </td>
    </tr>
  );
}
