// Invites a person, or changes a person's name and roles.
import { useState } from 'react';
import { Checkbox } from 'suomifi-ui-components';
import { type Answer, type PersonRow, type Role, roles } from '../../server/web/api/contract.ts';
import { useAct } from '../api/query.ts';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { shell } from '../shell/texts.ts';
import { useToast } from '../shell/toasts.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { peopleTexts } from './texts.ts';

type PersonFormProps = {
  readonly person: PersonRow | undefined;
  invited(answer: Answer<'invite'>): void;
  close(): void;
};

export function PersonForm({ person, invited, close }: PersonFormProps) {
  const texts = useTexts(peopleTexts);
  const { save, required } = useTexts(common);
  const { roles: names } = useTexts(shell);
  const toast = useToast();
  const invite = useAct('invite');
  const change = useAct('changePerson');
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [held, setHeld] = useState<readonly Role[]>(person?.roles ?? ['expert']);
  const [checked, setChecked] = useState(false);
  const badEmail = !person && !/^\S+@\S+\.\S+$/.test(email.trim());
  const submit = (): void => {
    setChecked(true);
    if (name.trim() === '' || badEmail || held.length === 0) return;
    if (person) {
      // Roles of those who come through the institution are its own to give.
      const body = { name: name.trim(), ...(person.institution ? {} : { roles: [...held] }) };
      change.mutate(
        { params: { id: person.id }, body },
        {
          onSuccess: () => {
            toast(texts.saved);
            close();
          },
        },
      );
    } else
      invite.mutate(
        { body: { name: name.trim(), email: email.trim(), roles: [...held] } },
        {
          onSuccess: (answer) => {
            close();
            invited(answer);
          },
        },
      );
  };
  return (
    <FormDialog
      title={person ? texts.edit : texts.invite}
      confirm={person ? save : texts.invite}
      submit={submit}
      close={close}
      busy={invite.isPending || change.isPending}
      error={invite.error ?? change.error}
    >
      <Field
        label={texts.name}
        value={name}
        wrong={checked && name.trim() === '' ? required : undefined}
        onChange={setName}
      />
      <Field
        label={texts.email}
        type="email"
        value={email}
        readOnly={person !== undefined}
        wrong={checked && badEmail ? texts.badEmail : undefined}
        onChange={setEmail}
      />
      <fieldset className="stack tight">
        <legend className="plain-label">{texts.roles}</legend>
        {roles.map((role) => (
          <Checkbox
            key={role}
            checked={held.includes(role)}
            disabled={person?.institution ?? false}
            hintText={texts.roleHints[role]}
            onClick={({ checkboxState }) =>
              setHeld(checkboxState ? [...held, role] : held.filter((each) => each !== role))
            }
          >
            {names[role]}
          </Checkbox>
        ))}
        {checked && held.length === 0 && <p className="wrong">{texts.pickRole}</p>}
      </fieldset>
    </FormDialog>
  );
}
