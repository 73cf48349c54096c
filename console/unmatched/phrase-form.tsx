// Words phrases after what customers asked: never as they stand, checked by the served model while they are typed.
import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import type { UnmatchedQuestion } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { LiveCheck } from '../editor/live-check.tsx';
import { isShortName, NewId } from '../library/new-id.tsx';
import { libraryTexts } from '../library/texts.ts';
import { choiceOf, useReadingOrder } from '../library/titles.ts';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { IntentSelect } from '../parts/intent-select.tsx';
import { Select } from '../parts/select.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import type { DeedProps } from './deeds.tsx';
import { unmatchedTexts } from './texts.ts';

export type DraftKind = 'phrases' | 'new-intent' | 'out-of-scope';
type PhraseFormProps = DeedProps & {
  readonly kind: DraftKind;
  readonly questions: readonly UnmatchedQuestion[];
};
type Phrase = { readonly key: number; readonly language: string; readonly text: string };

const shownExamples = 5;

/** As the server compares: letters and digits only. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The intent that the model thought of most often. */
function likely(questions: readonly UnmatchedQuestion[]): readonly string[] {
  const weights = new Map<string, number>();
  for (const { ranking, times } of questions)
    for (const { intent, probability } of ranking)
      weights.set(intent, (weights.get(intent) ?? 0) + probability * times);
  return [...weights].sort(([, a], [, b]) => b - a).map(([intent]) => intent);
}

export function PhraseForm({ kind, questions, deed, close }: PhraseFormProps) {
  const texts = useTexts(unmatchedTexts);
  const { badId } = useTexts(libraryTexts);
  const { required, inLanguage } = useTexts(common);
  const languages = useLibraryLanguages();
  const order = useReadingOrder();
  const view = useApi('library', {}).data;
  const own = questions[0]?.language ?? languages[0] ?? 'fi';
  const [phrases, setPhrases] = useState<readonly Phrase[]>([{ key: 0, language: own, text: '' }]);
  const [intent, setIntent] = useState('');
  const [topic, setTopic] = useState('');
  const [aspect, setAspect] = useState('');
  const [title, setTitle] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const chosenTopic = topic || view?.topics[0]?.id || '';
  const asked = new Set(questions.map(({ text }) => plain(text)));
  const filled = phrases.filter(({ text }) => text.trim() !== '');
  const isCopied = ({ text }: Phrase) => asked.has(plain(text));
  const guesses = likely(questions)
    .slice(0, 3)
    .flatMap((id) => {
      const row = view?.intents.find((each) => each.id === id);
      return row ? [choiceOf(id, row.title, order)] : [];
    });
  const put = (key: number, change: Partial<Phrase>): void =>
    setPhrases((now) => now.map((phrase) => (phrase.key === key ? { ...phrase, ...change } : phrase)));
  const add = (): void =>
    setPhrases((now) => [...now, { key: (now.at(-1)?.key ?? 0) + 1, language: own, text: '' }]);
  const submit = (): void => {
    setTried(true);
    if (filled.length === 0 || filled.some(isCopied)) return;
    const made = filled.map(({ language, text }) => ({ language, text: text.trim() }));
    if (kind === 'phrases' && intent !== '') deed.perform({ kind, intent, phrases: made, note });
    if (kind === 'new-intent' && isShortName(aspect.trim()))
      deed.perform({ kind, intent: `${chosenTopic}.${aspect.trim()}`, title, phrases: made, note });
    if (kind === 'out-of-scope') deed.perform({ kind, phrases: made, note });
  };
  return (
    <FormDialog
      title={texts.deeds[kind]}
      lead={texts.leads[kind]}
      confirm={texts.toDrafts}
      busy={deed.busy}
      error={deed.error}
      submit={submit}
      close={close}
    >
      <div className="asked-so">
        <p className="hint">{texts.examples}</p>
        <ul>
          {questions.slice(0, shownExamples).map(({ id, text, language }) => (
            <li key={id} lang={language}>
              {text}
            </li>
          ))}
        </ul>
      </div>
      {kind === 'phrases' && (
        <IntentSelect
          label={texts.answer}
          value={intent}
          empty={texts.chooseAnswer}
          special={guesses.map((guess) => ({ ...guess, text: `★ ${guess.text}` }))}
          wrong={tried && intent === '' ? required : undefined}
          onChange={setIntent}
        />
      )}
      {kind === 'new-intent' && (
        <>
          <NewId
            topic={chosenTopic}
            aspect={aspect}
            wrong={tried && !isShortName(aspect.trim()) ? badId : undefined}
            change={(nextTopic, nextAspect) => {
              setTopic(nextTopic);
              setAspect(nextAspect);
            }}
          />
          {languages.map((language) => (
            <Field
              key={language}
              label={texts.titleIn(inLanguage[language] ?? language)}
              lang={language}
              value={title[language] ?? ''}
              onChange={(value) => setTitle((now) => ({ ...now, [language]: value }))}
            />
          ))}
        </>
      )}
      {phrases.map((phrase, index) => (
        <div key={phrase.key} className="new-phrase">
          <Field
            label={texts.phrase(index + 1)}
            lang={phrase.language}
            value={phrase.text}
            wrong={
              isCopied(phrase) && phrase.text.trim() !== ''
                ? texts.sameWords
                : tried && filled.length === 0 && index === 0
                  ? required
                  : undefined
            }
            onChange={(text) => put(phrase.key, { text })}
          />
          {languages.length > 1 && (
            <Select
              label={texts.phraseLanguage(index + 1)}
              hideLabel
              value={phrase.language}
              options={languages.map((value) => ({ value, text: inLanguage[value] ?? value }))}
              onChange={(language) => put(phrase.key, { language })}
            />
          )}
          {kind !== 'out-of-scope' && (
            <LiveCheck
              intent={kind === 'phrases' && intent !== '' ? intent : 'new.answer'}
              language={phrase.language}
              phrase={phrase.text}
            />
          )}
        </div>
      ))}
      <div>
        <Button variant="secondaryNoBorder" onClick={add}>
          {texts.addPhrase}
        </Button>
      </div>
      <Field label={texts.noteToExpert} hint={texts.noteHint} rows={3} value={note} onChange={setNote} />
    </FormDialog>
  );
}
