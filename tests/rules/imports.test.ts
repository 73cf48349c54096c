// Imports go one way: main → web → flows → store → library; the browser's code knows the wire contract alone.
import { describe, expect, test } from 'vitest';
import { filesIn, type Import, importsOf } from '../support/sources.ts';

type Edge = Import & { readonly path: string };

const edges = (folder: string): Edge[] =>
  [...filesIn(folder, '.ts'), ...filesIn(folder, '.tsx')].flatMap((path) =>
    importsOf(path).map((each) => ({ ...each, path })),
  );
const server = edges('server');
const say = (wrong: readonly Edge[]) => wrong.map(({ path, from }) => `${path} imports ${from}`);

/** The folder of the server in which a file stands, or the name of a file beside the folders. */
function partOf(path: string): string {
  const [, first = '', ...more] = path.split('/');
  return more.length > 0 ? first : first.replace(/\.ts$/, '');
}

const leaves = ['errors', 'id', 'day', 'markup', 'counts', 'feedback-measures'];
const flows = ['answering', 'authoring', 'review', 'evaluate'];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  id: [],
  day: [],
  counts: [],
  'feedback-measures': [],
  library: leaves,
  store: [...leaves, 'library'],
  answering: [...leaves, 'library', 'store'],
  authoring: [...leaves, 'library', 'store', 'answering'],
  review: [...leaves, 'library', 'store', 'answering', 'authoring'],
  evaluate: [
    ...leaves,
    'library',
    'answering',
    'command',
    'config',
    'progress',
    'project-folder',
    'training',
  ],
  web: [...leaves, 'library', 'store', 'answering', 'authoring', 'review', 'config', 'log'],
};

describe('inside the server', () => {
  test('the rule sees the sources', () => {
    expect(server.length).toBeGreaterThan(100);
  });

  test.each(Object.entries(mayImport))('%s imports only what stands below it', (part, allowed) => {
    const wrong = server.filter(
      ({ path, from }) =>
        partOf(path) === part && from.startsWith('server/') && ![part, ...allowed].includes(partOf(from)),
    );
    expect(say(wrong)).toEqual([]);
  });

  test('flows take the store as an argument and name it by type alone', () => {
    const wrong = server.filter(
      ({ path, from, typeOnly }) =>
        [...flows, 'web'].includes(partOf(path)) && from.startsWith('server/store/') && !typeOnly,
    );
    expect(say(wrong)).toEqual([]);
  });

  test('in answering each step of the chain imports only steps before it', () => {
    const chain = [
      'question',
      'redact',
      'analysis',
      'classifier',
      'match',
      'decision',
      'understand',
      'answer',
    ];
    const step = (path: string) => chain.indexOf(/^server\/answering\/([a-z-]+)\.ts$/.exec(path)?.[1] ?? '');
    const wrong = server.filter(
      ({ path, from }) => step(path) >= 0 && step(from) >= 0 && step(from) >= step(path),
    );
    expect(say(wrong)).toEqual([]);
  });

  test('no file imports itself through others', () => {
    const next = new Map<string, string[]>();
    for (const { path, from, typeOnly } of server) {
      if (from.startsWith('server/') && !typeOnly) next.set(path, [...(next.get(path) ?? []), from]);
    }
    const cycles = [...next.keys()].flatMap((start) => circle(start, next) ?? []);
    expect(cycles).toEqual([]);
  });

  test.each([
    ['@nlpjs/', /^server\/answering\/(?:match\.ts|languages\/)|^server\/evaluate\//],
    ['express', /^server\/web\//],
    ['socket.io', /^server\/(?:web\/|main\.ts)/],
    ['kysely', /^server\/store\//],
    ['better-sqlite3', /^server\/store\//],
  ])('%s is known in one place', (name, place) => {
    const uses = server.filter(({ from }) => from === name || from.startsWith(name));
    expect(uses.length).toBeGreaterThan(0);
    expect(say(uses.filter(({ path }) => !place.test(path)))).toEqual([]);
  });
});

function circle(start: string, next: ReadonlyMap<string, readonly string[]>): string | undefined {
  const seen = new Set<string>();
  const waiting: (readonly string[])[] = [[start]];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    for (const file of next.get(path.at(-1) ?? '') ?? []) {
      if (file === start) return [...path, file].join(' → ');
      if (!seen.has(file)) waiting.push([...path, file]);
      seen.add(file);
    }
  }
  return undefined;
}

const protocol = 'server/web/protocol.ts';
const contract = 'server/web/api/contract.ts';
const render = 'server/answering/render.ts';
/**
 * The console is drawn with the real widget beside it, so it may know both contracts; and its preview of an answer is
 * what customers get, byte for byte, so it has the one renderer.
 */
const wire: Readonly<Record<string, readonly string[]>> = { console: [contract, protocol, render] };

describe('the browser', () => {
  test.each(['widget', 'console', 'site'])(
    '%s knows the wire contract and nothing else of the server',
    (folder) => {
      const wrong = edges(folder).filter(
        ({ path, from }) =>
          (from.startsWith('server/') && !(wire[folder] ?? [protocol]).includes(from)) ||
          (from.startsWith('node:') && !path.endsWith('vite.config.ts')),
      );
      expect(say(wrong)).toEqual([]);
    },
  );

  test('the wire contracts run in a browser: they import zod alone', () => {
    expect(importsOf(protocol).filter(({ from }) => from !== 'zod/mini')).toEqual([]);
    const parts = [contract, ...filesIn('server/web/api/contract', '.ts')];
    const wrong = parts
      .flatMap((path) => importsOf(path))
      .filter(({ from }) => from !== 'zod' && !parts.includes(from));
    expect(wrong).toEqual([]);
  });

  test('the renderer that the console shares runs in a browser: markdown-it and what an allowed link is', () => {
    const links = 'server/library/links.ts';
    const others = [render, links]
      .flatMap((path) => importsOf(path).map(({ from }) => from))
      .filter((from) => from !== links && from !== 'markdown-it');
    expect(others).toEqual([]);
  });
});
