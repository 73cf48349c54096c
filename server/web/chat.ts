// The chat over Socket.IO: takes events in turn, acknowledges each. What one socket does wrong hurts that socket only.
import type { Server, Socket } from 'socket.io';
import { say, type TextKey } from '../answering/texts.ts';
import { AppError } from '../errors.ts';
import { withoutMessage } from '../log.ts';
import { clientAddress } from './access.ts';
import { type Chat, handle, Refusal, type Session, tooMany } from './events.ts';
import type { ChatErrorCode } from './protocol.ts';

/** Events a second that one socket may send; a widget sends one at a time. */
const eventsPerSecond = 20;
/** Refused events after which the socket is cut off: a client that does not stop when told. */
const refusalsBeforeCut = 2_000;

type Line = Session & {
  second: number;
  events: number;
  refusals: number;
  /** The event under way; the next one waits for it, so that a greeting is over before the question behind it. */
  turn: Promise<void>;
};

/** The one place where failures become acknowledgements; what nobody foresaw is logged and shown as one neutral sentence. */
function failure(chat: Chat, session: Session, error: unknown) {
  const known = error instanceof AppError || error instanceof Refusal;
  const code: ChatErrorCode = known ? error.code : 'internal';
  chat.metrics.errors.inc({ code });
  if (!known) chat.log.error({ err: withoutMessage(error) }, 'unexpected failure in the chat');
  else if (code === 'unavailable')
    chat.log.warn({ cause: causeOf(error) }, 'a message could not be answered');
  const text: TextKey = code === 'unavailable' ? 'error.unavailable' : 'error.internal';
  // The operator's sentence about a disk or a lock is not for customers.
  const shown =
    known && !(code === 'unavailable' && error.cause !== undefined)
      ? error.message
      : say(text, session.language).text;
  return { ok: false, error: { code, message: shown } } as const;
}

const causeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'none';
};

function isFlooding(session: Line, now: number): boolean {
  const second = Math.floor(now / 1000);
  if (second !== session.second) {
    session.second = second;
    session.events = 0;
  }
  session.events += 1;
  return session.events > eventsPerSecond;
}

function serve(chat: Chat, socket: Socket, session: Line): void {
  socket.onAny((event: string, ...parameters: unknown[]) => {
    const ack = parameters.pop();
    // Without an acknowledgement nobody hears an answer, so nothing is done.
    if (typeof ack !== 'function') return;
    if (isFlooding(session, performance.now())) {
      session.refusals += 1;
      ack(failure(chat, session, tooMany(session)));
      if (session.refusals === refusalsBeforeCut) socket.disconnect(true);
      return;
    }
    session.turn = session.turn.then(async () => {
      try {
        ack({ ok: true, ...(await handle(chat, session, event, parameters)) });
      } catch (error) {
        ack(failure(chat, session, error));
      }
    });
  });
}

/** Serves the chat on a Socket.IO server. Resolves, when called after the sockets are closed, once all work under way is done. */
export function serveChat(chat: Chat, io: Server): () => Promise<void> {
  const sessions = new Set<Line>();
  io.use((socket, next) => {
    const address = clientAddress(socket.request, chat.config.trustedProxies);
    if (!chat.limits.connect(address)) return next(new Error('too_many'));
    // Counted out also when the client goes before the connection is made.
    socket.conn.once('close', () => chat.limits.disconnect(address));
    socket.data = { address, language: 'fi', second: 0, events: 0, refusals: 0, turn: Promise.resolve() };
    next();
  });
  io.on('connection', (socket) => {
    const session = socket.data as Line;
    sessions.add(session);
    chat.metrics.sockets.inc();
    socket.on('disconnect', () => {
      chat.metrics.sockets.dec();
      session.turn.finally(() => sessions.delete(session));
    });
    serve(chat, socket, session);
  });
  return async () => {
    await Promise.all([...sessions].map((session) => session.turn));
  };
}
