// A chat server with canned replies of every kind, for tests of the widget alone: keeps the contract of
// server/web/protocol.ts, understands nothing, and can be made slow, deaf, strict or dead.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { Server } from 'socket.io';
import type { Acks, ChatErrorCode, Hello, Reply } from '../../server/web/protocol.ts';
import { protocolVersion, requests } from '../../server/web/protocol.ts';
import { cannedReply, contact, popular, titleOf } from './canned-replies.ts';
import { listen, serveHostPage } from './host-page.ts';

const root = join(import.meta.dirname, '..', '..');
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

type Stored = { language: string; replies: Reply[]; messages: number };

export type FakeChat = {
  /** Where the widget and the demonstration site are served, and the socket listens. */
  readonly origin: string;
  /** Another origin: a page at any path, with a strict policy, that embeds the widget. `?lang=sv` for Swedish. */
  readonly hostOrigin: string;
  /** Replies stored, over all conversations. */
  stored(): number;
  /** Feedback on the service, oldest first, each message once. */
  feedback(): readonly string[];
  /** Ends every conversation, as silence does. */
  expire(): void;
  /** Cuts every connection; while down, none is accepted. */
  down(): void;
  up(): void;
  /** Greetings are refused as while the server is still learning its library. */
  busy(busy: boolean): void;
  /** The next message is answered and stored, but its acknowledgement never leaves. */
  deafenOnce(): void;
  /** Every reply given so far counts as changed since. */
  outdate(): void;
  change(hello: Partial<Pick<Hello, 'sample' | 'notices' | 'popular' | 'contact' | 'idleMinutes'>>): void;
  sendNotices(notices: Hello['notices']): void;
  /** Policy violations that browsers reported from the host page. */
  readonly violations: readonly string[];
  close(): Promise<void>;
};

/** `websocket: false` leaves only long polling allowed by the host page's policy. */
export async function startFakeChat({ websocket = true } = {}): Promise<FakeChat> {
  const conversations = new Map<string, Stored>();
  const feedback = new Map<string, string>();
  let alive = true;
  let deafOnce = false;
  let isBusy = false;
  let extras: Partial<Hello> = {};

  const http = createServer((request, response) => void serveFiles(request, response));
  const io = new Server(http, {
    cors: { origin: true },
    allowRequest: (_request, decide) => decide(null, alive),
  });
  const origin = await listen(http, 'localhost');
  const host = await serveHostPage({ chat: () => origin, websocket });

  io.on('connection', (socket) => {
    let token: string | undefined;
    const conversation = (): Stored | undefined =>
      token === undefined ? undefined : conversations.get(token);
    const refuse = (code: ChatErrorCode) => ({ ok: false, error: { code, message: code } }) as const;

    socket.on('hello', (body: unknown, ack: (answer: Acks['hello']) => void) => {
      const asked = requests.hello.parse(body);
      if (asked.protocol !== protocolVersion) return ack(refuse('protocol'));
      if (isBusy) return ack(refuse('unavailable'));
      const known = asked.conversation !== undefined && conversations.has(asked.conversation);
      token = known && asked.conversation ? asked.conversation : randomUUID();
      const own = conversations.get(token) ?? { language: asked.language, replies: [], messages: 0 };
      conversations.set(token, own);
      const hello: Hello = {
        conversation: token,
        resumed: known,
        language: own.language,
        languages: ['fi', 'sv'],
        botName: own.language === 'sv' ? 'Viskaren' : 'Kuiskaaja',
        release: 7,
        sample: false,
        notices: [],
        popular: popular(own.language),
        contact: contact(own.language),
        replies: own.replies,
        ...extras,
      };
      ack({ ok: true, hello });
    });

    const reply = (id: string, text: string, shown: string, ack: (answer: Acks['ask']) => void) => {
      const own = conversation();
      if (!own) return ack(refuse('not_found'));
      const given = own.replies.find(({ to }) => to === id);
      if (given) return ack({ ok: true, reply: given });
      if (text.includes('liikaa')) return ack(refuse('too_many'));
      if (text.includes('rikki')) return ack(refuse('internal'));
      const made = cannedReply({ id: `reply-${randomUUID()}`, to: id, text, shown, language: own.language });
      own.replies.push(made);
      own.messages += 1;
      if (deafOnce) {
        deafOnce = false;
        socket.disconnect(true);
        return;
      }
      setTimeout(
        () => ack({ ok: true, reply: made }),
        text.includes('hyvin hidas') ? 30_000 : text.includes('hidas') ? 1_500 : 0,
      );
    };
    socket.on('ask', (body: unknown, ack) => {
      const { id, text } = requests.ask.parse(body);
      reply(id, text.toLowerCase(), text, ack);
    });
    socket.on('choose', (body: unknown, ack) => {
      const { id, reply: from, option } = requests.choose.parse(body);
      const own = conversation();
      if (!own) return ack(refuse('not_found'));
      const title = titleOf(own.language, own.replies.find((given) => given.id === from)?.options, option);
      if (title === undefined) return ack(refuse('not_found'));
      reply(id, option === 'none' ? 'outo' : `lista ${title}`, title, ack);
    });
    socket.on('rate', (body: unknown, ack: (answer: Acks['rate']) => void) => {
      const { reply: id, thumb, reason } = requests.rate.parse(body);
      const own = conversation();
      if (!own) return ack(refuse('not_found'));
      own.replies = own.replies.map((given) => (given.id === id ? { ...given, thumb } : given));
      if (reason?.includes('rikki')) return ack(refuse('internal'));
      ack({ ok: true, thumb, removed: reason?.includes('040') ? ['phone'] : [] });
    });
    socket.on('feedback', (body: unknown, ack: (answer: Acks['feedback']) => void) => {
      const { id, text } = requests.feedback.parse(body);
      const own = conversation();
      if (!own) return ack(refuse('not_found'));
      if (text.includes('rikki')) return ack(refuse('internal'));
      feedback.set(id, text);
      if (deafOnce) {
        deafOnce = false;
        socket.disconnect(true);
        return;
      }
      ack({ ok: true, removed: text.includes('040') ? ['phone'] : [] });
    });
    socket.on('language', (body: unknown, ack: (answer: Acks['language']) => void) => {
      const { language } = requests.language.parse(body);
      const own = conversation();
      if (!own) return ack(refuse('not_found'));
      own.language = language;
      ack({ ok: true, language, contact: contact(language), popular: popular(language) });
    });
    socket.on('person', (_body: unknown, ack: (answer: Acks['person']) => void) => ack({ ok: true }));
    socket.on('transcript', (_body: unknown, ack: (answer: Acks['transcript']) => void) => {
      const text = (conversation()?.replies ?? []).map(({ message }) => message).join('\n');
      ack({ ok: true, fileName: 'keskustelu.txt', text });
    });
    socket.on('forget', (_body: unknown, ack: (answer: Acks['forget']) => void) => {
      if (token !== undefined) conversations.delete(token);
      token = undefined;
      ack({ ok: true });
    });
  });

  async function serveFiles(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const name = path === '/' ? '/index.html' : extname(path) ? path : `${path}.html`;
    const site = name.endsWith('.html') || name.startsWith('/site/');
    try {
      const body = await readFile(join(root, 'dist', site ? 'site' : 'widget', name));
      response.writeHead(200, {
        'content-type': types[extname(name)] ?? 'application/octet-stream',
        'access-control-allow-origin': '*',
        ...(name.endsWith('.html') && { 'content-security-policy': sitePolicy }),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }

  return {
    origin,
    hostOrigin: host.origin,
    violations: host.violations,
    stored: () => [...conversations.values()].reduce((sum, { messages }) => sum + messages, 0),
    feedback: () => [...feedback.values()],
    expire: () => conversations.clear(),
    down() {
      alive = false;
      io.disconnectSockets(true);
    },
    up() {
      alive = true;
    },
    busy(busy) {
      isBusy = busy;
    },
    deafenOnce() {
      deafOnce = true;
    },
    outdate() {
      for (const own of conversations.values()) {
        own.replies = own.replies.map((reply) => ({ ...reply, updatedSince: true }));
      }
    },
    change(hello) {
      extras = { ...extras, ...hello };
    },
    sendNotices(notices) {
      extras = { ...extras, notices };
      io.emit('notices', notices);
    },
    async close() {
      await io.close();
      await host.close();
    },
  };
}

const sitePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'";
