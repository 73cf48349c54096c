// Handlers: questions that were not understood, and what analysts do about them.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Served } from '../../answering/released.ts';
import type { Authoring } from '../../authoring/drafts.ts';
import type { Trial } from '../../authoring/trial.ts';
import { AppError } from '../../errors.ts';
import { act, type Deed, undo } from '../../review/act.ts';
import { recordLook } from '../../review/looks.ts';
import { type Outlook, outlook } from '../../review/outlook.ts';
import type { Background } from '../../review/tasks.ts';
import { type UnmatchedReview, understandAgain } from '../../review/unmatched.ts';
import type {
  UnmatchedGroup as StoredGroup,
  UnmatchedQuestion as StoredQuestion,
} from '../../store/unmatched-rows.ts';
import type { DeedKind, UnmatchedGroup } from './contract.ts';
import { isoOrNull, type Name, type Names } from './names.ts';
import type { HandlersOf } from './serve.ts';
import { type Titles, titlesIn } from './titles.ts';

export type UnmatchedContext = {
  readonly authoring: Authoring;
  readonly review: UnmatchedReview;
  readonly trial: Trial;
  readonly served: () => Served | undefined;
  readonly background: Background;
  readonly names: Names;
};

type Area =
  | 'unmatched'
  | 'unmatchedGroup'
  | 'refreshUnmatched'
  | 'actOnUnmatched'
  | 'undoUnmatched'
  | 'unmatchedOutlook';

const shownGroups = 50;
const shownQuestions = 200;
/** Questions that are read again before the chat gets its turn. */
const atOnce = 10;
const month = 30 * 86_400_000;
/** The outlook reads thousands of questions: it is looked at anew when a model has changed, after an act, or after this. */
const outlookAge = 60_000;

const presentGroup = (group: StoredGroup, example: string | null, name: Name): UnmatchedGroup => {
  const { assignee, madeAt: _madeAt, typical: _typical, lastAt: _lastAt, outcome, ...rest } = group;
  return {
    ...rest,
    words: [...rest.words],
    pages: { ...rest.pages },
    outcome: outcome as DeedKind | null,
    example,
    assignee: assignee === null ? null : name(assignee),
  };
};

export function unmatchedHandlers(context: UnmatchedContext): HandlersOf<Area> {
  const { authoring, review, trial, served, background, names } = context;
  const { store, catalog, clock } = authoring;
  const colleagues = async () =>
    (await store.people.list())
      .filter(
        ({ roles, locked }) =>
          !locked && roles.some((role) => role === 'analyst' || role === 'administrator'),
      )
      .map(({ id, name }) => ({ id, name }));
  let kept: { readonly models: string; readonly at: number; readonly seen: Promise<Outlook> } | undefined;
  const currentOutlook = async (): Promise<Outlook> => {
    const engines = { served: served()?.engine, draft: trial.draftEngine() };
    const models = `${engines.served?.hash} ${engines.draft?.hash}`;
    if (kept?.models !== models || clock() - kept.at > outlookAge) {
      const asked = background('unmatchedAsked', { since: clock() - month, most: 3_000 });
      const seen = asked.then((questions) => outlook(questions, { now: clock(), ...engines }));
      const mine = { models, at: clock(), seen };
      kept = mine;
      seen.catch(() => {
        if (kept === mine) kept = undefined;
      });
    }
    return kept.seen;
  };
  const presentQuestion = (question: StoredQuestion, titles: Titles) => {
    const read = (engine: Parameters<typeof understandAgain>[0] | undefined) => {
      if (!engine) return null;
      const { now } = question;
      const { kind, intent } =
        now?.model === engine.hash
          ? { kind: now.kind as ReturnType<typeof understandAgain>['kind'], intent: now.intent }
          : understandAgain(engine, question, clock());
      return { kind, intent, title: titles(intent ?? '') };
    };
    const { id, language, times, firstDay, lastDay, pages, nexts, thumbsDown, release, ranking, inScope } =
      question;
    return {
      ...{ id, language, times, firstDay, lastDay, pages, nexts, thumbsDown, release, inScope },
      text: question.text ?? '',
      ranking: ranking.map((each) => ({ ...each, title: titles(each.intent) })),
      now: read(served()?.engine),
      draft: read(trial.draftEngine()),
    };
  };
  const list: HandlersOf<Area>['unmatched'] = async ({ query, person }) => {
    const { language, state, page, search, mine, sort, from } = query;
    const found = await background('unmatchedGroups', {
      query: {
        ...(language ? { language } : {}),
        ...(state ? { state } : {}),
        ...(page ? { page } : {}),
        ...(search ? { search } : {}),
        ...(mine === 'yes' ? { assignee: person.id } : {}),
        sort,
        from,
        most: shownGroups,
      },
      since: clock() - month,
    });
    const name = await names();
    const examples = found.groups.filter(({ example }) => example !== null).length;
    if (examples > 0)
      await recordLook(store, {
        at: clock(),
        by: person.id,
        door: 'unmatched',
        subject: 'unmatched',
        replies: examples,
      });
    return {
      groups: found.groups.map(({ example, ...group }) => presentGroup(group, example, name)),
      total: found.total,
      states: found.states,
      distress: found.distress,
      refreshedAt: isoOrNull(review.refreshedAt() ?? null),
      colleagues: await colleagues(),
    };
  };
  return {
    unmatched: list,
    unmatchedGroup: async ({ params, person }) => {
      const group = await store.unmatched.group(params.id);
      if (!group) throw new AppError('not_found', 'There is no such group any more; the list has changed.');
      const questions = await store.unmatched.questionsOf(group.id, shownQuestions);
      await recordLook(store, {
        at: clock(),
        by: person.id,
        door: 'unmatched',
        subject: `group ${group.id}`,
        replies: questions.length,
      });
      const example = questions.find(({ id }) => id === group.typical)?.text ?? null;
      const titles = titlesIn(await catalog.read());
      const presented: ReturnType<typeof presentQuestion>[] = [];
      for (const [index, question] of questions.entries()) {
        presented.push(presentQuestion(question, titles));
        if (index % atOnce === atOnce - 1) await breathe();
      }
      return {
        group: presentGroup(group, example, await names()),
        questions: presented,
        release: served()?.release.number ?? null,
      };
    },
    refreshUnmatched: async () => {
      await review.refresh();
      kept = undefined;
      return { done: true };
    },
    actOnUnmatched: async ({ body, person }) => {
      const { deed, groups, questions } = body;
      const done = await act(authoring, {
        deed: deed as Deed,
        groups,
        ...(questions ? { questions } : {}),
        by: person.id,
      });
      await review.describe();
      kept = undefined;
      const { drafted } = done;
      return {
        act: done.id,
        groups: done.groups,
        draft: drafted && { kind: drafted.kind, id: drafted.id },
      };
    },
    undoUnmatched: async ({ params, person }) => {
      await undo(authoring, { id: params.id, by: person.id });
      await review.describe();
      kept = undefined;
      return { done: true };
    },
    unmatchedOutlook: async () => {
      const titles = titlesIn(await catalog.read());
      const seen = await currentOutlook();
      return {
        ...seen,
        changes: seen.changes.map((change) => ({ ...change, title: titles(change.intent) })),
      };
    },
  };
}
