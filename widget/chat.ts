// The chat itself, loaded when the customer opens it: draws the session's state and decides what each button does.
// Everything here lives in the element's own shadow root.
import { render } from 'lit/html.js';
import type { Reply } from '../server/web/protocol.ts';
import { replyCount } from './conversation.ts';
import type { MemoryStore } from './memory.ts';
import {
  fitVisibleHeight,
  focusInside,
  keepFocusInside,
  newId,
  reveal,
  saveFile,
  showExchange,
} from './page.ts';
import { openSession, type Saying } from './session.ts';
import controlStyles from './styles/controls.css?inline';
import panelStyles from './styles/panel.css?inline';
import screenStyles from './styles/screens.css?inline';
import talkStyles from './styles/talk.css?inline';
import { interfaceLanguage, textsFor } from './texts.ts';
import type { Actions, FeedbackForm, Ui } from './view/model.ts';
import { longestQuestion, panel } from './view/panel.ts';

/** What the element lends to the chat. */
export type Host = {
  readonly root: ShadowRoot;
  readonly server: URL;
  readonly memory: MemoryStore;
  /** The language that the host page asks for. */
  language(): string;
  /** The path on which the customer stands. */
  page(): string;
  close(): void;
  unread(count: number): void;
  /** The chat's interface is in this language now. */
  speaks(language: string): void;
  replied(detail: { readonly kind: Reply['kind']; readonly language: string }): void;
};

export type Chat = {
  show(how: { readonly focus: boolean }): void;
  hide(): void;
  /** The host page asks for another language; what the customer chose themselves stays. */
  pageLanguageChanged(): void;
  end(): void;
};

const emptyForm: FeedbackForm = { sending: false, sent: false, removed: [] };

/** Builds the chat, hidden, in the element's shadow root, and connects. */
export function openChat(host: Host): Chat {
  const { memory } = host;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(controlStyles + panelStyles + screenStyles + talkStyles);
  const place = document.createElement('div');
  place.className = 'place';
  place.hidden = true;
  host.root.querySelector('section')?.append(place);
  const visibleHeight = fitVisibleHeight();
  host.root.adoptedStyleSheets = [...host.root.adoptedStyleSheets, sheet, visibleHeight.sheet];

  let ui: Ui = {
    feedback: emptyForm,
    screen: 'talk',
    menuOpen: false,
    typed: 0,
    actionFailed: false,
    closedNotices: memory.recall().closedNotices ?? [],
  };

  const session = openSession({
    ...host,
    changed: () => draw(),
    caughtUp: () => showExchange(place, undefined),
    failed: (id) => showExchange(place, id),
    replied(reply) {
      showExchange(place, reply.to);
      host.replied({ kind: reply.kind, language: reply.language });
    },
  });

  function draw(): void {
    const state = session.state();
    const lang = interfaceLanguage(state.language);
    render(panel({ state, ui, texts: textsFor(lang), lang, server: host.server, actions }), place);
    const count = replyCount(state);
    if (!place.hidden) memory.remember({ seen: count });
    host.unread(place.hidden ? Math.max(0, count - (memory.recall().seen ?? 0)) : 0);
    host.speaks(lang);
  }
  const turn = (change: Partial<Ui>): void => {
    ui = { ...ui, ...change };
    draw();
  };
  const texts = () => textsFor(session.state().language);
  const focusField = (): void => focusInside(place, '#question');
  const rate = async (reply: Reply, thumb: Reply['thumb'], reason = ''): Promise<void> => {
    const stored = session.rate(reply, thumb, reason);
    reveal(place, `#rating-${reply.id}`);
    await stored;
    reveal(place, `#rating-${reply.id}`);
  };
  const say = (saying: Saying): void => {
    turn({ screen: 'talk', menuOpen: false });
    showExchange(place, session.say(saying));
  };

  const actions: Actions = {
    close: host.close,
    setMenu(menuOpen) {
      turn({ menuOpen });
      if (menuOpen) focusInside(place, '#menu-list button');
    },
    show(screen) {
      if (screen === 'feedback' && ui.feedback.sent) turn({ feedback: emptyForm });
      turn({ screen, menuOpen: false, actionFailed: false });
      focusInside(place, screen === 'talk' ? '#menu' : '#screen-title');
    },
    async switchLanguage(language) {
      turn({ menuOpen: false });
      if (!(await session.speak(language))) return turn({ status: texts().actionFailed });
      memory.remember({ language });
      session.noteLanguage();
      showExchange(place, undefined);
      focusField();
    },
    async download() {
      turn({ menuOpen: false });
      focusInside(place, '#menu');
      const answer = await session.transcript();
      if (answer === 'lost' || !answer.ok) return turn({ status: texts().actionFailed });
      saveFile(answer.fileName, answer.text);
      turn({ status: texts().downloaded });
    },
    async forget() {
      if (!(await session.forget())) return turn({ actionFailed: true });
      turn({ screen: 'talk', actionFailed: false });
      focusField();
    },
    contact() {
      turn({ menuOpen: false, screen: 'talk' });
      session.contact();
      showExchange(place, undefined);
      focusField();
    },
    typed(text) {
      const { composeError: _, ...rest } = ui;
      ui = { ...rest, typed: text.trim().length };
      draw();
    },
    ask(field) {
      const text = field.value.trim();
      if (text.length === 0 || text.length > longestQuestion) {
        turn({ composeError: text.length === 0 ? 'empty' : 'over' });
        return field.focus();
      }
      field.value = '';
      actions.typed('');
      say({ text });
    },
    askAgain: ({ message }) => say({ text: message }),
    choose: say,
    retry(id) {
      session.sayAgain(id);
      focusField();
    },
    rate(reply, thumb) {
      session.ratingForm(reply.id, { asking: thumb === 'down', thanked: thumb !== 'none' });
      void rate(reply, thumb);
      if (thumb === 'down') focusInside(place, `#reason-${reply.id}`);
      if (thumb === 'none') focusInside(place, `#${reply.thumb}-${reply.id}`);
    },
    explain(reply, reason) {
      session.ratingForm(reply.id, { asking: false });
      focusInside(place, `#down-${reply.id}`);
      const given = reason.trim();
      if (given) void rate(reply, 'down', given);
      else reveal(place, `#rating-${reply.id}`);
    },
    async giveFeedback(field, stars) {
      const { failure: _, ...form } = ui.feedback;
      if (form.sending) return;
      const text = field.value.trim();
      if (text === '') {
        turn({ feedback: { ...form, failure: 'empty' } });
        return field.focus();
      }
      const same = form.tried?.text === text && form.tried.stars === stars;
      const id = same && form.tried ? form.tried.id : newId();
      const tried = { ...form, tried: { id, text, stars } };
      turn({ feedback: { ...tried, sending: true } });
      const removed = await session.feedback({ id, text, ...(stars !== undefined && { stars }) });
      turn({ feedback: removed ? { ...tried, sent: true, removed } : { ...tried, failure: 'failed' } });
      if (removed && ui.screen === 'feedback') focusInside(place, '#screen-title');
    },
    closeNotice(id) {
      const closedNotices = [...ui.closedNotices, id];
      memory.remember({ closedNotices });
      turn({ closedNotices });
      focusField();
    },
    reconnect() {
      session.reconnect();
      focusField();
    },
  };

  place.addEventListener('keydown', (event) => {
    keepFocusInside(place, event);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (ui.menuOpen) {
      turn({ menuOpen: false });
      focusInside(place, '#menu');
    } else if (ui.screen !== 'talk') actions.show('talk');
    else host.close();
  });
  place.addEventListener('click', (event) => {
    const inMenu = event.target instanceof Element && event.target.closest('.menu-holder');
    if (ui.menuOpen && !inMenu) turn({ menuOpen: false });
  });
  draw();

  return {
    show({ focus }) {
      place.hidden = false;
      draw();
      showExchange(place, undefined);
      // A touch keyboard would cover the welcome: there the title gets the focus.
      if (focus) focusInside(place, matchMedia('(pointer: fine)').matches ? '#question' : '#name');
    },
    hide() {
      place.hidden = true;
      turn({ menuOpen: false });
    },
    pageLanguageChanged: session.pageLanguageChanged,
    end() {
      session.end();
      visibleHeight.stop();
      place.remove();
      host.root.adoptedStyleSheets = host.root.adoptedStyleSheets.filter(
        (own) => own !== sheet && own !== visibleHeight.sheet,
      );
    },
  };
}
