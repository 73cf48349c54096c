// A proxy that can cut a connection at the worst moment: the message has gone to the server, its answer has not come back.
import { type AddressInfo, connect, createServer } from 'node:net';
import { onTestFinished } from 'vitest';

export type CuttingProxy = {
  readonly url: string;
  /** The next answer of the server is swallowed and both sides are cut; resolves when that has happened. */
  readonly cutNextAnswer: () => Promise<void>;
  /** The next bytes from the client are passed on, then both sides are cut at once. */
  readonly cutAfterSending: () => Promise<void>;
};

/** Listens on a free port and passes everything on to `port`. */
export async function cuttingProxy(port: number): Promise<CuttingProxy> {
  let armed: { readonly when: 'answer' | 'sending'; readonly done: () => void } | undefined;
  let sentSinceArmed = false;
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    const cut = () => {
      const { done } = armed ?? {};
      armed = undefined;
      client.destroy();
      // The server's half stays open a moment: what was sent must arrive.
      setTimeout(() => upstream.destroy(), 20);
      done?.();
    };
    client.on('data', (bytes) => {
      upstream.write(bytes);
      if (!armed) return;
      sentSinceArmed = true;
      if (armed.when === 'sending') cut();
    });
    upstream.on('data', (bytes) => {
      if (armed?.when === 'answer' && sentSinceArmed) cut();
      else client.write(bytes);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.end());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const arm = (when: 'answer' | 'sending') =>
    new Promise<void>((done) => {
      sentSinceArmed = false;
      armed = { when, done };
    });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cutNextAnswer: () => arm('answer'),
    cutAfterSending: () => arm('sending'),
  };
}
