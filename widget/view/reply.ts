// One reply of the robot: its words, the expert's answer, buttons, ways forward and the thumbs.
import { guard } from 'lit/directives/guard.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answer, Reply } from '../../server/web/protocol.ts';
import { answerNodes } from '../answer-html.ts';
import { inLanguage } from '../texts.ts';
import { icons } from './icons.ts';
import type { Model } from './model.ts';
import { optionButtons, outward, timeOf } from './pieces.ts';
import { rating } from './rating.ts';

export function replyBubble(model: Model, reply: Reply): TemplateResult {
  const { texts, lang, actions } = model;
  const page = reply.officialPage;
  const official =
    page && isWeb(page)
      ? html`<p lang=${lang}>${outward(page, texts.officialPage, { text: texts.newTab, lang })}</p>`
      : nothing;
  return html`
    <div class="message robot kind-${reply.kind}">
      <p class="who">${texts.robot} ${timeOf(reply.at, lang, texts)}</p>
      <div class="bubble" part="reply" lang=${reply.language}>
        ${
          reply.updatedSince
            ? html`<div class="updated" lang=${lang}>
                <p>${icons.info}<span>${texts.updatedSince}</span></p>
                <button class="plain" type="button" @click=${() => actions.askAgain(reply)}>${texts.askAgain}</button>
              </div>`
            : nothing
        }
        ${words(model, reply)} ${official} ${reply.answer ? answer(model, reply.answer) : nothing}
      </div>
      ${options(model, reply)} ${ways(model, reply)} ${reply.answer ? rating(model, reply) : nothing}
    </div>
  `;
}

function words({ texts, lang: own }: Model, reply: Reply): TemplateResult | typeof nothing {
  if (reply.texts.length === 0) return nothing;
  const { lang, dir } = reply.textsLanguage ?? { lang: reply.language, dir: 'ltr' };
  const paragraphs = reply.texts.flatMap(({ text }) => text.split(/\n{2,}/));
  return html`<div class="words" lang=${lang} dir=${dir}>${paragraphs.map((text) => html`<p>${linked(text)}</p>`)}</div>`;

  /** Addresses in a fixed text can be followed; its words stay as they are. */
  function linked(text: string): readonly (string | TemplateResult)[] {
    return text
      .split(/(https:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
      .map((part) => (isWeb(part) ? outward(part, part, { text: texts.newTab, lang: own }) : part));
  }
}

function answer({ texts, lang }: Model, content: Answer): TemplateResult {
  // Nodes are made once: drawn again, they would lose the focus and be read out again.
  const nodes = guard([content.html, texts], () => answerNodes(content.html, { text: texts.newTab, lang }));
  const page = content.sourcePage;
  return html`
    <div class="answer">${nodes}</div>
    ${
      isWeb(page)
        ? html`<p class="source" lang=${lang}>
            ${texts.source}: ${outward(page, new URL(page).hostname.replace(/^www\./, ''), { text: texts.newTab, lang })}
          </p>`
        : nothing
    }
  `;
}

const isWeb = (address: string): boolean => /^https:\/\//.test(address) && URL.canParse(address);

function options({ texts, actions }: Model, reply: Reply): TemplateResult | typeof nothing {
  const clarify = reply.kind === 'clarify';
  if (reply.options.length === 0 && !clarify) return nothing;
  // What a "did you mean" asks is its caption already.
  const text = clarify ? texts.options : reply.answer ? texts.followUps : texts.alsoThese;
  const caption = { text, shown: !clarify };
  const none = clarify
    ? html`<button class="option none" part="option" type="button"
        @click=${() => actions.choose({ reply: reply.id, option: 'none', title: texts.noneOfThese })}>
        <span>${texts.noneOfThese}</span>
      </button>`
    : nothing;
  return optionButtons(
    caption,
    reply.options,
    (option, index) => actions.choose({ reply: reply.id, option: index, title: option.title }),
    none,
  );
}

function ways({ texts, actions }: Model, reply: Reply): TemplateResult | typeof nothing {
  const { switchTo } = reply;
  const buttons = reply.ways.flatMap((way) => {
    if (way === 'person') {
      return [
        html`<button class="plain" type="button" @click=${actions.contact}>${icons.person}${texts.person}</button>`,
      ];
    }
    if (way === 'switch-language') {
      return switchTo
        ? [
            html`<button class="plain" type="button" lang=${switchTo} @click=${() => actions.switchLanguage(switchTo)}>
              ${icons.language}${inLanguage(switchTo)}
            </button>`,
          ]
        : [];
    }
    return [
      html`<button class="plain" type="button"
        @click=${() => actions.choose({ reply: reply.id, option: 'none', title: texts.otherBenefits })}>
        ${texts.otherBenefits}
      </button>`,
    ];
  });
  return buttons.length > 0 ? html`<div class="ways">${buttons}</div>` : nothing;
}
