// The shared lists, at the end of the library.
import { Link } from 'react-router';
import type { LibraryView } from '../../server/web/api/contract.ts';
import { StateBadge } from '../parts/badges.tsx';
import { stateTexts } from '../parts/state-texts.ts';
import { useTexts } from '../texts/dictionary.ts';
import { libraryTexts } from './texts.ts';

export function Lists({ view }: { readonly view: LibraryView }) {
  const texts = useTexts(libraryTexts);
  const { lists: names } = useTexts(stateTexts);
  return (
    <section className="topic">
      <div className="topic-head">
        <h2>{texts.lists}</h2>
        <span className="quiet">{texts.listsLead}</span>
      </div>
      <ul className="list-links">
        {view.lists.map(({ id, state, entries }) => (
          <li key={id}>
            <Link to={`/lists/${id}`}>{names[id] ?? id}</Link>
            <span className="quiet">{texts.entries(entries)}</span>
            <StateBadge state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
