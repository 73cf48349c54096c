// Publications that are scheduled, under way, or wait for a decision after the gate refused them.
import { Button } from 'suomifi-ui-components';
import type { Publishing } from '../../server/web/api/contract.ts';
import { useAct } from '../api/query.ts';
import { useMay } from '../api/session.ts';
import { Bar } from '../parts/bar.tsx';
import { useConfirm } from '../shell/confirm.tsx';
import { Refusal } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { GateReport } from './gate-report.tsx';
import { releaseTexts } from './texts.ts';

/** Of those that ended badly only the newest matters, and only until the next one. */
export function Publishings({ publishings }: { readonly publishings: readonly Publishing[] }) {
  const texts = useTexts(releaseTexts);
  const shown = publishings.filter(
    ({ state }, index) =>
      state === 'scheduled' ||
      state === 'training' ||
      state === 'checking' ||
      ((state === 'refused' || state === 'failed' || state === 'interrupted') && index === 0),
  );
  if (shown.length === 0) return null;
  return (
    <section className="under-way" aria-labelledby="under-heading">
      <h2 id="under-heading">{texts.under}</h2>
      {shown.map((publishing) => (
        <Card key={publishing.id} publishing={publishing} />
      ))}
    </section>
  );
}

function Card({ publishing }: { readonly publishing: Publishing }) {
  const texts = useTexts(releaseTexts);
  const { language } = useLanguage();
  const may = useMay();
  const ask = useConfirm();
  const toast = useToast();
  const cancel = useAct('cancelPublishing');
  const override = useAct('override');
  const { id, state, progress, scheduledFor, gate } = publishing;
  const insist = async (): Promise<void> => {
    const reason = await ask({
      title: texts.overrideTitle,
      body: texts.overrideBody,
      confirm: texts.override,
      danger: true,
      words: { label: texts.overrideWhy, required: true },
    });
    if (reason) override.mutate({ params: { id }, body: { reason } });
  };
  const stop = (): void => cancel.mutate({ params: { id } }, { onSuccess: () => toast(texts.cancelled) });
  const isBad = state === 'refused' || state === 'failed' || state === 'interrupted';
  return (
    <article className={isBad ? 'card failed' : 'card tinted'}>
      <div className="card-head">
        <h3>{publishing.reason}</h3>
        <p role="status" className={`badge ${isBad ? 'bad' : 'busy'}`}>
          {texts.states[state]}
          {scheduledFor && state === 'scheduled' && ` ${moment(language, scheduledFor)}`}
        </p>
      </div>
      <p className="quiet">{texts.made(publishing.by.name, moment(language, publishing.at))}</p>
      {(state === 'training' || state === 'checking') && (
        <div className="after">
          <Bar share={state === 'checking' ? 1 : progress} label={texts.states[state]} />
        </div>
      )}
      {publishing.error && <p className="wrong">{publishing.error}</p>}
      {gate && state === 'refused' && <GateReport gate={gate} />}
      <div className="row centred after">
        {state === 'refused' && may('override') && (
          <Button className="danger" onClick={() => void insist()}>
            {texts.override}
          </Button>
        )}
        {(state === 'scheduled' || state === 'refused') && may('cancelPublishing') && (
          <Button variant="secondary" onClick={stop}>
            {texts.cancel}
          </Button>
        )}
      </div>
      <Refusal error={cancel.error ?? override.error} />
    </article>
  );
}
