// The sign-in page: e-mail and password, or the institution's own way in.
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { Button, InlineAlert, TextInput } from 'suomifi-ui-components';
import type { Session } from '../../server/web/api/contract.ts';
import { ApiFailure, address, call } from '../api/client.ts';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { Entrance } from './entrance.tsx';
import { signInTexts } from './texts.ts';

/** Why the institution's own sign-in sent the browser back, from the address that it came back to. */
function refusalIn(search: string): 'noRole' | 'locked' | 'failed' | undefined {
  const error = new URLSearchParams(search).get('error');
  if (error === null) return undefined;
  return error === 'no-role' ? 'noRole' : error === 'locked' ? 'locked' : 'failed';
}

export function SignIn({ session }: { readonly session: Session }) {
  const texts = useTexts(signInTexts);
  const { product, refused } = useTexts(common);
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const cameBack = refusalIn(useLocation().search);
  const shown = problem ?? (cameBack && texts[cameBack]);
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
      <div role="alert" className="refused">
        {shown && <InlineAlert status="error">{shown}</InlineAlert>}
      </div>
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
          <Button type="submit" fullWidth aria-disabled={busy}>
            {texts.submit}
          </Button>
        </form>
      )}
    </Entrance>
  );
}
