// The ways to a person, as cards: what, when, and a number that a phone can call.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ContactWay } from '../../server/web/protocol.ts';
import type { NewTab } from '../answer-html.ts';
import { icons } from './icons.ts';
import type { Model } from './model.ts';
import { outward } from './pieces.ts';

export function contactCards({ state, texts, lang }: Model): TemplateResult {
  const contact = state.hello?.contact ?? [];
  return html`
    <div class="message robot contact">
      <p class="who">${texts.robot}</p>
      <div class="bubble" lang=${state.language}>
        <p class="title">${texts.contact.title}</p>
        ${contact.length === 0 ? html`<p>${texts.contact.none}</p>` : nothing}
        <ul class="cards">
          ${contact.map((way) => card(way, texts.contact.phone, { text: texts.newTab, lang }))}
        </ul>
      </div>
    </div>
  `;
}

function card(way: ContactWay, phone: string, newTab: NewTab): TemplateResult {
  return html`
    <li>
      <p class="title">
        ${way.url && /^https:/.test(way.url) ? outward(way.url, way.title, newTab) : way.title}
      </p>
      <p class="text">${way.text}</p>
      ${
        way.phone
          ? html`<a class="call" href="tel:${way.phone.replace(/[^+\d]/g, '')}">
              ${icons.phone}<span class="unseen">${phone}: </span>${way.phone}
            </a>`
          : nothing
      }
    </li>
  `;
}
