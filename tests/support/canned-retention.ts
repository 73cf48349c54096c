// The fake console server's answers about retention: times, deletions, backups.
import type { Answer } from '../../server/web/api/contract.ts';
import { people } from './canned-console.ts';

const night = (day: string, counts: Readonly<Record<string, number>>) => ({
  id: `night-${day}`,
  night: day,
  by: people.system,
  beganAt: `${day}T01:00:04Z`,
  endedAt: `${day}T01:00:52Z`,
  counts: { ...counts },
});

/** What was kept and deleted up to one morning. */
export const cannedRetention = {
  retention: (): Answer<'retention'> => ({
    keep: { conversations: 90, feedback: 365, proofs: 1825, sessions: 30, backups: 30, models: 5 },
    nextAt: '2026-11-25T01:00:00Z',
    isRunning: false,
    deletions: [
      night('2026-11-24', { replies: 1204, conversations: 611, sessions: 3, backups: 1 }),
      {
        ...night('2026-11-23', { replies: 88, conversations: 40 }),
        id: 'by-hand',
        night: null,
        by: people.aino,
        beganAt: '2026-11-23T13:20:00Z',
      },
      { ...night('2026-11-22', {}), endedAt: null },
      night('2026-11-21', { replies: 0, conversations: 0 }),
    ],
    backups: [
      {
        file: 'kuiskaaja-2026-11-24T010052Z.db',
        madeAt: '2026-11-24T01:00:52Z',
        bytes: 734_003_200,
        until: '2026-12-24T01:00:52Z',
      },
    ],
  }),
  dueForDeletion: (): Answer<'dueForDeletion'> => ({
    counts: { replies: 312, conversations: 140, proofs: 0, sessions: 1, verifications: 0, backups: 0 },
  }),
  deleteNow: (): Answer<'deleteNow'> => ({ begun: true }),
} as const;
