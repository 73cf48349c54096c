// The facts of which the public pages are made: configuration, the release that is served, its test results, last month's figures.
import type { Served } from '../../answering/released.ts';
import type { Gate } from '../../authoring/gate.ts';
import type { Config } from '../../config.ts';
import { helsinkiDay } from '../../day.ts';
import type { Figures } from '../../review/figures.ts';
import type { Keeping } from '../../review/retention.ts';
import type { Background } from '../../review/tasks.ts';
import type { Store } from '../../store/store.ts';

export type TestResults = {
  readonly questions: number;
  readonly right: number;
  readonly wrong: number;
  readonly clarified: number;
  readonly unmatched: number;
};

export type Month = {
  readonly from: string;
  readonly to: string;
  readonly counts: Figures['totals'];
};

export type PublicFacts = {
  readonly botName: string;
  readonly institution: Config['institution'];
  readonly contact: Config['contact'];
  readonly statements: Config['statements'];
  readonly languages: readonly string[];
  readonly idleMinutes: number;
  readonly keep: Keeping;
  /** Null before the first release. */
  readonly release: {
    readonly number: number;
    /** A day. */
    readonly publishedOn: string;
    readonly sample: boolean;
    readonly intents: number;
    readonly phrases: number;
    readonly answers: number;
    readonly modelHash: string;
    /** On the institution's own test questions; null where the release was published without any. */
    readonly tests: TestResults | null;
    /** The gate refused, and a person published all the same. */
    readonly overridden: boolean;
  } | null;
  /** The last whole calendar month. */
  readonly month: Month;
};

/** The calendar month before the one in which a day lies. */
export function monthBefore(day: string): { readonly from: string; readonly to: string } {
  const to = new Date(Date.parse(`${day.slice(0, 7)}-01`) - 24 * 3_600_000).toISOString().slice(0, 10);
  return { from: `${to.slice(0, 7)}-01`, to };
}

export type FactsContext = {
  readonly config: Config;
  readonly keep: Keeping;
  readonly store: Store;
  readonly served: () => Served | undefined;
  readonly background: Background;
  readonly clock: () => number;
};

async function gather(context: FactsContext, served: Served | undefined): Promise<PublicFacts> {
  const { config, keep, store, background, clock } = context;
  const number = served?.release.number;
  const summary = (await store.releaseList.list()).find((each) => each.number === number);
  const publication = number === undefined ? undefined : (await store.publications.ofReleases()).get(number);
  const gate = (publication?.gate ?? null) as Gate | null;
  const month = monthBefore(helsinkiDay(clock()));
  const { totals } = await background('figures', month);
  return {
    botName: config.botName,
    institution: config.institution,
    contact: config.contact,
    statements: config.statements,
    languages: served?.release.library.languages ?? [],
    idleMinutes: config.idleMinutes,
    keep,
    release:
      summary && served
        ? {
            number: summary.number,
            publishedOn: helsinkiDay(summary.createdAt),
            sample: summary.sample,
            intents: summary.intents,
            phrases: Object.values(summary.phrases).reduce((sum, count) => sum + count, 0),
            answers: summary.answers,
            modelHash: served.engine?.hash ?? '',
            tests: gate?.comparison?.new ?? null,
            overridden: Boolean(publication?.override),
          }
        : null,
    month: { ...month, counts: totals },
  };
}

/**
 * The facts of this moment. Gathered once a release and day, so that a publish shows at once and many readers cost
 * nothing; what could not be gathered is tried again by the next reader.
 */
export function publicFacts(context: FactsContext): () => Promise<PublicFacts> {
  let known: { readonly of: string; readonly facts: Promise<PublicFacts> } | undefined;
  return () => {
    const served = context.served();
    const of = `${served?.release.number} ${served?.engine?.hash} ${helsinkiDay(context.clock())}`;
    if (known?.of !== of) {
      const facts = gather(context, served);
      known = { of, facts };
      facts.catch(() => {
        if (known?.facts === facts) known = undefined;
      });
    }
    return known.facts;
  };
}
