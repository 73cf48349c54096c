// Two people wrote at once: both texts, part by part, and the choice. Nothing of either is lost before it is made.
import { useMemo, useState } from 'react';
import { Button, InlineAlert } from 'suomifi-ui-components';
import type { AnyContent, StaleDetails } from '../../server/web/api/contract.ts';
import { ListDifference, TextDifference } from '../parts/difference-view.tsx';
import { usePartLabel, usePartValue } from '../parts/part-label.ts';
import { listDifference } from '../parts/word-difference.ts';
import { moment } from '../texts/dates.ts';
import { dictionary, useLanguage, useTexts } from '../texts/dictionary.ts';
import { changedParts, merged } from './content-parts.ts';
import type { Writing } from './use-draft.ts';

const conflictTexts = dictionary({
  fi: {
    title: 'Toinen tallensi samaan aikaan',
    by: (name: string, at: string) =>
      `${name} tallensi tämän ${at}. Sinun tekstiäsi ei ole vielä tallennettu, eikä mitään ole kadonnut. Valitse kumpi jää.`,
    gone: 'Luonnos hyväksyttiin tai hylättiin sillä välin. Sinun tekstiäsi ei ole vielä tallennettu.',
    theirs: 'Toisen teksti',
    yours: 'Sinun tekstisi',
    empty: '(tyhjä)',
    save: 'Tallenna valittu',
    allTheirs: 'Ota toisen teksti kokonaan',
    allYours: 'Pidä oma tekstini kokonaan',
    choice: (part: string) => `Kumpi jää: ${part}`,
  },
  sv: {
    title: 'Någon annan sparade samtidigt',
    by: (name: string, at: string) =>
      `${name} sparade det här ${at}. Din text är inte sparad ännu, och ingenting har försvunnit. Välj vilkendera som blir kvar.`,
    gone: 'Utkastet godkändes eller kastades under tiden. Din text är inte sparad ännu.',
    theirs: 'Den andras text',
    yours: 'Din text',
    empty: '(tomt)',
    save: 'Spara det valda',
    allTheirs: 'Ta hela den andras text',
    allYours: 'Behåll hela min text',
    choice: (part: string) => `Vilken blir kvar: ${part}`,
  },
  en: {
    title: 'Somebody else saved at the same time',
    by: (name: string, at: string) =>
      `${name} saved this ${at}. Your text is not saved yet, and nothing is lost. Choose which one stays.`,
    gone: 'The draft was approved or discarded meanwhile. Your text is not saved yet.',
    theirs: 'Their text',
    yours: 'Your text',
    empty: '(empty)',
    save: 'Save what is chosen',
    allTheirs: 'Take all of theirs',
    allYours: 'Keep all of mine',
    choice: (part: string) => `Which stays: ${part}`,
  },
});

type ConflictProps<C extends AnyContent> = { readonly details: StaleDetails; readonly writing: Writing<C> };

export function Conflict<C extends AnyContent>({ details, writing }: ConflictProps<C>) {
  const texts = useTexts(conflictTexts);
  const { language } = useLanguage();
  const label = usePartLabel();
  const shown = usePartValue();
  const yours = writing.content;
  const theirs = (details.theirs?.content ?? details.approved ?? yours) as C;
  const parts = useMemo(() => changedParts(yours, theirs), [yours, theirs]);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const choose = (path: string, isTheirs: boolean): void =>
    setTaken((now) => new Set(isTheirs ? [...now, path] : [...now].filter((each) => each !== path)));
  return (
    <div className="conflict" role="alertdialog" aria-label={texts.title}>
      <InlineAlert status="warning" labelText={texts.title}>
        {details.theirs
          ? texts.by(details.theirs.editedBy.name, moment(language, details.theirs.editedAt))
          : texts.gone}
      </InlineAlert>
      <div className="row centred">
        <Button variant="secondary" onClick={() => writing.settle(theirs, false)}>
          {texts.allTheirs}
        </Button>
        <Button variant="secondary" onClick={() => writing.settle(yours, true)}>
          {texts.allYours}
        </Button>
      </div>
      {parts.map(({ path, before: own, after: foreign, isList }) => (
        <fieldset key={path} className="card conflict-part">
          <legend>
            <span className="unseen">{texts.choice(label(path))}</span>
            <strong aria-hidden="true">{label(path)}</strong>
          </legend>
          <div className="pair">
            {([false, true] as const).map((isTheirs) => (
              <label key={String(isTheirs)} className={taken.has(path) === isTheirs ? 'chosen-side' : ''}>
                <input
                  type="radio"
                  name={`part-${path}`}
                  checked={taken.has(path) === isTheirs}
                  onChange={() => choose(path, isTheirs)}
                />
                <strong>{isTheirs ? texts.theirs : texts.yours}</strong>
                {isList ? (
                  <ListDifference
                    {...listDifference(linesIn(isTheirs ? own : foreign), linesIn(isTheirs ? foreign : own))}
                  />
                ) : isTheirs ? (
                  <TextDifference before={shown(path, own)} after={shown(path, foreign) || texts.empty} />
                ) : (
                  <span className="difference">{shown(path, own) || texts.empty}</span>
                )}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="row">
        <Button onClick={() => writing.settle(merged(yours, theirs, taken), true)}>{texts.save}</Button>
      </div>
    </div>
  );
}

const linesIn = (text: string): string[] => (text === '' ? [] : text.split('\n'));
