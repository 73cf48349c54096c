// Handlers: weak answers and their cases.
import type { Redact } from '../../answering/answer.ts';
import type { Served } from '../../answering/released.ts';
import { helsinkiDay } from '../../day.ts';
import { AppError } from '../../errors.ts';
import { addDays, startOfDay } from '../../review/days.ts';
import { recordLook } from '../../review/looks.ts';
import type { Background } from '../../review/tasks.ts';
import { markCase, type WeakSweep } from '../../review/weak-answers.ts';
import type { Store } from '../../store/store.ts';
import type { WeakCase as StoredCase } from '../../store/weak-answers.ts';
import type { WeakCase } from './contract.ts';
import { mayReadConversations } from './looks.ts';
import { iso, isoOrNull, type Name, type Names } from './names.ts';
import type { HandlersOf } from './serve.ts';

export type WeakContext = {
  readonly store: Store;
  readonly background: Background;
  readonly sweep: WeakSweep;
  readonly served: () => Served | undefined;
  readonly redact: Redact;
  readonly names: Names;
  readonly clock: () => number;
};

type Area = 'weakAnswers' | 'weakCases' | 'markWeakCase';

/** Cases handed to one person are few; beyond this the count says no more than "many". */
const mostMine = 100;

export function weakHandlers(context: WeakContext): HandlersOf<Area> {
  const { store, background, sweep, served, redact, names, clock } = context;
  const titleOf = (answer: string): Record<string, string> => ({
    ...(served()?.release.intents.get(answer)?.title ?? {}),
  });
  /** The day, so many days ago, with which a window begins that ends today. */
  const firstDay = (days: number): string => addDays(helsinkiDay(clock()), 1 - days);
  const present = (each: StoredCase, name: Name): WeakCase => ({
    reply: each.reply,
    conversation: each.conversation,
    at: iso(each.at),
    answer: each.answer,
    title: titleOf(each.answer),
    language: each.language,
    question: each.question,
    page: each.page,
    release: each.release,
    reason: each.reason,
    signals: [...each.signals],
    state: each.state,
    markedBy: each.markedBy === null || each.state === 'open' ? null : name(each.markedBy),
    markedAt: each.state === 'open' ? null : isoOrNull(each.markedAt),
    handedTo: each.handedTo === null ? null : name(each.handedTo),
    note: each.note,
  });
  return {
    weakAnswers: async ({ query, person }) => {
      await sweep.fresh();
      const since = startOfDay(firstDay(query.days));
      const answers = await background('weaknesses', {
        to: helsinkiDay(clock()),
        days: query.days,
        ...(query.language === undefined ? {} : { language: query.language }),
      });
      const mine = await background('weakCases', {
        handedTo: person.id,
        state: 'handed',
        since,
        most: mostMine,
      });
      return {
        answers: answers.map((row) => ({ ...row, title: titleOf(row.answer) })),
        mine: mine.length,
      };
    },
    weakCases: async ({ query, person }) => {
      const { days, mine, most, ...wanted } = query;
      if (wanted.before === undefined) await sweep.fresh();
      const found = await background('weakCases', {
        ...(wanted.answer === undefined ? {} : { answer: wanted.answer }),
        ...(wanted.language === undefined ? {} : { language: wanted.language }),
        ...(wanted.signal === undefined ? {} : { signal: wanted.signal }),
        ...(wanted.state === undefined ? {} : { state: wanted.state }),
        ...(wanted.before === undefined ? {} : { before: wanted.before }),
        ...(mine === undefined ? {} : { handedTo: person.id }),
        since: startOfDay(firstDay(days)),
        most: most + 1,
      });
      const shown = found.slice(0, most);
      const [first] = shown;
      if (first)
        await recordLook(store, {
          at: clock(),
          by: person.id,
          door: 'weak',
          subject: `questions of ${wanted.answer ?? 'weak answers'} up to reply ${first.reply}`,
          replies: shown.length,
        });
      const name = await names();
      return { cases: shown.map((each) => present(each, name)), more: found.length > most };
    },
    markWeakCase: async ({ params, body, person }) => {
      const colleagues = (await store.people.list()).filter(mayReadConversations).map(({ id }) => id);
      await markCase(
        { store, redact },
        {
          reply: params.id,
          by: person.id,
          at: clock(),
          colleagues,
          state: body.state,
          ...(body.to === undefined ? {} : { to: body.to }),
          ...(body.note === undefined ? {} : { note: body.note }),
        },
      );
      const marked = await store.weak.oneCase(params.id);
      if (!marked) throw new AppError('not_found', 'There is no such case.');
      return { case: present(marked, await names()) };
    },
  };
}
