// Small pieces that several views share: option buttons, the clock time, the line about removed personal data.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Option, PersonalData } from '../../server/web/protocol.ts';
import type { NewTab } from '../answer-html.ts';
import type { Texts } from '../texts.ts';
import { icons } from './icons.ts';

/** Buttons under a caption; `choose` gets the option and its place. */
export function optionButtons(
  caption: { readonly text: string; readonly shown: boolean },
  options: readonly Option[],
  choose: (option: Option, index: number) => void,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`
    <div class="options" role="group" aria-label=${caption.text}>
      ${caption.shown ? html`<p class="caption" aria-hidden="true">${caption.text}</p>` : nothing}
      ${options.map(
        (option, index) =>
          html`<button class="option" part="option" type="button" @click=${() => choose(option, index)}>
            <span>${option.title}</span>${icons.forward}
          </button>`,
      )}
      ${more}
    </div>
  `;
}

/** Tells which kinds of personal data were taken out of a text before it was stored. */
export function removedLine(texts: Texts, lang: string, removed: readonly PersonalData[]): TemplateResult {
  const kinds = [...new Set(removed)].map((kind) => texts.personalData[kind]);
  const list = new Intl.ListFormat(lang, { type: 'conjunction' }).format(kinds);
  return html`<p class="aside">${icons.shield}<span>${texts.removed(list)}</span></p>`;
}

/** The clock time of a message, as it is written in Finland. */
export function timeOf(at: string, lang: string, texts: Texts): TemplateResult {
  const time = new Intl.DateTimeFormat(`${lang}-FI`, { hour: 'numeric', minute: '2-digit' }).format(
    new Date(at),
  );
  return html`<time datetime=${at}>${texts.clock(time)}</time>`;
}

/** A link to another site: opens in a new tab, tells that site nothing, and says so to people who can't see the mark. */
export const outward = (address: string, text: string, newTab: NewTab): TemplateResult =>
  html`<a class="outward" href=${address} target="_blank" rel="noopener noreferrer"
    >${text}<span class="unseen" lang=${newTab.lang}> (${newTab.text})</span></a
  >`;
