// Where one can go in the console, in the order of the menu, and who sees what.

import type { RouteName } from '../../server/web/api/contract.ts';
import { may, usePerson } from '../api/session.ts';

export const places = [
  { name: 'library', to: '/library', key: 'v', needs: 'library', group: 'write' },
  { name: 'try', to: '/try', key: 'k', needs: 'tryQuestion', group: 'write' },
  { name: 'questions', to: '/questions', key: 't', needs: 'testQuestions', group: 'write' },
  { name: 'notices', to: '/notices', key: 'n', needs: 'notices', group: 'write' },
  { name: 'approvals', to: '/approvals', key: 'h', needs: 'drafts', group: 'publish' },
  { name: 'releases', to: '/releases', key: 'j', needs: 'releases', group: 'publish' },
  { name: 'weak', to: '/weak', key: 'w', needs: 'weakAnswers', group: 'review' },
  { name: 'judging', to: '/judging', key: 'o', needs: 'judging', group: 'review' },
  { name: 'feedback', to: '/feedback', key: 'f', needs: 'themes', group: 'review' },
  { name: 'unmatched', to: '/unmatched', key: 'y', needs: 'unmatched', group: 'review' },
  { name: 'figures', to: '/figures', key: 'l', needs: 'figures', group: 'review' },
  { name: 'exchange', to: '/exchange', key: 'e', needs: 'export', group: 'run' },
  { name: 'audit', to: '/audit', key: 'a', needs: 'proof', group: 'run' },
  { name: 'retention', to: '/retention', key: 'd', needs: 'retention', group: 'run' },
  { name: 'checklist', to: '/checklist', key: 'c', needs: 'releases', group: 'run' },
  { name: 'people', to: '/people', key: 'p', needs: 'people', group: 'run' },
] as const satisfies readonly {
  readonly name: string;
  readonly to: string;
  /** After G, goes there. */
  readonly key: string;
  readonly needs: RouteName;
  readonly group: string;
}[];

export type Place = (typeof places)[number];
export const placeGroups = ['write', 'publish', 'review', 'run'] as const;

/** The places that the person may see. */
export function usePlaces(): readonly Place[] {
  const { roles } = usePerson();
  return places.filter(({ needs }) => may(roles, needs));
}
