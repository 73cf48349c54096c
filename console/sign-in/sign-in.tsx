// The sign-in page: e-mail and password, or the institution's own way in.
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { Button, InlineAlert, TextInput } from 'suomifi-ui-components';
import type { Session } from '../../server/web/api/contract.ts';
import { ApiFailure, address, call } from '../api/client.ts';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { Entrance } from './entrance.tsx';
import { signInTexts } from './texts.ts';

export function SignIn({ session }: { readonly session: Session }) {
  const texts = useTexts(signInTexts);
  const { product, refused } = useTexts(common);
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    document.title = `${texts.title} – ${product}`;
  }, [texts, product]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (email.trim() === '' || password === '') return setProblem(texts.fields);
    setBusy(true);
    setProblem(undefined);
    try {
      const signedIn = await call('signIn', { body: { email: email.trim(), password } });
      queries.setQueryData(['session', {}], signedIn);
    } catch (error) {
      const code = error instanceof ApiFailure ? error.code : 'internal';
      setProblem(
        code === 'too_many'
          ? texts.tooMany
          : code === 'forbidden'
            ? texts.locked
            : code === 'unauthenticated' || code === 'invalid'
              ? texts.wrong
              : refused[code],
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <Entrance title={texts.title} lead={texts.lead}>
      {session.institution && (
        <p className="institution">
          <a className="fi-button-link" href={address('signInInstitution')}>
            {texts.institution(session.institution.name)}
          </a>
        </p>
      )}
      {session.institution && session.password && <p className="or">{texts.or}</p>}
      {session.password && (
        <form onSubmit={(event) => void submit(event)} noValidate>
          <TextInput
            labelText={texts.email}
            type="email"
            name="email"
            autoComplete="username"
            fullWidth
            value={email}
            onChange={(value) => setEmail(String(value ?? ''))}
          />
          <TextInput
            labelText={texts.password}
            type="password"
            name="password"
            autoComplete="current-password"
            fullWidth
            value={password}
            onChange={(value) => setPassword(String(value ?? ''))}
          />
          <div role="alert">{problem && <InlineAlert status="error">{problem}</InlineAlert>}</div>
          <Button type="submit" fullWidth aria-disabled={busy}>
            {texts.submit}
          </Button>
        </form>
      )}
    </Entrance>
  );
}
