// The screen on which a customer says something of the service: free words, and if they like, how it went.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icons } from './icons.ts';
import type { Model } from './model.ts';
import { removedLine } from './pieces.ts';
import { backButton } from './screens.ts';

/** In UTF-16 code units, as the contract says. */
export const longestFeedback: typeof import('../../server/web/protocol.ts').limits.feedback = 1000;
/** Three steps of the contract's five. */
const steps = [
  ['good', 5],
  ['mixed', 3],
  ['bad', 1],
] as const;

export function feedbackScreen(model: Model): TemplateResult {
  const { ui, texts, lang } = model;
  const words = texts.feedback;
  const { sent, removed } = ui.feedback;
  return html`
    <div class="screen" tabindex="0" role="group" aria-labelledby="screen-title">
      ${backButton(model)}
      <h3 id="screen-title" tabindex="-1">${words.title}</h3>
      <div role="status">
        ${sent ? html`<p>${words.thanks}</p>` : nothing}
        ${sent && removed.length > 0 ? removedLine(texts, lang, removed) : nothing}
      </div>
      ${sent ? nothing : form(model)}
    </div>
  `;
}

function form({ ui, texts, actions }: Model): TemplateResult {
  const words = texts.feedback;
  const { failure, sending } = ui.feedback;
  const submit = (event: Event): void => {
    event.preventDefault();
    const fields = event.currentTarget as HTMLFormElement;
    const field = fields.querySelector('textarea');
    const stars = fields.querySelector<HTMLInputElement>('input:checked')?.value;
    if (field) actions.giveFeedback(field, stars === undefined ? undefined : Number(stars));
  };
  return html`
    <form class="feedback" @submit=${submit}>
      <p>${words.lead}</p>
      <label for="feedback">${words.text}</label>
      <textarea id="feedback" rows="5" maxlength=${longestFeedback} dir="auto" aria-describedby="feedback-hint feedback-problem"
        aria-invalid=${failure === 'empty' ? 'true' : nothing}></textarea>
      <p class="hint" id="feedback-hint">${texts.compose.hint}</p>
      <fieldset>
        <legend>${words.mood}</legend>
        ${steps.map(
          ([name, stars]) => html`<label class="step">
            <input type="radio" name="mood" value=${stars}><span>${words.moods[name]}</span>
          </label>`,
        )}
      </fieldset>
      <p id="feedback-problem" role="status">
        ${
          failure
            ? html`<span class="error">${icons.warning} ${failure === 'empty' ? words.empty : texts.rating.failed}</span>`
            : nothing
        }
      </p>
      <button class="main" type="submit" aria-disabled=${sending ? 'true' : nothing}>${texts.rating.send}</button>
    </form>
  `;
}
