// The fields of each kind of shared list: lines of text wherever lines do.
import { useEffect, useState } from 'react';
import { Button, Checkbox } from 'suomifi-ui-components';
import type { AnyContent, ListContent, ListKind } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { isShortName } from '../library/new-id.tsx';
import { Titled } from '../library/titled.tsx';
import { firstNames, inFirst, useReadingOrder } from '../library/titles.ts';
import { Field } from '../parts/field.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { listTexts } from './list-texts.ts';
import { PriorityFields } from './priority-fields.tsx';

export type FieldsProps<K extends ListKind> = {
  readonly content: ListContent[K];
  readonly writable: boolean;
  change(content: ListContent[K]): void;
};

type ListContentFieldsProps = {
  readonly list: ListKind;
  readonly content: AnyContent;
  readonly writable: boolean;
  change(content: AnyContent): void;
};

export function ListContentFields({ list, content, writable, change }: ListContentFieldsProps) {
  const rest = { writable, change };
  if (list === 'out-of-scope')
    return <LinesPerLanguage content={content as ListContent['out-of-scope']} {...rest} />;
  if (list === 'lexicon') return <LexiconFields content={content as ListContent['lexicon']} {...rest} />;
  if (list === 'benefits') return <BenefitFields content={content as ListContent['benefits']} {...rest} />;
  if (list === 'any-benefit')
    return <TopicChoice content={content as ListContent['any-benefit']} {...rest} />;
  return <PriorityFields content={content as ListContent['priority']} {...rest} />;
}

type LinesProps = {
  readonly label: string;
  readonly lines: readonly string[];
  readonly language?: string;
  readonly hint?: string;
  readonly rows: number;
  readonly writable: boolean;
  change(lines: string[]): void;
};

/** Lines as they are typed: an empty last line stays while one is about to write on it. */
export function Lines({ label, lines, language, hint, rows, writable, change }: LinesProps) {
  const text = lines.join('\n');
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped((now) => (kept(now).join('\n') === text ? now : text)), [text]);
  return (
    <Field
      label={label}
      value={typed}
      rows={rows}
      readOnly={!writable}
      {...(language ? { lang: language } : {})}
      {...(hint ? { hint } : {})}
      onChange={(next) => {
        setTyped(next);
        change(kept(next));
      }}
    />
  );
}

const kept = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function LinesPerLanguage({ content, writable, change }: FieldsProps<'out-of-scope'>) {
  const texts = useTexts(listTexts);
  const { inLanguage } = useTexts(common);
  return (
    <div className="pair">
      {useLibraryLanguages().map((language) => (
        <Lines
          key={language}
          label={texts.lines(inLanguage[language] ?? language)}
          lines={content[language] ?? []}
          language={language}
          rows={24}
          writable={writable}
          change={(lines) => change({ ...content, [language]: lines })}
        />
      ))}
    </div>
  );
}

function LexiconFields({ content, writable, change }: FieldsProps<'lexicon'>) {
  const texts = useTexts(listTexts);
  const { inLanguage } = useTexts(common);
  return (
    <div className="pair">
      {useLibraryLanguages().map((language) => (
        <Lines
          key={language}
          label={texts.lines(inLanguage[language] ?? language)}
          lines={Object.entries(content[language] ?? {}).map(
            ([concept, words]) => `${concept}: ${words.join(', ')}`,
          )}
          language={language}
          rows={24}
          writable={writable}
          change={(lines) => change({ ...content, [language]: Object.fromEntries(lines.map(conceptOf)) })}
        />
      ))}
    </div>
  );
}

function conceptOf(line: string): [string, string[]] {
  const [concept = '', ...rest] = line.split(':');
  const words = rest.join(':').split(',');
  return [concept.trim(), words.map((word) => word.trim()).filter((word) => word !== '')];
}

function BenefitFields({ content, writable, change }: FieldsProps<'benefits'>) {
  const texts = useTexts(listTexts);
  const { inLanguage } = useTexts(common);
  const languages = useLibraryLanguages();
  const order = useReadingOrder();
  const [id, setId] = useState('');
  const put = (place: number, part: Partial<ListContent['benefits'][number]>): void =>
    change(content.map((each, index) => (index === place ? { ...each, ...part } : each)));
  const isNew = isShortName(id) && content.every((benefit) => benefit.id !== id);
  return (
    <>
      {content.map((benefit, place) => (
        <section key={benefit.id} className="card">
          <div className="card-head">
            <h2>
              <Titled title={firstNames(benefit)} other={benefit.id} />
            </h2>
            {writable && (
              <button
                type="button"
                className="text-button"
                onClick={() => change(content.filter((each) => each.id !== benefit.id))}
              >
                {texts.remove(inFirst(firstNames(benefit), order) || benefit.id)}
              </button>
            )}
          </div>
          <div className="pair">
            {languages.map((language) => (
              <Lines
                key={language}
                label={texts.names(inLanguage[language] ?? language)}
                lines={benefit.names[language] ?? []}
                language={language}
                rows={4}
                writable={writable}
                change={(lines) => put(place, { names: { ...benefit.names, [language]: lines } })}
              />
            ))}
          </div>
          <Lines
            label={texts.answeredBy}
            hint={texts.answeredByHint}
            lines={benefit.answeredBy}
            rows={2}
            writable={writable}
            change={(answeredBy) => put(place, { answeredBy })}
          />
        </section>
      ))}
      {writable && (
        <div className="row section">
          <Field label={texts.benefitId} value={id} onChange={setId} />
          <Button
            variant="secondary"
            aria-disabled={!isNew}
            onClick={() => {
              if (!isNew) return;
              change([
                ...content,
                { id, names: Object.fromEntries(languages.map((each) => [each, []])), answeredBy: [] },
              ]);
              setId('');
            }}
          >
            {texts.addBenefit}
          </Button>
        </div>
      )}
    </>
  );
}

function TopicChoice({ content, writable, change }: FieldsProps<'any-benefit'>) {
  const topics = useApi('library', {}).data?.topics ?? [];
  return (
    <div className="stack tight">
      {topics.map(({ id, name }) => (
        <Checkbox
          key={id}
          checked={content.includes(id)}
          disabled={!writable}
          onClick={({ checkboxState }) =>
            change(checkboxState ? [...content, id] : content.filter((each) => each !== id))
          }
        >
          <Titled title={name} other={id} />
        </Checkbox>
      ))}
    </div>
  );
}
