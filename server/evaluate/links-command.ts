// `links`: asks every page that answers link to or were written from whether it is still there.
import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { readLibrary } from '../library/files.ts';
import type { Library } from '../library/library.ts';
import { linksOf } from '../library/links.ts';
import { projectFolder } from '../project-folder.ts';

const patience = 15_000;
/** So few at once that no host takes it for an attack. */
const atOnce = 4;

export type DeadLink = {
  readonly address: string;
  readonly why: string;
  readonly answers: readonly string[];
};

/** Each address once, with the answers that name it as link or source. */
function addressesIn(library: Library): Map<string, Set<string>> {
  const addresses = new Map<string, Set<string>>();
  for (const { id, language, source, sourcePage } of library.answers) {
    for (const address of [sourcePage, ...linksOf(source)]) {
      // A host gets no fragment; one page is asked once.
      const page = address.replace(/#.*$/, '');
      if (!page.startsWith('http')) continue;
      addresses.set(page, (addresses.get(page) ?? new Set()).add(`${id} ${language}`));
    }
  }
  return addresses;
}

/** Undefined when the page is there. Hosts that forbid HEAD are asked again with GET. */
async function problemOf(address: string): Promise<string | undefined> {
  for (const method of ['HEAD', 'GET']) {
    try {
      const answer = await fetch(address, { method, signal: AbortSignal.timeout(patience) });
      await answer.body?.cancel();
      if (answer.ok) return undefined;
      if (method === 'GET') return `answers ${answer.status}`;
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      if (method === 'GET') return cause instanceof Error ? cause.message : String(cause);
    }
  }
  return undefined;
}

/** The pages that are gone, in the order of their addresses, and how many were asked. */
export async function deadLinks(
  library: Library,
): Promise<{ readonly asked: number; readonly dead: readonly DeadLink[] }> {
  const addresses = [...addressesIn(library)].sort(([a], [b]) => (a < b ? -1 : 1));
  const waiting = addresses.values();
  const dead: DeadLink[] = [];
  const ask = async () => {
    for (const [address, answers] of waiting) {
      const why = await problemOf(address);
      if (why !== undefined) dead.push({ address, why, answers: [...answers] });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  return { asked: addresses.length, dead: dead.sort((a, b) => (a.address < b.address ? -1 : 1)) };
}

export const linksCommand: Command = {
  summary: 'asks every page that the answers link to whether it is still there; needs the internet',
  usage: 'links [--library <folder>]',
  run: async (parameters) => {
    const { values } = parseArgs({ args: [...parameters], options: { library: { type: 'string' } } });
    const { asked, dead } = await deadLinks(await readLibrary(values.library ?? projectFolder()));
    for (const { address, why, answers } of dead)
      process.stdout.write(`${address} ${why}; in ${answers.join(', ')}\n`);
    process.stdout.write(`${asked} pages asked, ${dead.length} of them not there\n`);
    return dead.length === 0 ? 0 : 1;
  },
};
