// The conversation as plain data, and the pure steps that change it; no network and no page here.
import type {
  ChatErrorCode,
  ContactWay,
  Hello,
  Option,
  PersonalData,
  Reply,
  Request,
} from '../server/web/protocol.ts';

/** What is sent for one customer message: typed words, or a button. */
export type Outgoing =
  | { readonly event: 'ask'; readonly body: Request<'ask'> }
  | { readonly event: 'choose'; readonly body: Request<'choose'> };

export type Failure = ChatErrorCode | 'offline';

/** One customer message and, once it is there, its reply. */
export type Exchange = {
  readonly kind: 'exchange';
  readonly id: string;
  /** As typed or chosen; once replied to, as stored. */
  readonly message: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly language: string;
  readonly state: 'sending' | 'failed' | 'replied';
  readonly failure?: Failure;
  /** Kept until the reply is there, for sending again. */
  readonly outgoing?: Outgoing;
  readonly reply?: Reply;
};

export type NoteKey = 'ended' | 'deleted' | 'language';

export type Entry =
  | Exchange
  | { readonly kind: 'note'; readonly id: string; readonly note: NoteKey }
  | { readonly kind: 'contact'; readonly id: string };

/** The rating of one reply, as far as this page knows more than the server: the form, and what was taken out of it. */
export type Rating = {
  readonly asking: boolean;
  readonly thanked: boolean;
  readonly removed: readonly PersonalData[];
  readonly failed: boolean;
};

export type Link = 'connecting' | 'online' | 'reconnecting' | 'failed' | 'outdated';

export type Conversation = {
  readonly link: Link;
  /** Undefined until the server has greeted. */
  readonly hello?: Hello;
  readonly language: string;
  readonly entries: readonly Entry[];
  readonly ratings: Readonly<Record<string, Rating>>;
};

export const emptyRating: Rating = { asking: false, thanked: false, removed: [], failed: false };

export const startConversation = (language: string): Conversation => ({
  link: 'connecting',
  language,
  entries: [],
  ratings: {},
});

const isExchange = (entry: Entry): entry is Exchange => entry.kind === 'exchange';

const exchangeOf = (reply: Reply): Exchange => ({
  kind: 'exchange',
  id: reply.to,
  message: reply.message,
  at: reply.at,
  language: reply.language,
  state: 'replied',
  reply,
});

const changeExchange = (
  state: Conversation,
  id: string,
  change: (old: Exchange) => Exchange,
): Conversation => ({
  ...state,
  entries: state.entries.map((entry) => (isExchange(entry) && entry.id === id ? change(entry) : entry)),
});

/**
 * Takes in a greeting. A conversation that goes on keeps what this page already shows (times, notes, what is not
 * yet sent) and learns from the server what it missed. When the server has ended the one we asked for (`ended`),
 * only words that were never sent are kept: the screen must not show the last customer's questions to the next.
 */
export function greeted(
  state: Conversation,
  greeting: { readonly hello: Hello; readonly ended: boolean },
): Conversation {
  const { hello, ended } = greeting;
  const replies = new Map(hello.replies.map((reply) => [reply.to, reply]));
  const entries: Entry[] = ended ? [{ kind: 'note', id: 'ended', note: 'ended' }] : [];
  for (const entry of state.entries) {
    const reply = replies.get(entry.id);
    if (isExchange(entry) && reply) {
      replies.delete(entry.id);
      entries.push({ ...exchangeOf(reply), at: entry.at });
    } else if (
      !ended ||
      (isExchange(entry) && entry.state !== 'replied' && entry.outgoing?.event === 'ask')
    ) {
      entries.push(entry);
    }
  }
  // Replies that this page has not seen yet come before what it is still waiting for.
  const missed = [...replies.values()].map(exchangeOf);
  const waiting = entries.findIndex((entry) => isExchange(entry) && entry.state !== 'replied');
  entries.splice(waiting === -1 ? entries.length : waiting, 0, ...missed);
  return { ...state, hello, language: hello.language, link: 'online', entries };
}

export function sent(
  state: Conversation,
  message: { readonly outgoing: Outgoing; readonly text: string; readonly at: string },
): Conversation {
  const exchange: Exchange = {
    kind: 'exchange',
    id: message.outgoing.body.id,
    message: message.text,
    at: message.at,
    language: state.language,
    state: 'sending',
    outgoing: message.outgoing,
  };
  return { ...state, entries: [...state.entries, exchange] };
}

export const replied = (state: Conversation, reply: Reply): Conversation =>
  changeExchange(state, reply.to, (old) => ({ ...exchangeOf(reply), at: old.at }));

export const failed = (state: Conversation, id: string, failure: Failure): Conversation =>
  changeExchange(state, id, (old) => (old.state === 'replied' ? old : { ...old, state: 'failed', failure }));

export const retried = (state: Conversation, id: string): Conversation =>
  changeExchange(state, id, ({ failure: _, ...old }) => ({ ...old, state: 'sending' }));

/** The link to the server changed; a link that is lost for good fails what was under way, to be sent again by hand. */
export function linked(state: Conversation, link: Link): Conversation {
  const entries =
    link === 'failed' || link === 'outdated'
      ? state.entries.map((entry) =>
          isExchange(entry) && entry.state === 'sending'
            ? ({ ...entry, state: 'failed', failure: 'offline' } as const)
            : entry,
        )
      : state.entries;
  return { ...state, link, entries };
}

/** Adds a note or the contact cards at the end; an older one of the same kind goes. */
export function appended(state: Conversation, entry: Exclude<Entry, Exchange>): Conversation {
  const same = (old: Entry): boolean =>
    old.kind === entry.kind && (old.kind !== 'note' || entry.kind !== 'note' || old.note === entry.note);
  return { ...state, entries: [...state.entries.filter((old) => !same(old)), entry] };
}

/** The conversation's new language, with the contact ways and popular questions in it. */
export function spoken(
  state: Conversation,
  change: {
    readonly language: string;
    readonly contact: readonly ContactWay[];
    readonly popular: readonly Option[];
  },
): Conversation {
  if (!state.hello) return { ...state, language: change.language };
  return { ...state, language: change.language, hello: { ...state.hello, ...change } };
}

export const noticed = (state: Conversation, notices: Hello['notices']): Conversation =>
  state.hello ? { ...state, hello: { ...state.hello, notices } } : state;

export function thumbed(state: Conversation, replyId: string, thumb: Reply['thumb']): Conversation {
  const entries = state.entries.map((entry) =>
    isExchange(entry) && entry.reply?.id === replyId ? { ...entry, reply: { ...entry.reply, thumb } } : entry,
  );
  return { ...state, entries };
}

export const rated = (state: Conversation, replyId: string, change: Partial<Rating>): Conversation => ({
  ...state,
  ratings: { ...state.ratings, [replyId]: { ...(state.ratings[replyId] ?? emptyRating), ...change } },
});

/** What is still to be sent, oldest first. */
export const unsent = (state: Conversation): readonly Outgoing[] =>
  state.entries.flatMap((entry) =>
    isExchange(entry) && entry.state === 'sending' && entry.outgoing ? [entry.outgoing] : [],
  );

export const replyCount = (state: Conversation): number =>
  state.entries.filter((entry) => isExchange(entry) && entry.reply !== undefined).length;

/** Everything of this customer goes: after "delete conversation", or when the server has ended it. */
export const cleared = (state: Conversation): Conversation => ({
  ...startConversation(state.language),
  link: state.link,
});
