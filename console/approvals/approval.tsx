// One waiting draft: what it changes, how it looks, what is wrong with it, and the decision.
import { Link, useNavigate, useParams } from 'react-router';
import { Button, InlineAlert } from 'suomifi-ui-components';
import {
  type Draft,
  type IntentContent,
  type Subject,
  subjectKinds,
  type TopicContent,
} from '../../server/web/api/contract.ts';
import { useAct, useApi } from '../api/query.ts';
import { useMay, usePerson } from '../api/session.ts';
import { Preview } from '../editor/preview.tsx';
import { ProblemList } from '../editor/problems.tsx';
import { inFirst, languageOf, useReadingOrder } from '../library/titles.ts';
import { Badges } from '../parts/badges.tsx';
import { ContentDifference } from '../parts/content-difference.tsx';
import { stateTexts } from '../parts/state-texts.ts';
import { Wishes } from '../parts/wishes.tsx';
import { useConfirm } from '../shell/confirm.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { Page } from '../shell/page.tsx';
import { Refusal, Shown } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { approvalTexts } from './texts.ts';

export function Approval() {
  const { kind: named, id = '' } = useParams();
  const kind = subjectKinds.find((each) => each === named);
  const texts = useTexts(approvalTexts);
  const { lists } = useTexts(stateTexts);
  const languages = useReadingOrder();
  const subject = useApi(
    'subject',
    { params: { kind: kind ?? 'intent', id } },
    { enabled: Boolean(kind), every: 15_000 },
  );
  if (!kind) return <NotFound />;
  const content = subject.data?.draft?.content ?? subject.data?.approved;
  const names =
    content && kind === 'intent'
      ? (content as IntentContent).title
      : content && kind === 'topic'
        ? (content as TopicContent).name
        : {};
  return (
    <Page
      title={inFirst(names, languages) || lists[id] || id}
      lang={languageOf(names, languages)}
      above={
        <p className="trail">
          <Link to="/approvals">{texts.back}</Link>
          <span aria-hidden="true">/</span>
          <code>{id}</code>
        </p>
      }
      beside={subject.data && <Badges state={subject.data.state} flags={subject.data.flags} />}
    >
      <Shown query={subject}>
        {(found) =>
          found.draft?.state === 'waiting' ? (
            <Waiting subject={found} draft={found.draft} />
          ) : (
            <p>
              {texts.gone} <Link to={editorOf(found)}>{texts.open}</Link>
            </p>
          )
        }
      </Shown>
    </Page>
  );
}

const editorOf = ({ kind, id }: Subject): string => `/${kind}s/${id}`;

type WaitingProps = { readonly subject: Subject; readonly draft: Draft };

function Waiting({ subject, draft }: WaitingProps) {
  const texts = useTexts(approvalTexts);
  const { language } = useLanguage();
  const names = draft.authors.map(({ name }) => name).join(', ');
  const errors = subject.problems.filter(({ severity }) => severity === 'error');
  return (
    <>
      <p className="quiet">{texts.wrote(names, moment(language, draft.editedAt))}</p>
      <div className="standing-stack">
        {draft.comment && <blockquote>{draft.comment}</blockquote>}
        <Wishes wishes={subject.wishes} />
      </div>
      <section className="section">
        <h2>{texts.changed}</h2>
        {!subject.approved && <p className="quiet">{texts.new}</p>}
        <ContentDifference before={subject.approved} after={draft.content} />
      </section>
      {subject.kind === 'intent' && <Previews content={draft.content as IntentContent} />}
      {errors.length > 0 && (
        <section className="problems section">
          <h2>{texts.errors}</h2>
          <ProblemList problems={errors} />
        </section>
      )}
      <Decision subject={subject} draft={draft} />
    </>
  );
}

function Previews({ content }: { readonly content: IntentContent }) {
  return (
    <section className="section pair">
      {Object.entries(content.answers).flatMap(([language, answers]) =>
        answers.map((answer) => (
          <Preview
            key={`${language} ${answer.validFrom ?? ''}`}
            language={language}
            title={content.title[language] ?? ''}
            source={answer.source}
            sourcePage={answer.sourcePage}
          />
        )),
      )}
    </section>
  );
}

function Decision({ subject, draft }: WaitingProps) {
  const texts = useTexts(approvalTexts);
  const may = useMay();
  const me = usePerson();
  const ask = useConfirm();
  const toast = useToast();
  const navigate = useNavigate();
  const approve = useAct('approveDraft');
  const sendBack = useAct('returnDraft');
  const { kind, id } = subject;
  const { version } = draft;
  const done = (text: string) => ({
    onSuccess: () => {
      toast(text);
      navigate('/approvals');
    },
  });
  const say = async (): Promise<void> => {
    const comment = await ask({
      title: texts.approveTitle,
      body: texts.approveBody,
      confirm: texts.approve,
      words: { label: texts.message, required: false },
    });
    if (comment !== undefined)
      approve.mutate({ params: { kind, id }, body: { version, comment } }, done(texts.approved));
  };
  const back = async (): Promise<void> => {
    const comment = await ask({
      title: texts.returnTitle,
      confirm: texts.return,
      words: { label: texts.returnWhy, required: true },
    });
    if (comment) sendBack.mutate({ params: { kind, id }, body: { version, comment } }, done(texts.returned));
  };
  if (!may('approveDraft')) return <p className="quiet section">{texts.notYours}</p>;
  if (draft.authors.some((author) => author.id === me.id))
    return (
      <div className="section">
        <InlineAlert>{texts.own}</InlineAlert>
      </div>
    );
  const isBlocked = subject.problems.some(({ severity }) => severity === 'error');
  return (
    <div className="decision">
      <div className="row centred">
        {!isBlocked && <Button onClick={() => void say()}>{texts.approve}</Button>}
        <Button variant="secondary" onClick={() => void back()}>
          {texts.return}
        </Button>
        <Link to={editorOf(subject)}>{texts.open}</Link>
      </div>
      <Refusal error={approve.error ?? sendBack.error} />
    </div>
  );
}
