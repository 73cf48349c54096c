// Writes or changes a test question; one that is nearly a phrase is refused, with the phrase beside it.
import { useState } from 'react';
import { Checkbox } from 'suomifi-ui-components';
import * as z from 'zod';
import type { TestQuestion } from '../../server/web/api/contract.ts';
import { ApiFailure } from '../api/client.ts';
import { useAct } from '../api/query.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { useNumbers } from '../figures/numbers.ts';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { IntentSelect } from '../parts/intent-select.tsx';
import { Select } from '../parts/select.tsx';
import { useToast } from '../shell/toasts.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { questionTexts } from './texts.ts';

const nearDuplicate = z.object({
  why: z.literal('near-duplicate'),
  intent: z.string(),
  phrase: z.string(),
  similarity: z.number(),
});

type QuestionFormProps = { readonly question: TestQuestion | undefined; close(): void };

export function QuestionForm({ question, close }: QuestionFormProps) {
  const texts = useTexts(questionTexts);
  const { languages: names, save, required } = useTexts(common);
  const { percent } = useNumbers();
  const languages = useLibraryLanguages();
  const toast = useToast();
  const add = useAct('addTestQuestion');
  const edit = useAct('editTestQuestion');
  const [fields, setFields] = useState({
    language: question?.language ?? languages[0] ?? 'fi',
    question: question?.question ?? '',
    expected: question?.expected ?? '',
    page: question?.page ?? '',
    previous: question?.previous ?? '',
    isProtected: question?.isProtected ?? false,
  });
  const [checked, setChecked] = useState(false);
  const put = (part: Partial<typeof fields>): void => setFields((now) => ({ ...now, ...part }));
  const error = add.error ?? edit.error;
  const near = error instanceof ApiFailure ? nearDuplicate.safeParse(error.details) : undefined;
  const wrong = near?.success
    ? texts.nearDuplicate(near.data.phrase, near.data.intent, percent(near.data.similarity))
    : checked && fields.question.trim() === ''
      ? required
      : undefined;
  const submit = (): void => {
    setChecked(true);
    if (fields.question.trim() === '' || fields.expected === '') return;
    const body = { ...fields, page: fields.page || null, previous: fields.previous || null };
    const after = {
      onSuccess: () => {
        toast(texts.saved);
        close();
      },
    };
    if (question)
      edit.mutate({ params: { id: question.id }, body: { ...body, version: question.version } }, after);
    else add.mutate({ body }, after);
  };
  return (
    <FormDialog
      title={question ? texts.edit : texts.add}
      confirm={save}
      submit={submit}
      close={close}
      busy={add.isPending || edit.isPending}
      error={near?.success ? null : error}
    >
      <Select
        label={texts.language}
        value={fields.language}
        options={languages.map((value) => ({ value, text: names[value] ?? value }))}
        onChange={(language) => put({ language })}
      />
      <Field
        label={texts.question}
        lang={fields.language}
        value={fields.question}
        rows={2}
        wrong={wrong}
        onChange={(text) => put({ question: text })}
      />
      <div>
        <IntentSelect
          label={texts.expected}
          value={fields.expected}
          empty="–"
          special={[
            { value: '-', text: texts.outOfScope },
            { value: '?', text: texts.askBack },
          ]}
          onChange={(expected) => put({ expected })}
        />
        {checked && fields.expected === '' && <p className="wrong">{required}</p>}
      </div>
      <Field
        label={texts.page}
        hint={texts.pageHint}
        value={fields.page}
        onChange={(page) => put({ page })}
      />
      <IntentSelect
        label={texts.previous}
        value={fields.previous}
        empty={texts.none}
        onChange={(previous) => put({ previous })}
      />
      <Checkbox
        checked={fields.isProtected}
        onClick={({ checkboxState }) => put({ isProtected: checkboxState })}
      >
        {texts.protected}
      </Checkbox>
    </FormDialog>
  );
}
