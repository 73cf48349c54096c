// The history of what experts wrote: every approved content, every answer version, the releases that hold it.
import type { Content, Subject } from '../library/subject.ts';
import type { Connections } from './database.ts';
import { type ApprovedVersion, toVersion } from './library.ts';

export type Revision = Subject & {
  readonly revision: number;
  readonly action: string;
  readonly content: Content | null;
  readonly authors: readonly string[];
  readonly approvedBy: string;
  readonly approvedAt: number;
  readonly why: string;
  /** Ids of the answer versions in force after it. */
  readonly versions: readonly string[];
};

export type Approval = {
  readonly createdBy: string;
  readonly createdAt: number;
  readonly approvedBy: string;
  readonly approvedAt: number;
};

export type HistoryStore = {
  /** Approved contents of a subject, newest first. Empty before its first change. */
  revisions(subject: Subject): Promise<readonly Revision[]>;
  /** Every answer version of an intent, oldest first, with who approved it. */
  versionsOf(ids: readonly string[]): Promise<readonly (ApprovedVersion & Approval)[]>;
  /** Releases that hold each version. */
  releasesOf(versions: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>>;
};

export function historyStore({ authoring }: Connections): HistoryStore {
  return {
    revisions: async ({ kind, id }) => {
      const rows = await authoring
        .selectFrom('revision')
        .selectAll()
        .where('kind', '=', kind)
        .where('subject', '=', id)
        .orderBy('revision', 'desc')
        .execute();
      return rows.map((row) => ({
        kind,
        id,
        revision: row.revision,
        action: row.action,
        content: row.content === null ? null : JSON.parse(row.content),
        authors: JSON.parse(row.authors),
        approvedBy: row.approved_by,
        approvedAt: row.approved_at,
        why: row.why,
        versions: JSON.parse(row.versions),
      }));
    },
    versionsOf: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await authoring
        .selectFrom('answer_version')
        .innerJoin('approval', 'approval.version', 'answer_version.id')
        .selectAll('answer_version')
        .select(['approval.approved_by', 'approval.approved_at'])
        .where((where) =>
          where.or([where('answer_version.id', 'in', ids), where('answer_version.answer', 'in', ids)]),
        )
        .orderBy('answer_version.id')
        .execute();
      return rows.map((row) => ({
        ...toVersion(row),
        createdBy: row.created_by,
        createdAt: row.created_at,
        approvedBy: row.approved_by,
        approvedAt: row.approved_at,
      }));
    },
    releasesOf: async (versions) => {
      const found = new Map<string, number[]>();
      if (versions.length === 0) return found;
      const rows = await authoring
        .selectFrom('release_answer')
        .select(['release', 'version'])
        .where('version', 'in', versions)
        .orderBy('release')
        .execute();
      for (const row of rows) found.set(row.version, [...(found.get(row.version) ?? []), row.release]);
      return found;
    },
  };
}
