// Changing one's own password: at will on the account page, or at once after a one-time password.
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { Button, InlineAlert, TextInput } from 'suomifi-ui-components';
import { ApiFailure, call } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { Entrance } from './entrance.tsx';
import { signInTexts } from './texts.ts';

export function ChangePassword({ forced = false }: { readonly forced?: boolean }) {
  const texts = useTexts(signInTexts);
  const { product } = useTexts(common);
  useEffect(() => {
    if (forced) document.title = `${texts.change} – ${product}`;
  }, [forced, texts, product]);
  if (forced)
    return (
      <Entrance title={texts.change} lead={texts.forced}>
        <PasswordForm />
      </Entrance>
    );
  return (
    <Page title={texts.change}>
      <div className="narrow">
        <PasswordForm />
      </div>
    </Page>
  );
}

type Wrong = { readonly field?: 'current' | 'next' | 'again'; readonly text: string };

function PasswordForm() {
  const texts = useTexts(signInTexts);
  const { refused } = useTexts(common);
  const queries = useQueryClient();
  const [fields, setFields] = useState({ current: '', next: '', again: '' });
  const [wrong, setWrong] = useState<Wrong>();
  const [changed, setChanged] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChanged(false);
    if (fields.next.length < 12) return setWrong({ field: 'next', text: texts.tooShort });
    if (fields.next !== fields.again) return setWrong({ field: 'again', text: texts.different });
    setWrong(undefined);
    try {
      const { current, next } = fields;
      const session = await call('changePassword', { body: { current, next } });
      queries.setQueryData(['session', {}], session);
      setFields({ current: '', next: '', again: '' });
      setChanged(true);
    } catch (error) {
      const code = error instanceof ApiFailure ? error.code : 'internal';
      setWrong(
        code === 'invalid' || code === 'forbidden' || code === 'unauthenticated'
          ? { field: 'current', text: texts.wrongCurrent }
          : { text: refused[code] },
      );
    }
  };
  const field = (name: 'current' | 'next' | 'again') => (
    <TextInput
      labelText={texts[name]}
      type="password"
      name={name}
      autoComplete={name === 'current' ? 'current-password' : 'new-password'}
      fullWidth
      {...(name === 'next' ? { hintText: texts.nextHint } : {})}
      {...(wrong?.field === name ? { status: 'error' as const, statusText: wrong.text } : {})}
      value={fields[name]}
      onChange={(value) => setFields((now) => ({ ...now, [name]: String(value ?? '') }))}
    />
  );
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {field('current')}
      {field('next')}
      {field('again')}
      <div role="alert">
        {wrong && !wrong.field && <InlineAlert status="error">{wrong.text}</InlineAlert>}
      </div>
      <div role="status">{changed && <InlineAlert>{texts.changed}</InlineAlert>}</div>
      <Button type="submit">{texts.change}</Button>
    </form>
  );
}
