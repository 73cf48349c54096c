// Chooses the language of the console; each language is named in itself.
import { interfaceLanguages, useLanguage, useTexts } from '../texts/dictionary.ts';
import { shell } from './texts.ts';

const own = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;

export function LanguageSwitch() {
  const texts = useTexts(shell);
  const { language, setLanguage } = useLanguage();
  return (
    <fieldset className="languages">
      <legend className="unseen">{texts.language}</legend>
      {interfaceLanguages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          aria-label={own[each]}
          onClick={() => setLanguage(each)}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
