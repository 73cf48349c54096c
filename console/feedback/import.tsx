// Feedback from a file: chosen, its columns named, looked at, stored; and taken back.
import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import { type FeedbackColumn, type FeedbackFile, feedbackColumns } from '../../server/web/api/contract.ts';
import { useAct } from '../api/query.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { exchangeTexts } from '../exchange/texts.ts';
import { UploadForm } from '../exchange/upload-form.tsx';
import { Select } from '../parts/select.tsx';
import { Refusal } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { common } from '../texts/common.ts';
import { day } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { feedbackTexts } from './texts.ts';
import { FeedbackView } from './views.tsx';

export function FeedbackImport() {
  const texts = useTexts(feedbackTexts);
  const { again } = useTexts(exchangeTexts);
  const [file, setFile] = useState<FeedbackFile>();
  return (
    <FeedbackView>
      <p className="lead">{texts.importLead}</p>
      {file ? (
        <>
          <Columns key={file.id} file={file} done={() => setFile(undefined)} />
          <div className="after">
            <Button variant="secondaryNoBorder" onClick={() => setFile(undefined)}>
              {again}
            </Button>
          </div>
        </>
      ) : (
        <UploadForm to="uploadFeedback" hint={texts.fileHint} uploaded={setFile} />
      )}
    </FeedbackView>
  );
}

function Columns({ file, done }: { readonly file: FeedbackFile; done(): void }) {
  const texts = useTexts(feedbackTexts);
  const words = useTexts(exchangeTexts);
  const { languages: names } = useTexts(common);
  const spoken = useLanguage().language;
  const languages = useLibraryLanguages();
  const toast = useToast();
  const preview = useAct('previewFeedback');
  const store = useAct('importFeedback');
  const takeBack = useAct('takeBackFeedback');
  const [language, setLanguage] = useState(languages[0] ?? 'fi');
  const [columns, setColumns] = useState<Readonly<Partial<Record<FeedbackColumn, string>>>>(
    Object.fromEntries(file.columns.flatMap(({ guess, name }) => (guess ? [[guess, name]] : []))),
  );
  const named = Object.fromEntries(Object.entries(columns).filter(([, name]) => name !== ''));
  const request = { params: { id: file.id }, body: { columns: named, language } };
  const examples = (name: string | undefined): string =>
    file.columns.find((each) => each.name === name)?.examples.join(' · ') ?? '';
  return (
    <div className="stack structure">
      <p role="status">{words.read(file.rows, file.encoding)}</p>
      {feedbackColumns.map((column) => (
        <div key={column}>
          <Select
            label={texts.columns[column]}
            value={columns[column] ?? ''}
            options={[
              { value: '', text: words.unused },
              ...file.columns.map(({ name }) => ({ value: name, text: name })),
            ]}
            onChange={(name) => {
              setColumns({ ...columns, [column]: name });
              preview.reset();
            }}
          />
          <p className="quiet small">{examples(columns[column])}</p>
        </div>
      ))}
      <Select
        label={texts.fileLanguage}
        value={language}
        options={languages.map((value) => ({ value, text: names[value] ?? value }))}
        onChange={(value) => {
          setLanguage(value);
          preview.reset();
        }}
      />
      <div>
        <Button
          variant={preview.data ? 'secondary' : 'default'}
          aria-disabled={preview.isPending}
          onClick={() => preview.mutate(request)}
        >
          {texts.preview}
        </Button>
      </div>
      <Refusal error={preview.error ?? store.error ?? takeBack.error} />
      {preview.data && (
        <div className="stack" role="status">
          <p>
            <strong>
              {texts.counts(
                preview.data.counts.texts,
                preview.data.counts.known,
                preview.data.counts.errors,
                preview.data.counts.redacted,
              )}
            </strong>
          </p>
          {preview.data.errors.length > 0 && (
            <div className="problems">
              <h2>{texts.errors}</h2>
              <ul>
                {preview.data.errors.slice(0, 50).map(({ row, message }) => (
                  <li key={row}>
                    {words.row} {row}: {message}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <ul className="quotations">
            {preview.data.rows.map((row) => (
              <li key={row.row}>
                <blockquote lang={row.language}>{row.text}</blockquote>
                <p className="quiet small">
                  {words.row} {row.row} · {names[row.language] ?? row.language} · {day(spoken, row.day)}
                  {row.stars !== null && ` · ${texts.stars(row.stars)}`}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {preview.data && preview.data.counts.texts > 0 && (
        <div>
          <Button
            aria-disabled={store.isPending}
            onClick={() =>
              store.mutate(request, {
                onSuccess: ({ id, texts: count }) => {
                  toast(texts.stored(count), () =>
                    takeBack.mutate({ params: { id } }, { onSuccess: () => toast(texts.takenBack) }),
                  );
                  done();
                },
              })
            }
          >
            {texts.store}
          </Button>
        </div>
      )}
    </div>
  );
}
