// The read-only connection: what takes longer than a few milliseconds reads here, in a thread of its own.
import Database from 'better-sqlite3';
import { firstBrokenIn } from './audit.ts';
import { kyselyOver } from './database.ts';
import { type FigureReading, figureReading } from './figures.ts';
import { type TrafficReading, trafficReading } from './traffic.ts';

export type Reading = {
  readonly figures: FigureReading;
  readonly traffic: TrafficReading;
  /** The first entry at which the audit trail is broken. */
  readonly auditBroken: () => Promise<number | undefined>;
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
    close: () => database.close(),
  };
}
