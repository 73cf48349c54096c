// The institution's own test questions: kept apart from the phrases, or they would measure nothing.
import type { Engine } from '../answering/engine.ts';
import { AppError } from '../errors.ts';
import { newId } from '../id.ts';
import type { AuditEntry } from '../store/audit.ts';
import type { StoredTestQuestion } from '../store/test-questions.ts';
import { revisionOf } from './catalog.ts';
import { type Outcome, outcomeOf, understandIn } from './compare.ts';
import type { Authoring } from './drafts.ts';
import type { LiveCheck } from './live-check.ts';

export type QuestionText = Pick<
  StoredTestQuestion,
  'language' | 'question' | 'expected' | 'page' | 'previous' | 'isProtected'
>;
type Flow = {
  readonly authoring: Authoring;
  readonly check: LiveCheck;
  readonly engine: () => Engine | undefined;
};

/** By the cosine of their features: above it a question is a phrase with another ending or word order. */
export const tooAlike = 0.9;

async function checkQuestion({ authoring, check, engine }: Flow, wish: QuestionText): Promise<void> {
  const working = await authoring.catalog.read();
  const { expected, question, language } = wish;
  if (authoring.redact(question).removed.length > 0)
    throw new AppError('invalid', 'The question holds what looks like personal data.');
  if (expected !== '-' && expected !== '?' && revisionOf(working, { kind: 'intent', id: expected }) === 0)
    throw new AppError('invalid', `There is no intent ${expected}.`);
  if (!working.library.languages.includes(language))
    throw new AppError('invalid', `The library does not serve the language ${language}.`);
  const now = engine();
  const same = check.duplicates({ engine: now as Engine, working }, { text: question, language });
  const near = now ? await check.nearest({ engine: now, working }, { text: question, language }) : [];
  const [nearest] = [...same, ...near];
  if (nearest && nearest.similarity >= tooAlike)
    throw new AppError(
      'invalid',
      `This is nearly the phrase "${nearest.phrase}" of ${nearest.intent}; a test needs other words.`,
      {
        details: { why: 'near-duplicate', ...nearest },
      },
    );
}

/** Adds a question, or changes version `version` of one. Throws `invalid` for one that is nearly a phrase. */
export async function putTestQuestion(
  flow: Flow,
  wish: QuestionText & {
    readonly by: string;
    readonly id?: string;
    readonly version?: number;
    readonly mayProtect: boolean;
  },
): Promise<StoredTestQuestion> {
  const { store, clock } = flow.authoring;
  const { by, id, version = 0, mayProtect, ...text } = wish;
  const old = id === undefined ? undefined : await store.questions.read(id);
  if (id !== undefined && !old) throw new AppError('not_found', 'There is no such question.');
  if (text.isProtected !== (old?.isProtected ?? false) && !mayProtect)
    throw new AppError('forbidden', 'Only an approver or administrator decides what is protected.');
  if (old?.isProtected && !mayProtect)
    throw new AppError('forbidden', 'A protected question is changed by an approver or administrator only.');
  await checkQuestion(flow, text);
  const now = clock();
  const question: StoredTestQuestion = { id: id ?? newId(now), version: version + 1, ...text, by, at: now };
  const saved = await store.questions.save(question, {
    at: now,
    by,
    action: id === undefined ? 'question.add' : 'question.edit',
    subject: `question ${question.id}`,
    detail: { expected: text.expected, protected: text.isProtected },
  });
  if (!saved) throw new AppError('conflict', 'The question was changed by somebody else meanwhile.');
  return question;
}

export async function removeTestQuestion(
  { authoring }: Pick<Flow, 'authoring'>,
  wish: { readonly id: string; readonly by: string; readonly mayProtect: boolean },
): Promise<void> {
  const { store, clock } = authoring;
  const old = await store.questions.read(wish.id);
  if (!old) throw new AppError('not_found', 'There is no such question.');
  if (old.isProtected && !wish.mayProtect)
    throw new AppError('forbidden', 'A protected question is removed by an approver or administrator only.');
  const entry: AuditEntry = {
    at: clock(),
    by: wish.by,
    action: 'question.remove',
    subject: `question ${wish.id}`,
  };
  await store.questions.remove(wish.id, entry);
}

/** What the served engine does with a question. */
export const resultOf = (engine: Engine | undefined, question: StoredTestQuestion): Outcome | null =>
  engine ? outcomeOf(understandIn(engine, question).decision, question.expected) : null;
