// Every approved version: who wrote it, who approved it, when, why, what changed, and the way back to it.
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import type { AnyContent, HistoryEntry, Subject } from '../../server/web/api/contract.ts';
import { useAct, useApi } from '../api/query.ts';
import { useMay } from '../api/session.ts';
import { ContentDifference } from '../parts/content-difference.tsx';
import { usePersonName } from '../parts/person-name.ts';
import { useConfirm } from '../shell/confirm.tsx';
import { Empty, Refusal, Shown } from '../shell/states.tsx';
import { useToast } from '../shell/toasts.tsx';
import { moment } from '../texts/dates.ts';
import { dictionary, useLanguage, useTexts } from '../texts/dictionary.ts';
import type { Writing } from './use-draft.ts';

const historyTexts = dictionary({
  fi: {
    none: 'Hyväksyttyjä versioita ei vielä ole',
    version: (number: number) => `Versio ${number}`,
    approved: (name: string, at: string) => `${name} hyväksyi ${at}`,
    wrote: (names: string) => `Kirjoittanut ${names}`,
    imported: (at: string) => `Tuotu kirjastosta ${at}`,
    releases: (numbers: readonly number[]) =>
      `${numbers.length === 1 ? 'Julkaisussa' : 'Julkaisuissa'} ${numbers.join(', ')}`,
    notReleased: 'Ei vielä julkaistu',
    changes: 'Näytä muutokset',
    restore: 'Palauta tämä versio',
    restoreTitle: (number: number) => `Palautetaanko versio ${number}?`,
    restoreBody: 'Versiosta tehdään luonnos. Se julkaistaan vasta, kun toinen henkilö on hyväksynyt sen.',
    restored: 'Luonnos on tehty vanhasta versiosta.',
    actions: {
      import: 'Tuotu',
      edit: 'Muokattu',
      new: 'Uusi',
      restore: 'Palautettu',
      merge: 'Yhdistetty',
      split: 'Jaettu',
      move: 'Siirretty',
      'move-phrases': 'Kysymyksiä siirretty',
      retire: 'Poistettu käytöstä',
    } as Readonly<Record<string, string>>,
  },
  sv: {
    none: 'Det finns inga godkända versioner ännu',
    version: (number: number) => `Version ${number}`,
    approved: (name: string, at: string) => `${name} godkände ${at}`,
    wrote: (names: string) => `Skriven av ${names}`,
    imported: (at: string) => `Importerad från biblioteket ${at}`,
    releases: (numbers: readonly number[]) =>
      `I ${numbers.length === 1 ? 'publicering' : 'publiceringarna'} ${numbers.join(', ')}`,
    notReleased: 'Inte publicerad ännu',
    changes: 'Visa ändringarna',
    restore: 'Återställ den här versionen',
    restoreTitle: (number: number) => `Återställ version ${number}?`,
    restoreBody: 'Versionen blir ett utkast. Det publiceras först när en annan person har godkänt det.',
    restored: 'Ett utkast gjordes av den äldre versionen.',
    actions: {
      import: 'Importerad',
      edit: 'Redigerad',
      new: 'Ny',
      restore: 'Återställd',
      merge: 'Sammanslagen',
      split: 'Delad',
      move: 'Flyttad',
      'move-phrases': 'Frågor flyttade',
      retire: 'Tagen ur bruk',
    },
  },
  en: {
    none: 'There are no approved versions yet',
    version: (number: number) => `Version ${number}`,
    approved: (name: string, at: string) => `${name} approved it ${at}`,
    wrote: (names: string) => `Written by ${names}`,
    imported: (at: string) => `Imported from the library ${at}`,
    releases: (numbers: readonly number[]) =>
      `In ${numbers.length === 1 ? 'release' : 'releases'} ${numbers.join(', ')}`,
    notReleased: 'Not published yet',
    changes: 'Show the changes',
    restore: 'Restore this version',
    restoreTitle: (number: number) => `Restore version ${number}?`,
    restoreBody: 'A draft is made of it. It is published only after another person has approved it.',
    restored: 'A draft was made of the older version.',
    actions: {
      import: 'Imported',
      edit: 'Edited',
      new: 'New',
      restore: 'Restored',
      merge: 'Merged',
      split: 'Split',
      move: 'Moved',
      'move-phrases': 'Phrases moved',
      retire: 'Retired',
    },
  },
});

type HistoryProps<C extends AnyContent> = { readonly subject: Subject; readonly writing: Writing<C> };

export function History<C extends AnyContent>({ subject, writing }: HistoryProps<C>) {
  const texts = useTexts(historyTexts);
  const ask = useConfirm();
  const toast = useToast();
  const restore = useAct('restore');
  const [, setAddress] = useSearchParams();
  const { kind, id } = subject;
  const history = useApi('history', { params: { kind, id } });
  const bringBack = async (revision: number): Promise<void> => {
    const sure = await ask({
      title: texts.restoreTitle(revision),
      body: texts.restoreBody,
      confirm: texts.restore,
    });
    if (sure === undefined) return;
    restore.mutate(
      { params: { kind, id, revision } },
      {
        onSuccess: ({ draft, problems }) => {
          writing.adopt(draft, problems);
          toast(texts.restored);
          setAddress({});
        },
      },
    );
  };
  return (
    <Shown query={history}>
      {({ entries }) =>
        entries.length === 0 ? (
          <Empty title={texts.none} />
        ) : (
          <>
            <Refusal error={restore.error} />
            <ol className="history">
              {entries.map((entry, index) => (
                <Entry
                  key={entry.revision}
                  entry={entry}
                  before={entries[index + 1]?.content ?? null}
                  isNewest={index === 0}
                  restore={() => void bringBack(entry.revision)}
                />
              ))}
            </ol>
          </>
        )
      }
    </Shown>
  );
}

type EntryProps = {
  readonly entry: HistoryEntry;
  readonly before: AnyContent | null;
  readonly isNewest: boolean;
  restore(): void;
};

function Entry({ entry, before, isNewest, restore }: EntryProps) {
  const texts = useTexts(historyTexts);
  const { language } = useLanguage();
  const may = useMay();
  const name = usePersonName();
  const [open, setOpen] = useState(false);
  const isImported = entry.approvedBy.id === 'import';
  return (
    <li className="card">
      <div className="card-head">
        <h2>
          {texts.version(entry.revision)}{' '}
          <span className="badge plain">{texts.actions[entry.action] ?? entry.action}</span>
        </h2>
        {!isNewest && entry.content && may('restore') && (
          <Button variant="secondary" onClick={restore}>
            {texts.restore}
          </Button>
        )}
      </div>
      <p>
        {isImported
          ? texts.imported(moment(language, entry.approvedAt))
          : texts.approved(name(entry.approvedBy), moment(language, entry.approvedAt))}
      </p>
      <p className="quiet">
        {!isImported && `${texts.wrote(entry.authors.map(name).join(', '))} · `}
        {entry.releases.length > 0 ? texts.releases(entry.releases) : texts.notReleased}
      </p>
      {entry.why && <blockquote>{entry.why}</blockquote>}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{texts.changes}</summary>
        {open && <ContentDifference before={before} after={entry.content} />}
      </details>
    </li>
  );
}
