// Where the time of a profiled process went, by part of the program.
import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const profile = z.object({
  nodes: z.array(
    z.object({ id: z.number(), callFrame: z.object({ functionName: z.string(), url: z.string() }) }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/** The part of the program that a function belongs to. */
export function partOf(functionName: string, url: string): string {
  if (url === '') {
    if (functionName === '(idle)') return 'idle';
    return functionName === '(garbage collector)' ? 'garbage collector' : 'native code';
  }
  const dependency = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (dependency !== undefined)
    return /^(?:socket\.io|engine\.io|ws$)/.test(dependency) ? 'socket.io, engine.io, ws' : dependency;
  if (url.startsWith('node:'))
    return `node:${url
      .slice(5)
      .split('/')
      .slice(0, 2)
      .join('/')
      .replace(/^internal\//, '')}`;
  const own = /\/server\/([a-z-]+)(?:\/|\.js)/.exec(url)?.[1];
  return own === undefined ? 'other' : `server/${own}`;
}

export type Part = { readonly name: string; readonly milliseconds: number };

/** Self time by part, most first. */
export async function timeByPart(file: string): Promise<readonly Part[]> {
  const { nodes, samples, timeDeltas } = profile.parse(JSON.parse(await readFile(file, 'utf8')));
  const parts = new Map(
    nodes.map(({ id, callFrame }) => [id, partOf(callFrame.functionName, callFrame.url)] as const),
  );
  const sums = new Map<string, number>();
  samples.forEach((node, i) => {
    const name = parts.get(node) ?? 'other';
    sums.set(name, (sums.get(name) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
  });
  return [...sums]
    .map(([name, milliseconds]) => ({ name, milliseconds }))
    .sort((a, b) => b.milliseconds - a.milliseconds);
}
