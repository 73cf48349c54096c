// Every migration, oldest first. Forward only: a released one is never changed, a mistake gets a new one.
import { start } from './0001-start.ts';
import { consoleTables } from './0002-console.ts';
import { unmatched } from './0003-unmatched.ts';
import { judging } from './0004-judging.ts';
import { feedbackTables } from './0005-feedback.ts';
import { figures } from './0006-figures.ts';
import { retentionTables } from './0007-retention.ts';
import { largerLists } from './0008-larger-lists.ts';
import { searchedQuestions } from './0009-searched-questions.ts';
import { fewerPages } from './0010-fewer-pages.ts';

export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

export const migrations: readonly Migration[] = [
  start,
  consoleTables,
  unmatched,
  judging,
  feedbackTables,
  figures,
  retentionTables,
  largerLists,
  searchedQuestions,
  fewerPages,
];
