// Handlers: the weekly sample, judging it, and settling what two judged differently.
import { AppError } from '../../errors.ts';
import type { Figures, Verdict } from '../../review/agreement.ts';
import { recordLook } from '../../review/looks.ts';
import type { Background } from '../../review/tasks.ts';
import type { AuditEntry } from '../../store/audit.ts';
import type { GivenVerdict } from '../../store/samples.ts';
import type { Store } from '../../store/store.ts';
import type { JudgingFigures, VerdictGiven } from './contract.ts';
import { messagesOf } from './looks.ts';
import { iso, type Name, type Names } from './names.ts';
import type { HandlersOf } from './serve.ts';

export type JudgingContext = {
  readonly store: Store;
  readonly background: Background;
  /** Draws what is due. */
  readonly draw: () => Promise<void>;
  readonly size: number;
  readonly names: Names;
  readonly clock: () => number;
};

type Area = 'judging' | 'judgingCase' | 'judge' | 'unjudge' | 'disagreements' | 'settle';

/** A year of weeks. */
const shownWeeks = 53;

const presentFigures = (figures: Figures): JudgingFigures => ({
  begun: figures.begun,
  judged: figures.judged,
  final: figures.final,
  disagreements: figures.disagreements,
  shares: { ...figures.shares },
  kappa: figures.kappa ?? null,
});

const presentGiven = ({ by, verdict, at }: GivenVerdict, name: Name): VerdictGiven => ({
  by: name(by),
  verdict: verdict as Verdict,
  at: iso(at),
});

export function judgingHandlers(context: JudgingContext): HandlersOf<Area> {
  const { store, background, draw, size, names, clock } = context;
  const messageOf = async (reply: string) => {
    const found = await messagesOf(store, reply);
    const message = found?.messages[0];
    return found && message && { message, conversation: found.conversation };
  };
  const look = (by: string, subject: string, replies: number) =>
    recordLook(store, { at: clock(), by, door: 'judging', subject, replies });
  const weeksFor = async (person: string) => {
    const known = await store.samples.list(shownWeeks);
    const since = known.at(-1)?.week ?? '9999-12-31';
    return { known, ...(await background('judgedWeeks', { since, person })) };
  };
  return {
    judging: async ({ person }) => {
      await draw();
      const { known, weeks, all } = await weeksFor(person.id);
      return {
        weeks: known.flatMap(({ week, population, seed, drawnAt }) => {
          const figures = weeks.find((each) => each.week === week);
          if (!figures) return [];
          const { drawn, gone, mine, left } = figures;
          const drawing = { week, population, seed, drawnAt: iso(drawnAt) };
          return [{ ...drawing, drawn, gone, mine, left, ...presentFigures(figures) }];
        }),
        all: presentFigures(all),
        size,
      };
    },
    judgingCase: async ({ params, query, person }) => {
      const { weeks } = await weeksFor(person.id);
      const week = weeks.find((each) => each.week === params.week);
      if (!week) throw new AppError('not_found', 'There is no sample of this week.');
      const { drawn, mine, left } = week;
      const next = (after: number) => store.samples.next(params.week, { by: person.id, after });
      // What was skipped comes again once the end is reached.
      const found = (await next(query.after)) ?? (await next(0));
      const shown = found && (await messageOf(found.reply));
      if (!found || !shown) return { case: null, drawn, mine, left };
      await look(person.id, `conversation ${shown.conversation}`, 1);
      return { case: { position: found.position, ...shown }, drawn, mine, left };
    },
    judge: async ({ params, body, person }) => {
      // The trail says that a verdict was given, not which: whoever reads it is blind to it too.
      const entry: AuditEntry = {
        at: clock(),
        by: person.id,
        action: 'judging.judge',
        subject: `reply ${params.id}`,
      };
      await store.samples.judge(params.id, body.verdict, entry);
      return { done: true };
    },
    unjudge: async ({ params, person }) => {
      const entry: AuditEntry = {
        at: clock(),
        by: person.id,
        action: 'judging.unjudge',
        subject: `reply ${params.id}`,
      };
      await store.samples.unjudge(params.id, entry);
      return { done: true };
    },
    disagreements: async ({ params, person }) => {
      const found = await store.samples.disagreements(params.week);
      if (found.length > 0) await look(person.id, `disagreements of week ${params.week}`, found.length);
      const name = await names();
      return {
        disagreements: await Promise.all(
          found.map(async ({ reply, position, verdicts, settled }) => {
            const shown = await messageOf(reply);
            return {
              reply,
              position,
              conversation: shown?.conversation ?? null,
              message: shown?.message ?? null,
              verdicts: verdicts.map((each) => presentGiven(each, name)),
              settled: settled && presentGiven(settled, name),
            };
          }),
        ),
      };
    },
    settle: async ({ params, body, person }) => {
      await store.samples.settle(params.id, body.verdict, {
        at: clock(),
        by: person.id,
        action: body.verdict === null ? 'judging.unsettle' : 'judging.settle',
        subject: `reply ${params.id}`,
        detail: body.verdict === null ? {} : { verdict: body.verdict },
      });
      return { done: true };
    },
  };
}
