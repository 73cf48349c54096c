// Shows a one-time password, once.
import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import type { Answer } from '../../server/web/api/contract.ts';
import { Dialog } from '../parts/dialog.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { peopleTexts } from './texts.ts';

type OneTimePasswordProps = { readonly given: Answer<'invite'>; close(): void };

export function OneTimePassword({ given, close }: OneTimePasswordProps) {
  const texts = useTexts(peopleTexts);
  const { close: shut } = useTexts(common);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    // Pages without https have no clipboard; the words can be chosen by hand.
    await navigator.clipboard?.writeText(given.oneTimePassword).then(() => setCopied(true));
  };
  return (
    <Dialog
      title={texts.password}
      close={close}
      buttons={
        <>
          <Button onClick={close}>{shut}</Button>
          <Button variant="secondary" onClick={() => void copy()}>
            {texts.copy}
          </Button>
        </>
      }
    >
      <p>{texts.passwordOnce(given.person.name)}</p>
      <p className="one-time">
        <code>{given.oneTimePassword}</code>
      </p>
      <p role="status">{copied ? texts.copied : ''}</p>
    </Dialog>
  );
}
