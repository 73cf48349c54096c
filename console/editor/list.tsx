// The editor of a shared list: out of scope, lexicon, benefits, topics for any benefit, kinds of distress.
import { useParams } from 'react-router';
import { type AnyContent, type ListKind, listKinds, type Subject } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { Badges } from '../parts/badges.tsx';
import { stateTexts } from '../parts/state-texts.ts';
import { NotFound } from '../shell/not-found.tsx';
import { Page } from '../shell/page.tsx';
import { Shown } from '../shell/states.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { BackToLibrary } from './back-to-library.tsx';
import { DraftActions } from './draft-actions.tsx';
import { History } from './history.tsx';
import { ListContentFields } from './list-content.tsx';
import { listTexts } from './list-texts.ts';
import { Standing } from './standing.tsx';
import { useDraft } from './use-draft.ts';

export function ListEditor() {
  const { id = '' } = useParams();
  const list = listKinds.find((each) => each === id);
  const { lists } = useTexts(stateTexts);
  const subject = useApi('subject', { params: { kind: 'list', id } }, { enabled: list !== undefined });
  if (!list) return <NotFound />;
  if (subject.data) return <Open key={id} list={list} subject={subject.data} />;
  return (
    <Page title={lists[list] ?? list} above={<BackToLibrary />}>
      <Shown query={subject}>{() => null}</Shown>
    </Page>
  );
}

const empty: Readonly<Record<ListKind, AnyContent>> = {
  'out-of-scope': {},
  lexicon: {},
  benefits: [],
  'any-benefit': [],
  priority: [],
};

function Open({ list, subject }: { readonly list: ListKind; readonly subject: Subject }) {
  const texts = useTexts(listTexts);
  const { lists } = useTexts(stateTexts);
  const writing = useDraft<AnyContent>(subject, empty[list]);
  return (
    <Page
      title={lists[list] ?? list}
      lead={texts.leads[list]}
      above={<BackToLibrary id={list} />}
      beside={<Badges state={subject.state} flags={subject.flags} />}
      actions={<DraftActions subject={subject} writing={writing} />}
    >
      <Standing subject={subject} writing={writing} />
      <ListContentFields
        list={list}
        content={writing.content}
        writable={writing.writable}
        change={writing.change}
      />
      <section className="section">
        <h2>{texts.history}</h2>
        <History subject={subject} writing={writing} />
      </section>
    </Page>
  );
}
