// A public page: its content as plain values, and its HTML in the plain style of the institution's site. No script.
import { createHash } from 'node:crypto';
import { html, type Markup, trusted } from '../../markup.ts';
import { style } from './style.ts';

export const pageLanguages = ['fi', 'sv', 'en'] as const;
export type PageLanguage = (typeof pageLanguages)[number];
export const pageNames = ['ai-register', 'accessibility', 'privacy'] as const;
export type PageName = (typeof pageNames)[number];

/** A link, or plain text; `lang` where it is not the page's language. */
export type Words = string | { readonly text: string; readonly href?: string; readonly lang?: string };
/** One after the other, without anything between. */
export type Line = Words | readonly Words[];

export type Block =
  | { readonly kind: 'text'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [term: Words, line: Line])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export type Section = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] };

export type Page = {
  readonly name: PageName;
  readonly language: PageLanguage;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
};

export const text = (line: Line): Block => ({ kind: 'text', line });
export const list = (items: readonly Line[]): Block => ({ kind: 'list', items });
export const facts = (rows: readonly (readonly [Words, Line])[]): Block => ({ kind: 'facts', facts: rows });

/** Where a page stands. Finnish is the default language. */
export const addressOf = (name: PageName, language: PageLanguage): string =>
  language === 'fi' ? `/${name}` : `/${language}/${name}`;

const frames: Readonly<
  Record<
    PageLanguage,
    {
      readonly own: string;
      readonly skip: string;
      readonly languages: string;
      readonly pages: string;
      readonly contents: string;
      readonly names: Readonly<Record<PageName, string>>;
      readonly json: string;
      readonly front: string;
    }
  >
> = {
  fi: {
    own: 'Suomeksi',
    skip: 'Siirry sisältöön',
    languages: 'Sivun kieli',
    pages: 'Tietoa chattirobotista',
    contents: 'Tällä sivulla',
    names: {
      'ai-register': 'Tekoälyrekisteri',
      accessibility: 'Saavutettavuusseloste',
      privacy: 'Tietosuojaseloste',
    },
    json: 'Samat tiedot koneluettavina (JSON)',
    front: 'Etusivu',
  },
  sv: {
    own: 'På svenska',
    skip: 'Gå till innehållet',
    languages: 'Sidans språk',
    pages: 'Om chattroboten',
    contents: 'På den här sidan',
    names: {
      'ai-register': 'AI-register',
      accessibility: 'Tillgänglighetsutlåtande',
      privacy: 'Dataskyddsbeskrivning',
    },
    json: 'Samma uppgifter i maskinläsbar form (JSON)',
    front: 'Startsida',
  },
  en: {
    own: 'In English',
    skip: 'Skip to the content',
    languages: 'Language of the page',
    pages: 'About the chat robot',
    contents: 'On this page',
    names: {
      'ai-register': 'AI register',
      accessibility: 'Accessibility statement',
      privacy: 'Privacy notice',
    },
    json: 'The same facts for machines (JSON)',
    front: 'Front page',
  },
};

export const frameOf = (language: PageLanguage) => frames[language];

const styleHash = createHash('sha256').update(style).digest('hex').slice(0, 12);
export const styleAddress = `/public-pages-${styleHash}.css`;

const mark = trusted(
  '<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M16 2 4 7v8c0 7.5 5 12.5 12 15 7-2.5 12-7.5 12-15V7z"/><path class="in" d="M9 18.5 16 12l7 6.5M12 17v6h8v-6"/></svg>',
);

function words(part: Words): Markup {
  if (typeof part === 'string') return html`${part}`;
  if (part.href === undefined)
    return part.lang === undefined ? html`${part.text}` : html`<span lang="${part.lang}">${part.text}</span>`;
  return part.lang === undefined
    ? html`<a href="${part.href}">${part.text}</a>`
    : html`<a href="${part.href}" lang="${part.lang}" hreflang="${part.lang}">${part.text}</a>`;
}

const line = (content: Line): Markup =>
  Array.isArray(content) ? html`${(content as readonly Words[]).map(words)}` : words(content as Words);

function block(content: Block): Markup {
  switch (content.kind) {
    case 'text':
      return html`<p>${line(content.line)}</p>\n`;
    case 'list':
      return html`<ul>${content.items.map((item) => html`<li>${line(item)}</li>`)}</ul>\n`;
    case 'facts':
      return html`<dl>${content.facts.map(([term, fact]) => html`<div><dt>${words(term)}</dt><dd>${line(fact)}</dd></div>`)}</dl>\n`;
    case 'table':
      return html`<div class="table" role="region" tabindex="0" aria-label="${content.caption}"><table>
<caption>${content.caption}</caption>
<thead><tr>${content.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${content.rows.map(
        ([first = '', ...others]) =>
          html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>\n`,
      )}</tbody></table></div>\n`;
  }
}

/** The whole document. `institution` is the name at its top. */
export function renderPage(page: Page, institution: string): string {
  const { name, language, title, lead, sections } = page;
  const frame = frames[language];
  const others = pageLanguages.filter((each) => each !== language);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll('\u00AD', '')} – ${institution}</title>
<link rel="stylesheet" href="${styleAddress}">
<link rel="icon" type="image/svg+xml" href="/icon.svg">
${others.map((each) => html`<link rel="alternate" hreflang="${each}" href="${addressOf(name, each)}">\n`)}</head>
<body>
<a class="skip" href="#content">${frame.skip}</a>
<header class="top"><div class="wide">
<a class="brand" href="${language === 'sv' ? '/sv' : '/'}">${mark}<span>${institution}</span></a>
<nav aria-label="${frame.languages}"><ul class="languages">${pageLanguages.map((each) =>
    each === language
      ? html`<li><span aria-current="true">${frames[each].own}</span></li>`
      : html`<li><a href="${addressOf(name, each)}" lang="${each}" hreflang="${each}">${frames[each].own}</a></li>`,
  )}</ul></nav>
</div></header>
<nav class="pages" aria-label="${frame.pages}"><ul class="wide">${pageNames.map(
    (each) =>
      html`<li><a href="${addressOf(each, language)}"${each === name ? trusted(' aria-current="page"') : ''}>${frame.names[each]}</a></li>`,
  )}</ul></nav>
<main id="content" tabindex="-1"><div class="wide">
<h1>${title}</h1>
<p class="lead">${lead}</p>
<nav class="contents" aria-labelledby="contents"><h2 id="contents">${frame.contents}</h2><ul>${sections.map(
    ({ id, title: heading }) => html`<li><a href="#${id}">${heading}</a></li>`,
  )}</ul></nav>
${sections.map(
  ({ id, title: heading, blocks }) =>
    html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>\n${blocks.map(block)}</section>\n`,
)}${name === 'ai-register' ? html`<p class="json"><a href="/ai-register.json">${frame.json}</a></p>` : ''}
</div></main>
<footer><div class="wide"><p>${institution}</p></div></footer>
</body>
</html>
`.markup;
}
