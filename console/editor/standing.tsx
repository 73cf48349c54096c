// What is to be known before reading on: conflict, returned, waiting, withdrawn, redirected, problems, kept words.
import { Link } from 'react-router';
import { Button, InlineAlert } from 'suomifi-ui-components';
import type { AnyContent, Subject } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { useMay } from '../api/session.ts';
import { Titled } from '../library/titled.tsx';
import { Wishes } from '../parts/wishes.tsx';
import { common } from '../texts/common.ts';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { Conflict } from './conflict.tsx';
import { Problems } from './problems.tsx';
import { editorTexts } from './texts.ts';
import type { Writing } from './use-draft.ts';

type StandingProps<C extends AnyContent> = { readonly subject: Subject; readonly writing: Writing<C> };

export function Standing<C extends AnyContent>({ subject, writing }: StandingProps<C>) {
  const texts = useTexts(editorTexts);
  const { inLanguage } = useTexts(common);
  const { language } = useLanguage();
  const may = useMay();
  const rows = useApi('library', {}).data?.intents ?? [];
  const { draft, state, leftover } = writing;
  return (
    <div className="standing-stack">
      {state.kind === 'conflict' && <Conflict details={state.details} writing={writing} />}
      {leftover && state.kind !== 'conflict' && (
        <InlineAlert status="warning">
          {texts.leftover}{' '}
          <span className="row centred">
            <Button variant="secondary" onClick={() => writing.settleLeftover(true)}>
              {texts.takeLeftover}
            </Button>
            <Button variant="secondaryNoBorder" onClick={() => writing.settleLeftover(false)}>
              {texts.dropLeftover}
            </Button>
          </span>
        </InlineAlert>
      )}
      {subject.redirect && (
        <InlineAlert>
          {subject.redirect.to ? (
            <>
              {texts.redirected}{' '}
              <Link to={`/intents/${subject.redirect.to}`}>
                <Titled
                  title={rows.find(({ id }) => id === subject.redirect?.to)?.title}
                  other={subject.redirect.to}
                />
              </Link>
            </>
          ) : (
            texts.retired
          )}
        </InlineAlert>
      )}
      {subject.change && (
        <InlineAlert>
          {texts.changeWaiting} <Link to="/approvals">{texts.toChange}</Link>
        </InlineAlert>
      )}
      {subject.withdrawn.map((each) => (
        <InlineAlert key={each.language} status="warning">
          {texts.withdrawn(
            inLanguage[each.language] ?? each.language,
            each.by.name,
            moment(language, each.at),
            each.reason,
          )}
        </InlineAlert>
      ))}
      {draft?.state === 'returned' && (
        <InlineAlert status="warning" labelText={texts.returnedBy(draft.returnedBy?.name ?? '')}>
          {draft.comment}
        </InlineAlert>
      )}
      {draft?.state === 'waiting' && (
        <InlineAlert>
          {texts.waitingBy(
            draft.submittedBy?.name ?? '',
            moment(language, draft.submittedAt ?? draft.editedAt),
          )}
          {draft.comment && ` ”${draft.comment}”`}
        </InlineAlert>
      )}
      {draft && <Wishes wishes={subject.wishes} />}
      {!may('saveDraft') && <InlineAlert>{texts.readOnly}</InlineAlert>}
      {draft && <Problems problems={writing.problems} />}
    </div>
  );
}
