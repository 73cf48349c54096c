// Says which column of the file is which of ours, shows what would change, and makes the drafts.
import { useState } from 'react';
import { Link } from 'react-router';
import { Button, RadioButton, RadioButtonGroup } from 'suomifi-ui-components';
import { type Body, type ImportColumn, importColumns, type Uploaded } from '../../server/web/api/contract.ts';
import { useAct } from '../api/query.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { Select } from '../parts/select.tsx';
import { useConfirm } from '../shell/confirm.tsx';
import { Refusal } from '../shell/states.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { ImportPreviewView } from './import-preview.tsx';
import { exchangeTexts } from './texts.ts';

const kinds = ['', 'phrase', 'answer', 'intent', 'topic'] as const;
type Kind = (typeof kinds)[number];
type Meaning = ImportColumn | '';

export function Mapping({ file }: { readonly file: Uploaded }) {
  const texts = useTexts(exchangeTexts);
  const { languages: names } = useTexts(common);
  const languages = useLibraryLanguages();
  const ask = useConfirm();
  const preview = useAct('previewImport');
  const apply = useAct('applyImport');
  const [meanings, setMeanings] = useState<Readonly<Record<string, Meaning>>>(
    Object.fromEntries(file.columns.map(({ name, guess }) => [name, guess ?? ''])),
  );
  const [kind, setKind] = useState<Kind>('');
  const [language, setLanguage] = useState('');
  const [mode, setMode] = useState<'add' | 'replace'>('add');
  const has = (column: ImportColumn): boolean => Object.values(meanings).includes(column);
  const mapping: Body<'previewImport'> = {
    columns: Object.fromEntries(
      Object.entries(meanings).flatMap(([theirs, ours]) => (ours === '' ? [] : [[ours, theirs]])),
    ),
    defaults: {
      ...(kind && !has('kind') ? { kind } : {}),
      ...(language && !has('language') ? { language } : {}),
    },
    mode,
  };
  const make = async (): Promise<void> => {
    const message = await ask({
      title: texts.apply,
      body: preview.data && counts(preview.data.counts, texts.counts),
      confirm: texts.apply,
      words: { label: texts.comment, required: false },
    });
    if (message !== undefined)
      apply.mutate({ params: { id: file.id }, body: { ...mapping, comment: message } });
  };
  if (apply.data)
    return (
      <div role="status">
        <p>{texts.applied(apply.data.drafts.length)}</p>
        <ul className="plain-list after">
          {apply.data.drafts.map((draft) => (
            <li key={`${draft.kind} ${draft.id}`}>
              <Link to={`/${draft.kind}s/${draft.id}`}>
                <code>{draft.id}</code>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  // What was shown is of another mapping as soon as one column is changed.
  const touched = (): void => preview.reset();
  return (
    <div className="stack">
      <p role="status">{texts.read(file.rows, file.encoding)}</p>
      {file.columns.length > 0 && (
        <div className="table-box">
          <table>
            <caption>{texts.mapping}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.theirs}</th>
                <th scope="col">{texts.examples}</th>
                <th scope="col">{texts.ours}</th>
              </tr>
            </thead>
            <tbody>
              {file.columns.map(({ name, examples }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="quiet">{examples.slice(0, 2).join(' · ')}</td>
                  <td>
                    <Select<Meaning>
                      label={`${texts.ours}: ${name}`}
                      hideLabel
                      value={meanings[name] ?? ''}
                      options={[
                        { value: '', text: texts.unused },
                        ...importColumns.map((value) => ({ value, text: texts.columns[value] })),
                      ]}
                      onChange={(meaning) => {
                        setMeanings({ ...meanings, [name]: meaning });
                        touched();
                      }}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {file.columns.length > 0 && (!has('kind') || !has('language')) && (
        <fieldset className="row">
          <legend className="plain-label">{texts.defaults}</legend>
          {!has('kind') && (
            <Select<Kind>
              label={texts.columns.kind}
              value={kind}
              options={kinds.map((value) => ({ value, text: texts.kinds[value] }))}
              onChange={(value) => {
                setKind(value);
                touched();
              }}
            />
          )}
          {!has('language') && (
            <Select
              label={texts.columns.language}
              value={language}
              options={[
                { value: '', text: '–' },
                ...languages.map((value) => ({ value, text: names[value] ?? value })),
              ]}
              onChange={(value) => {
                setLanguage(value);
                touched();
              }}
            />
          )}
        </fieldset>
      )}
      <RadioButtonGroup
        labelText={texts.mode}
        name="mode"
        value={mode}
        onChange={(value) => {
          setMode(value === 'replace' ? 'replace' : 'add');
          touched();
        }}
      >
        <RadioButton value="add">{texts.modes.add}</RadioButton>
        <RadioButton value="replace">{texts.modes.replace}</RadioButton>
      </RadioButtonGroup>
      <div>
        <Button
          variant={preview.data ? 'secondary' : 'default'}
          aria-disabled={preview.isPending}
          onClick={() => preview.mutate({ params: { id: file.id }, body: mapping })}
        >
          {texts.preview}
        </Button>
      </div>
      <Refusal error={preview.error ?? apply.error} />
      {preview.data && <ImportPreviewView preview={preview.data} />}
      {preview.data && preview.data.errors.length === 0 && (
        <div>
          <Button aria-disabled={apply.isPending} onClick={() => void make()}>
            {texts.apply}
          </Button>
        </div>
      )}
    </div>
  );
}

type Counts = {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly same: number;
};

const counts = (
  { added, changed, removed, same }: Counts,
  say: (added: number, changed: number, removed: number, same: number) => string,
): string => say(added, changed, removed, same);
