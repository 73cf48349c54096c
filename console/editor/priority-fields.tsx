// Kinds of distress: what gives each away, examples of it, and what only looks like it.
import type { ListContent } from '../../server/web/api/contract.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { Titled } from '../library/titled.tsx';
import { Field } from '../parts/field.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { type FieldsProps, Lines } from './list-content.tsx';
import { listTexts } from './list-texts.ts';

const lists = ['expressions', 'examples', 'counterExamples'] as const;

export function PriorityFields({ content, writable, change }: FieldsProps<'priority'>) {
  const texts = useTexts(listTexts);
  const { inLanguage } = useTexts(common);
  const languages = useLibraryLanguages();
  const put = (place: number, part: Partial<ListContent['priority'][number]>): void =>
    change(content.map((each, index) => (index === place ? { ...each, ...part } : each)));
  return content.map((kind, place) => (
    <section key={kind.id} className="card stack">
      <h2>
        <Titled title={kind.title} other={kind.id} />
      </h2>
      <div className="pair">
        {languages.map((language) => (
          <div key={language} className="stack tight">
            <Field
              label={texts.title(inLanguage[language] ?? language)}
              value={kind.title[language] ?? ''}
              lang={language}
              readOnly={!writable}
              onChange={(title) => put(place, { title: { ...kind.title, [language]: title } })}
            />
            {lists.map((list) => (
              <Lines
                key={list}
                label={texts[list](inLanguage[language] ?? language)}
                lines={kind[list][language] ?? []}
                language={language}
                rows={list === 'expressions' ? 8 : 5}
                writable={writable}
                change={(lines) => put(place, { [list]: { ...kind[list], [language]: lines } })}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  ));
}
