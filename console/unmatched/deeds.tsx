// What can be done about the chosen groups or questions: a row of buttons, and the dialogs behind some of them.
import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import {
  type Authority,
  authorities,
  type DeedKind,
  type GroupState,
  type Person,
  type UnmatchedQuestion,
} from '../../server/web/api/contract.ts';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { Select } from '../parts/select.tsx';
import { Refusal } from '../shell/states.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { type DraftKind, PhraseForm } from './phrase-form.tsx';
import { unmatchedTexts } from './texts.ts';
import { type Target, useDeed } from './use-deed.ts';

type DeedsProps = {
  readonly target: Target;
  readonly kinds: readonly DeedKind[];
  readonly colleagues: readonly Person[];
  /** What customers asked, to word phrases by. */
  readonly questions: readonly UnmatchedQuestion[];
  after(groups: readonly string[]): void;
};

const withDialog = ['phrases', 'new-intent', 'out-of-scope', 'elsewhere', 'hand'] as const;
type Asked = (typeof withDialog)[number];
const asks = (kind: DeedKind): kind is Asked => (withDialog as readonly string[]).includes(kind);

/** What fits a group in a state. */
export const deedsFor = (state: GroupState): readonly DeedKind[] =>
  state === 'open'
    ? ['phrases', 'new-intent', 'out-of-scope', 'elsewhere', 'hand', 'ignore']
    : ['reopen', 'phrases', 'new-intent'];

export function Deeds({ target, kinds, colleagues, questions, after }: DeedsProps) {
  const texts = useTexts(unmatchedTexts);
  const [asking, setAsking] = useState<Asked>();
  const close = (): void => {
    setAsking(undefined);
    deed.reset();
  };
  const deed = useDeed(target, (groups) => {
    setAsking(undefined);
    after(groups);
  });
  const press = (kind: DeedKind): void => {
    if (asks(kind)) setAsking(kind);
    else if (kind === 'ignore' || kind === 'reopen' || kind === 'merge' || kind === 'split')
      deed.perform({ kind });
  };
  return (
    <>
      <div className="deeds">
        {kinds.map((kind, index) => (
          <Button key={kind} variant={index === 0 ? 'default' : 'secondary'} onClick={() => press(kind)}>
            {texts.deeds[kind]}
          </Button>
        ))}
      </div>
      {!asking && <Refusal error={deed.error} />}
      {(asking === 'phrases' || asking === 'new-intent' || asking === 'out-of-scope') && (
        <PhraseForm kind={asking satisfies DraftKind} questions={questions} deed={deed} close={close} />
      )}
      {asking === 'elsewhere' && <Elsewhere deed={deed} close={close} />}
      {asking === 'hand' && <HandOn deed={deed} colleagues={colleagues} close={close} />}
    </>
  );
}

export type DeedProps = { readonly deed: ReturnType<typeof useDeed>; close(): void };

function Elsewhere({ deed, close }: DeedProps) {
  const texts = useTexts(unmatchedTexts);
  const [authority, setAuthority] = useState<Authority>('tax');
  return (
    <FormDialog
      title={texts.deeds.elsewhere}
      confirm={texts.mark}
      busy={deed.busy}
      error={deed.error}
      submit={() => deed.perform({ kind: 'elsewhere', authority })}
      close={close}
    >
      <Select<Authority>
        label={texts.authority}
        value={authority}
        options={authorities.map((value) => ({ value, text: texts.authorities[value] }))}
        onChange={setAuthority}
      />
    </FormDialog>
  );
}

function HandOn({ deed, colleagues, close }: DeedProps & { readonly colleagues: readonly Person[] }) {
  const texts = useTexts(unmatchedTexts);
  const [to, setTo] = useState(colleagues[0]?.id ?? '');
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={texts.deeds.hand}
      confirm={texts.hand}
      busy={deed.busy}
      error={deed.error}
      submit={() => deed.perform({ kind: 'hand', to, note })}
      close={close}
    >
      <Select
        label={texts.colleague}
        value={to}
        options={colleagues.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={setTo}
      />
      <Field label={texts.note} hint={texts.noteHint} rows={3} value={note} onChange={setNote} />
    </FormDialog>
  );
}
