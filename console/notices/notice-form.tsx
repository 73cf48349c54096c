// Writes a notice in every language, with the time in which it is shown.
import { useState } from 'react';
import type { Notice } from '../../server/web/api/contract.ts';
import { useAct } from '../api/query.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { Field } from '../parts/field.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useToast } from '../shell/toasts.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { noticeTexts } from './texts.ts';

type NoticeFormProps = { readonly notice: Notice | undefined; close(): void };

/** As a field for date and time has it, in this computer's time. */
function localTime(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

export function NoticeForm({ notice, close }: NoticeFormProps) {
  const texts = useTexts(noticeTexts);
  const { inLanguage, save, required } = useTexts(common);
  const languages = useLibraryLanguages();
  const toast = useToast();
  const write = useAct('writeNotice');
  const edit = useAct('editNotice');
  const [text, setText] = useState<Readonly<Record<string, string>>>(
    notice?.text ?? Object.fromEntries(languages.map((language) => [language, ''])),
  );
  const [from, setFrom] = useState(() => localTime(notice ? new Date(notice.from) : new Date()));
  const [until, setUntil] = useState(() =>
    localTime(notice ? new Date(notice.until) : new Date(Date.now() + 24 * 60 * 60 * 1000)),
  );
  const [checked, setChecked] = useState(false);
  const badTimes = !(new Date(until).getTime() > new Date(from).getTime());
  const isMissing = (language: string): boolean => (text[language] ?? '').trim() === '';
  const submit = (): void => {
    setChecked(true);
    if (badTimes || languages.some(isMissing)) return;
    const body = { text, from: new Date(from).toISOString(), until: new Date(until).toISOString() };
    const after = {
      onSuccess: () => {
        toast(texts.saved);
        close();
      },
    };
    if (notice) edit.mutate({ params: { id: notice.id }, body: { ...body, version: notice.version } }, after);
    else write.mutate({ body }, after);
  };
  return (
    <FormDialog
      title={notice ? texts.edit : texts.add}
      confirm={save}
      submit={submit}
      close={close}
      busy={write.isPending || edit.isPending}
      error={write.error ?? edit.error}
    >
      {languages.map((language) => (
        <Field
          key={language}
          label={texts.text(inLanguage[language] ?? language)}
          lang={language}
          rows={3}
          value={text[language] ?? ''}
          wrong={checked && isMissing(language) ? required : undefined}
          onChange={(words) => setText({ ...text, [language]: words })}
        />
      ))}
      <div className="pair">
        <Field label={texts.from} type="datetime-local" value={from} onChange={setFrom} />
        <Field
          label={texts.until}
          type="datetime-local"
          value={until}
          wrong={checked && badTimes ? texts.badTimes : undefined}
          onChange={setUntil}
        />
      </div>
    </FormDialog>
  );
}
