// What was not understood: groups of similar questions, the most asked first, and what to do about several at once.
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { groupStates, type UnmatchedGroup, type UnmatchedList } from '../../server/web/api/contract.ts';
import { useAct, useApi } from '../api/query.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { Field } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import { Page } from '../shell/page.tsx';
import { Empty, Refusal, Shown } from '../shell/states.tsx';
import { common } from '../texts/common.ts';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { Deeds } from './deeds.tsx';
import { type Filters, type Sort, type StateChoice, sorts, useFilters } from './filters.ts';
import { GroupFacts, nameOf } from './group-facts.tsx';
import { Outlook } from './outlook.tsx';
import { unmatchedTexts } from './texts.ts';

const atOnce = 50;

export function Unmatched() {
  const texts = useTexts(unmatchedTexts);
  const [filters, change] = useFilters();
  const refresh = useAct('refreshUnmatched');
  const { search, language, state, page, mine, sort, from } = filters;
  const list = useApi(
    'unmatched',
    {
      query: {
        ...(search ? { search } : {}),
        ...(language ? { language } : {}),
        ...(state === 'any' ? {} : { state }),
        ...(page ? { page } : {}),
        mine: mine ? 'yes' : 'no',
        sort,
        from,
      },
    },
    { keep: true, every: 60_000 },
  );
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      wide
      actions={
        <Button
          variant="secondary"
          aria-disabled={refresh.isPending}
          onClick={() => !refresh.isPending && refresh.mutate({})}
        >
          {texts.refresh}
        </Button>
      }
    >
      <Refusal error={refresh.error} />
      <FilterBar filters={filters} change={change} states={list.data?.states ?? {}} />
      <Shown query={list}>{(found) => <Groups found={found} filters={filters} change={change} />}</Shown>
      <Outlook />
    </Page>
  );
}

type FilterBarProps = {
  readonly filters: Filters;
  readonly states: UnmatchedList['states'];
  change(part: Partial<Filters>): void;
};

function FilterBar({ filters, states, change }: FilterBarProps) {
  const texts = useTexts(unmatchedTexts);
  const { language: label, languages: names } = useTexts(common);
  const languages = useLibraryLanguages();
  return (
    <search className="filters">
      <Field
        className="search"
        label={texts.find}
        value={filters.search}
        onChange={(search) => change({ search })}
      />
      <Select<StateChoice>
        label={texts.state}
        value={filters.state}
        options={[
          ...groupStates.map((value) => ({
            value,
            text: `${texts.states[value]} (${states[value] ?? 0})`,
          })),
          { value: 'any', text: texts.anyState },
        ]}
        onChange={(state) => change({ state })}
      />
      <Select
        label={label}
        value={filters.language}
        options={[
          { value: '', text: texts.anyLanguage },
          ...languages.map((value) => ({ value, text: names[value] ?? value })),
        ]}
        onChange={(language) => change({ language })}
      />
      <Select<Sort>
        label={texts.sort}
        value={filters.sort}
        options={sorts.map((value) => ({ value, text: texts.sorts[value] }))}
        onChange={(sort) => change({ sort })}
      />
      <Field
        label={texts.page}
        placeholder="/asumistuki"
        value={filters.page}
        onChange={(page) => change({ page })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={filters.mine}
          onChange={(event) => change({ mine: event.target.checked })}
        />
        {texts.mine}
      </label>
    </search>
  );
}

type GroupsProps = {
  readonly found: UnmatchedList;
  readonly filters: Filters;
  change(part: Partial<Filters>): void;
};

function Groups({ found, filters, change }: GroupsProps) {
  const texts = useTexts(unmatchedTexts);
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = found.groups.filter(({ id }) => chosen.has(id));
  const choose = (id: string): void =>
    setChosen((now) =>
      now.has(id) ? new Set([...now].filter((each) => each !== id)) : new Set([...now, id]),
    );
  const isNarrowed = filters.search !== '' || filters.page !== '' || filters.language !== '' || filters.mine;
  const isOneLanguage = new Set(shown.map((group) => group.language)).size === 1;
  return (
    <>
      <p className="standing">
        <span role="status">{texts.count(found.total)}</span>
        {found.refreshedAt && (
          <span className="quiet">{texts.refreshed(moment(language, found.refreshedAt))}</span>
        )}
        {found.distress > 0 && <span className="badge plain warn">{texts.distress(found.distress)}</span>}
      </p>
      {shown.length > 0 && (
        <section className="card tinted chosen" aria-label={texts.actions}>
          <p className="row centred">
            <strong role="status">{texts.chosen(shown.length)}</strong>
            <button type="button" className="text-button" onClick={() => setChosen(new Set())}>
              {texts.unchoose}
            </button>
          </p>
          <Deeds
            target={{ groups: shown.map(({ id }) => id) }}
            kinds={[
              ...(shown.length > 1 && isOneLanguage ? (['merge'] as const) : []),
              'elsewhere',
              'hand',
              'ignore',
              ...(shown.some(({ state }) => state !== 'open') ? (['reopen'] as const) : []),
            ]}
            colleagues={found.colleagues}
            questions={[]}
            after={() => setChosen(new Set())}
          />
        </section>
      )}
      {found.groups.length === 0 ? (
        <Empty title={texts.empty}>{isNarrowed ? texts.nothingWhy : texts.emptyWhy}</Empty>
      ) : (
        <ul className="groups">
          {found.groups.map((group) => (
            <Group
              key={group.id}
              group={group}
              chosen={chosen.has(group.id)}
              choose={() => choose(group.id)}
            />
          ))}
        </ul>
      )}
      {(filters.from > 0 || filters.from + atOnce < found.total) && (
        <nav className="row centred after" aria-label={texts.page}>
          <Button
            variant="secondary"
            aria-disabled={filters.from === 0}
            onClick={() => change({ from: Math.max(0, filters.from - atOnce) })}
          >
            {texts.newer}
          </Button>
          <Button
            variant="secondary"
            aria-disabled={filters.from + atOnce >= found.total}
            onClick={() => filters.from + atOnce < found.total && change({ from: filters.from + atOnce })}
          >
            {texts.older}
          </Button>
        </nav>
      )}
    </>
  );
}

type GroupProps = { readonly group: UnmatchedGroup; readonly chosen: boolean; choose(): void };

function Group({ group, chosen, choose }: GroupProps) {
  const texts = useTexts(unmatchedTexts);
  const name = nameOf(group) || texts.nameless;
  return (
    <li className={chosen ? 'group chosen' : 'group'}>
      <input type="checkbox" checked={chosen} aria-label={texts.choose(name)} onChange={choose} />
      <p className="group-times" aria-hidden="true">
        {group.times}
      </p>
      <div>
        <h2>
          <Link to={`/unmatched/${group.id}`} lang={group.language}>
            {name}
          </Link>
        </h2>
        {group.example && (
          <p className="group-example" lang={group.language}>
            {group.example}
          </p>
        )}
        <GroupFacts group={group} />
      </div>
    </li>
  );
}
