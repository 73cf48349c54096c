// Everybody who may sign in: invite, change roles, lock out, end sessions, give a new password.
import { useState } from 'react';
import { ActionMenu, ActionMenuItem, Button } from 'suomifi-ui-components';
import type { Answer, PersonRow } from '../../server/web/api/contract.ts';
import { useAct, useApi } from '../api/query.ts';
import { usePerson } from '../api/session.ts';
import { useConfirm } from '../shell/confirm.tsx';
import { Page } from '../shell/page.tsx';
import { Refusal, Shown } from '../shell/states.tsx';
import { shell } from '../shell/texts.ts';
import { useToast } from '../shell/toasts.tsx';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { OneTimePassword } from './one-time-password.tsx';
import { PersonForm } from './person-form.tsx';
import { peopleTexts } from './texts.ts';

export function People() {
  const texts = useTexts(peopleTexts);
  const people = useApi('people', {});
  const [open, setOpen] = useState<PersonRow | 'new'>();
  const [given, setGiven] = useState<Answer<'invite'>>();
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={<Button onClick={() => setOpen('new')}>{texts.invite}</Button>}
    >
      <Shown query={people}>
        {({ people: all }) => (
          <div className="table-box">
            <table className="people">
              <thead>
                <tr>
                  <th scope="col">{texts.name}</th>
                  <th scope="col">{texts.roles}</th>
                  <th scope="col">{texts.state}</th>
                  <th scope="col">{texts.signedIn}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {all.map((person) => (
                  <Row key={person.id} person={person} edit={() => setOpen(person)} given={setGiven} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Shown>
      {open && (
        <PersonForm
          person={open === 'new' ? undefined : open}
          invited={setGiven}
          close={() => setOpen(undefined)}
        />
      )}
      {given && <OneTimePassword given={given} close={() => setGiven(undefined)} />}
    </Page>
  );
}

type RowProps = { readonly person: PersonRow; edit(): void; given(answer: Answer<'invite'>): void };

function Row({ person, edit, given }: RowProps) {
  const texts = useTexts(peopleTexts);
  const { roles: names } = useTexts(shell);
  const { language } = useLanguage();
  const me = usePerson();
  const ask = useConfirm();
  const toast = useToast();
  const change = useAct('changePerson');
  const end = useAct('endSessions');
  const reset = useAct('resetPassword');
  const { id, name, locked } = person;
  const lock = async (): Promise<void> => {
    if (!locked) {
      const sure = await ask({
        title: texts.lockTitle(name),
        body: texts.lockBody,
        confirm: texts.lock,
        danger: true,
      });
      if (sure === undefined) return;
    }
    change.mutate(
      { params: { id }, body: { locked: !locked } },
      { onSuccess: () => toast(locked ? texts.unlocked : texts.lockedDone) },
    );
  };
  const newPassword = async (): Promise<void> => {
    const sure = await ask({ title: texts.resetTitle(name), body: texts.resetBody, confirm: texts.reset });
    if (sure !== undefined) reset.mutate({ params: { id } }, { onSuccess: given });
  };
  const items = [
    <ActionMenuItem key="edit" onClick={edit}>
      {texts.edit}
    </ActionMenuItem>,
    <ActionMenuItem
      key="end"
      onClick={() => end.mutate({ params: { id } }, { onSuccess: () => toast(texts.ended) })}
    >
      {texts.end}
    </ActionMenuItem>,
    ...(person.institution
      ? []
      : [
          <ActionMenuItem key="reset" onClick={() => void newPassword()}>
            {texts.reset}
          </ActionMenuItem>,
        ]),
    ...(id === me.id
      ? []
      : [
          <ActionMenuItem key="lock" onClick={() => void lock()}>
            {locked ? texts.unlock : texts.lock}
          </ActionMenuItem>,
        ]),
  ];
  return (
    <tr>
      <th scope="row">
        <strong>{name}</strong> {id === me.id && <span className="quiet">({texts.you})</span>}
        <span className="other-title">{person.email}</span>
      </th>
      <td>
        {person.roles.map((role) => names[role]).join(', ')}
        {person.institution && <span className="other-title">{texts.institution}</span>}
      </td>
      <td>
        <span className={`badge ${locked ? 'bad' : 'good'}`}>{locked ? texts.locked : texts.active}</span>
        {person.mustChangePassword && <span className="other-title">{texts.mustChange}</span>}
        {person.sessions > 0 && <span className="other-title">{texts.sessions(person.sessions)}</span>}
        <Refusal error={change.error ?? end.error ?? reset.error} />
      </td>
      <td className="quiet">{person.signedInAt ? moment(language, person.signedInAt) : texts.never}</td>
      <td className="row-actions">
        <ActionMenu aria-label={texts.actions(name)} buttonVariant="secondaryNoBorder">
          {items}
        </ActionMenu>
      </td>
    </tr>
  );
}
