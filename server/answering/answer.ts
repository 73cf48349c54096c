// The verbs ask and choose: the whole way from a message to a stored reply.
import { AppError } from '../errors.ts';
import { newId } from '../id.ts';
import type { Conversation, ConversationStore, StoredOption, StoredReply } from '../store/conversations.ts';
import {
  type Composed,
  compose,
  composeAnswer,
  composeOthers,
  composeTopic,
  composeUnmatched,
  intentOptions,
} from './compose.ts';
import type { Context, Understanding } from './engine.ts';
import { parseQuestion } from './question.ts';
import { isAboutAnyBenefit, type Served, sectionOf } from './released.ts';
import { say } from './texts.ts';

export type Redact = (text: string) => { readonly text: string; readonly removed: readonly string[] };

/** What answering needs of the rest of the program. */
export type Answering = {
  readonly conversations: ConversationStore;
  /** What is served at this moment; undefined before the first release. */
  readonly served: () => Served | undefined;
  readonly redact: Redact;
  /** Silence in milliseconds after which a conversation has ended. */
  readonly idle: number;
  /** A phone number or an address for customers who write in other languages. */
  readonly where: string;
  /** In UTF-16 code units. */
  readonly longestQuestion: number;
};

type Message = {
  /** The client's own id of the message. */
  readonly id: string;
  readonly conversation: string;
  /** The path on which the customer stands; already without query and personal data. */
  readonly page?: string;
  readonly now: number;
};

/** The text without personal data. When that can't be made sure of, the message is refused; nothing of it is kept. */
export function withoutPersonalData(
  answering: Answering,
  text: string,
  language: string,
): ReturnType<Redact> {
  try {
    return answering.redact(text);
  } catch {
    // No cause: its message could quote the text.
    throw new AppError('unavailable', say('error.not-checked', language).text);
  }
}

/** The conversation, unless it ended by silence or was deleted: then `not_found`. */
export async function goingOn(answering: Answering, id: string, now: number): Promise<Conversation> {
  const conversation = await answering.conversations.byId(id);
  if (!conversation || now - conversation.activeAt > answering.idle)
    throw new AppError('not_found', say('error.ended', conversation?.language ?? 'fi').text);
  return conversation;
}

const pageNow = (conversation: Conversation, message: Message): Conversation['page'] =>
  message.page === undefined || message.page === conversation.page?.path
    ? conversation.page
    : { path: message.page, at: message.now };

function servedNow(answering: Answering, language: string): Served {
  const served = answering.served();
  if (!served) throw new AppError('unavailable', say('error.unavailable', language).text);
  return served;
}

/** The streak of questions that were not understood, after this reply. Asking back neither ends nor lengthens it. */
const streakAfter = (kind: StoredReply['kind'], before: number): number =>
  kind === 'unmatched' ? before + 1 : kind === 'clarify' || kind === 'other-language' ? before : 0;

type Provenance = Pick<
  StoredReply,
  'question' | 'removed' | 'ranking' | 'decision' | 'named' | 'hint' | 'request'
> &
  Partial<Pick<StoredReply, 'inScope' | 'parent' | 'chosen' | 'switchTo'>>;

/** Stores the reply with all that proves it, then returns what is stored: this one, or the earlier one to the same id. */
async function store(
  answering: Answering,
  told: {
    readonly message: Message;
    readonly conversation: Conversation;
    readonly served: Served;
    readonly language: string;
    readonly composed: Composed;
    readonly provenance: Provenance;
    readonly began: number;
  },
): Promise<StoredReply> {
  const { message, conversation, served, composed, provenance } = told;
  const page = pageNow(conversation, message);
  const section = page && sectionOf(served.release, page.path)?.section;
  const { given } = composed;
  const reply: StoredReply = {
    id: newId(message.now),
    conversation: conversation.id,
    clientId: message.id,
    askedAt: message.now,
    language: told.language,
    ...(page ? { page: page.path } : {}),
    ...(section === undefined ? {} : { section }),
    release: served.release.number,
    modelHash: served.engine?.hash ?? '',
    kind: composed.kind,
    ...(composed.answer ? { answer: composed.answer } : {}),
    ...(given ? { answerVersion: given.version, sha256: given.sha256, title: composed.title ?? '' } : {}),
    texts: composed.texts,
    ...(composed.textsLanguage ? { textsLanguage: composed.textsLanguage } : {}),
    options: composed.options,
    ways: provenance.switchTo ? [...composed.ways, 'switch-language'] : composed.ways,
    ...(composed.officialPage ? { officialPage: composed.officialPage } : {}),
    milliseconds: Math.round((performance.now() - told.began) * 1000) / 1000,
    thumb: 'none',
    ...provenance,
  };
  const intent = composed.kind === 'answer' ? composed.answer : undefined;
  const isHint = intent !== undefined && !isAboutAnyBenefit(served.release, intent);
  const stored = await answering.conversations.record(reply, {
    ...(page ? { page } : {}),
    ...(isHint ? { previous: { intent, at: message.now } } : {}),
    unmatchedStreak: streakAfter(composed.kind, conversation.unmatchedStreak),
  });
  if (stored === 'stored') return reply;
  if (stored === 'gone') throw new AppError('not_found', say('error.ended', conversation.language).text);
  return same(stored, reply, conversation.language);
}

/** The earlier reply to a message id, provided that it was to the same message: otherwise `conflict`. */
function same(
  earlier: StoredReply,
  message: Pick<StoredReply, 'request' | 'question' | 'parent' | 'chosen'>,
  language: string,
): StoredReply {
  const isSame =
    message.request === 'ask'
      ? earlier.request === 'ask' && earlier.question === message.question
      : earlier.request === 'choose' &&
        earlier.parent === message.parent &&
        earlier.chosen === message.chosen;
  if (!isSame) throw new AppError('conflict', say('error.repeated', language).text);
  return earlier;
}

function understand(served: Served, text: string, context: Context): Understanding {
  if (!served.engine) throw new AppError('unavailable', say('error.unavailable', context.language).text);
  return served.engine.understand(text, context);
}

/**
 * Answers a question: parse, redact, understand, decide, compose, store; only then the reply is returned.
 * The same message id again gives the same stored reply. Throws `invalid` for a text that is no question, `conflict`
 * for a message id used with another text, `not_found` when the conversation has ended, `unavailable` when nothing can
 * answer now; then nothing is stored.
 */
export async function ask(
  answering: Answering,
  message: Message & { readonly text: unknown },
): Promise<StoredReply> {
  const began = performance.now();
  const { conversations } = answering;
  const conversation = await goingOn(answering, message.conversation, message.now);
  const raw = parseQuestion(message.text, answering.longestQuestion);
  const { text, removed } = withoutPersonalData(answering, raw, conversation.language);
  const earlier = await conversations.replyTo(conversation.id, message.id);
  if (earlier) return same(earlier, { request: 'ask', question: text }, conversation.language);

  const served = servedNow(answering, conversation.language);
  const page = pageNow(conversation, message);
  const understanding = understand(served, text, {
    language: conversation.language,
    now: message.now,
    ...(page ? { page } : {}),
    ...(conversation.previous ? { previous: conversation.previous } : {}),
  });
  const { language } = understanding;
  const composed = compose(
    {
      served,
      language,
      now: message.now,
      unmatchedStreak: conversation.unmatchedStreak,
      where: answering.where,
    },
    understanding.decision,
    understanding.others,
  );
  const switches = understanding.languageChanged && language !== conversation.language;
  return store(answering, {
    message,
    conversation,
    served,
    language,
    composed,
    began,
    provenance: {
      request: 'ask',
      question: text,
      removed,
      ranking: understanding.ranking,
      inScope: understanding.inScope,
      decision: understanding.decision,
      named: understanding.named,
      hint: understanding.hint,
      ...(switches ? { switchTo: language } : {}),
    },
  });
}

/**
 * Answers a tapped button: option number `option` of a reply, or of the `welcome` buttons, or `none` of them.
 * Nothing is matched again. Throws as `ask`; `not_found` for a reply of another conversation, `invalid` for an option
 * that was not offered.
 */
export async function choose(
  answering: Answering,
  message: Message & { readonly reply: string; readonly option: number | 'none' },
): Promise<StoredReply> {
  const began = performance.now();
  const { conversations } = answering;
  const conversation = await goingOn(answering, message.conversation, message.now);
  const chosen = String(message.option);
  const earlier = await conversations.replyTo(conversation.id, message.id);
  const asked = { request: 'choose', question: '', parent: message.reply, chosen } as const;
  if (earlier) return same(earlier, asked, conversation.language);

  const served = servedNow(answering, conversation.language);
  const parent =
    message.reply === 'welcome' ? undefined : await conversations.reply(conversation.id, message.reply);
  if (message.reply !== 'welcome' && !parent)
    throw new AppError('not_found', 'The conversation holds no such reply.');
  // A reply in the language that the customer wrote goes on in it; otherwise the conversation's language, newly switched or not.
  const language = parent?.switchTo ?? conversation.language;
  const options = parent ? parent.options : intentOptions(served, conversation.welcome, language);
  const option = message.option === 'none' ? undefined : options[message.option];
  if (message.option !== 'none' && !option)
    throw new AppError('invalid', `Option ${chosen} was not offered.`);
  const situation = {
    served,
    language,
    now: message.now,
    unmatchedStreak: conversation.unmatchedStreak,
    where: answering.where,
  };
  return store(answering, {
    message,
    conversation,
    served,
    language,
    composed: option ? composeChoice(situation, option) : composeUnmatched(situation),
    began,
    provenance: {
      ...asked,
      question: option?.title ?? say('none-of-these', language).text,
      removed: [],
      ranking: [],
      decision: option ? { kind: 'chosen' } : { kind: 'none-of-these' },
      named: [],
      hint: 'none',
    },
  });
}

function composeChoice(situation: Parameters<typeof composeAnswer>[0], option: StoredOption): Composed {
  switch (option.kind) {
    case 'intent':
      return composeAnswer(situation, option.intent);
    case 'topic':
      return composeTopic(situation, option.topic);
    case 'others':
      return composeOthers(situation, option.intents);
  }
}
