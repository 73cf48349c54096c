// Proof: thousands of malformed events and requests crash nothing, reject nothing unhandled, and cost no memory for good.
import { connect } from 'node:net';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { requests } from '../../server/web/protocol.ts';
import { customer, startProgram } from '../support/program.ts';

const runs = process.env.PROOF === 'full' ? 10_000 : 250;

const event = fc.oneof(
  fc.constantFrom(...Object.keys(requests), 'message', 'constructor', '__proto__'),
  fc
    .string({ maxLength: 30 })
    .filter(
      (name) =>
        ![
          'connect',
          'connect_error',
          'disconnect',
          'disconnecting',
          'newListener',
          'removeListener',
        ].includes(name),
    ),
);
const hostile = fc.oneof(
  fc.anything({ withNullPrototype: false, maxDepth: 3, withBigInt: false }),
  fc.record(
    {
      id: fc.oneof(fc.string(), fc.constantFrom('message-000001')),
      text: fc.oneof(fc.string({ unit: 'binary', maxLength: 3_000 }), fc.anything({ withBigInt: false })),
      page: fc.oneof(
        fc.string(),
        fc.string().map((path) => `/${path}`),
      ),
      reply: fc.oneof(fc.constant('welcome'), fc.string()),
      option: fc.oneof(fc.integer(), fc.constant('none'), fc.double()),
      thumb: fc.oneof(fc.constantFrom('up', 'none'), fc.string()),
      stars: fc.oneof(fc.integer({ min: -1, max: 6 }), fc.double(), fc.string()),
      language: fc.oneof(fc.constantFrom('fi', 'xx'), fc.string()),
      protocol: fc.oneof(fc.constant(1), fc.integer(), fc.anything({ withBigInt: false })),
      conversation: fc.string({ maxLength: 200 }),
    },
    { requiredKeys: [] },
  ),
  fc.uint8Array({ maxLength: 200 }),
);

/** The same seconds limits as in earnest would refuse nearly all; here each event is to reach its parser. */
const unlimited = {
  KUISKAAJA_MESSAGES_PER_MINUTE: '1000000',
  KUISKAAJA_ADDRESS_MESSAGES_PER_MINUTE: '10000000',
  KUISKAAJA_ADDRESS_CONVERSATIONS_PER_MINUTE: '1000000',
  KUISKAAJA_ADDRESS_CONNECTIONS: '1000000',
};

function watchRejections(): unknown[] {
  const rejections: unknown[] = [];
  const note = (reason: unknown) => rejections.push(reason);
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  onTestFinished(() => {
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
  });
  return rejections;
}

async function heap(): Promise<number> {
  for (let round = 0; round < 5; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

test('malformed events', async () => {
  const rejections = watchRejections();
  const program = await startProgram({ environment: unlimited });
  const other = await customer(program.url);
  await other.hello();
  let attacker = await customer(program.url);
  let before = 0;
  let count = 0;
  await fc.assert(
    fc.asyncProperty(event, fc.array(hostile, { maxLength: 3 }), async (name, parameters) => {
      // A packet that Socket.IO itself can't read costs its sender the connection; and one socket may send 20 a second.
      if (!attacker.socket.connected || count % 15 === 0) {
        attacker.socket.disconnect();
        attacker = await customer(program.url);
        await attacker.hello();
      }
      count += 1;
      if (count === 100) before = await heap();
      const socket = attacker.socket;
      const gone = new Promise((resolve) =>
        socket.once('disconnect', () => resolve({ ok: false, error: { code: 'cut' } })),
      );
      const ack = (await Promise.race([attacker.raw(name, ...parameters), gone])) as { ok: boolean };
      expect(typeof ack.ok).toBe('boolean');
      if (!ack.ok) expect(ack).toHaveProperty('error.code', expect.not.stringMatching('internal'));
    }),
    { numRuns: runs },
  );
  attacker.socket.disconnect();
  expect((await other.ask('miten haen asumistukea')).kind).toBe('answer');
  const after = await heap();
  console.log(`${count} events, heap ${before.toFixed(1)} MB after 100, ${after.toFixed(1)} MB at the end`);
  expect(after - before).toBeLessThan(60);
  expect(rejections).toEqual([]);
  expect(program.log.join('')).not.toContain('unexpected');
});

/** Sends bytes as they are and gives what comes back, if anything. */
function send(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    const end = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(300, end);
    socket.on('data', (chunk) => {
      answer += chunk;
      end();
    });
    socket.on('error', end);
    socket.on('close', end);
    socket.end(Buffer.from(bytes, 'utf8'));
  });
}

test('malformed requests', async () => {
  const rejections = watchRejections();
  const program = await startProgram({ environment: unlimited });
  const path = fc.oneof(
    fc.string({ maxLength: 80 }).map((text) => `/${text.replace(/[\s\0]/g, '')}`),
    fc.constantFrom(
      '/socket.io/?EIO=4&transport=polling',
      '/socket.io/?EIO=9&transport=x&sid=forged',
      '/ready',
      '/%00',
      '/widget/..%2f',
    ),
  );
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'NONSENSE');
  const header = fc.constantFrom(
    '',
    'x-forwarded-for: 1,2,,3\r\n',
    'origin: nonsense\r\n',
    'content-length: -5\r\n',
    'transfer-encoding: chunked\r\n',
    'upgrade: websocket\r\nconnection: upgrade\r\n',
    `x: ${'y'.repeat(20_000)}\r\n`,
  );
  let count = 0;
  await fc.assert(
    fc.asyncProperty(
      method,
      path,
      header,
      fc.string({ maxLength: 100 }),
      async (verb, target, extra, body) => {
        count += 1;
        const answer = await send(
          program.port,
          `${verb} ${target} HTTP/1.1\r\nhost: localhost\r\n${extra}connection: close\r\n\r\n${body}`,
        );
        expect(answer).toMatch(/^$|^HTTP\/1\.1 [1-4]\d\d |^HTTP\/1\.1 503 /);
      },
    ),
    { numRuns: runs },
  );
  console.log(`${count} requests`);
  expect((await fetch(`${program.url}/health`)).status).toBe(200);
  expect(rejections).toEqual([]);
  expect(program.log.join('')).not.toContain('unexpected');
});
