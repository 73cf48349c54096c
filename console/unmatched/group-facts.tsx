// A group's figures and where it stands, in one quiet line.
import { Link } from 'react-router';
import type { UnmatchedGroup } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { inFirst, useReadingOrder } from '../library/titles.ts';
import { days } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { unmatchedTexts } from './texts.ts';

/** What a group is called: its most telling words. */
export const nameOf = ({ words }: Pick<UnmatchedGroup, 'words'>): string => words.join(' · ');

const tone = {
  open: 'busy',
  drafted: 'warn',
  elsewhere: 'plain',
  ignored: 'plain',
  answered: 'good',
} as const;

export function GroupFacts({ group }: { readonly group: UnmatchedGroup }) {
  const texts = useTexts(unmatchedTexts);
  const { language } = useLanguage();
  const pages = Object.keys(group.pages).slice(0, 3);
  return (
    <p className="group-facts">
      <span className={`badge ${tone[group.state]}`}>{texts.states[group.state]}</span>
      <span>{group.language.toUpperCase()}</span>
      <span>{texts.times(group.times)}</span>
      <span>{texts.questions(group.size)}</span>
      <span>{days(language, group.firstDay, group.lastDay)}</span>
      {pages.map((page) => (
        <span key={page}>{page === '/' ? texts.frontPage : page}</span>
      ))}
      {group.state === 'answered' && group.release !== null ? (
        <span>{texts.closedBy(group.release)}</span>
      ) : (
        group.answered > 0 && <span>{texts.nowAnswers(group.answered, group.times)}</span>
      )}
      <Went group={group} />
      {group.assignee && <span>{texts.handedTo(group.assignee.name)}</span>}
    </p>
  );
}

/** Where it went: a draft one can open, or whose business it is. */
function Went({ group: { state, outcome, subject } }: { readonly group: UnmatchedGroup }) {
  const texts = useTexts(unmatchedTexts);
  const order = useReadingOrder();
  const rows = useApi('library', {}).data?.intents;
  if (subject === null) return null;
  if (outcome === 'elsewhere')
    return <span>{(texts.authorities as Readonly<Record<string, string>>)[subject] ?? subject}</span>;
  if (outcome === 'out-of-scope')
    return <Link to="/lists/out-of-scope">{texts.wentTo(texts.outOfScopeList)}</Link>;
  const title = rows?.find(({ id }) => id === subject)?.title;
  const name = (title && inFirst(title, order)) || subject;
  return (
    <Link to={`/intents/${subject}`}>
      {state === 'answered' ? texts.answeredIn(name) : texts.wentTo(name)}
    </Link>
  );
}
