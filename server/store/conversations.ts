// Conversations and their replies: all queries of the chat.
//
// Prepared statements instead of Kysely: finding, checking and storing one reply took 0.14 ms, through Kysely 0.40 ms
// (Node 20, 3,000 replies), and this is the path of every question. The SQL is what PostgreSQL takes too.
import { type Countable, countingIn } from './counting.ts';
import { type Connections, explained } from './database.ts';
import { derivedOf, forgetDerived } from './derived.ts';
import { type ConversationRow, fromReply, type ReplyRow, toConversation, toReply } from './reply-rows.ts';
import { together } from './together.ts';

export type Conversation = {
  readonly id: string;
  readonly language: string;
  readonly createdAt: number;
  readonly activeAt: number;
  readonly page?: { readonly path: string; readonly at: number };
  /** The benefit's intent answered last. */
  readonly previous?: { readonly intent: string; readonly at: number };
  /** Questions in a row that were not understood, up to now. */
  readonly unmatchedStreak: number;
  /** Intents that were offered at the beginning. */
  readonly welcome: readonly string[];
  /** Missing where the widget did not tell. */
  readonly device?: Device;
};

/** By the window's width alone. */
export type Device = 'phone' | 'tablet' | 'desktop';

export type StoredOption =
  | { readonly kind: 'intent'; readonly intent: string; readonly title: string }
  | { readonly kind: 'topic'; readonly topic: string; readonly title: string }
  /** The same question read for other benefits than the page or the conversation meant. */
  | { readonly kind: 'others'; readonly intents: readonly string[]; readonly title: string };

export type ReplyKind = 'answer' | 'clarify' | 'unmatched' | 'priority' | 'other-language' | 'being-updated';
export type Thumb = 'up' | 'down' | 'none';
export type Way = 'person' | 'switch-language';

/** One message of a customer with the reply to it and all that proves it. Free text is redacted. */
export type StoredReply = {
  readonly id: string;
  readonly conversation: string;
  /** The client's own id of the message. */
  readonly clientId: string;
  readonly askedAt: number;
  readonly request: 'ask' | 'choose';
  readonly question: string;
  /** Kinds of personal data that were taken out of the question. */
  readonly removed: readonly string[];
  readonly language: string;
  readonly page?: string;
  /** The path of the library that the page is or lies below. */
  readonly section?: string;
  readonly release: number;
  readonly modelHash: string;
  readonly ranking: readonly {
    readonly intent: string;
    readonly score: number;
    readonly probability: number;
  }[];
  /** Probability that the library covers the question; missing where nothing was matched. */
  readonly inScope?: number;
  readonly decision: { readonly kind: string };
  readonly named: readonly string[];
  readonly hint: string;
  readonly kind: ReplyKind;
  /** The answer's id, version, hash and the title above it. */
  readonly answer?: string;
  readonly answerVersion?: string;
  readonly sha256?: string;
  readonly title?: string;
  readonly texts: readonly { readonly key: string; readonly text: string }[];
  /** The language of `texts` where it is not the reply's. */
  readonly textsLanguage?: string;
  readonly options: readonly StoredOption[];
  readonly ways: readonly Way[];
  readonly switchTo?: string;
  readonly officialPage?: string;
  /** For a choice: the reply that offered it, or `welcome`, and the option's index or `none`. */
  readonly parent?: string;
  readonly chosen?: string;
  readonly milliseconds: number;
  readonly thumb: Thumb;
  readonly reason?: string;
  /** When the customer asked for a person after it. */
  readonly personAt?: number;
};

/** What a reply changes in its conversation. */
export type ConversationChange = {
  readonly page?: { readonly path: string; readonly at: number };
  readonly previous?: { readonly intent: string; readonly at: number };
  readonly unmatchedStreak: number;
};

export type Rating = {
  readonly reply: string;
  readonly thumb: Thumb;
  readonly reason?: string;
  readonly now: number;
};

export type ConversationStore = {
  /** Begins a conversation. The token comes hashed: whoever reads the database can't take a conversation over. */
  open(conversation: Conversation & { readonly tokenHash: string }): Promise<void>;
  byToken(tokenHash: string): Promise<Conversation | undefined>;
  byId(id: string): Promise<Conversation | undefined>;
  /** Notes that the customer is there, and on which page since when. */
  touch(id: string, seen: { readonly now: number; readonly page?: Conversation['page'] }): Promise<void>;
  setLanguage(id: string, language: string): Promise<void>;
  /** Notes that the customer asked for a person, and after which reply. */
  countPerson(id: string, now: number): Promise<void>;
  replyTo(conversation: string, clientId: string): Promise<StoredReply | undefined>;
  reply(conversation: string, id: string): Promise<StoredReply | undefined>;
  /** Oldest first, the newest `most` of them. */
  replies(conversation: string, most: number): Promise<readonly StoredReply[]>;
  /**
   * Stores a reply and what it changes, both or neither. When the conversation already holds a reply to the same
   * client id, nothing is stored and that one is returned. `not_found` when the conversation is gone.
   */
  record(reply: StoredReply, change: ConversationChange): Promise<StoredReply | 'stored' | 'gone'>;
  /** False when the conversation holds no such reply. */
  rate(conversation: string, rating: Rating): Promise<boolean>;
  /** Deletes a conversation with all its replies and feedback, and their bytes from the database file and its log. */
  forget(id: string): Promise<void>;
};

type WithDevice = Pick<ConversationRow, 'device'>;

const replyColumns = [
  'id, conversation, client_id, asked_at, request, question, removed, language, page, release, model_hash, ranking',
  'in_scope, decision, named, hint, kind, answer, answer_version, sha256, title, texts, texts_language, options, ways',
  'switch_to, official_page, parent, chosen, milliseconds, thumb, reason, rated_at, person_at, section',
].join(', ');

/** The chat's queries on one database, each prepared once. */
export function conversationStore(connections: Connections): ConversationStore {
  const { chat, writing, deriving, emptyLog } = connections;
  const counting = countingIn(chat);
  const insertConversation = chat.prepare(
    `insert into conversation (id, token_hash, language, created_at, active_at, page, page_at, previous_intent,
       previous_at, unmatched_streak, welcome, persons, device)
     values (@id, @tokenHash, @language, @createdAt, @activeAt, @page, @pageAt, null, null, 0, @welcome, 0, @device)`,
  );
  const selectByToken = chat.prepare('select * from conversation where token_hash = ?');
  const selectById = chat.prepare('select * from conversation where id = ?');
  const updateSeen = chat.prepare(
    'update conversation set active_at = ?, page = ?, page_at = ? where id = ?',
  );
  const updateActive = chat.prepare('update conversation set active_at = ? where id = ?');
  const updateLanguage = chat.prepare('update conversation set language = ? where id = ?');
  const markPerson = chat.prepare(
    `update reply set person_at = ?
     where id = (select id from reply where conversation = ? order by id desc limit 1) returning *`,
  );
  const addPerson = chat.prepare(
    'update conversation set persons = persons + 1 where id = ? returning language, device',
  );
  const selectReplyTo = chat.prepare('select * from reply where conversation = ? and client_id = ?');
  const selectReply = chat.prepare('select * from reply where conversation = ? and id = ?');
  const selectReplies = chat.prepare(
    'select * from (select * from reply where conversation = ? order by id desc limit ?) as newest order by id',
  );
  const insertReply = chat.prepare(
    `insert into reply (${replyColumns}) values (${replyColumns.replaceAll(/\w+/g, (name) => `@${name}`)})`,
  );
  const updateConversation = chat.prepare(
    `update conversation set active_at = @now, unmatched_streak = @streak,
       page = coalesce(@page, page), page_at = coalesce(@pageAt, page_at),
       previous_intent = coalesce(@previous, previous_intent), previous_at = coalesce(@previousAt, previous_at)
     where id = @id returning device`,
  );
  const selectAny = chat.prepare('select 1 from reply where conversation = ? limit 1');
  const selectDevice = chat.prepare('select device from conversation where id = ?');
  const updateThumb = chat.prepare(
    'update reply set thumb = ?, reason = ?, rated_at = ? where conversation = ? and id = ?',
  );

  const conversationOf = (row: unknown) => (row ? toConversation(row as ConversationRow) : undefined);
  const replyOf = (row: unknown) => (row ? toReply(row as ReplyRow) : undefined);

  type Recorded = StoredReply | 'stored' | 'gone';
  type Recording = { readonly reply: StoredReply; readonly change: ConversationChange };
  const storeAll = chat.transaction((recordings: readonly Recording[]): readonly Recorded[] => {
    const counted: Parameters<typeof counting.replies>[0][number][] = [];
    const outcomes = recordings.map(({ reply, change }) => {
      const earlier = replyOf(selectReplyTo.get(reply.conversation, reply.clientId));
      if (earlier) return earlier;
      const conversation = updateConversation.get({
        id: reply.conversation,
        now: reply.askedAt,
        streak: change.unmatchedStreak,
        page: change.page?.path ?? null,
        pageAt: change.page?.at ?? null,
        previous: change.previous?.intent ?? null,
        previousAt: change.previous?.at ?? null,
      }) as WithDevice | undefined;
      if (!conversation) return 'gone';
      const isFirst = selectAny.get(reply.conversation) === undefined;
      const row = fromReply(reply);
      insertReply.run(row);
      counted.push({ reply: row, device: conversation.device, isFirst });
      return 'stored';
    });
    counting.replies(counted);
    return outcomes;
  });
  const record = together((recordings: readonly Recording[]) =>
    writing(() => storeAll.immediate(recordings)),
  );
  const rateBoth = chat.transaction(
    (conversation: string, { reply, thumb, reason, now }: Rating): boolean => {
      const before = selectReply.get(conversation, reply) as Countable | undefined;
      if (!before) return false;
      counting.thumb(before, (selectDevice.get(conversation) as WithDevice).device, thumb);
      updateThumb.run(thumb, reason ?? null, now, conversation, reply);
      return true;
    },
  );
  const countBoth = chat.transaction((id: string, now: number): void => {
    const conversation = addPerson.get(id) as Pick<ConversationRow, 'language' | 'device'> | undefined;
    if (conversation) counting.person(markPerson.get(now, id) as Countable | undefined, conversation, now);
  });
  let again: NodeJS.Timeout | undefined;
  /** At once, or as soon as those who read at the moment let go; resolves after the first try. */
  const emptyLogSoon = async (): Promise<void> => {
    clearTimeout(again);
    if (chat.open && !(await emptyLog()))
      again = setTimeout(() => emptyLogSoon().catch(() => undefined), 100).unref();
  };

  return {
    open: ({ tokenHash, page, welcome, ...rest }) =>
      writing(() => {
        insertConversation.run({
          id: rest.id,
          tokenHash,
          language: rest.language,
          createdAt: rest.createdAt,
          activeAt: rest.activeAt,
          page: page?.path ?? null,
          pageAt: page?.at ?? null,
          welcome: JSON.stringify(welcome),
          device: rest.device ?? null,
        });
      }),
    byToken: (tokenHash) => explained(() => conversationOf(selectByToken.get(tokenHash))),
    byId: (id) => explained(() => conversationOf(selectById.get(id))),
    touch: (id, { now, page }) =>
      writing(() => {
        if (page) updateSeen.run(now, page.path, page.at, id);
        else updateActive.run(now, id);
      }),
    setLanguage: (id, language) =>
      writing(() => {
        updateLanguage.run(language, id);
      }),
    countPerson: (id, now) => writing(() => countBoth.immediate(id, now)),
    replyTo: (conversation, clientId) => explained(() => replyOf(selectReplyTo.get(conversation, clientId))),
    reply: (conversation, id) => explained(() => replyOf(selectReply.get(conversation, id))),
    replies: (conversation, most) =>
      explained(() => selectReplies.all(conversation, most).map((row) => toReply(row as ReplyRow))),
    record: (reply, change) => record({ reply, change }),
    rate: (conversation, rating) => writing(() => rateBoth.immediate(conversation, rating)),
    forget: async (id) => {
      await deriving(async (transaction) => {
        const lost = await derivedOf(transaction, id);
        await transaction.deleteFrom('feedback').where('conversation', '=', id).execute();
        await transaction.deleteFrom('reply').where('conversation', '=', id).execute();
        await transaction.deleteFrom('conversation').where('id', '=', id).execute();
        await forgetDerived(transaction, lost);
      });
      await emptyLogSoon();
    },
  };
}
