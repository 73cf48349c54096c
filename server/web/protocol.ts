// The wire contract of the chat: types and parsers shared by server and widget. No Node imports.
//
// Every event carries one object and is answered by one acknowledgement, `Ack<T>`.
// A message (`ask`, `choose`, `feedback`) carries the client's own id: sent again, it gets the same reply and is stored once.
import * as z from 'zod/mini';

/** Raised when a change is not understood by older widgets. The server serves this one and says so otherwise. */
export const protocolVersion = 1;

/** In UTF-16 code units, after trimming. */
export const limits = { question: 1000, reason: 1000, feedback: 1000, page: 300 } as const;

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/));
const language = z.string().check(z.regex(/^[a-z]{2,3}$/));
const page = z.string().check(z.maxLength(limits.page), z.regex(/^\/[^\s]*$/));
const text = (most: number) => z.string().check(z.maxLength(most * 8));

export const requests = {
  hello: z.strictObject({
    protocol: z.int(),
    /** The bearer token of a conversation to go on with. */
    conversation: z.optional(z.string().check(z.maxLength(100))),
    language,
    page: z.optional(page),
    /** By the window's width alone; older widgets don't tell. */
    device: z.optional(z.enum(['phone', 'tablet', 'desktop'])),
  }),
  ask: z.strictObject({ id, text: text(limits.question), page: z.optional(page) }),
  choose: z.strictObject({
    id,
    /** The reply that offered the option; `welcome` for the popular questions of `hello`. */
    reply: z.union([id, z.literal('welcome')]),
    option: z.union([z.int().check(z.minimum(0), z.maximum(20)), z.literal('none')]),
    page: z.optional(page),
  }),
  rate: z.strictObject({
    reply: id,
    /** `none` takes the thumb back. */
    thumb: z.enum(['up', 'down', 'none']),
    reason: z.optional(text(limits.reason)),
  }),
  /** What the customer says of the service as a whole; counted once for an id, as a message. */
  feedback: z.strictObject({
    id,
    text: text(limits.feedback),
    /** How content the customer is, from 1 to 5. */
    stars: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
  }),
  language: z.strictObject({ language }),
  /** The customer opened the ways to a person; counted. */
  person: z.strictObject({}),
  transcript: z.strictObject({}),
  forget: z.strictObject({}),
} as const;

export type EventName = keyof typeof requests;
export type Request<E extends EventName> = z.infer<(typeof requests)[E]>;

export type ChatErrorCode =
  | 'invalid'
  | 'not_found'
  | 'conflict'
  | 'forbidden'
  | 'unavailable'
  | 'internal'
  | 'too_many'
  | 'protocol';

export type Ack<T> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly error: { readonly code: ChatErrorCode; readonly message: string } };

/** An expert's answer: the Markdown, its hash, and its rendering by the server. `html` is always `render(source)`. */
export type Answer = {
  readonly intent: string;
  readonly title: string;
  readonly source: string;
  /** Of `source` in UTF-8, hex. */
  readonly sha256: string;
  readonly html: string;
  /** Public page from which the answer was written. */
  readonly sourcePage: string;
};

export type Option = { readonly title: string; readonly kind: 'intent' | 'topic' | 'others' };

export type PersonalData = 'identity-code' | 'phone' | 'email' | 'account' | 'card';

/** A fixed interface text of the server: its key, so that it can be proved, and the text itself. */
export type FixedText = { readonly key: string; readonly text: string };

export type Reply = {
  readonly id: string;
  /** The client's id of the message that this replies to. */
  readonly to: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly language: string;
  readonly release: number;
  readonly kind: 'answer' | 'clarify' | 'unmatched' | 'priority' | 'other-language' | 'being-updated';
  /** The customer's message as stored: personal data replaced by markers; for a choice, the option's title. */
  readonly message: string;
  readonly removed: readonly PersonalData[];
  /** What the bot says around the answer or the buttons; in order. */
  readonly texts: readonly FixedText[];
  readonly answer?: Answer;
  /** Buttons, most likely first. For `clarify` the widget adds "none of these". For an answer: follow-ups. */
  readonly options: readonly Option[];
  /** `lang` and direction of `texts`, where they differ from the reply's language. */
  readonly textsLanguage?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' };
  /** Ways forward that the widget offers as buttons. */
  readonly ways: readonly ('person' | 'switch-language')[];
  /** The language to which `switch-language` switches. */
  readonly switchTo?: string;
  /** For `being-updated`: the official page that has the current information. */
  readonly officialPage?: string;
  readonly thumb: 'up' | 'down' | 'none';
  /** The answer was changed or withdrawn after this reply was given. */
  readonly updatedSince?: boolean;
};

export type ContactWay = {
  readonly title: string;
  readonly text: string;
  readonly phone?: string;
  readonly url?: string;
};

export type Hello = {
  /** The conversation's bearer token: the one sent, or a new one. */
  readonly conversation: string;
  readonly resumed: boolean;
  readonly language: string;
  /** The languages that the library serves. */
  readonly languages: readonly string[];
  readonly botName: string;
  readonly release: number;
  /** After this much silence the conversation ends; the widget then takes it off the screen by itself. */
  readonly idleMinutes?: number;
  /** Sample content that the institution's experts have not reviewed yet. */
  readonly sample: boolean;
  readonly notices: readonly { readonly id: string; readonly text: PerLanguageText }[];
  readonly popular: readonly Option[];
  readonly contact: readonly ContactWay[];
  readonly replies: readonly Reply[];
};

type PerLanguageText = Readonly<Record<string, string>>;

export type Acks = {
  hello: Ack<{ readonly hello: Hello }>;
  ask: Ack<{ readonly reply: Reply }>;
  choose: Ack<{ readonly reply: Reply }>;
  rate: Ack<{ readonly thumb: 'up' | 'down' | 'none'; readonly removed: readonly PersonalData[] }>;
  feedback: Ack<{ readonly removed: readonly PersonalData[] }>;
  language: Ack<{
    readonly language: string;
    readonly contact: readonly ContactWay[];
    readonly popular: readonly Option[];
  }>;
  person: Ack<object>;
  transcript: Ack<{ readonly fileName: string; readonly text: string }>;
  forget: Ack<object>;
};

export type ClientEvents = {
  [E in EventName]: (body: Request<E>, ack: (answer: Acks[E]) => void) => void;
};

/** What the server sends unasked. */
export type ServerEvents = {
  /** A timed notice appeared, changed or ended; the whole current list. */
  notices: (body: Hello['notices']) => void;
};
