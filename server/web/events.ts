// The chat's events: each parsed, limited and handed to its flow. Knows nothing of sockets.
import type { Logger } from 'pino';
import { type Answering, ask, choose, goingOn } from '../answering/answer.ts';
import { intentOptions } from '../answering/compose.ts';
import { forget, open, pagePath, rate, switchLanguage, transcript } from '../answering/conversation.ts';
import type { Served } from '../answering/released.ts';
import { say } from '../answering/texts.ts';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import { giveFeedback } from '../review/feedback/give.ts';
import type { Conversation, StoredReply } from '../store/conversations.ts';
import type { FeedbackStore } from '../store/feedback.ts';
import type { RateLimits } from './access.ts';
import type { Metrics } from './metrics.ts';
import { givenVersion, type Presenting, presentOption, presentReply } from './present.ts';
import {
  type Acks,
  type ChatErrorCode,
  type ContactWay,
  type EventName,
  type Hello,
  limits as lengths,
  protocolVersion,
  type Request,
  requests,
} from './protocol.ts';

export type Chat = {
  readonly config: Config;
  readonly answering: Answering;
  readonly feedback: FeedbackStore;
  readonly presenting: Presenting;
  readonly limits: RateLimits;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
};

/** What a connection knows of its customer. Nothing of the conversation itself: any node can go on with it. */
export type Session = {
  readonly address: string;
  conversation?: string;
  language: string;
};

type Payload<E extends EventName> = Omit<Extract<Acks[E], { readonly ok: true }>, 'ok'>;
type Handlers = {
  readonly [E in EventName]: (chat: Chat, session: Session, body: Request<E>) => Promise<Payload<E>>;
};

/** Refusals that only the web knows: too fast, or another protocol. */
export class Refusal extends Error {
  readonly code: ChatErrorCode;

  constructor(code: 'too_many' | 'protocol', message: string) {
    super(message);
    this.code = code;
  }
}

export const tooMany = (session: Session) =>
  new Refusal('too_many', say('error.too-many', session.language).text);

function servedNow(chat: Chat, session: Session): Served {
  const served = chat.answering.served();
  if (!served) throw new AppError('unavailable', say('error.unavailable', session.language).text);
  return served;
}

function conversationOf(session: Session): string {
  if (session.conversation === undefined) throw new AppError('forbidden', 'Say hello before anything else.');
  return session.conversation;
}

function contactWays(config: Config, language: string): readonly ContactWay[] {
  const ways = config.contact[language] ?? Object.values(config.contact)[0] ?? [];
  return ways.map(({ title, text, phone, url }) => ({
    title,
    text,
    ...(phone === undefined ? {} : { phone }),
    ...(url === undefined ? {} : { url }),
  }));
}

const popular = (served: Served, conversation: Conversation) =>
  intentOptions(served, conversation.welcome, conversation.language).map(presentOption);

async function answered(chat: Chat, reply: StoredReply) {
  chat.metrics.replies.inc({ kind: reply.kind, language: reply.language });
  chat.metrics.question.observe(reply.milliseconds);
  return { reply: await presentReply(chat.presenting, reply, chat.clock()) };
}

async function countMessage(chat: Chat, session: Session): Promise<string> {
  const conversation = conversationOf(session);
  if (!(await chat.limits.message(conversation))) throw tooMany(session);
  return conversation;
}

function messageOf(
  chat: Chat,
  body: { readonly id: string; readonly page?: string | undefined },
  conversation: string,
) {
  const page = pagePath(chat.answering, body.page);
  return { id: body.id, conversation, now: chat.clock(), ...(page === undefined ? {} : { page }) };
}

const handlers: Handlers = {
  async hello(chat, session, body) {
    session.language = body.language;
    const served = servedNow(chat, session);
    const now = chat.clock();
    const opened = await open(chat.answering, {
      ...(body.conversation === undefined ? {} : { token: body.conversation }),
      ...(body.page === undefined ? {} : { page: body.page }),
      ...(body.device === undefined ? {} : { device: body.device }),
      language: body.language,
      served,
      now,
      mayBegin: () => chat.limits.newConversation(session.address),
    });
    if (!opened) throw tooMany(session);
    session.conversation = opened.conversation.id;
    session.language = opened.conversation.language;
    const hello: Hello = {
      conversation: opened.token,
      resumed: opened.resumed,
      language: opened.conversation.language,
      languages: served.release.languages,
      botName: chat.config.botName,
      release: served.release.number,
      idleMinutes: chat.config.idleMinutes,
      sample: served.release.sample,
      notices: served.notices,
      popular: popular(served, opened.conversation),
      contact: contactWays(chat.config, opened.conversation.language),
      replies: await Promise.all(opened.replies.map((reply) => presentReply(chat.presenting, reply, now))),
    };
    return { hello };
  },
  async ask(chat, session, body) {
    const conversation = await countMessage(chat, session);
    const reply = await ask(chat.answering, { ...messageOf(chat, body, conversation), text: body.text });
    return answered(chat, reply);
  },
  async choose(chat, session, body) {
    const conversation = await countMessage(chat, session);
    const message = { ...messageOf(chat, body, conversation), reply: body.reply, option: body.option };
    return answered(chat, await choose(chat.answering, message));
  },
  async rate(chat, session, body) {
    const rated = await rate(chat.answering, {
      conversation: conversationOf(session),
      reply: body.reply,
      thumb: body.thumb,
      ...(body.reason === undefined ? {} : { reason: body.reason }),
      longestReason: lengths.reason,
      now: chat.clock(),
    });
    return rated as Payload<'rate'>;
  },
  async feedback(chat, session, body) {
    const given = await giveFeedback(chat.answering, chat.feedback, {
      id: body.id,
      conversation: await countMessage(chat, session),
      text: body.text,
      ...(body.stars === undefined ? {} : { stars: body.stars }),
      longest: lengths.feedback,
      now: chat.clock(),
    });
    return given as Payload<'feedback'>;
  },
  async language(chat, session, body) {
    const served = servedNow(chat, session);
    const conversation = await switchLanguage(chat.answering, {
      conversation: conversationOf(session),
      language: body.language,
      served,
      now: chat.clock(),
    });
    session.language = conversation.language;
    return {
      language: conversation.language,
      contact: contactWays(chat.config, conversation.language),
      popular: popular(served, conversation),
    };
  },
  async person(chat, session) {
    const now = chat.clock();
    const conversation = await goingOn(chat.answering, conversationOf(session), now);
    await chat.answering.conversations.countPerson(conversation.id, now);
    chat.metrics.persons.inc();
    return {};
  },
  transcript: (chat, session) =>
    transcript(chat.answering, {
      conversation: conversationOf(session),
      now: chat.clock(),
      botName: chat.config.botName,
      institution: chat.config.institution,
      sourceOf: async (reply) => (await givenVersion(chat.presenting, reply))?.source,
    }),
  async forget(chat, session) {
    const conversation = conversationOf(session);
    await forget(chat.answering, conversation);
    delete session.conversation;
    return {};
  },
};

/** The parsed body of an event; `invalid` names the field that is wrong. */
function parse<E extends EventName>(event: E, body: unknown): Request<E> {
  if (event === 'hello' && typeof body === 'object' && body !== null && 'protocol' in body)
    if (Number.isInteger(body.protocol) && body.protocol !== protocolVersion)
      throw new Refusal('protocol', `This server speaks version ${protocolVersion} of the protocol.`);
  const result = requests[event].safeParse(body);
  if (result.success) return result.data as Request<E>;
  const issue = result.error.issues[0];
  const field = [event, ...(issue?.path ?? []).map(String)].join('.');
  throw new AppError('invalid', `${field} is not what the protocol allows (${issue?.code ?? 'unknown'}).`);
}

/** What an event is answered with. Throws `AppError` or `Refusal`. */
export async function handle(
  chat: Chat,
  session: Session,
  event: string,
  parameters: readonly unknown[],
): Promise<object> {
  if (!(await chat.limits.address(session.address))) throw tooMany(session);
  if (!Object.hasOwn(requests, event)) throw new AppError('not_found', 'There is no such event.');
  if (parameters.length !== 1) throw new AppError('invalid', `${event} takes one object.`);
  const name = event as EventName;
  const body = parse(name, parameters[0]);
  const handler = handlers[name] as (chat: Chat, session: Session, body: unknown) => Promise<object>;
  return handler(chat, session, body);
}
