// The widget's notices: write, approve, end at once.
import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import type { Notice } from '../../server/web/api/contract.ts';
import { useAct, useApi } from '../api/query.ts';
import { useMay, usePerson } from '../api/session.ts';
import { useConfirm } from '../shell/confirm.tsx';
import { Page } from '../shell/page.tsx';
import { Empty, Refusal, Shown } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { common } from '../texts/common.ts';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { NoticeForm } from './notice-form.tsx';
import { noticeTexts } from './texts.ts';

const tone = {
  waiting: 'warn',
  returned: 'bad',
  coming: 'busy',
  showing: 'good',
  over: 'plain',
  ended: 'plain',
} as const;

export function Notices() {
  const texts = useTexts(noticeTexts);
  const may = useMay();
  const notices = useApi('notices', {}, { every: 15_000 });
  const [open, setOpen] = useState<Notice | 'new'>();
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={may('writeNotice') && <Button onClick={() => setOpen('new')}>{texts.add}</Button>}
    >
      <Shown query={notices}>
        {({ notices: all }) => {
          const past = all.filter(({ state }) => state === 'over' || state === 'ended');
          const live = all.filter((notice) => !past.includes(notice));
          return (
            <>
              {live.length === 0 && <Empty title={texts.empty}>{texts.emptyWhy}</Empty>}
              {live.map((notice) => (
                <NoticeCard key={notice.id} notice={notice} edit={() => setOpen(notice)} />
              ))}
              {past.length > 0 && (
                <section className="section">
                  <h2>{texts.older}</h2>
                  {past.map((notice) => (
                    <NoticeCard key={notice.id} notice={notice} edit={() => setOpen(notice)} />
                  ))}
                </section>
              )}
            </>
          );
        }}
      </Shown>
      {open && <NoticeForm notice={open === 'new' ? undefined : open} close={() => setOpen(undefined)} />}
    </Page>
  );
}

type NoticeCardProps = { readonly notice: Notice; edit(): void };

function NoticeCard({ notice, edit }: NoticeCardProps) {
  const texts = useTexts(noticeTexts);
  const { edit: change } = useTexts(common);
  const { language } = useLanguage();
  const me = usePerson();
  const may = useMay();
  const ask = useConfirm();
  const toast = useToast();
  const approve = useAct('approveNotice');
  const sendBack = useAct('returnNotice');
  const end = useAct('endNotice');
  const { id, version, state, text, by, approvedBy } = notice;
  const isLive = state === 'waiting' || state === 'returned' || state === 'coming' || state === 'showing';
  const decides = state === 'waiting' && may('approveNotice') && by.id !== me.id;
  const say = async (): Promise<void> => {
    const sure = await ask({ title: texts.approveTitle, body: texts.approveBody, confirm: texts.approve });
    if (sure !== undefined)
      approve.mutate({ params: { id }, body: { version } }, { onSuccess: () => toast(texts.approved) });
  };
  const back = async (): Promise<void> => {
    const comment = await ask({
      title: texts.returnTitle,
      confirm: texts.return,
      words: { label: texts.returnWhy, required: true },
    });
    if (comment)
      sendBack.mutate(
        { params: { id }, body: { version, comment } },
        { onSuccess: () => toast(texts.returned) },
      );
  };
  // What customers have never seen is not ended but thrown away.
  const [ending, said] =
    state === 'showing'
      ? [{ title: texts.endTitle, body: texts.endBody, confirm: texts.end }, texts.ended]
      : [{ title: texts.dropTitle, body: texts.dropBody, confirm: texts.drop }, texts.dropped];
  const stop = async (): Promise<void> => {
    const sure = await ask({ ...ending, danger: true });
    if (sure !== undefined) end.mutate({ params: { id } }, { onSuccess: () => toast(said) });
  };
  return (
    <article className="card notice">
      <div className="card-head">
        <p className={`badge ${tone[state]}`}>{texts.states[state]}</p>
        <p className="quiet">{texts.shown(moment(language, notice.from), moment(language, notice.until))}</p>
      </div>
      <div className="pair notice-texts">
        {Object.entries(text).map(([each, words]) => (
          <p key={each} lang={each}>
            {words}
          </p>
        ))}
      </div>
      {state === 'returned' && notice.comment && <blockquote>{texts.comment(notice.comment)}</blockquote>}
      <p className="quiet small">
        {texts.wrote(by.name)}
        {approvedBy && ` · ${texts.approvedBy(approvedBy.name)}`}
      </p>
      <div className="row centred after">
        {decides && (
          <>
            <Button onClick={() => void say()}>{texts.approve}</Button>
            <Button variant="secondary" onClick={() => void back()}>
              {texts.return}
            </Button>
          </>
        )}
        {state === 'waiting' && by.id === me.id && <span className="quiet">{texts.own}</span>}
        {(state === 'waiting' || state === 'returned') && may('editNotice') && (
          <Button variant="secondary" onClick={edit}>
            {change}
          </Button>
        )}
        {isLive && may('endNotice') && (
          <Button variant="secondary" onClick={() => void stop()}>
            {ending.confirm}
          </Button>
        )}
      </div>
      <Refusal error={approve.error ?? sendBack.error ?? end.error} />
    </article>
  );
}
