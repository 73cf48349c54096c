// What one can do with a draft: send it for approval, take it back, discard it, withdraw the served answer.
import { useNavigate } from 'react-router';
import { ActionMenu, ActionMenuItem, Button } from 'suomifi-ui-components';
import type { AnyContent, Subject } from '../../server/web/api/contract.ts';
import { useAct } from '../api/query.ts';
import { useMay, usePerson } from '../api/session.ts';
import { useConfirm } from '../shell/confirm.tsx';
import { useCommand } from '../shell/keys.tsx';
import { Refusal } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { SaveLine } from './save-line.tsx';
import { editorTexts } from './texts.ts';
import type { Writing } from './use-draft.ts';

type DraftActionsProps<C extends AnyContent> = { readonly subject: Subject; readonly writing: Writing<C> };

export function DraftActions<C extends AnyContent>({ subject, writing }: DraftActionsProps<C>) {
  const texts = useTexts(editorTexts);
  const may = useMay();
  const person = usePerson();
  const navigate = useNavigate();
  const ask = useConfirm();
  const toast = useToast();
  const submit = useAct('submitDraft');
  const reopen = useAct('reopenDraft');
  const discard = useAct('discardDraft');
  const withdraw = useAct('withdraw');
  const propose = useAct('propose');
  const { kind, id } = subject;
  const { draft, state, writable } = writing;
  const params = { kind, id };
  useCommand('s', () => void writing.save());

  const send = async (): Promise<void> => {
    const version = await writing.save();
    if (version === undefined || version === 0) return;
    const comment = await ask({
      title: texts.submitTitle,
      body: texts.submitBody,
      confirm: texts.submit,
      words: { label: texts.submitComment, required: false },
    });
    if (comment === undefined) return;
    submit.mutate(
      { params, body: { version, comment } },
      {
        onSuccess: (result) => {
          writing.adopt(result.draft, result.problems);
          toast(texts.submitted);
        },
      },
    );
  };
  const takeBack = (): void => {
    if (!draft) return;
    reopen.mutate(
      { params, body: { version: draft.version } },
      {
        onSuccess: (result) => {
          writing.adopt(result.draft, result.problems);
          toast(texts.reopened);
        },
      },
    );
  };
  const drop = async (): Promise<void> => {
    const version = await writing.save();
    if (!version) return;
    const sure = await ask({
      title: texts.discardTitle,
      body: texts.discardBody,
      confirm: texts.discard,
      danger: true,
    });
    if (sure === undefined) return;
    discard.mutate(
      { params, query: { version } },
      {
        onSuccess: () => {
          writing.adopt(null, []);
          toast(texts.discarded);
          if (!subject.approved) navigate('/library');
        },
      },
    );
  };
  const takeAway = async (): Promise<void> => {
    const reason = await ask({
      title: texts.withdrawTitle,
      body: texts.withdrawBody,
      confirm: texts.withdraw,
      danger: true,
      words: { label: texts.withdrawReason, required: true },
    });
    if (!reason) return;
    withdraw.mutate({ params: { id }, body: { reason } }, { onSuccess: () => toast(texts.withdrawDone) });
  };

  const retireTopic = async (): Promise<void> => {
    const reason = await ask({
      title: texts.retireTopicTitle,
      body: texts.retireTopicBody,
      confirm: texts.retireTopic,
      danger: true,
      words: { label: texts.retireTopicReason, required: true },
    });
    if (!reason) return;
    propose.mutate(
      { body: { proposal: { action: 'retire-topic', topic: id }, reason } },
      {
        onSuccess: () => {
          toast(texts.retireTopicProposed);
          navigate('/approvals');
        },
      },
    );
  };

  const menu = [
    ...(draft && draft.state !== 'waiting' && may('discardDraft')
      ? [
          <ActionMenuItem key="discard" onClick={() => void drop()}>
            {texts.discard}
          </ActionMenuItem>,
        ]
      : []),
    ...(kind === 'intent' && subject.published && may('withdraw')
      ? [
          <ActionMenuItem key="withdraw" onClick={() => void takeAway()}>
            {texts.withdraw}
          </ActionMenuItem>,
        ]
      : []),
    ...(kind === 'topic' && subject.approved && may('propose')
      ? [
          <ActionMenuItem key="retire" onClick={() => void retireTopic()}>
            {texts.retireTopic}
          </ActionMenuItem>,
        ]
      : []),
  ];
  const decides = may('approveDraft') && draft?.authors.every((author) => author.id !== person.id);
  return (
    <div className="draft-actions">
      <SaveLine state={state} />
      {draft?.state === 'waiting' && decides && (
        <Button onClick={() => navigate(`/approvals/${kind}/${id}`)}>{texts.review}</Button>
      )}
      {draft?.state === 'waiting' && may('reopenDraft') && (
        <Button variant="secondary" onClick={takeBack}>
          {texts.reopen}
        </Button>
      )}
      {writable && (draft || state.kind !== 'untouched') && (
        <Button onClick={() => void send()} aria-disabled={state.kind === 'conflict'}>
          {texts.submit}
        </Button>
      )}
      {menu.length > 0 && (
        <ActionMenu aria-label={texts.more} buttonVariant="secondary">
          {menu}
        </ActionMenu>
      )}
      <Refusal error={submit.error ?? reopen.error ?? discard.error ?? withdraw.error ?? propose.error} />
    </div>
  );
}
