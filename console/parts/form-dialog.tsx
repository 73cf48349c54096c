// A dialog that holds a short form: Enter or the button submits it, Esc leaves it.
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'suomifi-ui-components';
import { Refusal } from '../shell/states.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { Dialog } from './dialog.tsx';
import { focusFirstWrong } from './first-wrong.ts';

type FormDialogProps = {
  readonly title: string;
  readonly lead?: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly error?: Error | null;
  submit(): void;
  close(): void;
  readonly children: ReactNode;
};

export function FormDialog(props: FormDialogProps) {
  const { title, lead, confirm, danger = false, busy = false, error = null, submit, close, children } = props;
  const texts = useTexts(common);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // The dialog focuses its title; a form is there to be filled in.
    const timer = setTimeout(() => {
      form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus();
    }, 60);
    return () => {
      clearTimeout(timer);
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.isConnected && before.focus());
    };
  }, []);
  return (
    <Dialog
      title={title}
      close={close}
      buttons={
        <>
          <Button type="submit" form="dialog-form" className={danger ? 'danger' : ''} aria-disabled={busy}>
            {confirm}
          </Button>
          <Button variant="secondary" onClick={close}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      {lead && <p className="quiet dialog-body">{lead}</p>}
      <form
        ref={form}
        id="dialog-form"
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (busy) return;
          submit();
          focusFirstWrong(form.current);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !busy) submit();
        }}
      >
        {children}
        <Refusal error={error} />
      </form>
    </Dialog>
  );
}
