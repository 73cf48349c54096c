// The audit trail, newest first, page after page; and whether its chain is whole.
import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import type { AuditEntry } from '../../server/web/api/contract.ts';
import { address } from '../api/client.ts';
import { useApi } from '../api/query.ts';
import { usePersonName } from '../parts/person-name.ts';
import { stacked } from '../parts/stacked.ts';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { eventIn, eventTexts } from './event-texts.ts';
import { PagedRows, type PageProps, usePages } from './pages.tsx';
import { auditTexts } from './texts.ts';

const most = 100;

export function Trail() {
  const texts = useTexts(auditTexts);
  const [verifying, setVerifying] = useState(false);
  const pages = usePages();
  const verdict = useApi('verifyAudit', {}, { enabled: verifying });
  return (
    <>
      <p className="lead">{texts.trail}</p>
      <div className="row centred">
        <Button
          variant="secondary"
          onClick={() => {
            setVerifying(true);
            if (verifying) void verdict.refetch();
          }}
        >
          {texts.verify}
        </Button>
        <p role="status">
          {verdict.data && (
            <span className={verdict.data.firstBroken === null ? 'badge good' : 'badge bad'}>
              {verdict.data.firstBroken === null ? texts.whole : texts.broken(verdict.data.firstBroken)}
            </span>
          )}
        </p>
        <a href={address('exportAudit')} download className="push">
          {texts.download}
        </a>
      </div>
      <p className="quiet small after">{texts.downloadHint}</p>
      <div className="table-box section">
        <table className="stacked events" {...stacked.table}>
          <thead {...stacked.rows}>
            <tr {...stacked.row}>
              <th {...stacked.heading}>#</th>
              <th {...stacked.heading}>{texts.who}</th>
              <th {...stacked.heading}>{texts.what}</th>
              <th {...stacked.heading}>{texts.subject}</th>
              <th {...stacked.heading}>{texts.detail}</th>
            </tr>
          </thead>
          {pages.map(({ key, ...page }) => (
            <TrailPage key={key} {...page} />
          ))}
        </table>
      </div>
    </>
  );
}

function TrailPage({ before, isLast, more }: PageProps) {
  const page = useApi('audit', { query: { most, ...(before === undefined ? {} : { before }) } });
  const entries = page.data?.entries ?? [];
  const goesOnAfter = entries.length === most ? entries.at(-1)?.number : undefined;
  return (
    <PagedRows query={page} columns={5} goesOnAfter={goesOnAfter} isLast={isLast} more={more}>
      {entries.map((entry) => (
        <Row key={entry.number} entry={entry} />
      ))}
    </PagedRows>
  );
}

function Row({ entry }: { readonly entry: AuditEntry }) {
  const name = usePersonName();
  const { language } = useLanguage();
  const texts = useTexts(auditTexts);
  const events = useTexts(eventTexts);
  const { number, at, by, action, subject, detail } = entry;
  const said = eventIn(events, action);
  return (
    <tr {...stacked.row}>
      <td {...stacked.cell('#')} className="quiet number">
        {number}
      </td>
      <td {...stacked.plainCell}>
        {name(by)}
        <span className="other-title">{moment(language, at)}</span>
      </td>
      <td {...stacked.plainCell}>
        {said}
        <code className={said ? 'event other-title' : 'event'}>{action}</code>
      </td>
      <td {...stacked.cell(texts.subject)}>{subject}</td>
      <td {...stacked.cell(texts.detail)} className="small">
        {Object.entries(detail).map(([key, value]) => (
          <span key={key} className="detail">
            {key}: {String(value)}
          </span>
        ))}
      </td>
    </tr>
  );
}
