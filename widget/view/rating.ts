// The thumbs under an answer, the optional reason, and the way to take both back.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Reply } from '../../server/web/protocol.ts';
import { emptyRating } from '../conversation.ts';
import { icons } from './icons.ts';
import type { Model } from './model.ts';
import { removedLine } from './pieces.ts';

/** In UTF-16 code units, as the contract says. */
export const longestReason: typeof import('../../server/web/protocol.ts').limits.reason = 1000;

export function rating(model: Model, reply: Reply): TemplateResult {
  const { state, texts, lang } = model;
  const own = state.ratings[reply.id] ?? emptyRating;
  const words = texts.rating;
  return html`
    <div class="rating" id="rating-${reply.id}" role="group" aria-label=${words.question}>
      <p class="caption" aria-hidden="true">${words.question}</p>
      <div class="thumbs">${thumb(model, reply, 'up')} ${thumb(model, reply, 'down')}</div>
      ${own.asking ? reasonForm(model, reply) : nothing}
      <div class="outcome" role="status">
        ${own.failed ? html`<p class="error">${icons.warning}<span>${words.failed}</span></p>` : nothing}
        ${own.thanked && !own.asking ? html`<p>${words.thanks}</p>` : nothing}
        ${own.removed.length > 0 ? removedLine(texts, lang, own.removed) : nothing}
      </div>
      ${
        own.thanked && !own.asking
          ? html`<button class="quiet-button" type="button" @click=${() => model.actions.rate(reply, 'none')}>
              ${words.undo}
            </button>`
          : nothing
      }
    </div>
  `;
}

function thumb({ texts, actions }: Model, reply: Reply, which: 'up' | 'down'): TemplateResult {
  const pressed = reply.thumb === which;
  return html`<button class="thumb" type="button" id="${which}-${reply.id}" aria-pressed=${pressed}
    @click=${() => actions.rate(reply, pressed ? 'none' : which)}>
    ${which === 'up' ? icons.thumbUp : icons.thumbDown}<span>${which === 'up' ? texts.rating.yes : texts.rating.no}</span>
  </button>`;
}

function reasonForm({ texts, actions }: Model, reply: Reply): TemplateResult {
  const id = `reason-${reply.id}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLElement).querySelector('textarea');
    actions.explain(reply, field?.value ?? '');
  };
  return html`
    <form class="reason" @submit=${submit}>
      <label for=${id}>${texts.rating.reason}</label>
      <textarea id=${id} rows="3" maxlength=${longestReason} aria-describedby="hint" dir="auto"></textarea>
      <div class="row">
        <button class="main" type="submit">${texts.rating.send}</button>
        <button class="plain" type="button" @click=${() => actions.explain(reply, '')}>${texts.rating.skip}</button>
      </div>
    </form>
  `;
}
