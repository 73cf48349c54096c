// A group's figures and where it stands, in one quiet line.
import type { UnmatchedGroup } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { inFirst } from '../library/titles.ts';
import { day } from '../texts/dates.ts';
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
  const went = useWent(group);
  const pages = Object.keys(group.pages).slice(0, 3);
  return (
    <p className="group-facts">
      <span className={`badge ${tone[group.state]}`}>{texts.states[group.state]}</span>
      <span>{group.language.toUpperCase()}</span>
      <span>{texts.times(group.times)}</span>
      <span>{texts.questions(group.size)}</span>
      <span>{texts.days(day(language, group.firstDay), day(language, group.lastDay))}</span>
      {pages.map((page) => (
        <span key={page}>{page}</span>
      ))}
      {group.state === 'answered' && group.release !== null ? (
        <span>{texts.closedBy(group.release)}</span>
      ) : (
        group.answered > 0 && <span>{texts.nowAnswers(group.answered, group.times)}</span>
      )}
      {went && <span>{went}</span>}
      {group.assignee && <span>{texts.handedTo(group.assignee.name)}</span>}
    </p>
  );
}

/** Where it went, in words. */
function useWent({ outcome, subject }: UnmatchedGroup): string | undefined {
  const texts = useTexts(unmatchedTexts);
  const languages = useLibraryLanguages();
  const rows = useApi('library', {}).data?.intents;
  if (subject === null) return undefined;
  if (outcome === 'elsewhere')
    return (texts.authorities as Readonly<Record<string, string>>)[subject] ?? subject;
  if (outcome === 'out-of-scope') return texts.wentTo(texts.outOfScopeList);
  const title = rows?.find(({ id }) => id === subject)?.title;
  return texts.wentTo((title && inFirst(title, languages)) || subject);
}
