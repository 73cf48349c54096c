// The line to the server: connects, greets on every new connection, asks with a deadline, and says how the line is.
import { io, type Socket } from 'socket.io-client';
import type { Acks, EventName, Hello, Request } from '../server/web/protocol.ts';

/** How long an acknowledgement may take before the message counts as lost, in milliseconds. */
const patience = 10_000;
/** After this long without a connection the customer is told that it does not work, in milliseconds. */
const hopeful = 15_000;

export type Connection = {
  /** Resolves with the server's acknowledgement, or `lost` when none came: disconnected, or the deadline passed. */
  call<E extends EventName>(event: E, body: Request<E>): Promise<Acks[E] | 'lost'>;
  isUp(): boolean;
  /** Tries again at once. */
  retry(): void;
  close(): void;
};

export type Listener = {
  /** A new connection stands; nothing has been said on it yet. */
  readonly connected: () => void;
  readonly interrupted: () => void;
  /** The line has been dead for long. Trying goes on in the background. */
  readonly gone: () => void;
  readonly notices: (notices: Hello['notices']) => void;
};

/**
 * Connects to the server that the loader came from. Long polling comes first and is upgraded to WebSocket when that
 * works: a proxy that swallows WebSockets, or a host page whose policy forbids them, costs the customer nothing.
 */
export function connect(server: URL, listener: Listener): Connection {
  const socket: Socket = io(server.origin, {
    path: new URL('socket.io', server).pathname,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8_000,
    // A page with two widgets must not share one conversation's socket.
    forceNew: true,
  });
  let giveUp: ReturnType<typeof setTimeout> | undefined = setTimeout(listener.gone, hopeful);

  const stopWaiting = (): void => {
    clearTimeout(giveUp);
    giveUp = undefined;
  };
  socket.on('connect', () => {
    stopWaiting();
    listener.connected();
  });
  socket.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return;
    listener.interrupted();
    stopWaiting();
    giveUp = setTimeout(listener.gone, hopeful);
    // Socket.IO leaves it to us to come back when the server closed the connection on purpose.
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 1_000);
  });
  socket.on('connect_error', () => {
    // Refused by the server itself: Socket.IO does not try again by itself.
    if (!socket.active) {
      stopWaiting();
      listener.gone();
    }
  });
  socket.on('notices', listener.notices);

  return {
    async call(event, body) {
      if (!socket.connected) return 'lost';
      try {
        return await socket.timeout(patience).emitWithAck(event, body);
      } catch {
        return 'lost';
      }
    },
    isUp: () => socket.connected,
    retry() {
      stopWaiting();
      giveUp = setTimeout(listener.gone, hopeful);
      socket.io.engine?.close();
      socket.disconnect().connect();
    },
    close() {
      stopWaiting();
      socket.disconnect();
    },
  };
}
