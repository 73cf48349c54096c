// Begins a draft of a new answer: asks for its topic and its short name, and goes to the editor.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { LibraryView } from '../../server/web/api/contract.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { isShortName, NewId } from './new-id.tsx';
import { libraryTexts } from './texts.ts';

export function NewIntent({ view, close }: { readonly view: LibraryView; close(): void }) {
  const texts = useTexts(libraryTexts);
  const navigate = useNavigate();
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
      <NewId
        topic={topic}
        aspect={aspect}
        wrong={wrong}
        change={(nextTopic, nextAspect) => {
          setTopic(nextTopic);
          setAspect(nextAspect);
          setWrong(undefined);
        }}
      />
    </FormDialog>
  );
}
