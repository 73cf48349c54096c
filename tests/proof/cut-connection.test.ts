// Proof: a connection cut between sending and acknowledgement leaves one stored reply, and sending again gets that one.
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { cuttingProxy } from '../support/cutting-proxy.ts';
import { customer, messageId, startProgram } from '../support/program.ts';

const rounds = process.env.PROOF === 'full' ? 200 : 20;
const questions = [
  'miten haen asumistukea',
  'paljonko asumistukea saa',
  'qwertz',
  'hur ansöker jag om studiestöd',
  'hei',
];

test.each(['websocket', 'polling'])('by %s', async (transport) => {
  const program = await startProgram({
    environment: { KUISKAAJA_MESSAGES_PER_MINUTE: '100000', KUISKAAJA_ADDRESS_MESSAGES_PER_MINUTE: '100000' },
  });
  const proxy = await cuttingProxy(program.port);
  const direct = await customer(program.url);
  const { conversation } = await direct.hello();
  const database = new Database(program.store.path, { readonly: true });
  const stored = database.prepare('select id, kind, sha256 from reply where client_id = ?');
  let storedBeforeCut = 0;
  for (let round = 0; round < rounds; round++) {
    const asker = await customer(proxy.url, { transports: [transport] });
    await asker.hello({ conversation });
    const id = messageId();
    const text = questions[round % questions.length] ?? '';
    const isCut = round % 2 === 0 ? proxy.cutNextAnswer() : proxy.cutAfterSending();
    asker.socket.emit('ask', { id, text }, () => {});
    await isCut;
    if (stored.all(id).length === 1) storedBeforeCut += 1;
    asker.socket.disconnect();

    const again = await customer(proxy.url, { transports: [transport] });
    await again.hello({ conversation });
    const reply = await again.ask(text, { id });
    expect(await again.ask(text, { id })).toEqual(reply);
    expect(stored.all(id)).toEqual([
      { id: reply.id, kind: reply.kind, sha256: reply.answer?.sha256 ?? null },
    ]);
    again.socket.disconnect();
  }
  const total = database.prepare('select count(*) as n from reply').get();
  database.close();
  expect(total).toEqual({ n: rounds });
  console.log(
    `${transport}: ${rounds} cuts, ${storedBeforeCut} of them after storing and before acknowledging`,
  );
  expect(storedBeforeCut).toBeGreaterThan(rounds / 4);
});
