// The single cases behind a weak answer, newest first, page after page.
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { useApi } from '../api/query.ts';
import { inFirst, useReadingOrder } from '../library/titles.ts';
import { Page } from '../shell/page.tsx';
import { Empty, Shown } from '../shell/states.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { CaseCard } from './case-card.tsx';
import { useWeakFilters, WeakFilterRow } from './filters.tsx';
import { weakTexts } from './texts.ts';

export function Cases() {
  const texts = useTexts(weakTexts);
  const filters = useWeakFilters();
  const languages = useReadingOrder();
  const view = useApi('library', {}).data;
  const { set: _set, ...query } = filters;
  const intent = view?.intents.find(({ id }) => id === filters.answer);
  const named = (intent && inFirst(intent.title, languages)) || filters.answer;
  const key = JSON.stringify(query);
  return (
    <Page
      title={filters.mine ? texts.casesMine : named ? texts.casesOf(named) : texts.cases}
      above={<Link to="/weak">{texts.back}</Link>}
      lead={texts.recorded}
    >
      <WeakFilterRow filters={filters} withCases />
      <Pages key={key} query={query} isOfOne={filters.answer !== undefined} />
    </Page>
  );
}

type Query = Omit<ReturnType<typeof useWeakFilters>, 'set'>;

function Pages({ query, isOfOne }: { readonly query: Query; readonly isOfOne: boolean }) {
  /** The case after which each page begins. */
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <>
      {pages.map((before, index) => (
        <CasesPage
          key={before ?? 'newest'}
          query={query}
          before={before}
          isOfOne={isOfOne}
          isLast={index === pages.length - 1}
          more={(next) => setPages([...pages, next])}
        />
      ))}
    </>
  );
}

type CasesPageProps = {
  readonly query: Query;
  readonly before: string | undefined;
  readonly isOfOne: boolean;
  readonly isLast: boolean;
  more(before: string): void;
};

function CasesPage({ query, before, isOfOne, isLast, more }: CasesPageProps) {
  const texts = useTexts(weakTexts);
  const page = useApi('weakCases', { query: { ...query, ...(before === undefined ? {} : { before }) } });
  return (
    <Shown query={page}>
      {({ cases, more: goesOn }) => {
        const last = cases.at(-1)?.reply;
        if (cases.length === 0 && before === undefined)
          return <Empty title={texts.noCases}>{texts.noCasesWhy}</Empty>;
        return (
          <>
            <ol className="history section">
              {cases.map((each) => (
                <CaseCard key={each.reply} shown={each} isOfOne={isOfOne} />
              ))}
            </ol>
            {isLast && goesOn && last !== undefined && (
              <div className="after-list">
                <Button variant="secondary" onClick={() => more(last)}>
                  {texts.older}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Shown>
  );
}
