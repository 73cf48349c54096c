// One proposed change of structure in words, and the decision on it.
import { Link } from 'react-router';
import { Button } from 'suomifi-ui-components';
import type { Change, Proposal } from '../../server/web/api/contract.ts';
import { useAct, useApi } from '../api/query.ts';
import { useMay, usePerson } from '../api/session.ts';
import { structureTexts } from '../editor/structure-texts.ts';
import { Titled } from '../library/titled.tsx';
import { useConfirm } from '../shell/confirm.tsx';
import { focusTitle } from '../shell/page.tsx';
import { Refusal } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { approvalTexts } from './texts.ts';

export function ChangeCard({ change }: { readonly change: Change }) {
  const texts = useTexts(approvalTexts);
  const structure = useTexts(structureTexts);
  const { language } = useLanguage();
  const may = useMay();
  const me = usePerson();
  const ask = useConfirm();
  const toast = useToast();
  const approve = useAct('approveChange');
  const turnDown = useAct('returnChange');
  const discard = useAct('discardChange');
  const { id, proposal, by } = change;
  const own = by.id === me.id;
  const waits = change.state === 'waiting';
  const acted = (text: string) => ({
    onSuccess: () => {
      toast(text);
      focusTitle();
    },
  });
  const title = sentence(proposal, structure);
  const say = async (): Promise<void> => {
    const comment = await ask({ title: texts.approveTitle, body: title, confirm: texts.approve });
    if (comment !== undefined) approve.mutate({ params: { id }, body: { comment } }, acted(texts.approved));
  };
  const back = async (): Promise<void> => {
    const comment = await ask({
      title: texts.returnTitle,
      confirm: texts.return,
      words: { label: texts.returnWhy, required: true },
    });
    if (comment) turnDown.mutate({ params: { id }, body: { comment } }, acted(texts.returned));
  };
  return (
    <article className="card">
      <h3>{title}</h3>
      <Answers proposal={proposal} />
      <p>{change.reason}</p>
      <p className="quiet">{texts.proposedBy(by.name, moment(language, change.at))}</p>
      {change.state === 'returned' && change.decidedBy && change.decidedAt && (
        <blockquote>
          <p className="quiet small">
            {texts.returnedBy(change.decidedBy.name, moment(language, change.decidedAt))}
          </p>
          <p>{change.comment}</p>
        </blockquote>
      )}
      {'phrases' in proposal && <PhraseList phrases={proposal.phrases} />}
      <div className="row centred after">
        {waits && may('approveChange') && !own && (
          <>
            <Button onClick={() => void say()}>{texts.approve}</Button>
            <Button variant="secondary" onClick={() => void back()}>
              {texts.return}
            </Button>
          </>
        )}
        {waits && own && (
          <>
            <span className="quiet">{texts.own}</span>
            <Button
              variant="secondary"
              onClick={() => discard.mutate({ params: { id } }, acted(texts.tookBack))}
            >
              {texts.takeBack}
            </Button>
          </>
        )}
      </div>
      <Refusal error={approve.error ?? turnDown.error ?? discard.error} />
    </article>
  );
}

/** The answers that it is about, by their titles: from which to which. */
function Answers({ proposal }: { readonly proposal: Proposal }) {
  const rows = useApi('library', {}).data?.intents ?? [];
  if (!('from' in proposal)) return null;
  const to = proposal.action === 'merge' ? proposal.into : proposal.to;
  const known = [proposal.from, to ?? ''].flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return (
    <p className="trail">
      {known.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && '→ '}
          <Link to={`/intents/${id}`}>
            <Titled title={title} other={id} />
          </Link>
        </span>
      ))}
    </p>
  );
}

function PhraseList({ phrases }: { readonly phrases: Readonly<Record<string, readonly string[]>> }) {
  return (
    <ul className="plain-list">
      {Object.entries(phrases).flatMap(([language, own]) =>
        own.map((phrase) => (
          <li key={`${language} ${phrase}`} lang={language}>
            {phrase}
          </li>
        )),
      )}
    </ul>
  );
}

type Words = (typeof structureTexts)['fi'];

function sentence(proposal: Proposal, words: Words): string {
  switch (proposal.action) {
    case 'merge':
      return words.merge(proposal.from, proposal.into);
    case 'split':
      return words.split(proposal.from, proposal.to);
    case 'move':
      return words.move(proposal.from, proposal.to);
    case 'move-phrases':
      return words.movePhrases(proposal.from, proposal.to);
    case 'retire':
      return words.retire(proposal.from, proposal.to);
    case 'retire-topic':
      return words.retireTopic(proposal.topic);
  }
}
