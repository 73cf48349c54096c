// One language's answer: its versions in time, the text with its preview, source, owner and validity.
import { useState } from 'react';
import type { AnswerContent, Problem } from '../../server/web/api/contract.ts';
import { DayField } from '../parts/day-field.tsx';
import { Field } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import { common } from '../texts/common.ts';
import { day, today } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { useServerSentence } from '../texts/server-sentences.ts';
import { MarkdownField } from './markdown-field.tsx';
import { Preview } from './preview.tsx';
import { editorTexts } from './texts.ts';

type AnswerColumnProps = {
  readonly language: string;
  readonly title: string;
  readonly answers: readonly AnswerContent[];
  readonly writable: boolean;
  readonly problems: readonly Problem[];
  change(answers: AnswerContent[]): void;
};

export const emptyAnswer: AnswerContent = { source: '', sourcePage: '', owner: '', reviewBy: '' };

export function AnswerColumn(props: AnswerColumnProps) {
  const { language, title, answers, writable, problems, change } = props;
  const texts = useTexts(editorTexts);
  const { inLanguage } = useTexts(common);
  const spoken = useLanguage().language;
  const [chosen, setChosen] = useState(0);
  const place = Math.min(chosen, Math.max(0, answers.length - 1));
  const answer = answers[place] ?? emptyAnswer;
  const edit = (part: Partial<AnswerContent>): void => {
    const next = { ...answer, ...part };
    // A day that was taken out is missing, not undefined.
    if (!next.validFrom) delete next.validFrom;
    if (!next.validUntil) delete next.validUntil;
    change(answers.length === 0 ? [next] : answers.map((each, index) => (index === place ? next : each)));
  };
  const addVersion = (): void => {
    const tomorrow = today(Date.now() + 24 * 60 * 60 * 1000);
    change([...(answers.length === 0 ? [answer] : answers), { ...answer, validFrom: tomorrow }]);
    setChosen(Math.max(1, answers.length));
  };
  const say = useServerSentence();
  const wrong = (field: string): string | undefined => {
    const found = problems.find(
      (problem) => problem.field === field && problem.language === language && (problem.index ?? 0) === place,
    );
    return found && say(found.message);
  };
  return (
    <div className="answer-column" lang={spoken}>
      <div className="version-line">
        {answers.length > 1 && (
          <Select
            label={texts.versions}
            hideLabel
            value={String(place)}
            options={answers.map(({ validFrom }, index) => ({
              value: String(index),
              text: validFrom ? texts.fromDay(day(spoken, validFrom)) : texts.currentVersion,
            }))}
            onChange={(value) => setChosen(Number(value))}
          />
        )}
        {writable && (
          <button type="button" className="text-button" onClick={addVersion}>
            {texts.addVersion}
          </button>
        )}
        {writable && answers.length > 1 && (
          <button
            type="button"
            className="text-button"
            onClick={() => change(answers.filter((_each, index) => index !== place))}
          >
            {texts.removeVersion}
          </button>
        )}
      </div>
      <MarkdownField
        label={texts.answerIn(inLanguage[language] ?? language)}
        value={answer.source}
        lang={language}
        readOnly={!writable}
        wrong={wrong('answers')}
        onChange={(source) => edit({ source })}
      />
      <Preview language={language} title={title} source={answer.source} sourcePage={answer.sourcePage} />
      <details className="settings">
        <summary>{texts.settings}</summary>
        <div className="stack">
          <Field
            label={texts.source}
            hint={texts.sourceHint}
            type="url"
            value={answer.sourcePage}
            readOnly={!writable}
            wrong={wrong('source')}
            onChange={(sourcePage) => edit({ sourcePage })}
          />
          <Field
            label={texts.owner}
            value={answer.owner}
            readOnly={!writable}
            wrong={wrong('owner')}
            onChange={(owner) => edit({ owner })}
          />
          <div className="days">
            <DayField
              label={texts.reviewBy}
              value={answer.reviewBy || undefined}
              readOnly={!writable}
              wrong={wrong('review-by')}
              onChange={(reviewBy) => edit({ reviewBy: reviewBy ?? '' })}
            />
            <DayField
              label={texts.validFrom}
              value={answer.validFrom}
              readOnly={!writable}
              wrong={wrong('valid-from')}
              onChange={(validFrom) => edit({ validFrom })}
            />
            <DayField
              label={texts.validUntil}
              value={answer.validUntil}
              readOnly={!writable}
              wrong={wrong('valid-until')}
              onChange={(validUntil) => edit({ validUntil })}
            />
          </div>
        </div>
      </details>
    </div>
  );
}
