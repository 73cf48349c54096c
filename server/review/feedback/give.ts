// The verb giveFeedback: what a customer says of the service in the chat, redacted, stored once.
import { type Answering, goingOn, withoutPersonalData } from '../../answering/answer.ts';
import { parseQuestion } from '../../answering/question.ts';
import { say } from '../../answering/texts.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../id.ts';
import type { FeedbackStore } from '../../store/feedback.ts';

/**
 * Stores feedback of a customer. The same message id again stores nothing and gives the same outcome. Throws `invalid`
 * for what is no text or too long, `conflict` for a message id used with another text, `not_found` when the
 * conversation has ended.
 */
export async function giveFeedback(
  answering: Answering,
  store: FeedbackStore,
  given: {
    /** The client's own id of the message. */
    readonly id: string;
    readonly conversation: string;
    readonly text: unknown;
    /** How content the customer is, 1 to 5. */
    readonly stars?: number;
    /** In UTF-16 code units. */
    readonly longest: number;
    readonly now: number;
  },
): Promise<{ readonly removed: readonly string[] }> {
  const conversation = await goingOn(answering, given.conversation, given.now);
  const { text, removed } = withoutPersonalData(
    answering,
    parseQuestion(given.text, given.longest),
    conversation.language,
  );
  const earlier = await store.give({
    id: newId(given.now),
    source: 'chat',
    conversation: conversation.id,
    clientId: given.id,
    givenAt: given.now,
    storedAt: given.now,
    language: conversation.language,
    text,
    removed,
    ...(given.stars === undefined ? {} : { stars: given.stars }),
  });
  if (earlier === 'stored') return { removed };
  if (earlier.text !== text || earlier.stars !== given.stars)
    throw new AppError('conflict', say('error.repeated', conversation.language).text);
  return { removed: earlier.removed };
}
