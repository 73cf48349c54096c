// Chooses which phrases go elsewhere, language by language.
import { Checkbox } from 'suomifi-ui-components';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';

export type Picked = Readonly<Record<string, readonly string[]>>;

type PhrasePickerProps = { readonly phrases: Picked; readonly picked: Picked; change(picked: Picked): void };

export function PhrasePicker({ phrases, picked, change }: PhrasePickerProps) {
  const { languages } = useTexts(common);
  return (
    <div className="pair">
      {Object.entries(phrases).map(([language, own]) => {
        const chosen = picked[language] ?? [];
        return (
          <fieldset key={language} className="picker">
            <legend className="plain-label">{languages[language] ?? language}</legend>
            {own.map((phrase) => (
              <Checkbox
                key={phrase}
                checked={chosen.includes(phrase)}
                onClick={({ checkboxState }) =>
                  change({
                    ...picked,
                    [language]: checkboxState
                      ? [...chosen, phrase]
                      : chosen.filter((each) => each !== phrase),
                  })
                }
              >
                <span lang={language}>{phrase}</span>
              </Checkbox>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
