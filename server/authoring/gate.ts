// The gate before a release: the library's check, old against new on the institution's questions, last month's real ones.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Engine } from '../answering/engine.ts';
import { checkLibrary } from '../library/check.ts';
import type { Library } from '../library/library.ts';
import type { RealQuestion } from '../store/proofs.ts';
import {
  type Comparison,
  compare,
  type LabelledQuestion,
  type Moved,
  slice,
  understandIn,
} from './compare.ts';
import type { Problem } from './problems.ts';

export type Replay = {
  readonly questions: number;
  readonly same: number;
  readonly other: number;
  readonly newlyAnswered: number;
  readonly noLongerAnswered: number;
};
export type Refusal = {
  readonly code: 'library' | 'worse' | 'significantly-worse' | 'protected';
  readonly message: string;
};
export type Gate = {
  readonly passed: boolean;
  readonly refusals: readonly Refusal[];
  readonly problems: readonly (Problem & { readonly subject: string })[];
  readonly comparison: Comparison | null;
  readonly replay: Replay | null;
};

/** More than so many hundredths worse is refused. */
const tolerated = 0.01;
const significant = 0.05;

/** The library's check, intent by intent: at 1,500 intents all at once would hold the chat up for seconds. */
async function checkAll(
  library: Library,
  options: Parameters<typeof checkLibrary>[1],
): Promise<Gate['problems']> {
  const problems: Gate['problems'][number][] = [];
  for (const topic of library.topics)
    for (const intent of topic.intents) {
      const alone = {
        ...library,
        topics: [{ ...topic, intents: [intent] }],
        outOfScope: {},
        answers: library.answers.filter(({ id }) => id === intent.id),
      };
      for (const { level, rule, message, where } of checkLibrary(alone, options)) {
        // A withdrawn or expired answer without a successor is shown as being updated; it stops no other.
        if (level !== 'error' || rule === 'missing-answer') continue;
        const language = where.split(' ')[1];
        problems.push({
          subject: intent.id,
          severity: level,
          field: rule,
          message,
          ...(language ? { language } : {}),
        });
      }
      await breathe();
    }
  return problems;
}

/** What last month's real questions would get now, as counts. */
export async function replay(
  engines: { readonly old: Engine; readonly new: Engine },
  questions: readonly RealQuestion[],
): Promise<Replay> {
  const counts = { questions: questions.length, same: 0, other: 0, newlyAnswered: 0, noLongerAnswered: 0 };
  for (const [index, question] of questions.entries()) {
    const asked = { ...question, previous: null };
    const [before, after] = [engines.old, engines.new].map((engine) => understandIn(engine, asked).decision);
    const was = before?.kind === 'answer' ? before.intent : undefined;
    const is = after?.kind === 'answer' ? after.intent : undefined;
    if (was === is) counts.same += 1;
    else if (was === undefined) counts.newlyAnswered += 1;
    else if (is === undefined) counts.noLongerAnswered += 1;
    else counts.other += 1;
    if (index % slice === slice - 1) await breathe();
  }
  return counts;
}

/** What a comparison refuses. */
export function refusalsOf(comparison: Comparison): readonly Refusal[] {
  const { old, new: now, lost, gained, p, lostQuestions } = comparison;
  const refusals: Refusal[] = [];
  const loss = (old.right - now.right) / Math.max(1, old.questions);
  if (loss > tolerated + 1e-9)
    refusals.push({
      code: 'worse',
      message: `${old.right} of ${old.questions} test questions were right, and ${now.right} would be.`,
    });
  if (lost > gained && p < significant)
    refusals.push({
      code: 'significantly-worse',
      message: `${lost} test questions would be lost and ${gained} gained: hardly by chance (p = ${p.toFixed(4)}).`,
    });
  const guarded = lostQuestions.filter(({ isProtected }) => isProtected);
  if (guarded.length > 0)
    refusals.push({
      code: 'protected',
      message: `${guarded.length} protected test questions would be lost.`,
    });
  return refusals;
}

/** Judges a library and its model. Without an old engine, or without questions, nothing is compared. */
export async function judge(options: {
  readonly library: Library;
  readonly engine: Engine;
  readonly old: Engine | undefined;
  readonly questions: readonly LabelledQuestion[];
  readonly real: readonly RealQuestion[];
  readonly moved: Moved;
  readonly linkHosts: ReadonlySet<string>;
}): Promise<Gate> {
  const { library, engine, old, questions, real, moved, linkHosts } = options;
  const problems = await checkAll(library, {
    allowedHosts: linkHosts,
    testQuestions: questions.map(({ question }) => question),
  });
  const engines = old && { old, new: engine };
  const comparison = engines && questions.length > 0 ? await compare(engines, questions, moved) : null;
  const again = engines && real.length > 0 ? await replay(engines, real) : null;
  const refusals = [
    ...(problems.length > 0
      ? [{ code: 'library' as const, message: `The library has ${problems.length} errors.` }]
      : []),
    ...(comparison ? refusalsOf(comparison) : []),
  ];
  return { passed: refusals.length === 0, refusals, problems, comparison, replay: again };
}
