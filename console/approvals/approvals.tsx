// What waits for a second person: texts, changes of structure, notices.
import { Link } from 'react-router';
import type { Answer } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { usePerson } from '../api/session.ts';
import { Titled } from '../library/titled.tsx';
import { inFirst, useReadingOrder } from '../library/titles.ts';
import { stateTexts } from '../parts/state-texts.ts';
import { Page } from '../shell/page.tsx';
import { Empty, Shown } from '../shell/states.tsx';
import { ago } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { ChangeCard } from './change-card.tsx';
import { approvalTexts } from './texts.ts';

type DraftRow = Answer<'drafts'>['drafts'][number];

/** So long a returned proposal is shown to who made it, in milliseconds: a fortnight. */
const shownFor = 14 * 24 * 3_600_000;

export function Approvals() {
  const texts = useTexts(approvalTexts);
  const drafts = useApi('drafts', {}, { every: 15_000 });
  const changes = useApi('changes', {}, { every: 30_000 });
  const notices = useApi('notices', {}, { every: 30_000 });
  const me = usePerson();
  const returned = changes.data?.changes.filter(
    ({ state, by, decidedAt }) =>
      state === 'returned' && by.id === me.id && Date.parse(decidedAt ?? '') > Date.now() - shownFor,
  );
  const proposed = changes.data?.changes.filter(({ state }) => state === 'waiting') ?? [];
  const shown = notices.data?.notices.filter(({ state }) => state === 'waiting') ?? [];
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Shown query={drafts}>
        {({ drafts: all }) => {
          const waiting = all.filter(({ state }) => state === 'waiting');
          if (waiting.length + proposed.length + shown.length === 0)
            return <Empty title={texts.none}>{texts.noneWhy}</Empty>;
          return (
            <>
              {waiting.length > 0 && <Waiting drafts={waiting} />}
              {proposed.length > 0 && (
                <section className="section">
                  <h2>{texts.changes}</h2>
                  {proposed.map((change) => (
                    <ChangeCard key={change.id} change={change} />
                  ))}
                </section>
              )}
              {shown.length > 0 && (
                <section className="section">
                  <h2>{texts.notices}</h2>
                  <p>
                    {texts.waitingNotices(shown.length)} <Link to="/notices">{texts.toNotices}</Link>
                  </p>
                </section>
              )}
            </>
          );
        }}
      </Shown>
      {returned && returned.length > 0 && (
        <section className="section">
          <h2>{texts.returnedToYou}</h2>
          {returned.map((change) => (
            <ChangeCard key={change.id} change={change} />
          ))}
        </section>
      )}
    </Page>
  );
}

function Waiting({ drafts }: { readonly drafts: readonly DraftRow[] }) {
  const texts = useTexts(approvalTexts);
  const { lists } = useTexts(stateTexts);
  const { language } = useLanguage();
  const languages = useReadingOrder();
  return (
    <section>
      <h2>{texts.drafts}</h2>
      <div className="table-box">
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.what}</th>
              <th scope="col">{texts.message}</th>
              <th scope="col">{texts.by}</th>
              <th scope="col">{texts.at}</th>
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft) => {
              const list = lists[draft.id];
              const title = list ?? (inFirst(draft.title, languages) || draft.id);
              return (
                <tr key={`${draft.kind} ${draft.id}`}>
                  <th scope="row">
                    <Link
                      to={`/approvals/${draft.kind}/${draft.id}`}
                      className="intent-title"
                      aria-label={texts.review(title)}
                    >
                      {list ?? <Titled title={draft.title} other={draft.id} />}
                    </Link>
                    <span className="other-title">{texts.subject[draft.kind]}</span>
                  </th>
                  <td>{draft.comment || <span className="quiet">–</span>}</td>
                  <td>{draft.submittedBy?.name}</td>
                  <td className="quiet">{ago(language, draft.submittedAt ?? draft.editedAt, Date.now())}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
