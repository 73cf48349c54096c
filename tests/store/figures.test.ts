// Sums of a period: whole months come from the counters of months, and always say what the days say.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { type Counts, measures } from '../../server/store/counting.ts';
import { openReading } from '../../server/store/reading.ts';
import { openStore } from '../../server/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { beginConversation, publishSmall, storedReply } from '../support/stored.ts';

const days = [
  '2025-11-30',
  '2025-12-01',
  '2025-12-31',
  '2026-01-01',
  '2026-01-15',
  '2026-02-28',
  '2026-03-01',
];
const intents = ['housing-allowance.apply', 'student-aid.apply'];

/** The path of a database with some replies on each day. */
async function filled(): Promise<string> {
  const path = join(temporaryFolder(), 'test.db');
  const store = openStore(path, 0);
  await publishSmall(store);
  for (const [index, day] of days.entries())
    for (let turn = 0; turn <= index; turn++) {
      const { id } = await beginConversation(store);
      const reply = storedReply(id, {
        askedAt: Date.parse(`${day}T12:00:00Z`) + turn,
        kind: 'answer',
        answer: intents[turn % 2] as string,
        language: turn % 3 === 0 ? 'sv' : 'fi',
        section: '/asumistuki',
      });
      await store.conversations.record(reply, { unmatchedStreak: 0 });
    }
  store.close();
  return path;
}

const periods = [
  ['a year that holds everything', '2025-05-01', '2026-04-30'],
  ['one whole month', '2025-12-01', '2025-12-31'],
  ['a February', '2026-02-01', '2026-02-28'],
  ['days of one month', '2026-01-02', '2026-01-30'],
  ['the end of a month and the beginning of the next', '2025-11-30', '2025-12-01'],
  ['whole months between days', '2025-11-15', '2026-03-01'],
  ['from a first to the middle of a later month', '2025-12-01', '2026-02-27'],
  ['from a middle to the last of a month', '2025-12-31', '2026-02-28'],
  ['one day', '2026-01-15', '2026-01-15'],
  ['what never ends', '2025-12-15', '9999-12-31'],
] as const;

test('every period sums up as its days do', async () => {
  const path = await filled();
  const reading = openReading(path);
  const database = new Database(path, { readonly: true });
  onTestFinished(() => {
    reading.close();
    database.close();
  });
  const sums = measures.map((measure) => `sum(${measure}) as ${measure}`).join(', ');
  const ofDays = database.prepare(
    `select value as key, ${sums} from figure
     where dimension = ? and day >= ? and day <= ? and language like ? group by value order by value`,
  );
  for (const [what, from, to] of periods)
    for (const language of [undefined, 'fi'])
      for (const dimension of ['intent', 'page'] as const) {
        const rows = ofDays.all(dimension, from, to, language ?? '%') as ({ key: string } & Counts)[];
        const expected = rows.map(({ key, ...counts }) => ({ key, counts }));
        const found = await reading.figures.sums({ dimension, by: 'value', from, to, language });
        expect({ what, language, dimension, found }).toEqual({ what, language, dimension, found: expected });
      }
});
