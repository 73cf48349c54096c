// Contract: what is kept how long, what was deleted when, and the backups.
import * as z from 'zod';
import { moment, person } from './common.ts';

/** Rows by what they are: `replies`, `conversations`, `proofs`, `sessions`, `backups`, … */
export const deletionCounts = z.record(z.string(), z.number());
export type DeletionCounts = z.infer<typeof deletionCounts>;

export const deletion = z.object({
  id: z.string(),
  /** Of the nightly deletion; otherwise a person asked for it. */
  night: z.string().nullable(),
  by: person,
  beganAt: moment,
  /** Null while it is under way, and when the server ended meanwhile. */
  endedAt: moment.nullable(),
  counts: deletionCounts,
});
export type Deletion = z.infer<typeof deletion>;

export const keptKinds = ['conversations', 'feedback', 'proofs', 'sessions', 'backups', 'models'] as const;
export type KeptKind = (typeof keptKinds)[number];

export const retention = z.object({
  /** In days; `models` in releases. */
  keep: z.record(z.enum(keptKinds), z.number()),
  nextAt: moment,
  isRunning: z.boolean(),
  deletions: z.array(deletion),
  backups: z.array(z.object({ file: z.string(), madeAt: moment, bytes: z.number(), until: moment })),
});
export type Retention = z.infer<typeof retention>;
export const due = z.object({ counts: deletionCounts });
export const deletionBegun = z.object({ begun: z.literal(true) });
