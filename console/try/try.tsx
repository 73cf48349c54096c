// Ask anything, on any page, of the published library or of the drafts, and see the reply and why it is that.
import { type FormEvent, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import type { Body } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { Field } from '../parts/field.tsx';
import { IntentSelect } from '../parts/intent-select.tsx';
import { Select } from '../parts/select.tsx';
import { Page } from '../shell/page.tsx';
import { Empty, Refusal } from '../shell/states.tsx';
import { common } from '../texts/common.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { DraftModel } from './draft-model.tsx';
import { Result } from './result.tsx';
import { tryTexts } from './texts.ts';

type Asked = Body<'tryQuestion'>;

export function Try() {
  const texts = useTexts(tryTexts);
  const { languages: names } = useTexts(common);
  const languages = useLibraryLanguages();
  const { language: spoken } = useLanguage();
  const first = languages.includes(spoken) ? spoken : (languages[0] ?? 'fi');
  const [address, setAddress] = useSearchParams();
  const [typed, setTyped] = useState(() => asked(address, first));
  const field = useRef<HTMLTextAreaElement>(null);
  const sent = asked(address, first);
  const isAsked = sent.text.trim() !== '';
  const result = useApi('tryQuestion', { body: sent }, { enabled: isAsked, keep: true });
  const ask = (event?: FormEvent): void => {
    event?.preventDefault();
    if (typed.text.trim() === '') {
      field.current?.focus();
      return;
    }
    setAddress(asAddress(typed), { replace: true });
    if (JSON.stringify(typed) === JSON.stringify(sent)) void result.refetch();
  };
  const put = (part: Partial<Asked>): void => setTyped((now) => ({ ...now, ...part }));
  const page = typed.page ?? '';
  return (
    <Page title={texts.title} lead={texts.lead} wide>
      <div className="try">
        <form onSubmit={ask} className="stack">
          <Field
            label={texts.question}
            value={typed.text}
            rows={3}
            lang={typed.language}
            fieldRef={field}
            onChange={(text) => put({ text })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              ask();
            }}
          />
          <Select
            label={texts.language}
            value={typed.language}
            options={languages.map((value) => ({ value, text: names[value] ?? value }))}
            onChange={(language) => put({ language })}
          />
          <Field
            label={texts.page}
            hint={texts.pageHint}
            value={page}
            onChange={(path) =>
              put({ page: path === '' ? undefined : path.startsWith('/') ? path : `/${path}` })
            }
          />
          <IntentSelect
            label={texts.previous}
            value={typed.previous ?? ''}
            empty={texts.noPrevious}
            onChange={(previous) => put({ previous: previous || undefined })}
          />
          <Select
            label={texts.library}
            value={typed.library ?? 'published'}
            options={[
              { value: 'published', text: texts.published },
              { value: 'draft', text: texts.draft },
            ]}
            onChange={(library) => put({ library })}
          />
          {typed.library === 'draft' && <DraftModel />}
          <div>
            <Button type="submit">{texts.ask}</Button>
          </div>
        </form>
        <div className="try-result" aria-live="polite" aria-busy={result.isFetching}>
          {isAsked && <Refusal error={result.error} />}
          {result.data && isAsked ? (
            <Result tried={result.data} />
          ) : (
            !result.error && <Empty title={texts.empty} />
          )}
        </div>
      </div>
    </Page>
  );
}

/** What the address asks; a question of an expert, not of a customer, so it may stand there and be sent on. */
function asked(address: URLSearchParams, language: string): Asked {
  const page = address.get('page');
  const previous = address.get('previous');
  return {
    text: address.get('text') ?? '',
    language: address.get('language') ?? language,
    library: address.get('library') === 'draft' ? 'draft' : 'published',
    ...(page ? { page } : {}),
    ...(previous ? { previous } : {}),
  };
}

const asAddress = (typed: Asked): URLSearchParams =>
  new URLSearchParams(Object.entries(typed).filter((entry): entry is [string, string] => Boolean(entry[1])));
