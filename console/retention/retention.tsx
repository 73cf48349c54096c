// What is kept how long, what would be deleted now, what was deleted when, and the backups.
import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import {
  type Deletion,
  type DeletionCounts,
  keptKinds,
  type Retention,
} from '../../server/web/api/contract.ts';
import { useAct, useApi } from '../api/query.ts';
import { useMay } from '../api/session.ts';
import { useNumbers } from '../figures/numbers.ts';
import { usePersonName } from '../parts/person-name.ts';
import { useConfirm } from '../shell/confirm.tsx';
import { Page } from '../shell/page.tsx';
import { Empty, Refusal, Shown } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { retentionTexts } from './texts.ts';

const whileRunning = 2_000;

export function RetentionPage() {
  const texts = useTexts(retentionTexts);
  const [isRunning, setRunning] = useState(false);
  const retention = useApi('retention', {}, { every: isRunning ? whileRunning : false });
  const running = retention.data?.isRunning ?? false;
  if (running !== isRunning) setRunning(running);
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Shown query={retention}>
        {(found) => (
          <>
            <Kept retention={found} />
            <Due retention={found} />
            <Deletions deletions={found.deletions} isRunning={found.isRunning} />
            <Backups backups={found.backups} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function Kept({ retention }: { readonly retention: Retention }) {
  const texts = useTexts(retentionTexts);
  return (
    <section className="section">
      <h2>{texts.keep}</h2>
      <p className="after">{texts.keepLead}</p>
      <div className="table-box after">
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.what}</th>
              <th scope="col">{texts.howLong}</th>
            </tr>
          </thead>
          <tbody>
            {keptKinds.map((kind) => (
              <tr key={kind}>
                <td>{texts.kinds[kind]}</td>
                <td>
                  {kind === 'models'
                    ? texts.releases(retention.keep[kind])
                    : texts.days(retention.keep[kind])}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Due({ retention }: { readonly retention: Retention }) {
  const texts = useTexts(retentionTexts);
  const { language } = useLanguage();
  const may = useMay();
  const ask = useConfirm();
  const toast = useToast();
  const [counting, setCounting] = useState(false);
  const due = useApi('dueForDeletion', {}, { enabled: counting });
  const run = useAct('deleteNow');
  const deleteNow = async (): Promise<void> => {
    const sure = await ask({
      title: texts.runTitle,
      body: texts.runBody,
      confirm: texts.run,
      danger: true,
    });
    if (sure !== undefined) run.mutate({}, { onSuccess: () => toast(texts.begun) });
  };
  return (
    <section className="section">
      <h2>{texts.due}</h2>
      <p className="after" role="status">
        {retention.isRunning ? texts.running : texts.next(moment(language, retention.nextAt))} {texts.dueLead}
      </p>
      <div className="row after">
        <Button
          variant="secondary"
          onClick={() => {
            if (counting) void due.refetch();
            setCounting(true);
          }}
        >
          {counting ? texts.countAgain : texts.count}
        </Button>
        {may('deleteNow') && (
          <Button variant="secondary" disabled={retention.isRunning} onClick={() => void deleteNow()}>
            {texts.run}
          </Button>
        )}
      </div>
      <Refusal error={run.error} />
      <div aria-live="polite">
        {counting && <Shown query={due}>{({ counts }) => <Counts counts={counts} />}</Shown>}
      </div>
    </section>
  );
}

function Counts({ counts }: { readonly counts: DeletionCounts }) {
  const texts = useTexts(retentionTexts);
  const { whole } = useNumbers();
  const found = Object.entries(counts).filter(([, rows]) => rows > 0);
  if (found.length === 0) return <p className="after">{texts.nothing}</p>;
  return (
    <div className="table-box section">
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.what}</th>
            <th scope="col">{texts.rows}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(([name, rows]) => (
            <tr key={name}>
              <td>{texts.names[name] ?? name}</td>
              <td>{whole(rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type DeletionsProps = { readonly deletions: readonly Deletion[]; readonly isRunning: boolean };

function Deletions({ deletions, isRunning }: DeletionsProps) {
  const texts = useTexts(retentionTexts);
  return (
    <section className="section">
      <h2>{texts.record}</h2>
      {deletions.length === 0 ? (
        <Empty title={texts.none}>{texts.noneWhy}</Empty>
      ) : (
        <div className="table-box after">
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.when}</th>
                <th scope="col">{texts.by}</th>
                <th scope="col">{texts.deleted}</th>
              </tr>
            </thead>
            <tbody>
              {deletions.map((deletion, index) => (
                <DeletionRow key={deletion.id} deletion={deletion} isUnderWay={isRunning && index === 0} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function DeletionRow({
  deletion,
  isUnderWay,
}: {
  readonly deletion: Deletion;
  readonly isUnderWay: boolean;
}) {
  const texts = useTexts(retentionTexts);
  const { language } = useLanguage();
  const name = usePersonName();
  const { whole } = useNumbers();
  const { night, by, beganAt, endedAt, counts } = deletion;
  const found = Object.entries(counts).filter(([, rows]) => rows > 0);
  return (
    <tr>
      <td>{moment(language, beganAt)}</td>
      <td>{night === null ? name(by) : texts.night}</td>
      <td>
        {endedAt === null ? (
          <span className="quiet">{isUnderWay ? texts.running : texts.broken}</span>
        ) : found.length === 0 ? (
          <span className="quiet">{texts.empty}</span>
        ) : (
          found.map(([what, rows]) => (
            <span key={what} className="detail">
              {texts.names[what] ?? what}: {whole(rows)}
            </span>
          ))
        )}
      </td>
    </tr>
  );
}

const megabyte = 1_048_576;

function Backups({ backups }: { readonly backups: Retention['backups'] }) {
  const texts = useTexts(retentionTexts);
  const { language } = useLanguage();
  const { mean } = useNumbers();
  return (
    <section className="section">
      <h2>{texts.backups}</h2>
      {backups.length === 0 ? (
        <Empty title={texts.noBackups}>{texts.noBackupsWhy}</Empty>
      ) : (
        <div className="table-box after">
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.made}</th>
                <th scope="col">{texts.file}</th>
                <th scope="col">{texts.size}</th>
                <th scope="col">{texts.until}</th>
              </tr>
            </thead>
            <tbody>
              {backups.map(({ file, madeAt, bytes, until }) => (
                <tr key={file}>
                  <td>{moment(language, madeAt)}</td>
                  <td>
                    <code>{file}</code>
                  </td>
                  <td>{mean(bytes / megabyte)} MB</td>
                  <td>{moment(language, until)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
