// The screens that stand in the conversation's place: about the robot, and "delete the conversation?".
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icons } from './icons.ts';
import type { Model } from './model.ts';
import { outward } from './pieces.ts';

/** The server's pages about the robot, in the order in which they are named. */
const publicPages = ['ai-register', 'privacy', 'accessibility'] as const;

export const backButton = ({ texts, actions }: Model): TemplateResult =>
  html`<button class="back" type="button" @click=${() => actions.show('talk')}>${icons.back}${texts.back}</button>`;

export function aboutScreen(model: Model): TemplateResult {
  const { state, texts, lang, server } = model;
  const page = texts.aboutPage;
  return html`
    <div class="screen" tabindex="0" role="group" aria-labelledby="screen-title">
      ${backButton(model)}
      <h3 id="screen-title" tabindex="-1">${page.robotTitle}</h3>
      ${page.robot.map((text) => html`<p>${text}</p>`)}
      <h3>${page.privacyTitle}</h3>
      ${page.privacy.map((text) => html`<p>${text}</p>`)}
      ${publicPages.map((name) => {
        const address = new URL(lang === 'fi' ? name : `${lang}/${name}`, server).href;
        return html`<p>${outward(address, page.pages[name], { text: texts.newTab, lang })}</p>`;
      })}
      ${state.hello ? html`<p class="fine">${page.release(state.hello.release)}</p>` : nothing}
    </div>
  `;
}

export function deleteScreen(model: Model): TemplateResult {
  const { ui, texts, actions } = model;
  return html`
    <div class="screen" tabindex="0" role="group" aria-labelledby="screen-title">
      <h3 id="screen-title" tabindex="-1">${texts.deletion.title}</h3>
      <p>${texts.deletion.text}</p>
      <p role="status">
        ${ui.actionFailed ? html`<span class="error">${icons.warning} ${texts.actionFailed}</span>` : nothing}
      </p>
      <div class="row">
        <button class="main danger" type="button" @click=${actions.forget}>${texts.deletion.confirm}</button>
        <button class="plain" type="button" @click=${() => actions.show('talk')}>${texts.deletion.cancel}</button>
      </div>
    </div>
  `;
}
