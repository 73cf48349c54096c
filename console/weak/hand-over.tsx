// Hands a case to a colleague who may read it, with a message.
import { useState } from 'react';
import { useAct, useApi } from '../api/query.ts';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { Select } from '../parts/select.tsx';
import { Shown } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { weakTexts } from './texts.ts';

type HandOverProps = { readonly reply: string; undo(): void; close(): void };

export function HandOver({ reply, undo, close }: HandOverProps) {
  const texts = useTexts(weakTexts);
  const { required } = useTexts(common);
  const toast = useToast();
  const colleagues = useApi('colleagues', {});
  const mark = useAct('markWeakCase');
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const name = colleagues.data?.colleagues.find(({ id }) => id === to)?.name ?? '';
  const submit = (): void => {
    setChecked(true);
    if (to === '') return;
    mark.mutate(
      { params: { id: reply }, body: { state: 'handed', to, note } },
      {
        onSuccess: () => {
          toast(texts.handedOver(name), undo);
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={texts.hand}
      confirm={texts.hand}
      submit={submit}
      close={close}
      busy={mark.isPending}
      error={mark.error}
    >
      <Shown query={colleagues}>
        {({ colleagues: all }) =>
          all.length === 0 ? (
            <p>{texts.nobody}</p>
          ) : (
            <div>
              <Select
                label={texts.to}
                value={to}
                options={[
                  { value: '', text: texts.choose },
                  ...all.map((each) => ({ value: each.id, text: each.name })),
                ]}
                onChange={setTo}
              />
              {checked && to === '' && <p className="wrong">{required}</p>}
            </div>
          )
        }
      </Shown>
      <Field label={texts.note} hint={texts.noteHint} value={note} rows={3} onChange={setNote} />
    </FormDialog>
  );
}
