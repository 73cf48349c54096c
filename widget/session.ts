// The conversation and its line to the server, kept in step: greets, delivers, tries again, starts afresh when the
// server has ended the conversation. Knows nothing of what is on the screen.
import type { Acks, ChatErrorCode, PersonalData, Reply, Request } from '../server/web/protocol.ts';
import { connect } from './connection.ts';
import {
  appended,
  type Conversation,
  cleared,
  type Entry,
  type Exchange,
  type Failure,
  failed,
  greeted,
  linked,
  noticed,
  type Outgoing,
  type Rating,
  rated,
  replied,
  retried,
  sent,
  spoken,
  startConversation,
  thumbed,
  unsent,
} from './conversation.ts';
import type { MemoryStore } from './memory.ts';
import { device, newId } from './page.ts';

const protocol: typeof import('../server/web/protocol.ts').protocolVersion = 1;
/** How often a message is sent again by itself while the line stands but no acknowledgement comes. */
const attempts = 3;
/** How long after a refused greeting the next one follows, in milliseconds. */
const secondTry = 4_000;

export type SessionHost = {
  readonly server: URL;
  readonly memory: MemoryStore;
  /** The language that the host page asks for. */
  language(): string;
  /** The path on which the customer stands. */
  page(): string;
  changed(): void;
  /** The server has greeted for the first time on this page: what was said on earlier pages is there. */
  caughtUp(): void;
  replied(reply: Reply): void;
  /** The message could not be sent, or was refused. */
  failed(id: string): void;
};

/** What a customer can say: typed words, or one of a reply's options. */
export type Saying =
  | { readonly text: string }
  | { readonly reply: string; readonly option: number | 'none'; readonly title: string };

export type Session = {
  state(): Conversation;
  /** Shows the message at once and sends it when the line stands. Returns its id. */
  say(saying: Saying): string;
  sayAgain(id: string): void;
  /** Changes the conversation's language. False when the server could not. */
  speak(language: string): Promise<boolean>;
  /** Shows the thumb at once; takes it back when the server could not store it. */
  rate(reply: Reply, thumb: Reply['thumb'], reason?: string): Promise<void>;
  ratingForm(reply: string, change: Partial<Rating>): void;
  /** What was taken out of the text before it was stored; undefined when it could not be stored. */
  feedback(body: Request<'feedback'>): Promise<readonly PersonalData[] | undefined>;
  /** Shows the ways to a person at the end of the conversation. */
  contact(): void;
  noteLanguage(): void;
  transcript(): Promise<Acks['transcript'] | 'lost'>;
  /** Deletes the conversation, on the server first. False when the server could not. */
  forget(): Promise<boolean>;
  pageLanguageChanged(): void;
  reconnect(): void;
  end(): void;
};

export function openSession(host: SessionHost): Session {
  const { memory } = host;
  const wanted = (): string => memory.recall().language ?? host.language();
  let state: Conversation = startConversation(wanted());
  /** Raised with every connection, so that an answer to an older one is known as such. */
  let line = 0;
  /** Messages for which the server knew no conversation, and that were given a second chance after a new greeting. */
  const doubted = new Set<string>();
  let silence: ReturnType<typeof setTimeout> | undefined;

  const become = (next: Conversation): void => {
    state = next;
    memory.remember({ awaiting: unsent(state).length > 0 });
    host.changed();
  };
  const append = (entry: Exclude<Entry, Exchange>): void => become(appended(state, entry));
  const page = (): { page?: string } => {
    const path = host.page();
    return /^\/\S*$/.test(path) && path.length <= 300 ? { page: path } : {};
  };

  const connection = connect(host.server, {
    connected: () => void greet(),
    interrupted: () => become(linked(state, 'reconnecting')),
    gone: () => become(linked(state, 'failed')),
    notices: (notices) => become(noticed(state, notices)),
  });

  async function greet(): Promise<void> {
    line += 1;
    const own = line;
    const token = memory.recall().token;
    const body: Request<'hello'> = {
      protocol,
      language: wanted(),
      ...page(),
      device: device(window.innerWidth),
      ...(token !== undefined && { conversation: token }),
    };
    const answer = await connection.call('hello', body);
    if (own !== line) return;
    if (answer === 'lost') return become(linked(state, 'reconnecting'));
    if (!answer.ok) return refused(answer.error.code, token !== undefined);
    const { hello } = answer;
    const ended = token !== undefined && !hello.resumed;
    memory.remember({ token: hello.conversation, ...(ended && { seen: 0 }) });
    const first = state.hello === undefined;
    become(greeted(state, { hello, ended }));
    if (first) host.caughtUp();
    awaitSilence();
    if (hello.language !== wanted() && hello.languages.includes(wanted())) await speak(wanted());
    for (const outgoing of unsent(state)) void deliver(outgoing);
  }

  function refused(code: ChatErrorCode, hadToken: boolean): void {
    if (hadToken && code === 'invalid') {
      // What the tab remembers is no token; without it a new conversation starts.
      memory.remember({ token: undefined });
      void greet();
    } else {
      become(linked(state, code === 'protocol' ? 'outdated' : 'failed'));
      // A server that has just started, or is busy, will greet soon.
      if (code !== 'protocol') greetLater();
    }
  }

  function greetLater(): void {
    const own = line;
    setTimeout(() => own === line && connection.isUp() && greet(), secondTry);
  }

  async function deliver(outgoing: Outgoing, attempt = 1): Promise<void> {
    const own = line;
    const { id } = outgoing.body;
    const answer =
      outgoing.event === 'ask'
        ? await connection.call('ask', outgoing.body)
        : await connection.call('choose', outgoing.body);
    // A newer connection has greeted meanwhile, and sends what is unsent itself.
    if (own !== line) return;
    if (answer === 'lost') {
      if (state.link !== 'online') return;
      return attempt < attempts ? deliver(outgoing, attempt + 1) : fail(id, 'offline');
    }
    if (answer.ok) {
      awaitSilence();
      become(replied(state, answer.reply));
      return host.replied(answer.reply);
    }
    const { code } = answer.error;
    if ((code === 'not_found' || code === 'forbidden') && !doubted.has(id)) {
      // The server may have ended the conversation: a greeting tells, and what was typed is then asked in a new one.
      doubted.add(id);
      void greet();
    } else fail(id, code);
  }

  function fail(id: string, failure: Failure): void {
    become(failed(state, id, failure));
    host.failed(id);
  }

  /** Greets again when the server must have ended the conversation: nobody's words stay on a deserted screen. */
  function awaitSilence(): void {
    clearTimeout(silence);
    const minutes = state.hello?.idleMinutes;
    if (minutes === undefined) return;
    const hasSaid = state.entries.length > 0;
    if (hasSaid) silence = setTimeout(() => connection.isUp() && greet(), minutes * 60_000 + 2_000);
  }

  async function speak(language: string): Promise<boolean> {
    const answer = await connection.call('language', { language });
    if (answer === 'lost' || !answer.ok) return false;
    become(spoken(state, answer));
    return true;
  }

  return {
    state: () => state,
    say(saying) {
      const id = newId();
      const outgoing: Outgoing =
        'text' in saying
          ? { event: 'ask', body: { id, text: saying.text, ...page() } }
          : { event: 'choose', body: { id, reply: saying.reply, option: saying.option, ...page() } };
      const text = 'text' in saying ? saying.text : saying.title;
      become(sent(state, { outgoing, text, at: new Date().toISOString() }));
      if (state.link === 'online') void deliver(outgoing);
      if (state.link === 'failed') connection.retry();
      return id;
    },
    sayAgain(id) {
      become(retried(state, id));
      const outgoing = unsent(state).find(({ body }) => body.id === id);
      if (state.link !== 'online') connection.retry();
      else if (outgoing) void deliver(outgoing);
    },
    speak,
    async rate(reply, thumb, reason) {
      become(thumbed(rated(state, reply.id, { failed: false, removed: [] }), reply.id, thumb));
      const answer = await connection.call('rate', { reply: reply.id, thumb, ...(reason && { reason }) });
      if (answer === 'lost' || !answer.ok) {
        become(
          rated(thumbed(state, reply.id, reply.thumb), reply.id, {
            failed: true,
            thanked: reply.thumb !== 'none',
          }),
        );
      } else become(rated(state, reply.id, { removed: answer.removed }));
    },
    ratingForm: (reply, change) => become(rated(state, reply, change)),
    async feedback(body) {
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const answer = await connection.call('feedback', body);
        if (answer === 'lost') return undefined;
        if (answer.ok) return answer.removed;
        const { code } = answer.error;
        // The server ended the conversation while the form stood open: it belongs to a new one then.
        if (code !== 'not_found' && code !== 'forbidden') return undefined;
        await greet();
      }
      return undefined;
    },
    contact() {
      append({ kind: 'contact', id: newId() });
      void connection.call('person', {});
    },
    noteLanguage: () => append({ kind: 'note', note: 'language', id: newId() }),
    transcript: () => connection.call('transcript', {}),
    async forget() {
      const answer = await connection.call('forget', {});
      if (answer === 'lost' || !answer.ok) return false;
      memory.remember({ token: undefined, seen: 0 });
      become(appended(cleared(state), { kind: 'note', note: 'deleted', id: newId() }));
      connection.retry();
      return true;
    },
    pageLanguageChanged() {
      if (memory.recall().language === undefined && state.link === 'online') void speak(wanted());
    },
    reconnect() {
      become(linked(state, state.hello ? 'reconnecting' : 'connecting'));
      connection.retry();
    },
    end() {
      clearTimeout(silence);
      connection.close();
    },
  };
}
