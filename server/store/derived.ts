// What was made of customers' texts, and goes when they go: groups' words, notes, quotations, samples.
//
// Nothing here looks at everything while the chat waits: a conversation tells what was made of it before it is deleted, and
// for the night what lost its source is found on the read-only connection.
import type { Kysely } from 'kysely';
import { feedbackOf, lostFeedback, settleFeedback } from './feedback.ts';
import type { Schema } from './schema.ts';
import { forgetUnmatched, lostUnmatched, unmatchedOf } from './unmatched-forgetting.ts';
import { forgetWeakNotes, lostWeakNotes } from './weak-answers.ts';

type Tables = Kysely<Schema>;

/** Ids of what was made, by what it is. */
export type Derived = {
  /** Cases with a note, by their reply. */
  readonly notes: readonly string[];
  /** Questions that were not understood. */
  readonly questions: readonly string[];
  /** Texts of feedback that are counted. */
  readonly feedback: readonly string[];
};

/** What was made of a conversation: ask before it is deleted. */
export const derivedOf = async (tables: Tables, conversation: string): Promise<Derived> => ({
  notes: (
    await tables.selectFrom('reply').select('id').where('conversation', '=', conversation).execute()
  ).map(({ id }) => id),
  questions: await unmatchedOf(tables, conversation),
  feedback: await feedbackOf(tables, conversation),
});

/** What lost the reply or the feedback from which it came. Reads everything: not on a connection for which somebody waits. */
export const lostIn = async (tables: Tables): Promise<Derived> => ({
  notes: await lostWeakNotes(tables),
  questions: await lostUnmatched(tables),
  feedback: await lostFeedback(tables),
});

/**
 * Deletes, or blanks, those of some that lost their source; returns how many rows of what. Runs in the caller's
 * transaction: after a customer's own deletion in the very same one.
 */
export async function forgetDerived(
  transaction: Tables,
  { notes, questions, feedback }: Derived,
): Promise<Readonly<Record<string, number>>> {
  const settled = await settleFeedback(transaction, feedback);
  return {
    'notes about weak answers': await forgetWeakNotes(transaction, notes),
    ...(await forgetUnmatched(transaction, questions)),
    'feedback counted': settled.feedback,
    'theme words': settled.words,
  };
}

/** Parts of what is to be forgotten, so small that no customer waits for one. */
export function* partsOf({ notes, questions, feedback }: Derived, most: number): Generator<Derived> {
  const nothing: Derived = { notes: [], questions: [], feedback: [] };
  for (let at = 0; at < notes.length; at += most) yield { ...nothing, notes: notes.slice(at, at + most) };
  for (let at = 0; at < questions.length; at += most)
    yield { ...nothing, questions: questions.slice(at, at + most) };
  for (let at = 0; at < feedback.length; at += most)
    yield { ...nothing, feedback: feedback.slice(at, at + most) };
}
