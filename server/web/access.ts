// Who may come in: origins, client addresses behind trusted proxies, and how much one of them may send.
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { AddressList, Config } from '../config.ts';

type Headers = Pick<IncomingMessage, 'headers' | 'socket'>;

/**
 * True for a request of the server's own pages, of an allowed site, or of a program that is no browser and sends no
 * origin. This keeps other sites' pages from using a customer's browser; it is no password.
 */
export function isAllowedOrigin(
  request: Pick<IncomingMessage, 'headers'>,
  allowed: readonly string[],
): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || allowed.includes('*') || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * The address of the client: the connection's own, or, when that is a trusted proxy's, the last address in
 * X-Forwarded-For that is none. What the client itself wrote further left is never believed.
 */
export function clientAddress(request: Headers, proxies: AddressList): string {
  let address = request.socket.remoteAddress ?? '';
  const header = request.headers['x-forwarded-for'];
  const forwarded = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((part) => part.trim());
  while (proxies.has(address)) {
    const next = forwarded.pop();
    if (!next) break;
    address = next;
  }
  return address;
}

export type RateLimits = {
  /** Resolves to false when the key has used up what it may in this minute. */
  readonly message: (conversation: string) => Promise<boolean>;
  readonly address: (address: string) => Promise<boolean>;
  readonly newConversation: (address: string) => Promise<boolean>;
  /** Counts a connection in; false, and not counted, when the address holds as many as it may. */
  readonly connect: (address: string) => boolean;
  readonly disconnect: (address: string) => void;
};

/** Counters in this node's memory; addresses never reach a disk. With several nodes each allows as much. */
export function rateLimits(config: Config): RateLimits {
  const perMinute = (points: number) => {
    const limiter = new RateLimiterMemory({ points, duration: 60 });
    return (key: string) =>
      limiter.consume(key).then(
        () => true,
        () => false,
      );
  };
  const connections = new Map<string, number>();
  return {
    message: perMinute(config.messagesPerMinute),
    address: perMinute(config.addressMessagesPerMinute),
    newConversation: perMinute(config.addressConversationsPerMinute),
    connect: (address) => {
      const count = connections.get(address) ?? 0;
      if (count >= config.addressConnections) return false;
      connections.set(address, count + 1);
      return true;
    },
    disconnect: (address) => {
      const count = connections.get(address) ?? 0;
      if (count > 1) connections.set(address, count - 1);
      else connections.delete(address);
    },
  };
}
