// What was not understood, kept up to date: collected from the replies, grouped, read again by every newer release.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Engine } from '../answering/engine.ts';
import type { Served } from '../answering/released.ts';
import type { Cursor } from '../store/missed-replies.ts';
import type { Store } from '../store/store.ts';
import type { Found } from '../store/unmatched-groups.ts';
import type { AskedQuestion } from '../store/unmatched-rows.ts';
import type { Collected } from './collect.ts';
import type { Background } from './tasks.ts';

export type UnmatchedReview = {
  /** Collects, groups, and closes what the served release answers. One at a time; a second call waits for the first. */
  readonly refresh: () => Promise<void>;
  /** Refreshes where it is time: a new release at once, new questions after a while. Call it every so often. */
  readonly tick: () => Promise<void>;
  /** Gives words to groups that people have just arranged. */
  readonly describe: () => Promise<void>;
  /** When it was refreshed last, in milliseconds. */
  readonly refreshedAt: () => number | undefined;
  /** Begins nothing more, and resolves when what is under way has stopped. */
  readonly end: () => Promise<void>;
};

export type ReviewContext = {
  readonly store: Store;
  readonly background: Background;
  /** For what takes seconds: lists and charts must not wait for it. */
  readonly longBackground: Background;
  readonly served: () => Served | undefined;
  readonly clock: () => number;
  /** Silence in milliseconds after which a conversation has ended. */
  readonly idle: number;
};

/** New questions are looked for so often, and seldomer where looking takes long: a twentieth of the time at most. */
const refreshEvery = 5 * 60_000;
const restShare = 20;
/** How many rows are written, and how many questions are read, before the chat gets its turn. */
const atOnce = 10;
const readAtOnce = 10;
/** Questions that are fetched at once to be read. */
const fetchedAtOnce = 200;
const mostDescribed = 20;
/** A group is closed where the release answers so large a share of what was asked. */
export const answeredShare = 0.8;

/** Parts of what a run found, small enough to be written between two questions of the chat. A group begins whole. */
function* partsOf(found: Found): Generator<Found> {
  const placed = new Map<string, Found['placed'][number][]>();
  for (const place of found.placed) {
    const own = placed.get(place.group);
    if (own) own.push(place);
    else placed.set(place.group, [place]);
  }
  const begun = new Map(found.begun.map((each) => [each.group, each]));
  for (const join of found.joined) yield { begun: [], placed: [], joined: [join], described: [] };
  let part = { begun: [] as Found['begun'][number][], placed: [] as Found['placed'][number][] };
  for (const [group, own] of placed) {
    const begins = begun.get(group);
    if (begins) part.begun.push(begins);
    for (const place of own) {
      part.placed.push(place);
      if (part.placed.length < atOnce) continue;
      yield { ...part, joined: [], described: [] };
      part = { begun: [], placed: [] };
    }
  }
  if (part.placed.length > 0) yield { ...part, joined: [], described: [] };
  for (let at = 0; at < found.described.length; at += atOnce)
    yield { begun: [], placed: [], joined: [], described: found.described.slice(at, at + atOnce) };
}

/** What a model makes of a question that was asked once, on the page from which it came most often. */
export function understandAgain(
  engine: Engine,
  question: Pick<AskedQuestion, 'language' | 'text' | 'pages'>,
  now: number,
) {
  const [page] = Object.keys(question.pages);
  const { decision, ranking } = engine.understand(question.text ?? '', {
    language: question.language,
    now,
    ...(page === undefined ? {} : { page: { path: page, at: now } }),
  });
  const intent = decision.kind === 'answer' ? decision.intent : (ranking[0]?.intent ?? null);
  return { kind: decision.kind, intent };
}

export function unmatchedReview(context: ReviewContext): UnmatchedReview {
  const { store, background, longBackground, served, clock, idle } = context;
  const { unmatched } = store;
  let refreshing: Promise<void> | undefined;
  let refreshedAt: number | undefined;
  let took = 0;
  let readBy: string | undefined;
  let hasEnded = false;

  const collect = async () => {
    const now = clock();
    // What a customer did next may have come since.
    let from: Cursor | undefined = { at: Math.max(0, (await unmatched.upto()) - 2 * idle), after: '' };
    while (from) {
      const { additions, rest }: Collected = await longBackground('unmatchedCollecting', { from, now, idle });
      for (let at = 0; at < additions.length && !hasEnded; at += atOnce) {
        await unmatched.add(additions.slice(at, at + atOnce), now);
        await breathe();
      }
      if (hasEnded) return;
      from = rest;
    }
    await unmatched.setUpto(now);
  };
  const group = async () => {
    const now = clock();
    for (const part of partsOf(await longBackground('unmatchedGrouping', { now }))) {
      if (hasEnded) return;
      await unmatched.place(part, now);
      await breathe();
    }
  };
  const closeAnswered = async (id: string, release: number) => {
    const found = await unmatched.group(id);
    if (!found || found.times === 0 || found.answered / found.times < answeredShare) return;
    const newest = await unmatched.newestRelease(id);
    if (release <= newest) return;
    await unmatched.close(id, release, {
      at: clock(),
      by: 'system',
      action: 'unmatched.answered',
      subject: `group ${id}`,
      detail: { release, questions: found.size, times: found.times, answered: found.answered },
    });
  };
  const readAgain = async () => {
    const now = served();
    if (!now?.engine) return;
    const { engine, release } = now;
    for (let after = ''; !hasEnded; ) {
      const asked = { model: engine.hash, after, most: fetchedAtOnce };
      const questions = await longBackground('unmatchedUnread', asked);
      for (let at = 0; at < questions.length && !hasEnded; at += readAtOnce) {
        const read = questions.slice(at, at + readAtOnce).map((question) => ({
          question: question.id,
          ...understandAgain(engine, question, clock()),
        }));
        for (const id of await unmatched.setRead(engine.hash, read)) await closeAnswered(id, release.number);
        await breathe();
      }
      const last = questions.at(-1);
      if (!last) break;
      after = last.id;
    }
    readBy = engine.hash;
  };
  const work = async () => {
    const began = performance.now();
    await collect();
    if (!hasEnded) await group();
    if (!hasEnded) await readAgain();
    took = performance.now() - began;
    refreshedAt = clock();
  };
  const refresh = () => {
    refreshing ??= work().finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  };
  return {
    refresh,
    describe: async () => {
      const found = await background('unmatchedDescribing', { most: mostDescribed });
      await unmatched.place(found, clock());
    },
    refreshedAt: () => refreshedAt,
    end: async () => {
      hasEnded = true;
      await refreshing?.catch(() => undefined);
    },
    tick: async () => {
      const engine = served()?.engine;
      if (!engine || refreshing || hasEnded) return;
      const rest = Math.max(refreshEvery, took * restShare);
      if (engine.hash !== readBy || refreshedAt === undefined || clock() - refreshedAt >= rest)
        await refresh();
    },
  };
}
