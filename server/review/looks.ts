// Who read what: every look of a person into what customers wrote is recorded.
import type { Store } from '../store/store.ts';

/** Where in the console somebody looked. */
export type Door = 'proof' | 'weak' | 'judging' | 'unmatched' | 'feedback';

export type Look = {
  readonly at: number;
  /** The person's id. */
  readonly by: string;
  readonly door: Door;
  /** `conversation <id>`; where questions of several stand in one list, what the list is of, such as `answer <id>`. */
  readonly subject: string;
  /** How many messages were shown. */
  readonly replies: number;
};

/** A page that is drawn again within ten minutes is the same look, not another one. */
const sameLook = 10 * 60_000;

/** Records a look. Call it before the text is given out: what can't be recorded is not shown. */
export async function recordLook(
  store: Pick<Store, 'audit' | 'people'>,
  { at, by, door, subject, replies }: Look,
): Promise<void> {
  if (await store.audit.hasLooked({ by, subject, door, since: at - sameLook })) return;
  await store.people.note({ at, by, action: 'conversation.read', subject, detail: { door, replies } });
}
