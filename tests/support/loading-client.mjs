// A client process for the killing proof: many customers who ask without pause and write down what was acknowledged.
// Usage: node loading-client.mjs <url> <file> <customers>; a line a reply: <message id> <reply id>.
import { appendFileSync } from 'node:fs';
import { io } from 'socket.io-client';

const [url, file, customers] = process.argv.slice(2);

const refusals = new Set();

/** Says on the standard error why the server refused, once for each reason: no refusal is expected. */
function note(code) {
  // Between listening and serving a server that starts again says so.
  if (code === 'unavailable') return;
  if (!refusals.has(code)) process.stderr.write(`refused: ${code}\n`);
  refusals.add(code);
}

/** One customer: a message is sent again with its id until it is acknowledged, over as many connections as that takes. */
async function chat(number) {
  const socket = io(url, {
    transports: ['websocket'],
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    forceNew: true,
  });
  let conversation;
  let isGreeted = false;
  socket.on('disconnect', () => {
    isGreeted = false;
  });
  const call = (event, body) => socket.timeout(1_000).emitWithAck(event, body);
  for (let count = 0; ; ) {
    const id = `customer-${number}-${count}`;
    try {
      if (!socket.connected) await new Promise((resolve) => socket.once('connect', resolve));
      if (!isGreeted) {
        const ack = await call('hello', {
          protocol: 1,
          language: 'fi',
          ...(conversation ? { conversation } : {}),
        });
        if (!ack.ok) {
          note(ack.error.code);
          throw new Error(ack.error.code);
        }
        conversation = ack.hello.conversation;
        isGreeted = true;
      }
      const ack = await call('ask', { id, text: count % 3 === 0 ? 'en halua enää elää' : `kysymys ${id}` });
      if (ack.ok) {
        appendFileSync(file, `${id} ${ack.reply.id}\n`);
        count += 1;
      } else note(ack.error.code);
    } catch {
      // Lost on the way: asked again, with the same id.
    }
    await new Promise((resolve) => setTimeout(resolve, 55));
  }
}

for (let number = 0; number < Number(customers); number++) chat(number);
