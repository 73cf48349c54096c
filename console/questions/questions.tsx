// The institution's own test questions: what must be right before anything is published.
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from 'suomifi-ui-components';
import type { TestQuestion } from '../../server/web/api/contract.ts';
import { useAct, useApi } from '../api/query.ts';
import { useLibraryLanguages, useMay } from '../api/session.ts';
import { Titled } from '../library/titled.tsx';
import { Field } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import { useConfirm } from '../shell/confirm.tsx';
import { Page } from '../shell/page.tsx';
import { Empty, Refusal, Shown } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { QuestionForm } from './question-form.tsx';
import { questionTexts } from './texts.ts';

const results = ['right', 'wrong', 'clarified', 'unmatched'] as const;
type AnyResult = '' | (typeof results)[number];
const tone = { right: 'good', wrong: 'bad', clarified: 'warn', unmatched: 'warn' } as const;

export function Questions() {
  const texts = useTexts(questionTexts);
  const may = useMay();
  const questions = useApi('testQuestions', {});
  const [open, setOpen] = useState<TestQuestion | 'new'>();
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={may('addTestQuestion') && <Button onClick={() => setOpen('new')}>{texts.add}</Button>}
    >
      <Shown query={questions}>
        {({ questions: all }) =>
          all.length === 0 ? (
            <Empty title={texts.empty}>{texts.emptyWhy}</Empty>
          ) : (
            <Listed all={all} edit={setOpen} />
          )
        }
      </Shown>
      {open && <QuestionForm question={open === 'new' ? undefined : open} close={() => setOpen(undefined)} />}
    </Page>
  );
}

type ListedProps = { readonly all: readonly TestQuestion[]; edit(question: TestQuestion): void };

function Listed({ all, edit }: ListedProps) {
  const texts = useTexts(questionTexts);
  const { languages: names } = useTexts(common);
  const languages = useLibraryLanguages();
  const [language, setLanguage] = useState('');
  const [result, setResult] = useState<AnyResult>('');
  const [words, setWords] = useState('');
  const remove = useAct('removeTestQuestion');
  const shown = all.filter(
    (question) =>
      (language === '' || question.language === language) &&
      (result === '' || question.result === result) &&
      question.question.toLowerCase().includes(words.toLowerCase()),
  );
  return (
    <>
      <search className="filters">
        <Field className="search" label={texts.find} value={words} onChange={setWords} />
        <Select
          label={texts.language}
          value={language}
          options={[
            { value: '', text: texts.anyLanguage },
            ...languages.map((value) => ({ value, text: names[value] ?? value })),
          ]}
          onChange={setLanguage}
        />
        <Select<AnyResult>
          label={texts.result}
          value={result}
          options={[
            { value: '', text: texts.anyResult },
            ...results.map((value) => ({ value, text: texts.results[value] })),
          ]}
          onChange={setResult}
        />
      </search>
      <p role="status" className="quiet">
        {texts.count(shown.length)}
      </p>
      <Refusal error={remove.error} />
      <div className="table-box">
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.question}</th>
              <th scope="col">{texts.expected}</th>
              <th scope="col">{texts.result}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((question) => (
              <Row key={question.id} question={question} edit={() => edit(question)} remove={remove} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type RowProps = {
  readonly question: TestQuestion;
  edit(): void;
  readonly remove: ReturnType<typeof useAct<'removeTestQuestion'>>;
};

function Row({ question, edit, remove }: RowProps) {
  const texts = useTexts(questionTexts);
  const { edit: change } = useTexts(common);
  const may = useMay();
  const ask = useConfirm();
  const toast = useToast();
  const { id, question: words, language, expected, page, result, isProtected } = question;
  const drop = async (): Promise<void> => {
    const sure = await ask({ title: texts.removeTitle, body: words, confirm: texts.remove, danger: true });
    if (sure !== undefined) remove.mutate({ params: { id } }, { onSuccess: () => toast(texts.removed) });
  };
  return (
    <tr>
      <th scope="row">
        <span lang={language}>{words}</span>{' '}
        <span className="quiet small">
          {language}
          {page && ` · ${page}`}
        </span>{' '}
        {isProtected && <span className="badge plain busy">{texts.isProtected}</span>}
      </th>
      <td>
        <Expected expected={expected} />
      </td>
      <td>
        {result ? (
          <span className={`badge ${tone[result]}`}>{texts.results[result]}</span>
        ) : (
          <span className="quiet">{texts.notRun}</span>
        )}
      </td>
      <td className="row-actions">
        {may('editTestQuestion') && (
          <>
            <button type="button" className="text-button" aria-label={`${change}: ${words}`} onClick={edit}>
              {change}
            </button>
            <button
              type="button"
              className="text-button"
              aria-label={`${texts.remove}: ${words}`}
              onClick={() => void drop()}
            >
              {texts.remove}
            </button>
          </>
        )}
      </td>
    </tr>
  );
}

function Expected({ expected }: { readonly expected: string }) {
  const texts = useTexts(questionTexts);
  const title = useApi('library', {}).data?.intents.find(({ id }) => id === expected)?.title;
  if (expected === '-') return texts.outOfScope;
  if (expected === '?') return texts.askBack;
  return (
    <Link to={`/intents/${expected}`}>
      <Titled title={title} other={expected} />
    </Link>
  );
}
