// The console's server with canned answers, for tests and pictures of the console alone: keeps the contract of
// server/web/api/contract.ts over the starter library, remembers drafts, and can be told to fail.
import { createServer } from 'node:http';
import { join } from 'node:path';
import express, { type Request } from 'express';
import { type Answer, type Role, type RouteName, routes } from '../../server/web/api/contract.ts';
import { consolePages } from '../../server/web/console.ts';
import { type CannedLibrary, cannedLibrary } from './canned-console.ts';
import { cannedAnswers } from './canned-console-answers.ts';

const root = join(import.meta.dirname, '..', '..');

export type Refused = {
  readonly code: string;
  readonly message: string;
  readonly status: number;
  readonly details?: unknown;
};

export type FakeConsole = {
  readonly origin: string;
  /** Who is signed in from now on; null for nobody. */
  signIn(roles: readonly Role[] | null, options?: { readonly mustChangePassword?: boolean }): void;
  /** The next calls of a route are refused so, or answered after these milliseconds. */
  refuse(name: RouteName, refused: Refused | undefined): void;
  delay(name: RouteName, milliseconds: number): void;
  /** Answers of a route from now on. */
  answer<N extends RouteName>(name: N, answer: Answer<N>): void;
  /** What was sent to a route, oldest first. */
  sent(name: RouteName): readonly unknown[];
  readonly library: CannedLibrary;
  close(): Promise<void>;
};

/** `languages` other than the library's own are refused by nothing here: this understands no text. */
export async function startFakeConsole(): Promise<FakeConsole> {
  const library = await cannedLibrary();
  const canned = cannedAnswers(library);
  const refusals = new Map<RouteName, Refused>();
  const delays = new Map<RouteName, number>();
  const fixed = new Map<RouteName, unknown>();
  const sent = new Map<RouteName, unknown[]>();
  const app = express();
  app.use('/api', express.json({ limit: '5mb' }));
  app.use('/api', express.raw({ type: 'application/octet-stream', limit: '5mb' }));

  for (const [name, route] of Object.entries(routes) as [RouteName, (typeof routes)[RouteName]][]) {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    app[method](route.path, async (request: Request, response) => {
      const parts = { params: request.params, query: request.query, body: request.body as unknown };
      sent.set(name, [...(sent.get(name) ?? []), parts]);
      await new Promise((resolve) => setTimeout(resolve, delays.get(name) ?? 0));
      const refused = refusals.get(name);
      const answer = refused ?? fixed.get(name) ?? canned(name, parts);
      if (isRefused(answer)) {
        const { code, message, details, status } = answer;
        return response.status(status).json({ error: { code, message, ...(details ? { details } : {}) } });
      }
      return response.status(200).json(answer);
    });
  }
  app.use('/console', consolePages(join(root, 'dist', 'console')));

  const http = createServer(app);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    library,
    signIn: (roles, options) => library.signIn(roles, options?.mustChangePassword ?? false),
    refuse: (name, refused) => {
      if (refused) refusals.set(name, refused);
      else refusals.delete(name);
    },
    delay: (name, milliseconds) => delays.set(name, milliseconds),
    answer: (name, answer) => fixed.set(name, answer),
    sent: (name) => sent.get(name) ?? [],
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
}

const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'status' in answer && 'code' in answer;
