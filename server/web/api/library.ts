// Handlers: the library view, one subject, search, history, withdrawing.
import type { Served } from '../../answering/released.ts';
import { withdraw } from '../../authoring/at-once.ts';
import { approvedContent, editedOf, revisionOf } from '../../authoring/catalog.ts';
import { type Authoring, findProblems, restore } from '../../authoring/drafts.ts';
import type { Live } from '../../authoring/live.ts';
import type { LiveCheck } from '../../authoring/live-check.ts';
import { searchIn } from '../../authoring/search.ts';
import { datesOf, flagsOf, intentsOf, pictureOf, stateOf, topicOf } from '../../authoring/states.ts';
import { helsinkiDay } from '../../day.ts';
import { AppError } from '../../errors.ts';
import type { Content, IntentContent, Subject } from '../../library/subject.ts';
import { contentOf } from '../../library/subject.ts';
import type { Background } from '../../review/tasks.ts';
import type { StoredDraft } from '../../store/drafts.ts';
import type { Traffic } from '../../store/traffic.ts';
import type { SignedIn } from '../accounts/accounts.ts';
import { type AnyContent, routes } from './contract.ts';
import { isPossible, presentDraft } from './drafts.ts';
import { iso, type Names } from './names.ts';
import type { HandlersOf } from './serve.ts';

export type LibraryContext = {
  readonly authoring: Authoring;
  readonly live: Live;
  readonly served: () => Served | undefined;
  readonly names: Names;
  readonly background: Background;
  readonly check: LiveCheck;
};

type Area = 'library' | 'search' | 'subject' | 'history' | 'restore' | 'withdraw';

const month = 30 * 24 * 60 * 60_000;
/** Traffic is read again after this much time: it is looked at, not acted upon. */
const trafficAge = 60_000;
const keyOf = ({ kind, id }: Subject) => `${kind} ${id}`;

const entriesOf = (content: Content | undefined): number =>
  Array.isArray(content)
    ? content.length
    : Object.values(content ?? {}).reduce((sum: number, each) => sum + Object.keys(each).length, 0);

export function libraryHandlers({
  authoring,
  live,
  served,
  names,
  background,
  check,
}: LibraryContext): HandlersOf<Area> {
  const { store, catalog, clock } = authoring;
  let traffic: { readonly at: number; readonly counts: Promise<ReadonlyMap<string, Traffic>> } | undefined;
  const trafficNow = () => {
    const now = clock();
    if (!traffic || now - traffic.at > trafficAge)
      traffic = { at: now, counts: background('traffic', { since: helsinkiDay(now - month) }) };
    return traffic.counts;
  };
  const draftsNow = async () => new Map((await store.drafts.list()).map((draft) => [keyOf(draft), draft]));

  const view: HandlersOf<Area>['library'] = async () => {
    const working = await catalog.read();
    const picture = await pictureOf(working, served());
    const [drafts, counts, name] = [await draftsNow(), await trafficNow(), await names()];
    const now = clock();
    const row = (id: string, draft: StoredDraft | undefined) => {
      const subject: Subject = { kind: 'intent', id };
      const approved = picture.approved.get(keyOf(subject)) as IntentContent | undefined;
      const shown = (approved ?? draft?.content) as IntentContent;
      const edited = editedOf(working, subject);
      const { asked, thumbsUp, thumbsDown } = counts.get(id) ?? { asked: 0, thumbsUp: 0, thumbsDown: 0 };
      const phrases = Object.entries(shown.phrases).map(([language, own]) => [language, own.length] as const);
      return {
        id,
        topic: topicOf(id),
        title: shown.title,
        state: stateOf(subject, picture, draft),
        flags: flagsOf(subject, picture, now),
        phrases: Object.fromEntries(phrases),
        ...datesOf(shown),
        editedBy: name(draft?.editedBy ?? edited?.by ?? 'import'),
        editedAt: iso(draft?.editedAt ?? edited?.at ?? 0),
        asked,
        thumbsUp,
        thumbsDown,
      };
    };
    const known = intentsOf(working.library);
    const added = [...drafts.values()].filter(({ kind, id }) => kind === 'intent' && !known.includes(id));
    const intents = [
      ...known.map((id) => row(id, drafts.get(`intent ${id}`))),
      ...added.map((draft) => row(draft.id, draft)),
    ];
    const topics = [
      ...working.library.topics.map(({ id, name: title, pages }) => ({ id, name: title, pages })),
      ...[...drafts.values()]
        .filter(({ kind, id }) => kind === 'topic' && !picture.approved.has(`topic ${id}`))
        .map(({ id, content }) => ({
          id,
          ...(content as { name: Record<string, string>; pages: string[] }),
        })),
    ];
    return {
      languages: working.library.languages,
      topics: topics.map((topic) => ({
        ...topic,
        state: stateOf({ kind: 'topic', id: topic.id }, picture, drafts.get(`topic ${topic.id}`)),
        intents: intents.filter((each) => each.topic === topic.id).length,
      })),
      intents,
      lists: [...picture.approved].flatMap(([key, content]) => {
        const [kind, id = ''] = key.split(' ');
        if (kind !== 'list') return [];
        const state = stateOf({ kind, id }, picture, drafts.get(key));
        return [{ id, state, entries: entriesOf(content) }];
      }),
      release: served()?.release.number ?? null,
      unpublished: picture.unpublished.size,
    };
  };

  /** An empty page to begin on: a topic, or an intent of a topic that there is, for who may write. */
  const mayBegin = async (subject: Subject, person: SignedIn): Promise<boolean> => {
    const mayWrite = routes.saveDraft.who.some((role) => person.roles.includes(role));
    if (!isPossible(subject) || !mayWrite) return false;
    if (subject.kind === 'topic') return true;
    const topic: Subject = { kind: 'topic', id: topicOf(subject.id) };
    return (
      approvedContent(await catalog.read(), topic) !== undefined ||
      (await store.drafts.read(topic)) !== undefined
    );
  };

  return {
    library: view,
    search: async ({ query }) => {
      const picture = await pictureOf(await catalog.read(), served());
      const drafts = await draftsNow();
      const contents = new Map(
        [...picture.approved]
          .filter(([key]) => key.startsWith('intent '))
          .map(([key, content]) => [key.slice(7), content]),
      );
      for (const draft of drafts.values()) if (draft.kind === 'intent') contents.set(draft.id, draft.content);
      const found = await searchIn(contents, query.text);
      return { found: found.slice(0, query.most), total: found.length };
    },
    subject: async ({ params, person }) => {
      const subject: Subject = params;
      const { kind, id } = subject;
      const working = await catalog.read();
      const engine = served()?.engine;
      // Whoever opens an intent may soon type a phrase: the check is ready by then.
      if (kind === 'intent' && engine) void check.prepare({ engine, working });
      const picture = await pictureOf(working, served());
      const draft = await store.drafts.read(subject);
      const approved = approvedContent(working, subject);
      const release = served()?.release;
      const published = picture.published.get(keyOf(subject));
      const redirect = working.redirects.has(id) ? { to: working.redirects.get(id) ?? null } : null;
      const isThere = approved !== undefined || draft !== undefined || published !== undefined || redirect;
      if (!isThere && !(await mayBegin(subject, person)))
        throw new AppError('not_found', `There is no ${kind} ${id}.`);
      const name = await names();
      const own = kind === 'intent' ? await store.history.versionsOf([id]) : [];
      const withdrawn = await store.proofs.withdrawal(own.map(({ version }) => version));
      const last = new Map(
        own.flatMap(({ version, language }) => {
          const entry = withdrawn.get(version);
          return entry ? [[language, entry] as const] : [];
        }),
      );
      const proposals = (await store.proposals.list()).filter(({ state }) => state === 'waiting');
      const shown = draft?.content ?? approved;
      return {
        kind,
        id,
        revision: revisionOf(working, subject),
        approved: (approved ?? null) as AnyContent | null,
        published: (published ??
          (release && (contentOf(release.library, subject) ?? null)) ??
          null) as AnyContent | null,
        draft: draft ? presentDraft(draft, name) : null,
        state: !isThere
          ? 'new'
          : approved === undefined && !draft
            ? 'published'
            : stateOf(subject, picture, draft),
        flags: flagsOf(subject, picture, clock()),
        problems: shown === undefined ? [] : await findProblems(authoring, subject, shown),
        redirect,
        change: proposals.find(({ bases }) => Object.hasOwn(bases, keyOf(subject)))?.id ?? null,
        withdrawn: [...last].map(([language, { at, by, reason }]) => ({
          language,
          at: iso(at),
          by: name(by),
          reason,
        })),
        followedFrom: working.library.topics
          .flatMap(({ intents }) => intents)
          .filter(({ followUps }) => kind === 'intent' && followUps.includes(id))
          .map((each) => each.id),
        wishes: (draft ? await store.unmatched.wishesFor(id) : []).map(({ group, by, at }) => ({
          by: name(by),
          at: iso(at),
          language: group.language,
          times: group.times,
          ways: group.size,
          note: group.note,
        })),
      };
    },
    history: async ({ params }) => {
      const subject: Subject = params;
      const working = await catalog.read();
      const revisions = await store.history.revisions(subject);
      const versions = await store.history.versionsOf(revisions.flatMap((each) => each.versions));
      const releases = await store.history.releasesOf(versions.map(({ version }) => version));
      const byVersion = new Map(versions.map((version) => [version.version, version]));
      const name = await names();
      const approved = approvedContent(working, subject);
      const edited = editedOf(working, subject);
      // What was never changed has no row yet: its only version is what stands.
      const all =
        revisions.length > 0 || !approved || !edited
          ? revisions
          : [
              {
                ...subject,
                revision: edited.revision,
                action: 'import',
                content: approved,
                authors: [edited.by],
                approvedBy: edited.by,
                approvedAt: edited.at,
                why: '',
                versions: working.versions
                  .filter(({ id }) => id === subject.id)
                  .map(({ version }) => version),
              },
            ];
      return {
        entries: all.map((each) => ({
          revision: each.revision,
          action: each.action,
          content: each.content as AnyContent | null,
          authors: each.authors.map(name),
          approvedBy: name(each.approvedBy),
          approvedAt: iso(each.approvedAt),
          why: each.why,
          versions: each.versions.flatMap((id) => {
            const version = byVersion.get(id) ?? working.versions.find((one) => one.version === id);
            return version
              ? [
                  {
                    version: id,
                    language: version.language,
                    sha256: version.sha256,
                    validFrom: version.validFrom ?? null,
                  },
                ]
              : [];
          }),
          releases: [...new Set(each.versions.flatMap((id) => releases.get(id) ?? []))].sort((a, b) => a - b),
        })),
      };
    },
    restore: async ({ params, person }) => {
      const { kind, id, revision } = params;
      const draft = await restore(authoring, { kind, id, revision, by: person.id });
      const problems = await findProblems(authoring, { kind, id }, draft.content);
      return { draft: presentDraft(draft, await names()), problems };
    },
    withdraw: async ({ params, body, person }) => {
      const { languages, reason } = body;
      const versions = await withdraw(
        { authoring, live },
        { intent: params.id, languages, reason, by: person.id },
      );
      return { versions };
    },
  };
}
