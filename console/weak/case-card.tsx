// One case: the question, what its customer did next and said, the conversation on demand, and what to make of it.
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Button } from 'suomifi-ui-components';
import type { WeakCase, WeakState } from '../../server/web/api/contract.ts';
import { useAct } from '../api/query.ts';
import { Titled } from '../library/titled.tsx';
import { Conversation } from '../parts/conversation.tsx';
import { usePersonName } from '../parts/person-name.ts';
import { Refusal } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { HandOver } from './hand-over.tsx';
import { weakTexts } from './texts.ts';

const tone: Readonly<Record<WeakState, string>> = {
  open: 'warn',
  handled: 'good',
  handed: 'busy',
  expert: 'busy',
};

/** `isOfOne`: all cases of the page are of one answer, which the page names. */
export function CaseCard({ shown, isOfOne }: { readonly shown: WeakCase; readonly isOfOne: boolean }) {
  const texts = useTexts(weakTexts);
  const { language } = useLanguage();
  const name = usePersonName();
  const toast = useToast();
  const navigate = useNavigate();
  const mark = useAct('markWeakCase');
  const [open, setOpen] = useState(false);
  const [handing, setHanding] = useState(false);
  const { reply, state, signals, question, reason, page, release } = shown;
  const params = { id: reply };
  /** What undoes a change: the case as it was. */
  const before = {
    state,
    ...(shown.handedTo ? { to: shown.handedTo.id } : {}),
    ...(shown.note ? { note: shown.note } : {}),
  };
  const undo = (): void => mark.mutate({ params, body: before }, { onSuccess: () => toast(texts.restored) });
  const change = (to: Exclude<WeakState, 'handed'>, said: string, after?: () => void): void =>
    mark.mutate(
      { params, body: { state: to } },
      {
        onSuccess: () => {
          toast(said, undo);
          after?.();
        },
      },
    );
  return (
    <li className="card case">
      <div className="card-head">
        <h2 lang={shown.language}>{question}</h2>
        <span className={`badge ${tone[state]}`}>{texts.states[state]}</span>
      </div>
      <p className="quiet">
        {moment(language, shown.at)}
        {page && ` · ${texts.onPage(page)}`} · {texts.release(release)}
        {!isOfOne && (
          <>
            {' · '}
            <Titled title={shown.title} other={shown.answer} />
          </>
        )}
      </p>
      <p className="badges after">
        {signals.map((signal) => (
          <span key={signal} className="badge plain">
            {texts.signals[signal]}
          </span>
        ))}
      </p>
      {reason && (
        <blockquote className="after">
          <p className="quiet small">{texts.reason}</p>
          <p lang={shown.language}>{reason}</p>
        </blockquote>
      )}
      {state !== 'open' && (
        <p className="after quiet">
          {shown.handedTo && `${texts.handedTo(name(shown.handedTo))} · `}
          {shown.markedBy &&
            shown.markedAt &&
            texts.markedBy(name(shown.markedBy), moment(language, shown.markedAt))}
        </p>
      )}
      {shown.note && <p className="after">{shown.note}</p>}
      <div className="row centred after">
        <Button
          variant="secondary"
          aria-expanded={open}
          aria-label={`${open ? texts.closeConversation : texts.openConversation}: ${question}`}
          onClick={() => setOpen(!open)}
        >
          {open ? texts.closeConversation : texts.openConversation}
        </Button>
        {state === 'handled' || state === 'expert' ? (
          <Button variant="secondaryNoBorder" onClick={() => change('open', texts.reopened)}>
            {texts.reopen}
          </Button>
        ) : (
          <Button variant="secondary" onClick={() => change('handled', texts.handled)}>
            {texts.handle}
          </Button>
        )}
        <Button variant="secondaryNoBorder" onClick={() => setHanding(true)}>
          {texts.hand}
        </Button>
        <Link
          to={`/intents/${shown.answer}`}
          onClick={(event) => {
            if (state === 'expert' || event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            change('expert', texts.toExpert, () => navigate(`/intents/${shown.answer}`));
          }}
        >
          {texts.edit}
        </Link>
      </div>
      <Refusal error={mark.error} />
      {open && <Conversation id={shown.conversation} door="weak" reply={reply} />}
      {handing && <HandOver reply={reply} undo={undo} close={() => setHanding(false)} />}
    </li>
  );
}
