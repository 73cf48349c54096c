// The state of every subject: what is written, approved, served; what expires, is due, was withdrawn.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Release, Served } from '../answering/released.ts';
import { helsinkiDay } from '../day.ts';
import type { AnswerText, IntentId, Library } from '../library/library.ts';
import {
  type AnswerContent,
  type Content,
  canonical,
  contentOf,
  type IntentContent,
  isPriority,
  type Subject,
  subjectsOf,
} from '../library/subject.ts';
import type { StoredDraft } from '../store/drafts.ts';
import type { Working } from '../store/working.ts';

export type State = 'new' | 'draft' | 'waiting' | 'returned' | 'approved' | 'published';
export type Flag = 'expiring' | 'expired' | 'review-due' | 'withdrawn' | 'scheduled' | 'problem';

/** Contents by `<kind> <id>`. */
export type Contents = ReadonlyMap<string, Content>;

/** What is told of a library: every content, and which of them the served release has as they are. */
export type Picture = {
  readonly approved: Contents;
  readonly published: Contents;
  readonly unpublished: ReadonlySet<string>;
};

const keyOf = ({ kind, id }: Subject) => `${kind} ${id}`;
const soon = 30 * 24 * 60 * 60_000;

function grouped(answers: readonly AnswerText[]): ReadonlyMap<IntentId, readonly AnswerText[]> {
  const found = new Map<IntentId, AnswerText[]>();
  for (const answer of answers) {
    const others = found.get(answer.id);
    if (others) others.push(answer);
    else found.set(answer.id, [answer]);
  }
  return found;
}

const releasedAnswers = (release: Release): AnswerText[] =>
  [...release.answers.values()]
    .flat()
    .map(({ version: _version, sha256: _sha256, ...rest }) => rest as AnswerText);

async function contents(library: Library): Promise<Contents> {
  const answers = grouped(library.answers);
  const found = new Map<string, Content>();
  for (const [index, subject] of subjectsOf(library).entries()) {
    const content = contentOf({ ...library, answers: answers.get(subject.id) ?? [] }, subject);
    if (content !== undefined) found.set(keyOf(subject), content);
    if (index % 50 === 49) await breathe();
  }
  return found;
}

const pictures = new WeakMap<
  Working,
  { readonly release: number | undefined; readonly picture: Promise<Picture> }
>();

async function draw(working: Working, served: Served | undefined): Promise<Picture> {
  const approved = await contents(working.library);
  const release = served?.release;
  const published = release
    ? await contents({ ...release.library, answers: releasedAnswers(release) })
    : new Map<string, Content>();
  const unpublished = new Set<string>();
  let looked = 0;
  for (const key of new Set([...approved.keys(), ...published.keys()])) {
    const [is, was] = [approved.get(key), published.get(key)];
    if (was === undefined || is === undefined || canonical(is) !== canonical(was)) unpublished.add(key);
    if (++looked % 50 === 0) await breathe();
  }
  return { approved, published, unpublished };
}

/** Drawn once for each reading of the library and each release; the chat goes on meanwhile. */
export function pictureOf(working: Working, served: Served | undefined): Promise<Picture> {
  const known = pictures.get(working);
  if (known && known.release === served?.release.number) return known.picture;
  const picture = draw(working, served);
  pictures.set(working, { release: served?.release.number, picture });
  return picture;
}

export function stateOf(subject: Subject, picture: Picture, draft: StoredDraft | undefined): State {
  const isApproved = picture.approved.has(keyOf(subject));
  if (draft) return draft.state === 'draft' && !isApproved ? 'new' : draft.state;
  return picture.unpublished.has(keyOf(subject)) ? 'approved' : 'published';
}

const textsOf = (content: Content | undefined): readonly AnswerContent[] =>
  content && 'answers' in content ? Object.values((content as IntentContent).answers).flat() : [];

const latest = (days: readonly string[]) => [...days].sort().at(-1) ?? '';
const earliest = (days: readonly string[]) => [...days].sort()[0] ?? '';

export type Dates = {
  readonly owner: string;
  readonly reviewBy: string | null;
  readonly validUntil: string | null;
};

/** Of an intent's texts: the earliest review, the day on which the first language runs out of valid texts. */
export function datesOf(content: Content | undefined): Dates {
  const texts = textsOf(content);
  const answers = content && 'answers' in content ? (content as IntentContent).answers : {};
  const ends = Object.values(answers).map((own) =>
    own.every(({ validUntil }) => validUntil !== undefined)
      ? latest(own.map(({ validUntil }) => validUntil ?? ''))
      : '',
  );
  return {
    owner: texts[0]?.owner ?? '',
    reviewBy: earliest(texts.map(({ reviewBy }) => reviewBy).filter((day) => day !== '')) || null,
    validUntil: earliest(ends.filter((day) => day !== '')) || null,
  };
}

export function flagsOf(subject: Subject, picture: Picture, now: number): readonly Flag[] {
  if (subject.kind !== 'intent') return [];
  const content = picture.approved.get(keyOf(subject));
  if (!content) return [];
  const [today, later] = [helsinkiDay(now), helsinkiDay(now + soon)];
  const { reviewBy, validUntil } = datesOf(content);
  const languages = Object.keys((content as IntentContent).title);
  const missing = languages.filter(
    (language) => !((content as IntentContent).answers[language]?.length ?? 0),
  );
  const scheduled = textsOf(content).some(({ validFrom }) => (validFrom ?? '') > today);
  return [
    ...(validUntil === null
      ? []
      : validUntil < today
        ? ['expired' as const]
        : validUntil <= later
          ? ['expiring' as const]
          : []),
    ...(reviewBy !== null && reviewBy <= later ? ['review-due' as const] : []),
    ...(missing.length > 0 && languages.length > 0 ? ['withdrawn' as const] : []),
    ...(scheduled ? ['scheduled' as const] : []),
  ];
}

/** Intents in the order of the library, distress last. */
export const intentsOf = (library: Library): readonly IntentId[] => [
  ...library.topics.flatMap(({ intents }) => intents.map(({ id }) => id)),
  ...library.priority.map(({ id }) => `priority.${id}`),
];

export const topicOf = (id: IntentId): string => (isPriority(id) ? 'priority' : (id.split('.')[0] ?? ''));
