// Asks before something that others notice: one dialog for the whole console, answered by a promise.
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { Button, Textarea } from 'suomifi-ui-components';
import { Dialog } from '../parts/dialog.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';

export type Asked = {
  readonly title: string;
  readonly body?: ReactNode;
  /** What the confirming button says: the deed itself, never "OK". */
  readonly confirm: string;
  readonly danger?: boolean;
  /** Asks for words that go into the record. */
  readonly words?: { readonly label: string; readonly hint?: string; readonly required: boolean };
};

/** The words given (an empty string where none were asked for); undefined when the person thought better of it. */
type Ask = (asked: Asked) => Promise<string | undefined>;

const ConfirmContext = createContext<Ask>(() => Promise.resolve(undefined));

export const useConfirm = (): Ask => useContext(ConfirmContext);

type Open = Asked & { answer(words: string | undefined): void };

export function Confirm({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<Open>();
  const ask = useCallback<Ask>(
    (asked) =>
      new Promise((resolve) => {
        const before = document.activeElement;
        setOpen({
          ...asked,
          answer(words) {
            setOpen(undefined);
            resolve(words);
            // The deed may take the button away; then the page's own care for the focus follows.
            if (before instanceof HTMLElement)
              requestAnimationFrame(() => before.isConnected && before.focus());
          },
        });
      }),
    [],
  );
  return (
    <ConfirmContext value={ask}>
      {children}
      {open && <Question key={open.title} open={open} />}
    </ConfirmContext>
  );
}

function Question({ open }: { readonly open: Open }) {
  const texts = useTexts(common);
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const confirm = (): void => {
    if (open.words?.required && words.trim() === '') {
      setMissing(true);
      field.current?.focus();
    } else open.answer(words.trim());
  };
  return (
    <Dialog
      title={open.title}
      close={() => open.answer(undefined)}
      buttons={
        <>
          <Button className={open.danger ? 'danger' : ''} onClick={confirm}>
            {open.confirm}
          </Button>
          <Button variant="secondary" onClick={() => open.answer(undefined)}>
            {texts.cancel}
          </Button>
        </>
      }
    >
      {open.body && <div className="dialog-body">{open.body}</div>}
      {open.words && (
        <Textarea
          forwardedRef={field}
          labelText={open.words.label}
          {...(open.words.hint ? { hintText: open.words.hint } : {})}
          {...(open.words.required ? {} : { optionalText: texts.optional })}
          {...(missing ? { status: 'error', statusText: texts.required } : {})}
          fullWidth
          resize="vertical"
          onChange={(event) => {
            setWords(event.target.value);
            setMissing(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) confirm();
          }}
        />
      )}
    </Dialog>
  );
}
