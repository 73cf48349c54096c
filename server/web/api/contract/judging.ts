// Contract: each week's sample, judged by two people who do not see each other's verdict until both have judged.
import * as z from 'zod';
import { day, id, moment, person } from './common.ts';
import { message } from './looks.ts';

export const verdict = z.enum(['right', 'partly', 'wrong', 'dangerous']);
export type Verdict = z.infer<typeof verdict>;

/** Of the cases with a final verdict, with both ends of the 95 % Wilson interval; all from 0 to 1. */
export const judgedShare = z.object({
  times: z.number(),
  share: z.number(),
  low: z.number(),
  high: z.number(),
});
const figures = {
  /** Judged by one at least, by two, with a final verdict, and judged differently without being settled. */
  begun: z.number(),
  judged: z.number(),
  final: z.number(),
  disagreements: z.number(),
  shares: z.record(verdict, judgedShare),
  /** Cohen's kappa of all pairs; null where it is not defined. */
  kappa: z.number().nullable(),
};
export type JudgingFigures = z.infer<typeof judgingFigures>;
export const judgingFigures = z.object(figures);

/** A week's first day, a Monday. */
export const weekParams = z.object({ week: day });
export const judgingWeek = z.object({
  week: day,
  /** What it was drawn from, and the seed with which anybody can draw it again. */
  population: z.number(),
  seed: z.string(),
  drawnAt: moment,
  drawn: z.number(),
  /** Cases that can't be judged any more, as their replies are deleted. */
  gone: z.number(),
  /** Judged by the one who asks, and left to them. */
  mine: z.number(),
  left: z.number(),
  ...figures,
});
export type JudgingWeek = z.infer<typeof judgingWeek>;
export const judging = z.object({
  /** Newest first. */
  weeks: z.array(judgingWeek),
  all: judgingFigures,
  /** Cases a week; 0: none are drawn. */
  size: z.number(),
});

export const judgingCaseQuery = z.object({ after: z.coerce.number().int().min(0).default(0) });
export const judgingCase = z.object({
  /** Null when nothing is left to the one who asks. */
  case: z.object({ position: z.number(), conversation: z.string(), message }).nullable(),
  drawn: z.number(),
  mine: z.number(),
  left: z.number(),
});
export const judge = z.strictObject({ verdict });
export const settle = z.strictObject({ verdict: verdict.nullable() });

const given = z.object({ by: person, verdict, at: moment });
export const disagreement = z.object({
  reply: id,
  position: z.number(),
  conversation: z.string().nullable(),
  /** Null when the reply is deleted. */
  message: message.nullable(),
  verdicts: z.array(given),
  settled: given.nullable(),
});
export type Disagreement = z.infer<typeof disagreement>;
export const disagreements = z.object({ disagreements: z.array(disagreement) });
export type VerdictGiven = z.infer<typeof given>;
