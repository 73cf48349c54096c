// Proof: personal data of every kind, written in every way, through every free-text door, leaves no byte in any file or log.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personalData } from '../support/personal-data.ts';
import { disguise, place } from '../support/placing.ts';
import { customer, messageId, startProgram } from '../support/program.ts';

const samples = process.env.PROOF === 'full' ? 5_000 : 250;

const unlimited = {
  LOG_LEVEL: 'debug',
  KUISKAAJA_MESSAGES_PER_MINUTE: '1000000',
  KUISKAAJA_ADDRESS_MESSAGES_PER_MINUTE: '10000000',
  KUISKAAJA_ADDRESS_CONVERSATIONS_PER_MINUTE: '1000000',
};

/** What must be found nowhere: the data as written, and its bare digits where they are too many to stand there by chance. */
function traces(written: string): readonly string[] {
  const bare = written.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  return [
    written,
    written.normalize('NFC'),
    encodeURIComponent(written),
    ...(bare.length >= 10 ? [bare] : []),
  ];
}

test('through questions, pages, reasons and feedback', async () => {
  const program = await startProgram({ environment: unlimited });
  const sought = new Set<string>();
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(personalData, place, disguise, async ({ value }, { before, after }, disguised) => {
      const written = disguised(value);
      const text = `${before}${written}${after}`;
      for (const trace of traces(written)) sought.add(trace);
      const asker = await customer(program.url);
      const page = `/haku/${encodeURIComponent(written)}`.slice(0, 300);
      await asker.hello({ page });
      const ack = await asker.call('ask', { id: messageId(), text, page });
      if (!ack.ok) refused += 1;
      else {
        expect(ack.reply.message).not.toContain(written);
        expect(ack.reply.removed.length).toBeGreaterThan(0);
        const rated = await asker.call('rate', { reply: ack.reply.id, thumb: 'down', reason: text });
        expect(rated).toMatchObject({ ok: true });
        const given = await asker.call('feedback', { id: messageId(), text, stars: 3 });
        expect(given).toMatchObject({ ok: true });
        if (given.ok) expect(given.removed.length).toBeGreaterThan(0);
        await asker.call('transcript', {});
      }
      asker.socket.disconnect();
    }),
    { numRuns: samples },
  );
  await program.console.themes.tick();
  const files = readdirSync(program.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(files.length).toBeGreaterThan(2);
  const everything = Buffer.concat([...files, Buffer.from(program.log.join(''), 'utf8')]);
  const found = [...sought].filter((trace) => everything.includes(Buffer.from(trace, 'utf8')));
  console.log(
    `${samples} samples, ${refused} refused, ${sought.size} traces sought in ${everything.length} bytes`,
  );
  expect(found).toEqual([]);
  expect(everything.includes(Buffer.from('[henkilötunnus]', 'utf8'))).toBe(true);
});
