// The state of an intent, topic or list, and what else is to be known of it, in words and colour.
import type { Flag, State } from '../../server/web/api/contract.ts';
import { useTexts } from '../texts/dictionary.ts';
import { stateTexts } from './state-texts.ts';

const tone: Readonly<Record<State, string>> = {
  new: 'busy',
  draft: 'busy',
  waiting: 'warn',
  returned: 'bad',
  approved: 'busy',
  published: 'good',
};

const flagTone: Readonly<Record<Flag, string>> = {
  expiring: 'warn',
  expired: 'bad',
  'review-due': 'warn',
  withdrawn: 'bad',
  scheduled: 'busy',
  problem: 'bad',
};

export function StateBadge({ state }: { readonly state: State }) {
  const { states } = useTexts(stateTexts);
  return <span className={`badge ${tone[state]}`}>{states[state]}</span>;
}

export function FlagBadges({ flags }: { readonly flags: readonly Flag[] }) {
  const texts = useTexts(stateTexts);
  return flags.map((flag) => (
    <span key={flag} className={`badge plain ${flagTone[flag]}`}>
      {texts.flags[flag]}
    </span>
  ));
}

type BadgesProps = { readonly state: State; readonly flags?: readonly Flag[] };

export function Badges({ state, flags = [] }: BadgesProps) {
  return (
    <span className="badges">
      <StateBadge state={state} />
      <FlagBadges flags={flags} />
    </span>
  );
}
