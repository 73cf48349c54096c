// Shows a one-time password, once.
import { useState } from 'react';
import { Button, Modal, ModalContent, ModalFooter, ModalTitle } from 'suomifi-ui-components';
import type { Answer } from '../../server/web/api/contract.ts';
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
    <Modal visible appElementId="console" onEscKeyDown={close} className="dialog">
      <ModalContent>
        <ModalTitle>{texts.password}</ModalTitle>
        <p>{texts.passwordOnce(given.person.name)}</p>
        <p className="one-time">
          <code>{given.oneTimePassword}</code>
        </p>
        <p role="status">{copied ? texts.copied : ''}</p>
      </ModalContent>
      <ModalFooter>
        <Button onClick={close}>{shut}</Button>
        <Button variant="secondary" onClick={() => void copy()}>
          {texts.copy}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
