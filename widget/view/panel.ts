// The chat's window: header with its menu, banners, the conversation or another screen, and the field to write in.
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { inLanguage } from '../texts.ts';
import { banners } from './banners.ts';
import { feedbackScreen } from './feedback.ts';
import { icons } from './icons.ts';
import { log } from './log.ts';
import type { Model } from './model.ts';
import { aboutScreen, deleteScreen } from './screens.ts';

/** In UTF-16 code units; the type holds it to the contract without carrying the contract's parsers to the browser. */
export const longestQuestion: typeof import('../../server/web/protocol.ts').limits.question = 1000;
/** The counter appears when this many characters are left. */
const nearly = 150;

const screens = {
  talk: () => nothing,
  about: aboutScreen,
  feedback: feedbackScreen,
  delete: deleteScreen,
} as const;

export function panel(model: Model): TemplateResult {
  const { ui, lang } = model;
  return html`
    <div class="panel" part="panel" role="dialog" aria-labelledby="name" lang=${lang} dir="ltr">
      ${header(model)} ${banners(model)}
      ${screens[ui.screen](model)}
      <div class="talk" ?hidden=${ui.screen !== 'talk'}>${log(model)} ${composer(model)}</div>
      <div class="unseen" role="status">${ui.status ?? nothing}</div>
    </div>
  `;
}

function header({ state, ui, texts, actions }: Model): TemplateResult {
  const others = (state.hello?.languages ?? []).filter((language) => language !== state.language);
  const only = others.length === 1 ? others[0] : undefined;
  return html`
    <header class="header" part="header">
      <span class="mark">${icons.robot}</span>
      <h2 id="name" tabindex="-1">${state.hello?.botName ?? texts.fallbackName}</h2>
      ${
        only
          ? html`<button class="tool words" type="button" lang=${only} @click=${() => actions.switchLanguage(only)}>
              ${inLanguage(only)}
            </button>`
          : nothing
      }
      <div class="menu-holder">
        <button class="tool" id="menu" type="button" aria-label=${texts.menu} title=${texts.menu}
          aria-expanded=${ui.menuOpen} aria-controls="menu-list" @click=${() => actions.setMenu(!ui.menuOpen)}>
          ${icons.menu}
        </button>
        <ul class="menu" id="menu-list" ?hidden=${!ui.menuOpen}>
          ${
            others.length > 1
              ? others.map((language) =>
                  menuItem(
                    icons.language,
                    inLanguage(language),
                    () => actions.switchLanguage(language),
                    language,
                  ),
                )
              : nothing
          }
          ${menuItem(icons.person, texts.person, actions.contact)}
          ${menuItem(icons.feedback, texts.feedback.title, () => actions.show('feedback'))}
          ${menuItem(icons.download, texts.download, actions.download)}
          ${menuItem(icons.bin, texts.delete, () => actions.show('delete'))}
          ${menuItem(icons.info, texts.about, () => actions.show('about'))}
        </ul>
      </div>
      <button class="tool" type="button" aria-label=${texts.close} title=${texts.close} @click=${actions.close}>
        ${icons.close}
      </button>
    </header>
  `;
}

const menuItem = (icon: TemplateResult, text: string, act: () => void, lang?: string): TemplateResult =>
  html`<li><button type="button" lang=${lang ?? nothing} @click=${act}>${icon}<span>${text}</span></button></li>`;

function composer({ state, ui, texts, actions }: Model): TemplateResult {
  const over = ui.typed - longestQuestion;
  const error =
    over > 0 ? texts.compose.over(over) : ui.composeError === 'empty' ? texts.compose.empty : undefined;
  const left = -over <= nearly && over <= 0 ? texts.compose.left(-over) : undefined;
  const submit = (event: Event): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLElement).querySelector('textarea');
    if (field) actions.ask(field);
  };
  return html`
    <form class="composer" part="composer" @submit=${submit}>
      <label for="question">${texts.compose.label}</label>
      <div class="field">
        <textarea id="question" rows="1" autocomplete="off" enterkeyhint="send" dir="auto"
          aria-describedby="hint problem" aria-invalid=${error ? 'true' : nothing}
          ?disabled=${live(state.link === 'outdated')}
          @input=${(event: Event) => actions.typed((event.target as HTMLTextAreaElement).value)}
          @keydown=${sendOnEnter}></textarea>
        <button class="send" part="send" type="submit" aria-label=${texts.compose.send} title=${texts.compose.send}>
          ${icons.send}
        </button>
      </div>
      <p class="problem" id="problem" role="status">
        ${error ? html`<span class="error">${icons.warning} ${error}</span>` : (left ?? nothing)}
      </p>
      <p class="hint" id="hint">${texts.compose.hint}</p>
    </form>
  `;
}

/** Enter sends, Shift+Enter makes a new line; while an input method is composing, Enter belongs to it. */
function sendOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form?.requestSubmit();
}
