// Begins a draft of a new topic.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { LibraryView } from '../../server/web/api/contract.ts';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { isShortName } from './new-id.tsx';
import { libraryTexts } from './texts.ts';

export function NewTopic({ view, close }: { readonly view: LibraryView; close(): void }) {
  const texts = useTexts(libraryTexts);
  const navigate = useNavigate();
  const [id, setId] = useState('');
  const [wrong, setWrong] = useState<string>();
  const submit = (): void => {
    const name = id.trim();
    const isTaken = name === 'priority' || view.topics.some((topic) => topic.id === name);
    const wrongly = !isShortName(name) ? texts.badId : isTaken ? texts.taken : undefined;
    setWrong(wrongly);
    if (wrongly) return;
    close();
    navigate(`/topics/${name}`);
  };
  return (
    <FormDialog title={texts.newTopic} confirm={texts.create} submit={submit} close={close}>
      <Field
        label={texts.topicId}
        hint={texts.aspectHint}
        value={id}
        wrong={wrong}
        onChange={(value) => {
          setId(value);
          setWrong(undefined);
        }}
      />
    </FormDialog>
  );
}
