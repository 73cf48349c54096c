// Begins a draft of a new answer: asks for its topic and its short name, and goes to the editor.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { LibraryView } from '../../server/web/api/contract.ts';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { Select } from '../parts/select.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { libraryTexts } from './texts.ts';
import { inFirst, useReadingOrder } from './titles.ts';

export const isShortName = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);

export function NewIntent({ view, close }: { readonly view: LibraryView; close(): void }) {
  const texts = useTexts(libraryTexts);
  const navigate = useNavigate();
  const order = useReadingOrder();
  const [topic, setTopic] = useState(view.topics[0]?.id ?? '');
  const [aspect, setAspect] = useState('');
  const [wrong, setWrong] = useState<string>();
  const id = `${topic}.${aspect.trim()}`;
  const submit = (): void => {
    const wrongly = !isShortName(aspect.trim())
      ? texts.badId
      : view.intents.some((row) => row.id === id)
        ? texts.taken
        : undefined;
    setWrong(wrongly);
    if (wrongly) return;
    close();
    navigate(`/intents/${id}`);
  };
  return (
    <FormDialog
      title={texts.newIntent}
      lead={texts.newIntentLead}
      confirm={texts.create}
      submit={submit}
      close={close}
    >
      <Select
        label={texts.topic}
        value={topic}
        options={view.topics.map((each) => ({
          value: each.id,
          text: inFirst(each.name, order) || each.id,
        }))}
        onChange={setTopic}
      />
      <Field
        label={texts.aspect}
        hint={texts.aspectHint}
        value={aspect}
        wrong={wrong}
        onChange={(value) => {
          setAspect(value);
          setWrong(undefined);
        }}
      />
    </FormDialog>
  );
}
