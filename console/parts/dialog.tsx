// A dialog with a name: the design system's, told which of its words is the title.
import { type ReactNode, useId } from 'react';
import { Modal, ModalContent, ModalFooter, ModalTitle } from 'suomifi-ui-components';

type DialogProps = {
  readonly title: string;
  readonly buttons: ReactNode;
  /** On Esc. */
  close(): void;
  readonly children: ReactNode;
};

export function Dialog({ title, buttons, close, children }: DialogProps) {
  const id = useId();
  return (
    <Modal visible appElementId="console" onEscKeyDown={close} ariaLabelledBy={id} className="dialog">
      <ModalContent>
        <ModalTitle id={id}>{title}</ModalTitle>
        {children}
      </ModalContent>
      <ModalFooter>{buttons}</ModalFooter>
    </Modal>
  );
}
