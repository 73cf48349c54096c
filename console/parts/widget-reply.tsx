// An answer as customers see it: drawn by the chat's own view, with its own style sheets, in a shadow root.
import { render } from 'lit/html.js';
import { useEffect, useRef } from 'react';
import type { Reply } from '../../server/web/protocol.ts';
import { startConversation } from '../../widget/conversation.ts';
import controlStyles from '../../widget/styles/controls.css?inline';
import talkStyles from '../../widget/styles/talk.css?inline';
import tokens from '../../widget/styles/tokens.css?inline';
import { interfaceLanguage, textsFor } from '../../widget/texts.ts';
import type { Actions, Model } from '../../widget/view/model.ts';
import { replyBubble } from '../../widget/view/reply.ts';

const nothing = (): void => undefined;
/** Buttons look alive and do nothing: this is a picture of the answer, not a conversation. */
const still: Actions = {
  close: nothing,
  setMenu: nothing,
  show: nothing,
  switchLanguage: nothing,
  download: nothing,
  forget: nothing,
  contact: nothing,
  typed: nothing,
  ask: nothing,
  askAgain: nothing,
  choose: nothing,
  retry: nothing,
  rate: nothing,
  explain: nothing,
  giveFeedback: nothing,
  closeNotice: nothing,
  reconnect: nothing,
};

let sheet: CSSStyleSheet | undefined;
function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    // Only the answer is to be looked at here: the thumbs and the clock belong to a conversation.
    sheet.replaceSync(
      `${tokens}${controlStyles}${talkStyles}
      :host { display: block; font: 16px/1.5 var(--_font); color: var(--_text); }
      .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      .rating, .who time { display: none; }
      .message { max-width: none; }`,
    );
  }
  return sheet;
}

export type Shown = {
  readonly kind: Reply['kind'];
  readonly language: string;
  readonly answer?: Reply['answer'];
  readonly texts?: Reply['texts'];
  readonly options?: Reply['options'];
};

type WidgetReplyProps = { readonly shown: Shown; readonly label: string };

export function WidgetReply({ shown, label }: WidgetReplyProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = place.current;
    if (!host) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    host.setAttribute('theme', 'light');
    const lang = interfaceLanguage(shown.language);
    const reply: Reply = {
      id: 'preview',
      to: 'preview',
      at: '2026-01-01T00:00:00Z',
      release: 0,
      message: '',
      removed: [],
      texts: shown.texts ?? [],
      options: shown.options ?? [],
      ways: [],
      thumb: 'none',
      kind: shown.kind,
      language: shown.language,
      ...(shown.answer ? { answer: shown.answer } : {}),
    };
    const ui = {
      screen: 'talk',
      menuOpen: false,
      typed: 0,
      actionFailed: false,
      feedback: { sending: false, sent: false, removed: [] },
      closedNotices: [],
    } as const;
    const server = new URL(window.location.origin);
    const model: Model = {
      state: startConversation(lang),
      ui,
      texts: textsFor(lang),
      lang,
      actions: still,
      server,
    };
    render(replyBubble(model, reply), root);
  }, [shown]);
  return (
    <section className="widget-reply" aria-label={label}>
      <div ref={place} />
    </section>
  );
}
