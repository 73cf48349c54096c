// One language's phrases: a line each, many pasted at once, and beside the one being written what the model says to it.
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Button, IconClose, IconPlus } from 'suomifi-ui-components';
import type { Problem } from '../../server/web/api/contract.ts';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { useServerSentence } from '../texts/server-sentences.ts';
import { linesOf } from './from-word.ts';
import { LiveCheck } from './live-check.tsx';
import { phraseTexts } from './phrase-texts.ts';

type PhrasesProps = {
  readonly intent: string;
  readonly language: string;
  readonly phrases: readonly string[];
  readonly writable: boolean;
  readonly problems: readonly Problem[];
  change(phrases: string[]): void;
};

export function Phrases({ intent, language, phrases, writable, problems, change }: PhrasesProps) {
  const texts = useTexts(phraseTexts);
  const { inLanguage } = useTexts(common);
  const say = useServerSentence();
  const spoken = inLanguage[language] ?? language;
  const [focused, setFocused] = useState<number>();
  const list = useRef<HTMLOListElement>(null);
  const focus = (place: number): void => {
    // The line is drawn first.
    setTimeout(() => list.current?.querySelectorAll('textarea')[Math.max(0, place)]?.focus());
  };
  const put = (place: number, lines: readonly string[], removed: number): void => {
    change(phrases.toSpliced(place, removed, ...lines));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, place: number): void => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (phrases[place]?.trim()) put(place + 1, [''], 0);
      focus(place + 1);
    } else if (event.key === 'Backspace' && phrases[place] === '' && phrases.length > 1) {
      event.preventDefault();
      put(place, [], 1);
      focus(place - 1);
    } else if (event.key === 'ArrowDown') focus(Math.min(place + 1, phrases.length - 1));
    else if (event.key === 'ArrowUp') focus(place - 1);
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>, place: number): void => {
    const lines = linesOf(event.clipboardData.getData('text/plain'));
    if (lines.length < 2) return;
    event.preventDefault();
    const isEmpty = phrases[place]?.trim() === '';
    put(isEmpty ? place : place + 1, lines, isEmpty ? 1 : 0);
    focus(place + lines.length - (isEmpty ? 1 : 0));
  };
  return (
    <div className="phrases-column">
      <h3>{texts.phrasesIn(spoken, phrases.filter((phrase) => phrase.trim() !== '').length)}</h3>
      <ol className="phrases" ref={list}>
        {phrases.map((phrase, place) => {
          const problem = problems.find(
            (each) => each.field === 'phrases' && each.language === language && each.index === place,
          );
          // Lines may be equal while they are written: only their place tells them apart.
          const key = `line-${place}`;
          return (
            <li key={key} className={focused === place ? 'focused' : ''}>
              <div className="phrase-line">
                <textarea
                  rows={1}
                  value={phrase}
                  lang={language}
                  readOnly={!writable}
                  aria-label={texts.phrase(place + 1, spoken)}
                  aria-invalid={problem?.severity === 'error' ? true : undefined}
                  autoComplete="off"
                  spellCheck
                  onChange={(event) => put(place, [event.target.value.replace(/\n/g, ' ')], 1)}
                  onFocus={() => setFocused(place)}
                  onKeyDown={(event) => writable && onKeyDown(event, place)}
                  onPaste={(event) => writable && onPaste(event, place)}
                />
                {writable && (
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={texts.remove(phrase)}
                    onClick={() => {
                      put(place, [], 1);
                      focus(Math.min(place, phrases.length - 2));
                    }}
                  >
                    <IconClose />
                  </button>
                )}
              </div>
              {problem && (
                <p className={problem.severity === 'error' ? 'wrong' : 'hint'}>{say(problem.message)}</p>
              )}
              {focused === place && writable && (
                <LiveCheck intent={intent} language={language} phrase={phrase} />
              )}
            </li>
          );
        })}
      </ol>
      {writable && (
        <div className="row centred">
          <Button
            variant="secondaryNoBorder"
            icon={<IconPlus />}
            onClick={() => {
              put(phrases.length, [''], 0);
              focus(phrases.length);
            }}
          >
            {texts.add}
          </Button>
          <span className="hint">{texts.pasteHint}</span>
        </div>
      )}
    </div>
  );
}
