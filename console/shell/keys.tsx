// Keyboard shortcuts: one list of them, one listener, the help that shows them, and a switch to turn letters off.
import {
  createContext,
  Fragment,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useNavigate } from 'react-router';
import { Button, ToggleInput } from 'suomifi-ui-components';
import { Dialog } from '../parts/dialog.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { areLettersOn, goingFor, isForPage, turnLetters } from './letters.ts';
import { usePlaces } from './places.ts';
import { shell } from './texts.ts';

const KeysContext = createContext<() => void>(() => undefined);

/** Opens the help. */
export const useKeyHelp = (): (() => void) => useContext(KeysContext);

/** Runs `action` on Ctrl or ⌘ with the key, also while typing. */
export function useCommand(key: string, action: () => void): void {
  const latest = useRef(action);
  latest.current = action;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== key.toLowerCase() || !(event.ctrlKey || event.metaKey) || event.altKey)
        return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [key]);
}

export function Keys({ children }: { readonly children: ReactNode }) {
  const [letters, setLetters] = useState(areLettersOn);
  const [helping, setHelping] = useState(false);
  const navigate = useNavigate();
  const places = usePlaces();
  const help = useCallback(() => setHelping(true), []);
  /** When G was pressed. It outlives a page that arrives between it and the next letter. */
  const went = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (!letters) return;
    const onKey = (event: KeyboardEvent): void => {
      if (!isForPage(event)) return;
      const key = event.key.toLowerCase();
      const place =
        event.timeStamp - went.current < goingFor ? places.find((each) => each.key === key) : undefined;
      went.current = key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (place) navigate(place.to);
      else if (key === '?') help();
      else if (key === '/') document.querySelector<HTMLElement>('main .search input')?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [letters, places, navigate, help]);
  return (
    <KeysContext value={help}>
      {children}
      {helping && (
        <Help
          letters={letters}
          setLetters={(on) => {
            turnLetters(on);
            setLetters(on);
          }}
          close={() => setHelping(false)}
        />
      )}
    </KeysContext>
  );
}

type HelpProps = { readonly letters: boolean; setLetters(on: boolean): void; close(): void };

function Help({ letters, setLetters, close }: HelpProps) {
  const texts = useTexts(common);
  const { keys, places: names } = useTexts(shell);
  const places = usePlaces();
  return (
    <Dialog title={keys.title} close={close} buttons={<Button onClick={close}>{texts.close}</Button>}>
      <dl className="keys">
        <Row name={keys.help} chords={['?']} />
        <Row name={keys.search} chords={['/']} />
        <Row name={keys.save} chords={['Ctrl', 'S']} />
        <Row name={keys.submit} chords={['Ctrl', 'Enter']} />
      </dl>
      <h3>{keys.go}</h3>
      <dl className="keys">
        {places.map(({ name, key }) => (
          <Row key={name} name={names[name]} chords={['G', key.toUpperCase()]} after={keys.after} />
        ))}
      </dl>
      <ToggleInput checked={letters} onChange={setLetters}>
        {keys.on}
      </ToggleInput>
      <p className="quiet">{keys.onHint}</p>
    </Dialog>
  );
}

function Row({
  name,
  chords,
  after,
}: {
  readonly name: string;
  readonly chords: readonly string[];
  readonly after?: string;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {chords.map((chord, index) => (
          <Fragment key={chord}>
            {index > 0 && <span>{after ?? '+'}</span>}
            <kbd>{chord}</kbd>
          </Fragment>
        ))}
      </dd>
    </div>
  );
}
