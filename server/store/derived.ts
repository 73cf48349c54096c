// What was made of customers' texts, and goes when they go: groups' words, notes, quotations, samples.
import type { Kysely } from 'kysely';
import { forgetFeedback } from './feedback.ts';
import type { Schema } from './schema.ts';
import { forgetUnmatched } from './unmatched-forgetting.ts';
import { forgetWeakNotes } from './weak-answers.ts';

/**
 * Deletes, or blanks, what lost the reply or the feedback from which it came; returns how many rows of what. Runs in
 * the caller's transaction: after a customer's own deletion in the very same one. The second argument says when
 * feedback that came from no reply is too old.
 */
export type RemoveDerived = (
  transaction: Kysely<Schema>,
  cutoffs: { readonly feedback: number },
) => Promise<Readonly<Record<string, number>>>;

/** In the order in which they run. */
export const withoutSource: readonly RemoveDerived[] = [forgetWeakNotes, forgetUnmatched, forgetFeedback];
