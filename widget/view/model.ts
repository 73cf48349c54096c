// What the views are drawn from, and what their buttons can do.
import type { PersonalData, Reply } from '../../server/web/protocol.ts';
import type { Conversation } from '../conversation.ts';
import type { Texts } from '../texts.ts';

export type Screen = 'talk' | 'about' | 'feedback' | 'delete';

/** The form of feedback on the service, as it stands. */
export type FeedbackForm = {
  /** What was sent last, and the message's id: the same sent again is the same feedback, a changed one is another. */
  readonly tried?: { readonly id: string; readonly text: string; readonly stars: number | undefined };
  readonly sending: boolean;
  readonly sent: boolean;
  readonly failure?: 'empty' | 'failed';
  readonly removed: readonly PersonalData[];
};

/** What only this page knows: which screen is open, and how the field stands. */
export type Ui = {
  readonly screen: Screen;
  readonly menuOpen: boolean;
  /** Length of what is typed, trimmed, in UTF-16 code units. */
  readonly typed: number;
  readonly composeError?: 'empty' | 'over';
  /** A short outcome, announced politely. */
  readonly status?: string;
  readonly actionFailed: boolean;
  readonly feedback: FeedbackForm;
  readonly closedNotices: readonly string[];
};

export type Actions = {
  close(): void;
  setMenu(open: boolean): void;
  show(screen: Screen): void;
  switchLanguage(language: string): void;
  download(): void;
  forget(): void;
  contact(): void;
  typed(text: string): void;
  /** Sends what is in the field, if it can be sent. */
  ask(field: HTMLTextAreaElement): void;
  askAgain(reply: Reply): void;
  choose(choice: { readonly reply: string; readonly option: number | 'none'; readonly title: string }): void;
  retry(id: string): void;
  rate(reply: Reply, thumb: Reply['thumb']): void;
  /** Sends the reason for a thumb down; without one, closes the form. */
  explain(reply: Reply, reason: string): void;
  /** Sends what the field of the feedback form holds. */
  giveFeedback(field: HTMLTextAreaElement, stars: number | undefined): void;
  closeNotice(id: string): void;
  reconnect(): void;
};

export type Model = {
  readonly state: Conversation;
  readonly ui: Ui;
  readonly texts: Texts;
  /** The language of the interface's texts. */
  readonly lang: string;
  /** Where the chat comes from; its public pages stand there too. */
  readonly server: URL;
  readonly actions: Actions;
};
