// The lines above the conversation: how the connection is, the institution's notices, and the sample-content mark.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { icons } from './icons.ts';
import type { Model } from './model.ts';

export function banners(model: Model): TemplateResult {
  const { state, ui, texts, actions } = model;
  const notices = (state.hello?.notices ?? []).filter((notice) => !ui.closedNotices.includes(notice.id));
  return html`
    <div class="banners">
      <div role="status">${connectionLine(model)}</div>
      <div role="status">
        ${notices.map((notice) => {
          const text = notice.text[state.language] ?? Object.values(notice.text)[0] ?? '';
          return html`<div class="banner notice" lang=${state.language}>
            ${icons.info}
            <p><strong class="unseen">${texts.notices.label}:</strong> ${text}</p>
            <button class="tool small" type="button" aria-label=${texts.notices.close} title=${texts.notices.close}
              @click=${() => actions.closeNotice(notice.id)}>${icons.close}</button>
          </div>`;
        })}
      </div>
      ${state.hello?.sample ? html`<p class="banner sample">${texts.sample}</p>` : nothing}
    </div>
  `;
}

function connectionLine({ state, texts, actions }: Model): TemplateResult | typeof nothing {
  if (state.link === 'connecting' && !state.hello) {
    return html`<p class="banner quiet late">${texts.link.connecting}</p>`;
  }
  if (state.link === 'reconnecting') {
    return html`<p class="banner line"><span class="spinner" aria-hidden="true"></span>${texts.link.reconnecting}</p>`;
  }
  if (state.link === 'failed' || state.link === 'outdated') {
    const outdated = state.link === 'outdated';
    return html`<div class="banner line failed">
      ${icons.warning}
      <p>${outdated ? texts.link.outdated : texts.link.failed}</p>
      <button class="plain" type="button" @click=${outdated ? () => location.reload() : actions.reconnect}>
        ${outdated ? texts.link.reload : texts.link.retry}
      </button>
    </div>`;
  }
  return nothing;
}
