// The chat's icons: drawn here, so that the host page's image policy has nothing to forbid.
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit/html.js';

const icon = (shape: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;

export const icons = {
  close: icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`),
  menu: icon(svg`<path d="M12 5.5v.01M12 12v.01M12 18.5v.01" stroke-width="3"/>`),
  back: icon(svg`<path d="M14.5 6L8.5 12l6 6"/>`),
  send: icon(svg`<path d="M12 19V5.5M6 11l6-6 6 6"/>`),
  thumbUp: icon(
    svg`<path d="M7.5 11v8.5H4.5V11zM7.5 11l3.7-6.5c1.4 0 2.3 1 2.1 2.4L12.9 10h5.2c1.2 0 2.1 1.1 1.8 2.3l-1.3 5.6a2 2 0 0 1-1.9 1.6H7.5"/>`,
  ),
  thumbDown: icon(
    svg`<path d="M16.5 13V4.5h3V13zM16.5 13l-3.7 6.5c-1.4 0-2.3-1-2.1-2.4l.4-3.1H5.9a1.9 1.9 0 0 1-1.8-2.3l1.3-5.6a2 2 0 0 1 1.9-1.6h9.2"/>`,
  ),
  person: icon(svg`<circle cx="12" cy="8" r="3.7"/><path d="M4.8 20c.6-4 3.4-6.2 7.2-6.2s6.6 2.2 7.2 6.2"/>`),
  phone: icon(
    svg`<path d="M6.2 4h3l1.6 4-2 1.6a11.5 11.5 0 0 0 5.6 5.6l1.6-2 4 1.6v3c0 1.2-1 2.2-2.2 2.2C10.6 20 4 13.4 4 6.2 4 5 5 4 6.2 4z"/>`,
  ),
  download: icon(svg`<path d="M12 4v11M7 10.5l5 5 5-5M5 19.5h14"/>`),
  feedback: icon(svg`<path d="M13 5.5H4.5v10.5H7v3.5l4.5-3.5H18V12M18.5 3.5l2 2-6.5 6.5-2.7.7.7-2.7z"/>`),
  bin: icon(svg`<path d="M5 7h14M9.5 7V4.5h5V7M6.8 7l.9 12.5h8.6L17.2 7M10.3 10.5v5.5M13.7 10.5v5.5"/>`),
  info: icon(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.7v.01" stroke-width="2.2"/>`),
  warning: icon(svg`<path d="M12 4.5l8.8 15.2H3.2z"/><path d="M12 10v4.5M12 17v.01" stroke-width="2.2"/>`),
  shield: icon(
    svg`<path d="M12 3.5l7 2.7v5.3c0 4.3-2.9 7.5-7 9-4.1-1.5-7-4.7-7-9V6.2z"/><path d="M9 12l2.2 2.2L15.2 10"/>`,
  ),
  forward: icon(svg`<path d="M9.5 6l6 6-6 6"/>`),
  language: icon(
    svg`<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c2.4 2.4 3.6 5.2 3.6 8.5s-1.2 6.1-3.6 8.5c-2.4-2.4-3.6-5.2-3.6-8.5s1.2-6.1 3.6-8.5z"/>`,
  ),
  /** The prompter's mark: a line of speech, whispered from the wings. */
  robot: icon(svg`<path d="M4.5 5.5h15v10.5h-8l-4.5 3.5V16H4.5z"/><path d="M8.5 9.3h7M8.5 12.3h4.5"/>`),
} as const;
