// Chooses a file and has it read; nothing is changed by that.
import { type FormEvent, useState } from 'react';
import { Button, FileInput } from 'suomifi-ui-components';
import type { Answer, Query } from '../../server/web/api/contract.ts';
import { upload } from '../api/client.ts';
import { Select } from '../parts/select.tsx';
import { Refusal } from '../shell/states.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { exchangeTexts } from './texts.ts';

const encodings = ['auto', 'utf-8', 'windows-1252'] as const;
type Encoding = (typeof encodings)[number];

function formatOf(name: string): 'xlsx' | 'csv' | 'folder' | undefined {
  const ending = /\.(xlsx|csv|tsv|txt|tar)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'tar') return 'folder';
  return ending === 'xlsx' ? 'xlsx' : ending ? 'csv' : undefined;
}

type Door = 'upload' | 'uploadFeedback';
type UploadFormProps<N extends Door> = {
  readonly to: N;
  /** Which files it takes. */
  readonly hint: string;
  uploaded(file: Answer<N>): void;
};

export function UploadForm<N extends Door>({ to, hint, uploaded }: UploadFormProps<N>) {
  const texts = useTexts(exchangeTexts);
  const [file, setFile] = useState<File>();
  const [encoding, setEncoding] = useState<Encoding>('auto');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const format = file && formatOf(file.name);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setWrong(!format);
    if (!file || !format || busy) return;
    setBusy(true);
    setError(null);
    try {
      uploaded(await upload(to, { format, encoding } as Query<N>, file));
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="stack structure">
      <FileInput
        labelText={texts.file}
        hintText={hint}
        inputButtonText={texts.choose}
        dragAreaText={texts.drag}
        removeFileText={texts.removeFile}
        addedFileAriaText={texts.added}
        fullWidth
        {...(wrong ? { status: 'error' as const, statusText: texts.unknown } : {})}
        onChange={(files) => {
          setFile(files[0]);
          setWrong(false);
        }}
      />
      {format === 'csv' && (
        <Select<Encoding>
          label={texts.encoding}
          value={encoding}
          options={encodings.map((value) => ({ value, text: texts.encodings[value] }))}
          onChange={setEncoding}
        />
      )}
      <Refusal error={error} />
      <div>
        <Button type="submit" aria-disabled={busy}>
          {texts.upload}
        </Button>
      </div>
    </form>
  );
}
