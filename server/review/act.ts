// What an analyst does about groups of questions, and how it is undone. Drafts are made for the experts; nothing is published.
import { type Authoring, cleanComment } from '../authoring/drafts.ts';
import { AppError } from '../errors.ts';
import { newId } from '../id.ts';
import type { Act } from '../store/unmatched.ts';
import type { Arrangement, GroupChange } from '../store/unmatched-groups.ts';
import type { UnmatchedGroup } from '../store/unmatched-rows.ts';
import { type Drafted, draftIntent, draftPhrases, type NewPhrase, takeBack } from './rewritten.ts';

/** Who answers what the institution does not. */
export const authorities = [
  'tax',
  'police',
  'municipality',
  'wellbeing-county',
  'employment',
  'population-register',
  'other',
] as const;
export type Authority = (typeof authorities)[number];

export type Deed =
  | {
      readonly kind: 'phrases';
      readonly intent: string;
      readonly phrases: readonly NewPhrase[];
      readonly note: string;
    }
  | {
      readonly kind: 'new-intent';
      readonly intent: string;
      readonly title: Readonly<Record<string, string>>;
      readonly phrases: readonly NewPhrase[];
      readonly note: string;
    }
  | { readonly kind: 'out-of-scope'; readonly phrases: readonly NewPhrase[]; readonly note: string }
  | { readonly kind: 'elsewhere'; readonly authority: Authority }
  | { readonly kind: 'ignore' }
  | { readonly kind: 'hand'; readonly to: string; readonly note: string }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'merge' }
  | { readonly kind: 'split' };

type GroupBefore = { readonly id: string; readonly language: string; readonly change: GroupChange };
/** Ids and states only, and what the analyst wrote: no customer's text. */
type Before = {
  readonly groups: readonly GroupBefore[];
  readonly moved: readonly { readonly question: string; readonly group: string }[];
  readonly parted: readonly (readonly [string, string])[];
  readonly unparted: readonly (readonly [string, string])[];
  readonly drafted: Drafted | null;
};

const mostMoved = 5_000;
/** Deeds by which a note is left for somebody. */
const withNote = ['hand', 'phrases', 'new-intent', 'out-of-scope'];

async function groupsOf(authoring: Authoring, ids: readonly string[]): Promise<readonly UnmatchedGroup[]> {
  const found = await authoring.store.unmatched.groups(ids);
  if (found.length !== new Set(ids).size)
    throw new AppError('not_found', 'There is no such group any more; the list has changed.');
  return found;
}

const stateOf = ({
  id,
  language,
  state,
  outcome,
  subject,
  release,
  assignee,
}: UnmatchedGroup): GroupBefore => ({
  id,
  language,
  change: { state, outcome, subject, release, assignee },
});

/** Questions of one group as a group of their own, which stays apart from it. */
async function setApart(
  authoring: Authoring,
  {
    group,
    questions,
    now,
  }: { readonly group: UnmatchedGroup; readonly questions: readonly string[]; readonly now: number },
): Promise<
  { readonly target: string; readonly arrangement: Arrangement; readonly before: Before } | undefined
> {
  const chosen = (await authoring.store.unmatched.questions(questions)).filter(
    (each) => each.group === group.id,
  );
  if (chosen.length !== new Set(questions).size)
    throw new AppError('not_found', 'A question is not in this group any more; the list has changed.');
  if (chosen.length >= group.size) return undefined;
  const target = newId(now);
  const parted = [[target, group.id]] as const;
  return {
    target,
    arrangement: {
      begun: [{ group: target, language: group.language }],
      moved: chosen.map(({ id }) => ({ question: id, group: target })),
      parted,
    },
    before: {
      groups: [],
      moved: chosen.map(({ id }) => ({ question: id, group: group.id })),
      parted: [],
      unparted: parted,
      drafted: null,
    },
  };
}

async function merged(
  authoring: Authoring,
  groups: readonly UnmatchedGroup[],
): Promise<{ readonly into: UnmatchedGroup; readonly arrangement: Arrangement; readonly before: Before }> {
  const [into, ...others] = [...groups].sort((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1));
  if (!into || others.length === 0) throw new AppError('invalid', 'Merging takes two groups at least.');
  if (others.some(({ language }) => language !== into.language))
    throw new AppError('invalid', 'Groups of two languages stay apart; act on both at once instead.');
  const moved: { question: string; group: string }[] = [];
  for (const { id } of others)
    for (const question of await authoring.store.unmatched.questionsOf(id, mostMoved + 1))
      moved.push({ question: question.id, group: id });
  if (moved.length > mostMoved)
    throw new AppError('invalid', `These groups hold more than ${mostMoved} questions; merge fewer at once.`);
  const pairs = others.map(({ id }) => [into.id, id] as const);
  const apart = await authoring.store.unmatched.apart(pairs);
  return {
    into,
    arrangement: { moved: moved.map(({ question }) => ({ question, group: into.id })), unparted: apart },
    before: { groups: others.map(stateOf), moved, parted: apart, unparted: [], drafted: null },
  };
}

/** What becomes of the groups' state. */
function changeFor(authoring: Authoring, deed: Deed, drafted: Drafted | null): GroupChange {
  switch (deed.kind) {
    case 'phrases':
    case 'new-intent':
    case 'out-of-scope':
      return {
        state: 'drafted',
        outcome: deed.kind,
        subject: drafted?.id ?? null,
        assignee: null,
        note: cleanComment(authoring, deed.note),
      };
    case 'elsewhere':
      return { state: 'elsewhere', outcome: 'elsewhere', subject: deed.authority, assignee: null };
    case 'ignore':
      return { state: 'ignored', outcome: 'ignore', subject: null, assignee: null };
    case 'hand':
      return { outcome: 'hand', assignee: deed.to, note: cleanComment(authoring, deed.note) };
    case 'reopen':
      return { state: 'open', outcome: null, subject: null, release: null, assignee: null };
    case 'merge':
    case 'split':
      return {};
  }
}

const draftFor = (authoring: Authoring, deed: Deed, by: string): Promise<Drafted | null> => {
  if (deed.kind === 'phrases')
    return draftPhrases(authoring, {
      subject: { kind: 'intent', id: deed.intent },
      phrases: deed.phrases,
      by,
    });
  if (deed.kind === 'out-of-scope')
    return draftPhrases(authoring, {
      subject: { kind: 'list', id: 'out-of-scope' },
      phrases: deed.phrases,
      by,
    });
  if (deed.kind === 'new-intent') return draftIntent(authoring, { ...deed, by });
  return Promise.resolve(null);
};

/**
 * Does one deed to groups, or to some questions of one group, which become a group of their own. Gives the act, by
 * which it can be undone. Throws `not_found` where the groups have changed, `invalid` for a phrase that is a
 * customer's question word for word, `conflict` where the draft can't take it now.
 */
export async function act(
  authoring: Authoring,
  wish: {
    readonly deed: Deed;
    readonly groups: readonly string[];
    readonly questions?: readonly string[];
    readonly by: string;
  },
): Promise<{ readonly id: string; readonly groups: readonly string[]; readonly drafted: Drafted | null }> {
  const { deed, by } = wish;
  const groups = await groupsOf(authoring, wish.groups);
  const now = authoring.clock();
  const [first] = groups;
  if (!first) throw new AppError('invalid', 'Choose a group first.');
  if (wish.questions && groups.length > 1)
    throw new AppError('invalid', 'Choose questions of one group, or whole groups.');
  const own = wish.questions
    ? await setApart(authoring, { group: first, questions: wish.questions, now })
    : undefined;
  if (deed.kind === 'split' && !own)
    throw new AppError('invalid', 'Choose some of the group’s questions, not all.');
  if (deed.kind === 'hand') await checkColleague(authoring, deed.to);
  const merging = deed.kind === 'merge' ? await merged(authoring, groups) : undefined;
  const drafted = await draftFor(authoring, deed, by);
  const change = changeFor(authoring, deed, drafted);
  const targets = own ? [own.target] : merging ? [merging.into.id] : groups.map(({ id }) => id);
  const arranged = own ?? merging;
  const isStateChanged = Object.keys(change).length > 0;
  const before: Before = {
    groups: [...(arranged?.before.groups ?? []), ...(own || merging ? [] : groups.map(stateOf))],
    moved: arranged?.before.moved ?? [],
    parted: arranged?.before.parted ?? [],
    unparted: arranged?.before.unparted ?? [],
    drafted,
  };
  const id = newId(now);
  const stored: Act = { id, at: now, by, kind: deed.kind, groups: targets, before, undoneAt: null };
  await authoring.store.unmatched.act(
    stored,
    {
      ...arranged?.arrangement,
      changed: isStateChanged ? targets.map((group) => ({ group, change })) : [],
    },
    {
      at: now,
      by,
      action: `unmatched.${deed.kind}`,
      subject: targets.length === 1 ? `group ${targets[0]}` : `${targets.length} groups`,
      detail: {
        act: id,
        groups: targets.slice(0, 20).join(' '),
        questions: own ? own.before.moved.length : groups.reduce((sum, { size }) => sum + size, 0),
        times: groups.reduce((sum, { times }) => sum + times, 0),
        ...(drafted ? { subject: `${drafted.kind} ${drafted.id}`, phrases: drafted.phrases.length } : {}),
        ...(deed.kind === 'elsewhere' ? { authority: deed.authority } : {}),
        ...(deed.kind === 'hand' ? { to: deed.to } : {}),
      },
    },
  );
  return { id, groups: targets, drafted };
}

async function checkColleague(authoring: Authoring, id: string): Promise<void> {
  const person = await authoring.store.people.byId(id);
  const mayRead = person?.roles.some((role) => role === 'analyst' || role === 'administrator');
  if (!person || person.locked || !mayRead)
    throw new AppError('invalid', 'Choose a colleague who may read customers’ questions.');
}

/** Takes an act back: states, memberships, and what it put into a draft. Throws `conflict` where that is too late. */
export async function undo(
  authoring: Authoring,
  wish: { readonly id: string; readonly by: string },
): Promise<void> {
  const { unmatched } = authoring.store;
  const done = await unmatched.readAct(wish.id);
  if (!done) throw new AppError('not_found', 'There is no such act.');
  if (done.undoneAt !== null) throw new AppError('conflict', 'This was taken back already.');
  const before = done.before as Before;
  if (before.drafted) await takeBack(authoring, before.drafted, wish.by);
  const isUndone = await unmatched.undo(
    wish.id,
    {
      begun: before.groups.map(({ id, language }) => ({ group: id, language })),
      moved: before.moved,
      changed: before.groups.map(({ id, change }) => ({
        group: id,
        change: { ...change, ...(withNote.includes(done.kind) ? { note: '' } : {}) },
      })),
      parted: before.parted,
      unparted: before.unparted,
    },
    {
      at: authoring.clock(),
      by: wish.by,
      action: 'unmatched.undo',
      subject: done.groups.length === 1 ? `group ${done.groups[0]}` : `${done.groups.length} groups`,
      detail: { act: done.id, kind: done.kind },
    },
  );
  if (!isUndone) throw new AppError('conflict', 'This was taken back already.');
}
