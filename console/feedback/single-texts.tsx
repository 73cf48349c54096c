// Single texts, newest first; what is shown stands in the address.
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import {
  type FeedbackText,
  feedbackMoods,
  feedbackSources,
  type Query,
} from '../../server/web/api/contract.ts';
import { useAct, useApi } from '../api/query.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { Field } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import { useConfirm } from '../shell/confirm.tsx';
import { Empty, Refusal, Shown } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { common } from '../texts/common.ts';
import { day } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { MoodBadge } from './quotations.tsx';
import { feedbackTexts } from './texts.ts';
import { useThemeName } from './theme-acts.tsx';
import { FeedbackView } from './views.tsx';

const kept = ['language', 'theme', 'source', 'mood', 'words'] as const;
type Kept = (typeof kept)[number];

export function SingleTexts() {
  const texts = useTexts(feedbackTexts);
  const { languages: names } = useTexts(common);
  const languages = useLibraryLanguages();
  const nameOf = useThemeName();
  const [address, setAddress] = useSearchParams();
  const value = (name: Kept): string => address.get(name) ?? '';
  const [ends, setEnds] = useState<readonly string[]>([]);
  const put = (part: Partial<Record<Kept, string>>): void => {
    setEnds([]);
    setAddress(
      (now) =>
        new URLSearchParams(
          Object.entries({ ...Object.fromEntries(now), ...part }).filter(([, each]) => each !== ''),
        ),
      { replace: true },
    );
  };
  const language = value('language');
  const themes = useApi(
    'themes',
    { query: { language: language || 'fi', days: 30 } },
    { enabled: language !== '' },
  );
  const query = Object.fromEntries(
    kept.flatMap((name) => (value(name) === '' ? [] : [[name, value(name)]])),
  ) as Query<'feedback'>;
  return (
    <FeedbackView>
      <search className="filters">
        <Field label={texts.search} value={value('words')} onChange={(words) => put({ words })} />
        <Select
          label={texts.language}
          value={language}
          options={[
            { value: '', text: texts.anyLanguage },
            ...languages.map((each) => ({ value: each, text: names[each] ?? each })),
          ]}
          onChange={(each) => put({ language: each, theme: '' })}
        />
        <Select
          label={texts.theme}
          value={value('theme')}
          disabled={language === ''}
          options={[
            { value: '', text: texts.anyTheme },
            ...(themes.data?.themes ?? []).map((theme) => ({ value: theme.id, text: nameOf(theme) })),
            { value: 'none', text: texts.noTheme },
          ]}
          onChange={(theme) => put({ theme })}
        />
        <Select
          label={texts.mood}
          value={value('mood')}
          options={[
            { value: '', text: texts.anyMood },
            ...feedbackMoods.map((each) => ({ value: each, text: texts.moods[each] })),
          ]}
          onChange={(mood) => put({ mood })}
        />
        <Select
          label={texts.source}
          value={value('source')}
          options={[
            { value: '', text: texts.anySource },
            ...feedbackSources.map((each) => ({ value: each, text: texts.sources[each] })),
          ]}
          onChange={(source) => put({ source })}
        />
      </search>
      <div className="stack">
        {[undefined, ...ends].map((before, at) => (
          <TextsPage
            key={before ?? 'newest'}
            query={{ ...query, ...(before === undefined ? {} : { before }) }}
            isLast={at === ends.length}
            more={(next) => setEnds([...ends, next])}
          />
        ))}
      </div>
    </FeedbackView>
  );
}

type PageProps = { readonly query: Query<'feedback'>; readonly isLast: boolean; more(next: string): void };

function TextsPage({ query, isLast, more }: PageProps) {
  const texts = useTexts(feedbackTexts);
  const { more: showMore } = useTexts(common);
  const page = useApi('feedback', { query }, { keep: true });
  return (
    <Shown query={page}>
      {({ texts: found, next }) =>
        found.length === 0 ? (
          <Empty title={texts.none}>{texts.noneWhy}</Empty>
        ) : (
          <>
            <ul className="quotations">
              {found.map((text) => (
                <Single key={text.id} text={text} />
              ))}
            </ul>
            {isLast && next !== null && (
              <div>
                <Button variant="secondary" onClick={() => more(next)}>
                  {showMore}
                </Button>
              </div>
            )}
          </>
        )
      }
    </Shown>
  );
}

function Single({ text }: { readonly text: FeedbackText }) {
  const texts = useTexts(feedbackTexts);
  const { remove } = useTexts(common);
  const { language } = useLanguage();
  const ask = useConfirm();
  const toast = useToast();
  const act = useAct('removeFeedback');
  const removeText = async (): Promise<void> => {
    const sure = await ask({
      title: texts.removeTitle,
      body: texts.removeBody,
      confirm: remove,
      danger: true,
    });
    if (sure !== undefined)
      act.mutate({ params: { id: text.id } }, { onSuccess: () => toast(texts.removed) });
  };
  return (
    <li>
      <blockquote lang={text.language}>{text.text}</blockquote>
      <p className="theme-acts quiet small">
        <span>{day(language, text.at)}</span>
        <MoodBadge mood={text.mood} />
        {text.stars !== null && <span>{texts.stars(text.stars)}</span>}
        <span>{texts.sources[text.source]}</span>
        <button
          type="button"
          className="text-button"
          aria-label={`${remove}: ${text.text.slice(0, 40)}`}
          onClick={() => void removeText()}
        >
          {remove}
        </button>
      </p>
      <Refusal error={act.error} />
    </li>
  );
}
