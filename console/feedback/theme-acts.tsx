// What a person does with a theme: pin, name, merge; each can be undone at once and later.
import { useState } from 'react';
import type { Theme } from '../../server/web/api/contract.ts';
import { useAct } from '../api/query.ts';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { Select } from '../parts/select.tsx';
import { useToast } from '../shell/toasts.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { feedbackTexts } from './texts.ts';

type Named = Pick<Theme, 'id' | 'name' | 'words'>;

/** The given name, else the theme's own words. */
export function useThemeName(): (theme: Named) => string {
  const { unnamed } = useTexts(feedbackTexts);
  return ({ name, words }) => name ?? (words.length > 0 ? words.slice(0, 3).join(', ') : unnamed);
}

type ThemeNameProps = { readonly theme: Named; readonly language: string };

/** The name of a theme in a language: in that language unless a person gave it another. */
export function ThemeName({ theme, language }: ThemeNameProps) {
  const named = useThemeName()(theme);
  return theme.name === null && theme.words.length > 0 ? <span lang={language}>{named}</span> : named;
}

export function useThemeActs() {
  const texts = useTexts(feedbackTexts);
  const toast = useToast();
  const change = useAct('changeTheme');
  type Change = {
    readonly name?: string | null;
    readonly pinned?: boolean;
    readonly mergedInto?: string | null;
  };
  const put = (
    { id, version }: { readonly id: string; readonly version: number },
    to: Change,
    back: Change,
    said: string,
  ) =>
    change.mutate(
      { params: { id }, body: { version, ...to } },
      {
        onSuccess: (done) =>
          toast(said, () => change.mutate({ params: { id }, body: { version: done.version, ...back } })),
      },
    );
  return {
    error: change.error,
    busy: change.isPending,
    pin: (theme: Theme) =>
      put(
        theme,
        { pinned: !theme.pinned },
        { pinned: theme.pinned },
        theme.pinned ? texts.nowUnpinned : texts.nowPinned,
      ),
    name: (theme: Theme, name: string) =>
      put(theme, { name: name === '' ? null : name }, { name: theme.name }, texts.renamed),
    merge: (theme: Theme, into: string) =>
      put(theme, { mergedInto: into }, { mergedInto: null }, texts.merged),
    separate: (part: Theme['parts'][number], from: string) =>
      put(part, { mergedInto: null }, { mergedInto: from }, texts.separated),
  };
}

export type ThemeActs = ReturnType<typeof useThemeActs>;
type DialogProps = { readonly theme: Theme; readonly acts: ThemeActs; close(): void };

export function NameDialog({ theme, acts, close }: DialogProps) {
  const texts = useTexts(feedbackTexts);
  const { save } = useTexts(common);
  const [name, setName] = useState(theme.name ?? '');
  return (
    <FormDialog
      title={texts.rename}
      confirm={save}
      close={close}
      submit={() => {
        acts.name(theme, name.trim());
        close();
      }}
    >
      <Field label={texts.name} hint={texts.nameHint} value={name} onChange={setName} />
    </FormDialog>
  );
}

export function MergeDialog({
  theme,
  acts,
  close,
  others,
}: DialogProps & { readonly others: readonly Theme[] }) {
  const texts = useTexts(feedbackTexts);
  const nameOf = useThemeName();
  const [into, setInto] = useState(others[0]?.id ?? '');
  return (
    <FormDialog
      title={`${texts.merge}: ${nameOf(theme)}`}
      confirm={texts.merge}
      close={close}
      submit={() => {
        if (into !== '') acts.merge(theme, into);
        close();
      }}
    >
      <Select
        label={texts.into}
        value={into}
        options={others.map((other) => ({ value: other.id, text: nameOf(other) }))}
        onChange={setInto}
      />
    </FormDialog>
  );
}
