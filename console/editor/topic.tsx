// The editor of a topic: its name in all languages and the pages on which it is meant.
import { useParams } from 'react-router';
import type { Subject, TopicContent } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { inFirst, languageOf, useReadingOrder } from '../library/titles.ts';
import { Badges } from '../parts/badges.tsx';
import { Field } from '../parts/field.tsx';
import { Page } from '../shell/page.tsx';
import { Shown } from '../shell/states.tsx';
import { common } from '../texts/common.ts';
import { dictionary, useTexts } from '../texts/dictionary.ts';
import { BackToLibrary } from './back-to-library.tsx';
import { DraftActions } from './draft-actions.tsx';
import { History } from './history.tsx';
import { Standing } from './standing.tsx';
import { useDraft } from './use-draft.ts';

const topicTexts = dictionary({
  fi: {
    title: 'Aihe',
    name: 'Nimi',
    pages: 'Sivut, joilla tätä aihetta tarkoitetaan',
    pagesHint:
      'Yksi polku riville, esimerkiksi /asumistuki. Myös kaikki sen alla olevat sivut kuuluvat mukaan.',
    history: 'Historia',
  },
  sv: {
    title: 'Ämne',
    name: 'Namn',
    pages: 'Sidor där det här ämnet avses',
    pagesHint: 'En sökväg per rad, till exempel /bostadsbidrag. Alla sidor under den hör också till.',
    history: 'Historik',
  },
  en: {
    title: 'Topic',
    name: 'Name',
    pages: 'Pages on which this topic is meant',
    pagesHint: 'One path a line, for example /asumistuki. All pages below it belong to it too.',
    history: 'History',
  },
});

export function TopicEditor() {
  const { id = '' } = useParams();
  const texts = useTexts(topicTexts);
  const subject = useApi('subject', { params: { kind: 'topic', id } });
  if (subject.data) return <Open key={id} subject={subject.data} />;
  return (
    <Page title={texts.title} above={<BackToLibrary />}>
      <Shown query={subject}>{() => null}</Shown>
    </Page>
  );
}

function Open({ subject }: { readonly subject: Subject }) {
  const texts = useTexts(topicTexts);
  const { inLanguage } = useTexts(common);
  const languages = useLibraryLanguages();
  const order = useReadingOrder();
  const empty: TopicContent = {
    name: Object.fromEntries(languages.map((language) => [language, ''])),
    pages: [],
  };
  const writing = useDraft<TopicContent>(subject, empty);
  const { content, writable, change } = writing;
  return (
    <Page
      title={inFirst(content.name, order) || subject.id}
      lang={languageOf(content.name, order)}
      above={<BackToLibrary id={subject.id} />}
      beside={<Badges state={subject.state} flags={subject.flags} />}
      actions={<DraftActions subject={subject} writing={writing} />}
    >
      <Standing subject={subject} writing={writing} />
      <div className="stack">
        <div className="pair">
          {languages.map((language) => (
            <Field
              key={language}
              label={`${texts.name} ${inLanguage[language] ?? language}`}
              lang={language}
              value={content.name[language] ?? ''}
              readOnly={!writable}
              onChange={(name) => change({ ...content, name: { ...content.name, [language]: name } })}
            />
          ))}
        </div>
        <Field
          label={texts.pages}
          hint={texts.pagesHint}
          rows={4}
          value={content.pages.join('\n')}
          readOnly={!writable}
          onChange={(text) => change({ ...content, pages: text === '' ? [] : text.split('\n') })}
        />
      </div>
      <section className="section">
        <h2>{texts.history}</h2>
        <History subject={subject} writing={writing} />
      </section>
    </Page>
  );
}
