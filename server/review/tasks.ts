// Everything that runs in the background thread: named functions over the read-only connection.
import { differencesBetween } from '../authoring/difference.ts';
import type { TableFormat } from '../authoring/transfer/spreadsheet.ts';
import type { Reading } from '../store/reading.ts';
import type { Cutoffs } from '../store/retention.ts';
import type { GroupQuery } from '../store/unmatched-reading.ts';
import type { CasesQuery } from '../store/weak-answers.ts';
import { collectFrom } from './collect.ts';
import { feedbackOverview } from './feedback/overview.ts';
import { feedbackTexts, feedbackThemes, newFeedback } from './feedback/tasks.ts';
import { type FiguresAsked, readFigures } from './figures.ts';
import type { FigureWords } from './figures-file.ts';
import { describeStored, groupStored } from './grouping/run.ts';
import { drawSample, judgedWeeks } from './judging.ts';
import { weakSignals } from './weak-signals.ts';
import { weaknesses } from './weakness.ts';

export type Task<Input, Output> = (reading: Reading, input: Input) => Promise<Output>;

/** Input and output are plain data: they cross from thread to thread as copies. */
export const tasks = {
  backup: async (reading: Reading, { file }: { readonly file: string }) => reading.copyTo(file),
  due: (reading: Reading, cutoffs: Cutoffs) => reading.retention.due(cutoffs),
  lost: (reading: Reading, _nothing: Readonly<Record<string, never>>) => reading.retention.lost(),
  auditBroken: (reading: Reading, _nothing: Readonly<Record<string, never>>) => reading.auditBroken(),
  traffic: (reading: Reading, { since }: { readonly since: string }) => reading.traffic(since),
  figures: (reading: Reading, asked: FiguresAsked) => readFigures(reading, asked),
  figuresFile: async (
    reading: Reading,
    { asked, format, ...words }: FigureWords & { readonly asked: FiguresAsked; readonly format: TableFormat },
  ) => {
    // What writes Excel takes half a second to load, and no other task should wait for it.
    const { figuresFile } = await import('./figures-file.ts');
    return figuresFile(format, await readFigures(reading, asked), words);
  },
  differences: differencesBetween,
  weakSignals,
  drawSample,
  judgedWeeks,
  weaknesses,
  weakCases: (reading: Reading, query: CasesQuery) => reading.weak.cases(query),
  unmatchedCollecting: collectFrom,
  unmatchedGrouping: groupStored,
  unmatchedDescribing: describeStored,
  unmatchedGroups: (
    reading: Reading,
    { query, since }: { readonly query: GroupQuery; readonly since: number },
  ) => reading.unmatched.groups(query, since),
  unmatchedUnread: (
    reading: Reading,
    { model, after, most }: { readonly model: string; readonly after: string; readonly most: number },
  ) => reading.unmatched.unread(model, after, most),
  unmatchedAsked: (reading: Reading, { since, most }: { readonly since: number; readonly most: number }) =>
    reading.unmatched.asked(since, most),
  newFeedback,
  feedbackThemes,
  feedbackTexts,
  feedbackOverview,
  feedbackStanding: (reading: Reading, _nothing: Readonly<Record<string, never>>) =>
    reading.feedback.standing(),
} as const satisfies Record<string, Task<never, unknown>>;

export type TaskName = keyof typeof tasks;
export type TaskInput<N extends TaskName> = Parameters<(typeof tasks)[N]>[1];
export type TaskOutput<N extends TaskName> = Awaited<ReturnType<(typeof tasks)[N]>>;

/**
 * Runs a task beside the chat and resolves to what it gives. Tasks run one after the other.
 * Rejects with the task's own `AppError`; with `unavailable` when the thread ended meanwhile.
 */
export type Background = <N extends TaskName>(name: N, input: TaskInput<N>) => Promise<TaskOutput<N>>;

/** Runs a task in the calling thread. */
export const runTask = <N extends TaskName>(
  reading: Reading,
  name: N,
  input: TaskInput<N>,
): Promise<TaskOutput<N>> => (tasks[name] as unknown as Task<TaskInput<N>, TaskOutput<N>>)(reading, input);
