// Proposed changes of structure: what waits, what was decided by whom.
import { type AuditEntry, addAudit } from './audit.ts';
import type { Connections } from './database.ts';
import type { Schema } from './schema.ts';

export type ProposalState = 'waiting' | 'approved' | 'returned' | 'discarded';

export type StoredProposal = {
  readonly id: string;
  /** As it was proposed; its shape is the flow's. */
  readonly proposal: unknown;
  /** Revisions from which it was made, by `<kind> <id>`. */
  readonly bases: Readonly<Record<string, number>>;
  readonly state: ProposalState;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly comment: string;
};

export type ProposalStore = {
  /** Newest first. */
  list(): Promise<readonly StoredProposal[]>;
  read(id: string): Promise<StoredProposal | undefined>;
  add(proposal: StoredProposal, entry: AuditEntry): Promise<void>;
  /** Turns down or takes back a proposal that waits; false where it does not. */
  decide(
    id: string,
    decision: {
      readonly state: 'returned' | 'discarded';
      readonly by: string;
      readonly now: number;
      readonly comment: string;
    },
    entry: AuditEntry,
  ): Promise<boolean>;
};

const toProposal = (row: Schema['proposal']): StoredProposal => ({
  id: row.id,
  proposal: JSON.parse(row.proposal),
  bases: JSON.parse(row.bases),
  state: row.state as ProposalState,
  reason: row.reason,
  by: row.made_by,
  at: row.made_at,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  comment: row.comment,
});

export function proposalStore({ authoring, writing }: Connections): ProposalStore {
  return {
    list: async () => {
      const rows = await authoring
        .selectFrom('proposal')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(500)
        .execute();
      return rows.map(toProposal);
    },
    read: async (id) => {
      const row = await authoring.selectFrom('proposal').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toProposal(row);
    },
    add: (proposal, entry) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          await transaction
            .insertInto('proposal')
            .values({
              id: proposal.id,
              proposal: JSON.stringify(proposal.proposal),
              bases: JSON.stringify(proposal.bases),
              state: proposal.state,
              reason: proposal.reason,
              made_by: proposal.by,
              made_at: proposal.at,
              decided_by: proposal.decidedBy,
              decided_at: proposal.decidedAt,
              comment: proposal.comment,
            })
            .execute();
          await addAudit(transaction, entry);
        }),
      ),
    decide: (id, { state, by, now, comment }, entry) =>
      writing(() =>
        authoring.transaction().execute(async (transaction) => {
          const { numUpdatedRows } = await transaction
            .updateTable('proposal')
            .set({ state, decided_by: by, decided_at: now, comment })
            .where('id', '=', id)
            .where('state', '=', 'waiting')
            .executeTakeFirst();
          if (numUpdatedRows !== 1n) return false;
          await addAudit(transaction, entry);
          return true;
        }),
      ),
  };
}
