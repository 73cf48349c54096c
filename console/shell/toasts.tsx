// Short messages that something was done. They are read out, wait long enough to be read, and can be undone.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button, IconCheckCircle, IconClose } from 'suomifi-ui-components';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { shell } from './texts.ts';

type Toast = { readonly id: number; readonly text: string; readonly undo?: () => void };
type Show = (text: string, undo?: () => void) => void;

const ToastContext = createContext<Show>(() => undefined);

/** Shows a message for ten seconds; with `undo` for thirty, for nobody should have to hurry. */
export const useToast = (): Show => useContext(ToastContext);

let lastId = 0;

/** Tells the styles how much of the window's foot the messages take, so that the page leaves it free. */
function useRoom() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return undefined;
    const watching = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      const root = document.documentElement.style;
      if (height > 0) root.setProperty('--toasts', `${Math.ceil(height) + 24}px`);
      else root.removeProperty('--toasts');
    });
    watching.observe(box.current);
    return () => watching.disconnect();
  }, []);
  return box;
}

export function Toasts({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const box = useRoom();
  const { closeToast } = useTexts(shell);
  const texts = useTexts(common);
  const close = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const show = useCallback<Show>(
    (text, undo) => {
      lastId += 1;
      const id = lastId;
      setToasts((now) => [...now.slice(-2), undo ? { id, text, undo } : { id, text }]);
      setTimeout(() => close(id), undo ? 30_000 : 10_000);
    },
    [close],
  );
  const list = useMemo(
    () =>
      toasts.map(({ id, text, undo }) => (
        <div className="toast" key={id}>
          <IconCheckCircle />
          <p>{text}</p>
          {undo && (
            <Button
              variant="secondaryNoBorder"
              onClick={() => {
                close(id);
                undo();
              }}
            >
              {texts.undo}
            </Button>
          )}
          <button type="button" className="icon-button" aria-label={closeToast} onClick={() => close(id)}>
            <IconClose />
          </button>
        </div>
      )),
    [toasts, close, closeToast, texts],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" ref={box}>
        {list}
      </div>
    </ToastContext>
  );
}
