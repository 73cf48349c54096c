// The conversation as it is read: welcome, questions, replies, notes and contact cards, oldest first.
import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Entry, Exchange } from '../conversation.ts';
import type { Texts } from '../texts.ts';
import { contactCards } from './contact.ts';
import { icons } from './icons.ts';
import type { Model } from './model.ts';
import { optionButtons, removedLine, timeOf } from './pieces.ts';
import { replyBubble } from './reply.ts';

export function log(model: Model): TemplateResult {
  const { state, texts } = model;
  return html`
    <div class="log" part="log" role="log" aria-label=${texts.log} tabindex="0">
      ${welcome(model)}
      ${repeat(
        state.entries,
        (entry) => entry.id,
        (entry) => entryView(model, entry),
      )}
    </div>
  `;
}

function entryView(model: Model, entry: Entry): TemplateResult {
  if (entry.kind === 'note') return html`<p class="note">${model.texts.notes[entry.note]}</p>`;
  if (entry.kind === 'contact') return contactCards(model);
  return exchange(model, entry);
}

function welcome(model: Model): TemplateResult {
  const { state, texts, actions } = model;
  const words = texts.welcome;
  const popular = state.hello?.popular ?? [];
  return html`
    <div class="message robot">
      <p class="who">${texts.robot}</p>
      <div class="bubble" part="reply">
        <p>${words.greeting}</p>
        <p>${words.how}</p>
        <p class="caution">${icons.shield}<span>${words.privacy}</span></p>
      </div>
      ${
        popular.length > 0
          ? optionButtons({ text: words.popular, shown: true }, popular, (option, index) =>
              actions.choose({ reply: 'welcome', option: index, title: option.title }),
            )
          : nothing
      }
    </div>
  `;
}

function exchange(model: Model, entry: Exchange): TemplateResult {
  const { texts, lang } = model;
  const { reply } = entry;
  // A message that got a fixed text in another language was most likely written in that language.
  const spoken =
    reply?.kind === 'other-language' ? (reply.textsLanguage?.lang ?? entry.language) : entry.language;
  return html`
    <div class="exchange" data-id=${entry.id}>
      <div class="message customer">
        <p class="who">${texts.you} ${timeOf(entry.at, lang, texts)}</p>
        <div class="bubble" part="question" lang=${spoken} dir="auto">${entry.message}</div>
        ${reply && reply.removed.length > 0 ? removedLine(texts, lang, reply.removed) : nothing}
        ${entry.state === 'failed' ? failureLine(model, entry) : nothing}
      </div>
      ${entry.state === 'sending' && model.state.link === 'online' ? typing(texts) : nothing}
      ${reply ? replyBubble(model, reply) : nothing}
    </div>
  `;
}

const typing = (texts: Texts): TemplateResult => html`
  <div class="message robot late">
    <p class="unseen">${texts.typing}</p>
    <div class="bubble typing" aria-hidden="true"><i></i><i></i><i></i></div>
  </div>
`;

function failureLine({ texts, actions }: Model, entry: Exchange): TemplateResult {
  const failure = entry.failure ?? 'offline';
  // These would fail the same way again.
  const final =
    failure === 'invalid' || failure === 'not_found' || failure === 'forbidden' || failure === 'protocol';
  return html`
    <div class="failure">
      <p class="error">${icons.warning}<span>${texts.failure[failure]}</span></p>
      ${
        final
          ? nothing
          : html`<button class="plain" type="button" @click=${() => actions.retry(entry.id)}>${texts.sendAgain}</button>`
      }
    </div>
  `;
}
