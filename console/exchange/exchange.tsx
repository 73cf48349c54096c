// The library out as a file, and a file in as drafts: read, mapped, looked at row by row, then made.
import { useState } from 'react';
import { Button } from 'suomifi-ui-components';
import type { Uploaded } from '../../server/web/api/contract.ts';
import { address } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { Mapping } from './mapping.tsx';
import { exchangeTexts } from './texts.ts';
import { UploadForm } from './upload-form.tsx';

const formats = ['xlsx', 'csv', 'folder'] as const;

export function Exchange() {
  const texts = useTexts(exchangeTexts);
  const may = useMay();
  const [file, setFile] = useState<Uploaded>();
  return (
    <Page title={texts.title}>
      <section aria-labelledby="export-heading">
        <h2 id="export-heading">{texts.export}</h2>
        <p className="lead">{texts.exportLead}</p>
        <ul className="downloads">
          {formats.map((format) => (
            <li key={format}>
              <a className="fi-button-link" href={address('export', { query: { format } })} download>
                {texts.download(texts.formats[format])}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {may('upload') && (
        <section className="section" aria-labelledby="import-heading">
          <h2 id="import-heading">{texts.import}</h2>
          <p className="lead">{texts.importLead}</p>
          {file ? (
            <>
              <Mapping key={file.id} file={file} />
              <div className="after">
                <Button variant="secondaryNoBorder" onClick={() => setFile(undefined)}>
                  {texts.again}
                </Button>
              </div>
            </>
          ) : (
            <UploadForm to="upload" hint={texts.fileHint} uploaded={setFile} />
          )}
        </section>
      )}
    </Page>
  );
}
