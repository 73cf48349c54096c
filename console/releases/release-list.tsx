// Every release, newest first: who made it, why, how its check went; compare it, or serve it again at once.
import { Link } from 'react-router';
import { Button } from 'suomifi-ui-components';
import type { Answer, Release } from '../../server/web/api/contract.ts';
import { useAct } from '../api/query.ts';
import { useMay } from '../api/session.ts';
import { usePersonName } from '../parts/person-name.ts';
import { useConfirm } from '../shell/confirm.tsx';
import { Refusal } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { common } from '../texts/common.ts';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { useServerSentence } from '../texts/server-sentences.ts';
import { GateReport } from './gate-report.tsx';
import { releaseTexts } from './texts.ts';

export function ReleaseList({ found }: { readonly found: Answer<'releases'> }) {
  const texts = useTexts(releaseTexts);
  const { language } = useLanguage();
  const name = usePersonName();
  const say = useServerSentence();
  const current = found.releases.find((release) => release.current)?.number;
  return (
    <>
      <ol className="history">
        {found.releases.map((release) => (
          <ReleaseCard key={release.number} release={release} current={current} />
        ))}
      </ol>
      <details className="section">
        <summary>{texts.switches}</summary>
        <ul className="plain-list after">
          {found.switches.map(({ release, by, at, reason }) => (
            <li key={`${at} ${release}`}>
              {texts.switched(release)}: {texts.made(name(by), moment(language, at))}
              {reason && <span className="quiet"> – {say(reason)}</span>}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

type ReleaseCardProps = { readonly release: Release; readonly current: number | undefined };

function ReleaseCard({ release, current }: ReleaseCardProps) {
  const texts = useTexts(releaseTexts);
  const { language } = useLanguage();
  const name = usePersonName();
  const { reason: noReason } = useTexts(common);
  const may = useMay();
  const ask = useConfirm();
  const toast = useToast();
  const say = useServerSentence();
  const serve = useAct('switchRelease');
  const { number, gate, override } = release;
  const goBack = async (): Promise<void> => {
    const reason = await ask({
      title: texts.rollbackTitle(number),
      body: texts.rollbackBody,
      confirm: texts.rollback,
      words: { label: texts.rollbackWhy, required: true },
    });
    if (reason)
      serve.mutate(
        { params: { number }, body: { reason } },
        { onSuccess: () => toast(texts.rolledBack(number)) },
      );
  };
  return (
    <li className="card">
      <div className="card-head">
        <h3>
          {texts.number(number)}{' '}
          <span className="badges">
            {release.current && <span className="badge good">{texts.current}</span>}
            {release.sample && <span className="badge plain warn">{texts.sample}</span>}
          </span>
        </h3>
        <div className="row centred">
          {current !== undefined && !release.current && (
            <Link
              to={number < current ? `/releases/${number}/${current}` : `/releases/${current}/${number}`}
              aria-label={`${texts.compare}: ${texts.number(number)}`}
            >
              {texts.compare}
            </Link>
          )}
          {!release.current && may('switchRelease') && (
            <Button
              variant="secondary"
              aria-label={`${texts.rollback}: ${texts.number(number)}`}
              onClick={() => void goBack()}
            >
              {texts.rollback}
            </Button>
          )}
        </div>
      </div>
      <p>{say(release.reason) || <span className="quiet">{noReason}: –</span>}</p>
      <p className="quiet">
        {texts.made(name(release.by), moment(language, release.createdAt))} ·{' '}
        {texts.size(release.intents, release.answers)}
      </p>
      {override && <p className="after">{texts.overridden(name(override.by), override.reason)}</p>}
      {gate && (
        <details>
          <summary>{texts.report}</summary>
          <GateReport gate={gate} />
        </details>
      )}
      <Refusal error={serve.error} />
    </li>
  );
}
