// Before and after: how many of last month's questions the release answers by now, and how many the drafts would.
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../api/query.ts';
import { Titled } from '../library/titled.tsx';
import { SilentBar } from '../parts/bar.tsx';
import { Shown } from '../shell/states.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { unmatchedTexts } from './texts.ts';

/** Computed when it is opened: thousands of questions are read with two models. */
export function Outlook() {
  const texts = useTexts(unmatchedTexts);
  const [open, setOpen] = useState(false);
  return (
    <details className="outlook" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.outlook}</summary>
      {open && <Figures />}
    </details>
  );
}

function Figures() {
  const texts = useTexts(unmatchedTexts);
  const outlook = useApi('unmatchedOutlook', {});
  return (
    <Shown query={outlook}>
      {({ asked, now, draft, changes }) => (
        <>
          <p>{texts.outlookLead(asked)}</p>
          <dl className="outlook-figures">
            <dt>{texts.outlookNow}</dt>
            <dd>
              <SilentBar share={now / Math.max(asked, 1)} />
              {texts.outlookOf(now, asked)}
            </dd>
            <dt>{texts.outlookDraft}</dt>
            <dd>
              {draft === null ? (
                <Link to="/try">{texts.outlookNone}</Link>
              ) : (
                <>
                  <SilentBar share={draft / Math.max(asked, 1)} />
                  {texts.outlookOf(draft, asked)}
                </>
              )}
            </dd>
          </dl>
          {changes.length > 0 && (
            <>
              <h3>{texts.outlookChanges}</h3>
              <ul className="outlook-changes">
                {changes.map((change) => (
                  <li key={change.intent}>
                    <Link to={`/intents/${change.intent}`}>
                      <Titled title={change.title} other={change.intent} />
                    </Link>{' '}
                    {change.now} → {change.draft}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Shown>
  );
}
