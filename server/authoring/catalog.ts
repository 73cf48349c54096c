// The working library in memory: read once, read again after every approval.
import type { Content, Subject } from '../library/subject.ts';
import { contentOf } from '../library/subject.ts';
import type { Store } from '../store/store.ts';
import type { Edited, Working } from '../store/working.ts';

export type Catalog = {
  readonly read: () => Promise<Working>;
  /** Something was approved: the next reading is a new one. */
  readonly changed: () => void;
};

export function catalogOf(store: Store): Catalog {
  let reading: Promise<Working> | undefined;
  return {
    read: () => {
      const mine = reading ?? store.working.read();
      reading = mine;
      // A failed reading is not kept.
      mine.catch(() => {
        if (reading === mine) reading = undefined;
      });
      return mine;
    },
    changed: () => {
      reading = undefined;
    },
  };
}

/** When and by whom a subject was approved last; nothing for what does not exist. */
export function editedOf(working: Working, subject: Subject): Edited | undefined {
  const known = working.edited.get(`${subject.kind} ${subject.id}`);
  if (known) return known;
  const isThere = contentOf(working.library, subject) !== undefined;
  return isThere ? { revision: 1, by: 'import', at: 0 } : undefined;
}

/** The revision of a subject, 0 where there is none. */
export const revisionOf = (working: Working, subject: Subject): number =>
  editedOf(working, subject)?.revision ?? 0;

export const approvedContent = (working: Working, subject: Subject): Content | undefined =>
  revisionOf(working, subject) === 0 ? undefined : contentOf(working.library, subject);
