// The library: every answer with its state, traffic and thumbs; search in all languages, filters in the address.
import { useDeferredValue, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Button, SearchInput } from 'suomifi-ui-components';
import { flags, type LibraryView, states } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { useMay } from '../api/session.ts';
import { Select } from '../parts/select.tsx';
import { stateTexts } from '../parts/state-texts.ts';
import { Page } from '../shell/page.tsx';
import { Empty, Shown } from '../shell/states.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { type Filters, filtered, sorts, useFilters } from './filters.ts';
import { Lists } from './lists.tsx';
import { NewIntent } from './new-intent.tsx';
import { NewTopic } from './new-topic.tsx';
import { FoundTable, TopicSections } from './rows.tsx';
import { libraryTexts } from './texts.ts';
import { choiceOf, useReadingOrder } from './titles.ts';

export function Library() {
  const texts = useTexts(libraryTexts);
  const library = useApi('library', {});
  const may = useMay();
  const [making, setMaking] = useState<'intent' | 'topic'>();
  return (
    <Page
      title={texts.title}
      wide
      actions={
        may('saveDraft') && (
          <>
            <Button onClick={() => setMaking('intent')}>{texts.newIntent}</Button>
            <Button variant="secondary" onClick={() => setMaking('topic')}>
              {texts.newTopic}
            </Button>
          </>
        )
      }
    >
      <Shown query={library}>
        {(view) => (
          <>
            <Standing view={view} />
            <Found view={view} />
            {making === 'intent' && <NewIntent view={view} close={() => setMaking(undefined)} />}
            {making === 'topic' && <NewTopic view={view} close={() => setMaking(undefined)} />}
          </>
        )}
      </Shown>
    </Page>
  );
}

function Standing({ view }: { readonly view: LibraryView }) {
  const texts = useTexts(libraryTexts);
  return (
    <p className="standing">
      <span className="quiet">{view.release ? texts.release(view.release) : texts.noRelease}.</span>
      {view.unpublished > 0 && (
        <span className="waiting">
          {texts.unpublished(view.unpublished)}. <Link to="/releases">{texts.toPublish}</Link>
        </span>
      )}
    </p>
  );
}

function Found({ view }: { readonly view: LibraryView }) {
  const texts = useTexts(libraryTexts);
  const [filters, change] = useFilters();
  const text = useDeferredValue(filters.text.trim());
  const search = useApi(
    'search',
    { query: { text: text || '-', most: 500 } },
    { enabled: text !== '', keep: true },
  );
  const hits = text === '' ? undefined : search.data;
  const rows = filtered(
    view.intents,
    filters,
    hits?.found.map(({ intent }) => intent),
  );
  const plain = text === '' && filters.sort === 'library';
  const narrowed = filters.topic !== '' || filters.state !== '' || filters.flag !== '' || text !== '';
  const clear = (): void => change({ text: '', topic: '', state: '', flag: '' });
  return (
    <>
      <FilterBar view={view} filters={filters} change={change} />
      <div className="found">
        <p role="status">{texts.found(rows.length)}</p>
        {narrowed && (
          <button type="button" className="text-button" onClick={clear}>
            {texts.clear}
          </button>
        )}
      </div>
      {rows.length === 0 && narrowed ? (
        <Empty title={texts.nothing}>{texts.nothingWhy}</Empty>
      ) : plain ? (
        <TopicSections view={view} rows={rows} whole={!narrowed} />
      ) : (
        <FoundTable rows={rows} hits={hits} words={text} />
      )}
      {!narrowed && <Lists view={view} />}
    </>
  );
}

type FilterBarProps = {
  readonly view: LibraryView;
  readonly filters: Filters;
  change(part: Partial<Filters>): void;
};

function FilterBar({ view, filters, change }: FilterBarProps) {
  const texts = useTexts(libraryTexts);
  const own = useTexts(stateTexts);
  const { search, clear } = useTexts(common);
  const order = useReadingOrder();
  const [typed, setTyped] = useState(filters.text);
  useEffect(() => setTyped(filters.text), [filters.text]);
  const topics = view.topics.map(({ id, name }) => choiceOf(id, name, order));
  return (
    <search className="filters">
      <SearchInput
        className="search"
        labelText={texts.search}
        searchButtonLabel={search}
        clearButtonLabel={clear}
        value={typed}
        fullWidth
        debounce={200}
        onChange={(value) => {
          const next = value ?? '';
          setTyped(next);
          change({ text: next });
        }}
        onSearch={(value) => change({ text: value ?? '' })}
      />
      <Select
        label={texts.topic}
        value={filters.topic}
        options={[
          { value: '', text: texts.anyTopic },
          ...topics,
          { value: 'priority', text: texts.priorityTopic },
        ]}
        onChange={(topic) => change({ topic })}
      />
      <Select
        label={texts.state}
        value={filters.state}
        options={[
          { value: '', text: texts.anyState },
          ...states.map((value) => ({ value, text: own.states[value] })),
        ]}
        onChange={(state) => change({ state })}
      />
      <Select
        label={texts.attention}
        value={filters.flag}
        options={[
          { value: '', text: texts.anyFlag },
          ...flags.map((value) => ({ value, text: own.flags[value] })),
        ]}
        onChange={(flag) => change({ flag })}
      />
      <Select
        label={texts.sort}
        value={filters.sort}
        options={sorts.map((value) => ({ value, text: texts.sorts[value] }))}
        onChange={(sort) => change({ sort })}
      />
    </search>
  );
}
