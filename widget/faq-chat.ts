// <faq-chat>: the launcher on the host page, and everything that the page can set. The chat itself is loaded when
// it is first opened.
//
//   <script type="module" src="https://chat.example.fi/widget.js"></script>
//   <faq-chat language="fi"></faq-chat>
//
// The chat's server is where this file was loaded from. The host page's Content-Security-Policy needs
// `script-src https://chat.example.fi` and `connect-src https://chat.example.fi wss://chat.example.fi` (without the
// second, long polling serves). No inline style or script, no cookie, no image, no font is used. With
// `require-trusted-types-for 'script'`, allow the policies `lit-html` and `faq-chat`.
//
// Attributes (each may change at any time)
//   language   fi, sv, …: default the page's own `lang`, then fi. What the customer chooses in the chat goes before it.
//   page       the path on which the customer stands: default location.pathname.
//   theme      light or dark: default what the customer's system prefers.
//   open       present while the chat is open; set it to open the chat, remove it to close it.
// Methods
//   show(), close()
// Events (on the element, bubbling; no text of the conversation is ever in them)
//   faq-chat-open, faq-chat-close
//   faq-chat-reply    detail: { kind, language }
// CSS parts
//   launcher, panel, header, log, reply, question, option, composer, send
// CSS custom properties (defaults: the Suomi.fi design tokens; see styles/tokens.css)
//   --faq-chat-font-family, --faq-chat-font-size, --faq-chat-radius, --faq-chat-width, --faq-chat-height,
//   --faq-chat-inset-inline, --faq-chat-inset-block, --faq-chat-z-index,
//   --faq-chat-brand, --faq-chat-on-brand, --faq-chat-accent, --faq-chat-on-accent, --faq-chat-background,
//   --faq-chat-surface, --faq-chat-text, --faq-chat-muted, --faq-chat-border, --faq-chat-question,
//   --faq-chat-on-question, --faq-chat-alert, --faq-chat-focus
import type { Chat } from './chat.ts';
import { launcherTexts } from './launcher-texts.ts';
import { type MemoryStore, openMemory } from './memory.ts';
import launcherStyles from './styles/launcher.css?inline';
import tokens from './styles/tokens.css?inline';

/** The folder that this file was loaded from; chunks and the socket's path are found beside it. */
const server = new URL(/* @vite-ignore */ '.', import.meta.url);

const styles = new CSSStyleSheet();
styles.replaceSync(tokens + launcherStyles);

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: Node[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function mark(): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const d of ['M4.5 5.5h15v10.5h-8l-4.5 3.5V16H4.5z', 'M8.5 9.3h7M8.5 12.3h4.5']) {
    const path = document.createElementNS(namespace, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

/** Guards the launcher's state: what is open, loaded, unread. */
class FaqChat extends HTMLElement {
  static readonly observedAttributes = ['language', 'open'];

  #memory: MemoryStore = openMemory(server.href);
  #label = element('span', { class: 'label' });
  #badge = element('span', { class: 'badge', 'aria-hidden': 'true' });
  #unreadText = element('span', { class: 'unseen' });
  #problem = element('p', { class: 'problem', role: 'alert' });
  #launcher = element(
    'button',
    { part: 'launcher', class: 'launcher', type: 'button', 'aria-haspopup': 'dialog' },
    mark(),
    this.#label,
    this.#badge,
    this.#unreadText,
  );
  #region = element('section', {}, this.#launcher, this.#problem);
  #root = this.attachShadow({ mode: 'open' });
  #chat: Promise<Chat> | undefined;
  #unread = 0;
  /** The language that the chat speaks, once it is loaded. */
  #spoken: string | undefined;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [styles];
    this.#root.append(this.#region);
    this.#launcher.addEventListener('click', () => this.show());
  }

  connectedCallback(): void {
    this.#draw();
    const { open, awaiting } = this.#memory.recall();
    // Left open on the last page: open again, without taking the focus from where the new page puts it.
    if (open || this.hasAttribute('open')) void this.#open({ focus: false });
    // A reply may have come after the last page was left: fetch it, to show that it is there.
    else if (awaiting) this.#load().catch(() => undefined);
  }

  disconnectedCallback(): void {
    void this.#chat?.then((chat) => chat.end()).catch(() => undefined);
    this.#chat = undefined;
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === 'language') {
      this.#draw();
      void this.#chat?.then((chat) => chat.pageLanguageChanged()).catch(() => undefined);
    } else if (this.hasAttribute('open')) {
      if (!this.#memory.recall().open) void this.#open({ focus: true });
    } else if (this.#memory.recall().open) void this.#close();
  }

  /** Opens the chat and moves the focus into it. */
  show(): void {
    void this.#open({ focus: true });
  }

  /** Closes the chat and gives the focus back to the launcher. */
  close(): void {
    void this.#close();
  }

  #language(): string {
    const language = this.getAttribute('language') || this.closest('[lang]')?.getAttribute('lang') || 'fi';
    return language.toLowerCase().split('-')[0] ?? 'fi';
  }

  #load(): Promise<Chat> {
    this.#chat ??= import('./chat.ts').then(({ openChat }) =>
      openChat({
        root: this.#root,
        server,
        memory: this.#memory,
        language: () => this.#language(),
        page: () => this.getAttribute('page') ?? location.pathname,
        close: () => this.close(),
        unread: (count) => {
          this.#unread = count;
          this.#draw();
        },
        speaks: (language) => {
          this.#spoken = language;
          this.#draw();
        },
        replied: (detail) => this.#announce('reply', detail),
      }),
    );
    return this.#chat;
  }

  async #open(how: { readonly focus: boolean }): Promise<void> {
    this.#problem.textContent = '';
    this.#launcher.setAttribute('aria-busy', 'true');
    try {
      const chat = await this.#load();
      this.#memory.remember({ open: true });
      this.toggleAttribute('open', true);
      this.#draw();
      chat.show(how);
      this.#announce('open', undefined);
    } catch {
      this.#chat = undefined;
      this.#problem.textContent = this.#texts().failed;
    } finally {
      this.#launcher.removeAttribute('aria-busy');
    }
  }

  async #close(): Promise<void> {
    this.#memory.remember({ open: false });
    this.toggleAttribute('open', false);
    const inside = this.#root.activeElement !== null;
    const chat = await this.#chat;
    chat?.hide();
    this.#draw();
    if (inside) this.#launcher.focus();
    this.#announce('close', undefined);
  }

  #texts(): ReturnType<typeof launcherTexts> {
    return launcherTexts(this.#spoken ?? this.#memory.recall().language ?? this.#language());
  }

  #draw(): void {
    const texts = this.#texts();
    this.#region.setAttribute('aria-label', texts.region);
    this.#region.setAttribute('lang', this.#spoken ?? this.#memory.recall().language ?? this.#language());
    this.#label.textContent = texts.open;
    this.#launcher.setAttribute('aria-expanded', String(this.hasAttribute('open')));
    this.#badge.textContent = this.#unread > 0 ? String(this.#unread) : '';
    this.#unreadText.textContent = this.#unread > 0 ? `, ${texts.unread(this.#unread)}` : '';
  }

  #announce(name: 'open' | 'close' | 'reply', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`faq-chat-${name}`, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get('faq-chat')) customElements.define('faq-chat', FaqChat);
