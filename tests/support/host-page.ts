// A page of another origin that embeds the widget with the two lines that any site would use, under a strict policy.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type HostPage = {
  readonly origin: string;
  /** Policy violations that browsers reported. */
  readonly violations: readonly string[];
  close(): Promise<void>;
};

/** Listens on a free port and resolves with the origin under that name of this machine. */
export async function listen(server: Server, hostname: 'localhost' | '127.0.0.1'): Promise<string> {
  await new Promise<void>((done) => server.listen(0, hostname, done));
  return `http://${hostname}:${(server.address() as AddressInfo).port}`;
}

/**
 * Serves the page at any path, in Swedish with `?lang=sv`. Its policy allows scripts and connections of the chat's
 * origin and nothing else; with `websocket: false` no WebSocket either. `chat` is asked at every request.
 */
export async function serveHostPage({
  chat,
  websocket,
}: {
  readonly chat: () => string;
  readonly websocket: boolean;
}): Promise<HostPage> {
  const violations: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/csp') {
      request.on('data', (part: Buffer) => violations.push(part.toString()));
      response.writeHead(204).end();
      return;
    }
    const origin = chat();
    const lang = new URL(request.url ?? '/', 'http://x').searchParams.get('lang') === 'sv' ? 'sv' : 'fi';
    const policy = [
      "default-src 'none'",
      `script-src ${origin}`,
      `connect-src ${origin}${websocket ? ` ${origin.replace('http', 'ws')}` : ''}`,
      "require-trusted-types-for 'script'",
      'trusted-types lit-html faq-chat',
      'report-uri /csp',
    ];
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
    });
    response.end(page(origin, lang));
  });
  const origin = await listen(server, '127.0.0.1');
  return {
    origin,
    violations,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const page = (origin: string, lang: string): string => `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title></head>
<body>
<main><h1>Host</h1><p>${lang === 'sv' ? 'En sida någon annanstans.' : 'Sivu jossain muualla.'}</p></main>
<script type="module" src="${origin}/widget.js"></script>
<faq-chat language="${lang}"></faq-chat>
</body>
</html>`;
