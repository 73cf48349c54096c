// What differs between two releases, subject by subject and in words.
import { Link } from 'react-router';
import type { Difference } from '../../server/web/api/contract.ts';
import { Titled } from '../library/titled.tsx';
import { ListDifference, TextDifference } from '../parts/difference-view.tsx';
import { stateTexts } from '../parts/state-texts.ts';
import { common } from '../texts/common.ts';
import { day } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { releaseTexts } from './texts.ts';

const tone = { added: 'good', removed: 'bad', changed: 'busy' } as const;
const folder = { intent: 'intents', topic: 'topics', list: 'lists' } as const;

type DifferencesProps = {
  readonly differences: readonly Difference[];
  /** Of the headings inside. */
  readonly level?: 'h2' | 'h3';
};

export function Differences({ differences, level = 'h3' }: DifferencesProps) {
  const texts = useTexts(releaseTexts);
  const { lists } = useTexts(stateTexts);
  return (
    <ul className="differences">
      {differences.map((difference) => {
        const { kind, subject, title, what, fields, redirect } = difference;
        const list = lists[subject];
        return (
          <li key={`${kind} ${subject}`}>
            <details open={differences.length <= 3}>
              <summary>
                {list ?? <Titled title={title} other={subject} />}{' '}
                <span className={`badge plain ${tone[what]}`}>{texts.whats[what]}</span>
              </summary>
              <div className="stack difference-fields">
                <Link to={`/${folder[kind]}/${subject}`}>
                  <code>{subject}</code>
                </Link>
                {redirect && <p>{texts.redirected(redirect)}</p>}
                {fields.map((field) => (
                  <FieldDifference
                    key={`${field.field} ${field.language} ${field.validFrom}`}
                    field={field}
                    level={level}
                  />
                ))}
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

type FieldDifferenceProps = { readonly field: Difference['fields'][number]; readonly level: 'h2' | 'h3' };

function FieldDifference({ field, level: Heading }: FieldDifferenceProps) {
  const { fields: names } = useTexts(releaseTexts);
  const { inLanguage } = useTexts(common);
  const { language: reader } = useLanguage();
  const { language, list, validFrom, before = '', after = '' } = field;
  const isDay = field.field === 'review-by' || field.field === 'valid-until';
  const shown = (text: string): string => (isDay && text ? day(reader, text) : text);
  return (
    <div className="changed-part">
      <Heading>
        {names[field.field]}
        {language && ` ${inLanguage[language] ?? language}`}
        {validFrom && ` (${day(reader, validFrom)})`}
      </Heading>
      {list ? (
        <ListDifference {...list} lang={language} />
      ) : (
        <TextDifference before={shown(before)} after={shown(after)} lang={isDay ? undefined : language} />
      )}
    </div>
  );
}
