// The read-only connection: what takes longer than a few milliseconds reads here, in a thread of its own.
import Database from 'better-sqlite3';
import { firstBrokenIn } from './audit.ts';
import { kyselyOver } from './database.ts';
import { type FeedbackReading, feedbackReading } from './feedback-reading.ts';
import { type FigureReading, figureReading } from './figures.ts';
import { type LibraryReading, libraryReading } from './library-reading.ts';
import { type RetentionReading, retentionReading } from './retention.ts';
import { type SampleReading, sampleReading } from './sample-reading.ts';
import { type TrafficReading, trafficReading } from './traffic.ts';
import { type UnmatchedReading, unmatchedReading } from './unmatched-reading.ts';
import { type WeakReading, weakReading } from './weak-reading.ts';

export type Reading = {
  readonly figures: FigureReading;
  readonly traffic: TrafficReading;
  /** The first entry at which the audit trail is broken. */
  readonly auditBroken: () => Promise<number | undefined>;
  readonly retention: RetentionReading;
  /** Writes a whole copy of the database as it is now into a file that is empty or missing. */
  readonly copyTo: (file: string) => void;
  readonly weak: WeakReading;
  readonly samples: SampleReading;
  readonly unmatched: UnmatchedReading;
  readonly feedback: FeedbackReading;
  readonly library: LibraryReading;
  readonly close: () => void;
};

/** Opens a database that `openStore` has made; writing through this connection fails. */
export function openReading(path: string): Reading {
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 3_000 });
  const connection = kyselyOver(database);
  const figures = figureReading(connection);
  return {
    auditBroken: () => firstBrokenIn(connection),
    figures,
    traffic: trafficReading(figures),
    retention: retentionReading(connection),
    copyTo: (file) => {
      // Unlike a copy of the pages it leaves out those that hold nothing any more, and it needs no second try.
      database.prepare('vacuum into ?').run(file);
    },
    weak: weakReading(connection),
    samples: sampleReading(connection),
    unmatched: unmatchedReading(connection),
    feedback: feedbackReading(connection),
    library: libraryReading(connection),
    close: () => database.close(),
  };
}
