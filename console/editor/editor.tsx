// The editor of one answer: its content in all languages, its confusions, its history, its place in the library.
import { useParams, useSearchParams } from 'react-router';
import type { IntentContent, Subject } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { inFirst, languageOf, useReadingOrder } from '../library/titles.ts';
import { Badges } from '../parts/badges.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { Page } from '../shell/page.tsx';
import { Shown } from '../shell/states.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { BackToLibrary } from './back-to-library.tsx';
import { Confusions } from './confusions.tsx';
import { ContentTab } from './content-tab.tsx';
import { DraftActions } from './draft-actions.tsx';
import { History } from './history.tsx';
import { Standing } from './standing.tsx';
import { Structure } from './structure.tsx';
import { editorTexts } from './texts.ts';
import { useDraft } from './use-draft.ts';

export const emptyIntent = (languages: readonly string[]): IntentContent => ({
  about: '',
  title: Object.fromEntries(languages.map((language) => [language, ''])),
  phrases: Object.fromEntries(languages.map((language) => [language, []])),
  followUps: [],
  alsoNames: [],
  answers: Object.fromEntries(languages.map((language) => [language, []])),
});

export function Editor() {
  const { id = '' } = useParams();
  const texts = useTexts(editorTexts);
  const subject = useApi('subject', { params: { kind: 'intent', id } }, { every: 20_000 });
  if (subject.data) return <Open key={id} subject={subject.data} />;
  return (
    <Page title={texts.newTitle} above={<BackToLibrary />}>
      <Shown query={subject}>{() => null}</Shown>
    </Page>
  );
}

const tabs = ['content', 'confusions', 'history', 'structure'] as const;

function Open({ subject }: { readonly subject: Subject }) {
  const texts = useTexts(editorTexts);
  const languages = useLibraryLanguages();
  const order = useReadingOrder();
  const writing = useDraft<IntentContent>(subject, emptyIntent(languages));
  const [address] = useSearchParams();
  const { content } = writing;
  const isGone = subject.redirect !== null && !subject.approved && !writing.draft;
  const { title } = isGone && subject.published ? (subject.published as IntentContent) : content;
  const shown = isGone ? (['history'] as const) : tabs;
  const tab = shown.find((each) => each === address.get('tab')) ?? shown[0];
  return (
    <Page
      wide
      title={inFirst(title, order) || subject.id}
      lang={languageOf(title, order)}
      above={<BackToLibrary topic={subject.id.split('.')[0]} id={subject.id} />}
      beside={<Badges state={subject.state} flags={subject.flags} />}
      actions={<DraftActions subject={subject} writing={writing} />}
    >
      <Standing subject={subject} writing={writing} />
      <Tabs
        label={texts.newTitle}
        tabs={shown.map((name) => ({ name, text: texts.tabs[name] }))}
        current={tab}
      />
      {tab === 'content' && <ContentTab subject={subject} writing={writing} />}
      {tab === 'confusions' && <Confusions intent={subject.id} />}
      {tab === 'history' && <History subject={subject} writing={writing} />}
      {tab === 'structure' && <Structure subject={subject} content={content} />}
    </Page>
  );
}
