// What is served now: one release's intents and answers, made ready for looking up, and the engine that goes with it.
import { helsinkiDay } from '../day.ts';
import type { Intent, IntentId, Language, Library, Topic } from '../library/library.ts';
import type { Engine } from './engine.ts';

export type ReleasedAnswer = {
  readonly version: string;
  /** An intent's id, or `priority.<kind>`. */
  readonly id: string;
  readonly language: Language;
  readonly source: string;
  readonly sha256: string;
  readonly sourcePage: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
};

/** One release, never changed once made. */
export type Release = {
  readonly number: number;
  readonly sample: boolean;
  readonly languages: readonly Language[];
  readonly library: Library;
  readonly intents: ReadonlyMap<IntentId, Intent>;
  readonly topics: ReadonlyMap<string, Topic>;
  /** By `<id> <language>`. */
  readonly answers: ReadonlyMap<string, readonly ReleasedAnswer[]>;
  readonly versions: ReadonlyMap<string, ReleasedAnswer>;
};

/** A release with what stands over it. Swapped whole, in one assignment: a question sees the old one or the new one. */
export type Served = {
  readonly release: Release;
  /** Missing while the release's model is being trained anew. */
  readonly engine?: Engine;
  readonly withdrawn: ReadonlySet<string>;
  readonly redirects: ReadonlyMap<IntentId, IntentId | null>;
  readonly notices: readonly { readonly id: string; readonly text: Readonly<Record<string, string>> }[];
};

/** Makes a release ready for looking up. */
export function prepareRelease(
  number: number,
  content: {
    readonly library: Library;
    readonly answers: readonly ReleasedAnswer[];
    readonly sample: boolean;
  },
): Release {
  const { library, answers, sample } = content;
  const byKey = new Map<string, ReleasedAnswer[]>();
  for (const answer of answers) {
    const key = `${answer.id} ${answer.language}`;
    byKey.set(key, [...(byKey.get(key) ?? []), answer]);
  }
  return {
    number,
    sample,
    languages: library.languages,
    library,
    intents: new Map(library.topics.flatMap((topic) => topic.intents).map((intent) => [intent.id, intent])),
    topics: new Map(library.topics.map((topic) => [topic.id, topic])),
    answers: byKey,
    versions: new Map(answers.map((answer) => [answer.version, answer])),
  };
}

/**
 * The version of an answer that is to be shown on a day, or undefined: none was released in that language, it is not
 * valid yet or any more, or it was withdrawn. Of several valid ones, the one that took effect last.
 */
export function answerOn(
  served: Served,
  id: string,
  when: { readonly language: Language; readonly now: number },
): ReleasedAnswer | undefined {
  const day = helsinkiDay(when.now);
  let best: ReleasedAnswer | undefined;
  for (const answer of served.release.answers.get(`${id} ${when.language}`) ?? []) {
    if (served.withdrawn.has(answer.version)) continue;
    if ((answer.validFrom ?? '') > day || (answer.validUntil ?? '9999') < day) continue;
    if (!best || (answer.validFrom ?? '') >= (best.validFrom ?? '')) best = answer;
  }
  return best;
}

/** Where an intent is now: itself, where it was moved to, or undefined when it was retired. */
export function followRedirect(served: Served, intent: IntentId): IntentId | undefined {
  let at: IntentId | null | undefined = intent;
  // As many steps as there are redirects; a circle ends as retired.
  for (let step = 0; step <= served.redirects.size; step++) {
    if (at === null || at === undefined) return undefined;
    // What the served release holds is not gone: its successor may be in no release yet, or in a newer one.
    if (served.release.intents.has(at)) return at;
    at = served.redirects.get(at);
  }
  return undefined;
}

/** True for intents whose answers hold for every benefit: they tell nothing about what the customer's next question means. */
export const isAboutAnyBenefit = (release: Release, intent: IntentId): boolean =>
  release.library.anyBenefit.includes(release.intents.get(intent)?.topic ?? '');

/** The longest of the topics' paths that a page is or lies below, with its topic. */
export function sectionOf(
  release: Release,
  path: string,
): { readonly topic: Topic; readonly section: string } | undefined {
  let best: { topic: Topic; section: string } | undefined;
  for (const topic of release.topics.values())
    for (const section of topic.pages) {
      const within = path === section || path.startsWith(section.endsWith('/') ? section : `${section}/`);
      if (within && section.length > (best?.section.length ?? 0)) best = { topic, section };
    }
  return best;
}

/** Up to `most` intents to begin with: of the page's topic where it has one, else one of each benefit's topic. */
export function popularIntents(
  release: Release,
  page: string | undefined,
  most: number,
): readonly IntentId[] {
  const topic = page === undefined ? undefined : sectionOf(release, page)?.topic;
  if (topic) return topic.intents.slice(0, most).map((intent) => intent.id);
  return popularTopics(release)
    .flatMap((each) => each.intents.slice(0, 1).map((intent) => intent.id))
    .slice(0, most);
}

/** The benefits' topics, in the library's order. */
export function popularTopics(release: Release): readonly Topic[] {
  const topics = [...release.topics.values()].filter(
    (topic) => !release.library.anyBenefit.includes(topic.id),
  );
  return topics.length > 0 ? topics : [...release.topics.values()];
}
