// A conversation beside its questions: begin or go on, language, thumbs, transcript, deletion.
import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../errors.ts';
import { newId } from '../id.ts';
import type { Conversation, Device, StoredReply, Thumb } from '../store/conversations.ts';
import { type Answering, goingOn, withoutPersonalData } from './answer.ts';
import { parseQuestion } from './question.ts';
import { popularIntents, type Served } from './released.ts';
import { say } from './texts.ts';

/** Replies that a resumed conversation shows, and that its transcript holds. */
const mostReplies = 200;
const popularAtStart = 5;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * A page's path without query, host part and personal data; undefined when it is none, or can't be made safe:
 * a page is a hint, and a missing hint costs less than a refused customer.
 */
export function pagePath(answering: Answering, raw: string | undefined): string | undefined {
  if (raw === undefined) return undefined;
  try {
    let path = raw.split(/[?#]/)[0] ?? '';
    try {
      // A percent sign can hide personal data from redaction, and the same page must not look like two.
      path = decodeURIComponent(path);
    } catch {
      return undefined;
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: decoding can bring them in
    path = path.normalize('NFC').replace(/[\u0000-\u001f\u007f]/g, '');
    return path.startsWith('/') ? answering.redact(path).text : undefined;
  } catch {
    return undefined;
  }
}

export type Opened = {
  readonly conversation: Conversation;
  /** The bearer token: the one that came, or a new one. It is stored hashed only. */
  readonly token: string;
  readonly replies: readonly StoredReply[];
  readonly resumed: boolean;
};

/**
 * Goes on with the token's conversation, or begins a new one: without a token, with one that names no conversation
 * (forged or deleted), and after too long a silence. `language` counts for a new conversation only. Undefined when a
 * new one would be needed and `mayBegin` says no.
 */
export async function open(
  answering: Answering,
  hello: {
    readonly token?: string;
    readonly language: string;
    readonly page?: string;
    readonly device?: Device;
    readonly served: Served;
    readonly now: number;
    readonly mayBegin: () => Promise<boolean>;
  },
): Promise<Opened | undefined> {
  const { conversations } = answering;
  const { now, served } = hello;
  const page = pagePath(answering, hello.page);
  const known = hello.token === undefined ? undefined : await conversations.byToken(hashOf(hello.token));
  if (known && hello.token !== undefined && now - known.activeAt <= answering.idle) {
    const since = page === undefined || page === known.page?.path ? undefined : { path: page, at: now };
    await conversations.touch(known.id, { now, ...(since ? { page: since } : {}) });
    const replies = await conversations.replies(known.id, mostReplies);
    return { conversation: known, token: hello.token, replies, resumed: true };
  }
  if (!(await hello.mayBegin())) return undefined;
  const languages = served.release.languages;
  const conversation: Conversation = {
    id: newId(now),
    language: languages.includes(hello.language) ? hello.language : (languages[0] ?? hello.language),
    createdAt: now,
    activeAt: now,
    ...(page === undefined ? {} : { page: { path: page, at: now } }),
    unmatchedStreak: 0,
    welcome: popularIntents(served.release, page, popularAtStart),
    ...(hello.device === undefined ? {} : { device: hello.device }),
  };
  const token = randomBytes(32).toString('base64url');
  await conversations.open({ ...conversation, tokenHash: hashOf(token) });
  return { conversation, token, replies: [], resumed: false };
}

/** Changes the conversation's language. `invalid` for one that the library does not serve. */
export async function switchLanguage(
  answering: Answering,
  change: {
    readonly conversation: string;
    readonly language: string;
    readonly served: Served;
    readonly now: number;
  },
): Promise<Conversation> {
  const conversation = await goingOn(answering, change.conversation, change.now);
  const { languages } = change.served.release;
  if (!languages.includes(change.language))
    throw new AppError(
      'invalid',
      `The chat does not serve in "${change.language}"; it does in ${languages.join(', ')}.`,
    );
  await answering.conversations.setLanguage(conversation.id, change.language);
  return { ...conversation, language: change.language };
}

/**
 * Sets or takes back a thumb, with an optional reason, redacted like a question. The newest counts.
 * `not_found` for a reply of another conversation.
 */
export async function rate(
  answering: Answering,
  rating: {
    readonly conversation: string;
    readonly reply: string;
    readonly thumb: Thumb;
    readonly reason?: string;
    readonly longestReason: number;
    readonly now: number;
  },
): Promise<{ readonly thumb: Thumb; readonly removed: readonly string[] }> {
  const conversation = await goingOn(answering, rating.conversation, rating.now);
  const given = rating.thumb === 'none' || (rating.reason ?? '').trim() === '' ? undefined : rating.reason;
  const reason =
    given === undefined
      ? undefined
      : withoutPersonalData(answering, parseQuestion(given, rating.longestReason), conversation.language);
  const found = await answering.conversations.rate(conversation.id, {
    reply: rating.reply,
    thumb: rating.thumb,
    ...(reason ? { reason: reason.text } : {}),
    now: rating.now,
  });
  if (!found) throw new AppError('not_found', 'The conversation holds no such reply.');
  return { thumb: rating.thumb, removed: reason?.removed ?? [] };
}

const minutes = (language: string) =>
  new Intl.DateTimeFormat(language, { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' });

/** The conversation as a text file, in its language: who said what, when. */
export async function transcript(
  answering: Answering,
  asked: {
    readonly conversation: string;
    readonly now: number;
    readonly botName: string;
    readonly institution: Readonly<Record<string, string>>;
    readonly sourceOf: (reply: StoredReply) => Promise<string | undefined>;
  },
): Promise<{ readonly fileName: string; readonly text: string }> {
  const conversation = await goingOn(answering, asked.conversation, asked.now);
  const { language } = conversation;
  const clock = minutes(language);
  const title = say('transcript.title', language).text;
  const institution = asked.institution[language] ?? Object.values(asked.institution)[0] ?? '';
  const lines = [
    [title, asked.botName, institution].filter((part) => part !== '').join(', '),
    say('transcript.note', language).text,
    // By it the institution finds the conversation, and proves what was answered.
    `${say('transcript.id', language).text}: ${conversation.id}`,
  ];
  for (const reply of await answering.conversations.replies(conversation.id, mostReplies)) {
    const time = clock.format(reply.askedAt);
    lines.push('', `[${time}] ${say('transcript.customer', language).text}:`, reply.question);
    lines.push('', `[${time}] ${asked.botName}:`, ...reply.texts.map((each) => each.text));
    const source = await asked.sourceOf(reply);
    if (source !== undefined) lines.push(...(reply.title ? [reply.title] : []), source.trim());
    if (reply.officialPage) lines.push(reply.officialPage);
    lines.push(...reply.options.map((option) => `– ${option.title}`));
  }
  const day = new Date(asked.now).toISOString().slice(0, 10);
  return {
    fileName: `${title.toLowerCase()}-${day}.txt`,
    text: `${lines.join('\n')}\n`,
  };
}

/** Deletes the conversation and all its replies from the disk, also one that has ended by silence. */
export const forget = (answering: Answering, conversation: string): Promise<void> =>
  answering.conversations.forget(conversation);
