// Every table is either kept on purpose or covered by a retention rule: a new one must say which, and why.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../../server/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';

/** What people of the institution wrote and approved, or the program's own books: no customer's text. */
const keptOnPurpose: Readonly<Record<string, string>> = {
  migration: 'which steps this database has gone',
  topic: 'the library',
  intent: 'the library',
  phrase: 'the library: written by experts, a customer’s words only rewritten',
  word_list: 'the library',
  answer_version: 'answers, by which replies are proved',
  current_answer: 'answers',
  approval: 'answers',
  withdrawal: 'answers',
  redirect: 'the library',
  release: 'releases, by which replies are proved',
  release_answer: 'releases',
  release_model: 'releases',
  release_switch: 'releases',
  draft: 'what experts write',
  revision: 'what experts wrote',
  proposal: 'what experts propose',
  publication: 'gate reports: counts, and ids of the institution’s own questions',
  notice: 'what customers are shown',
  notice_text: 'what customers are shown',
  test_question: 'the institution’s own questions, refused where they hold personal data',
  person: 'who works with the console; named in the history of what they approved',
  person_account: 'goes with its person',
  audit: 'the chain: ids and figures, and it would break',
  sweep: 'how far a nightly look has come',
  figure: 'counters',
  uncounted: 'ids of replies that are not counted yet',
  sample: 'which replies were drawn for judging',
  sample_reply: 'ids, by which the accuracy that was published can be counted again',
  verdict: 'the figures of judging',
  settlement: 'the figures of judging',
  unmatched_act: 'ids and states, and phrases that analysts wrote',
  unmatched_apart: 'ids of groups',
  theme_count: 'the figures of themes',
  theme_run: 'when themes were last looked for',
  deletion: 'what was deleted when, as counts',
};

/** What goes when its time is over, and by which rule. */
const covered: Readonly<Record<string, string>> = {
  conversation: 'conversations',
  reply: 'conversations',
  weak_answer: 'conversations',
  unmatched_reply: 'conversations',
  unmatched_question: 'conversations',
  unmatched_group: 'conversations',
  feedback: 'feedback',
  theme: 'feedback: its words go when fewer than five texts hold them; a name is an analyst’s',
  theme_member: 'feedback: figures, counted by week when the text goes',
  reply_proof: 'proofs',
  person_session: 'sessions',
  person_verification: 'sessions',
};

test('every table is kept on purpose or covered by a retention rule', () => {
  const path = join(temporaryFolder(), 'tables.db');
  openStore(path, 0).close();
  const database = new Database(path, { readonly: true });
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  database.close();
  expect(tables).toEqual([...Object.keys(keptOnPurpose), ...Object.keys(covered)].sort());
});
