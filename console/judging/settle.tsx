// What two people judged differently: both verdicts beside the case, and which one holds.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { type Disagreement, type Verdict, verdict as verdicts } from '../../server/web/api/contract.ts';
import { useAct, useApi } from '../api/query.ts';
import { Conversation } from '../parts/conversation.tsx';
import { usePersonName } from '../parts/person-name.ts';
import { NotFound } from '../shell/not-found.tsx';
import { Page } from '../shell/page.tsx';
import { Empty, Refusal, Shown } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { judgingTexts } from './texts.ts';
import { isWeek, weekNumber } from './weeks.ts';

export function Settle() {
  const { week = '' } = useParams();
  return isWeek(week) ? <SettleWeek week={week} /> : <NotFound />;
}

function SettleWeek({ week }: { readonly week: string }) {
  const texts = useTexts(judgingTexts);
  const found = useApi('disagreements', { params: { week } });
  return (
    <Page
      title={texts.settleOf(weekNumber(week))}
      above={<Link to="/judging">{texts.back}</Link>}
      lead={texts.settleLead}
    >
      <Shown query={found}>
        {({ disagreements }) =>
          disagreements.length === 0 ? (
            <Empty title={texts.nothing}>{texts.nothingWhy}</Empty>
          ) : (
            <ol className="history">
              {disagreements.map((each) => (
                <DisagreementCard key={each.reply} shown={each} />
              ))}
            </ol>
          )
        }
      </Shown>
    </Page>
  );
}

function DisagreementCard({ shown }: { readonly shown: Disagreement }) {
  const texts = useTexts(judgingTexts);
  const { language } = useLanguage();
  const name = usePersonName();
  const toast = useToast();
  const settle = useAct('settle');
  const [open, setOpen] = useState(false);
  const { reply, message, conversation, settled } = shown;
  const params = { id: reply };
  const put = (verdict: Verdict | null, said: string): void =>
    settle.mutate(
      { params, body: { verdict } },
      {
        onSuccess: () =>
          toast(said, () => settle.mutate({ params, body: { verdict: settled?.verdict ?? null } })),
      },
    );
  return (
    <li className="card case">
      {message ? (
        <>
          <h2 lang={message.language}>{message.question}</h2>
          <p className="quiet">
            {moment(language, message.at)} · <span lang={message.language}>{message.title}</span>{' '}
            <code>{message.answer}</code>
          </p>
        </>
      ) : (
        <p className="quiet">{texts.deleted}</p>
      )}
      <dl className="facts after">
        {shown.verdicts.flatMap(({ by, verdict }) => [
          <dt key={`${by.id} name`}>{name(by)}</dt>,
          <dd key={`${by.id} verdict`}>
            <strong>{texts.verdicts[verdict]}</strong> <span className="quiet">{texts.meaning[verdict]}</span>
          </dd>,
        ])}
      </dl>
      {settled ? (
        <div className="row centred after">
          <span className="badge good">
            {texts.settled(texts.verdicts[settled.verdict], name(settled.by), moment(language, settled.at))}
          </span>
          <Button variant="secondaryNoBorder" onClick={() => put(null, texts.openedNow)}>
            {texts.open}
          </Button>
        </div>
      ) : (
        <div className="row centred after">
          {verdicts.options.map((each) => (
            <Button
              key={each}
              variant="secondary"
              aria-label={texts.settleAs(texts.verdicts[each])}
              onClick={() => put(each, texts.settledNow)}
            >
              {texts.verdicts[each]}
            </Button>
          ))}
        </div>
      )}
      {conversation && (
        <Button variant="secondaryNoBorder" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? texts.hideConversation : texts.conversation}
        </Button>
      )}
      {open && conversation && <Conversation id={conversation} door="judging" reply={reply} />}
      <Refusal error={settle.error} />
    </li>
  );
}
