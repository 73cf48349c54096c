// Whether what is on the screen is saved: always visible, read out when it changes for the worse.
import { IconCheck, IconError, IconRefresh, IconWarning } from 'suomifi-ui-components';
import { locales, useLanguage, useTexts } from '../texts/dictionary.ts';
import { editorTexts } from './texts.ts';
import type { SaveState } from './use-draft.ts';

export function SaveLine({ state }: { readonly state: SaveState }) {
  const { save } = useTexts(editorTexts);
  const { language } = useLanguage();
  const time = (at: number): string =>
    new Intl.DateTimeFormat(locales[language], { hour: 'numeric', minute: '2-digit' }).format(new Date(at));
  const text = state.kind === 'saved' ? save.saved(time(state.at)) : save[state.kind];
  const bad = state.kind === 'failed' || state.kind === 'conflict';
  return (
    <p
      className={bad ? 'save-line bad' : 'save-line'}
      role={bad ? 'alert' : undefined}
      data-state={state.kind}
    >
      {state.kind === 'saved' && <IconCheck />}
      {state.kind === 'saving' && <IconRefresh />}
      {state.kind === 'failed' && <IconWarning />}
      {state.kind === 'conflict' && <IconError />}
      {text}
    </p>
  );
}
