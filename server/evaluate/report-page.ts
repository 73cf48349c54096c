// A report as one HTML page that needs nothing else: no script, no picture file, no request.
import type { Budget } from '../answering/limits.ts';
import { html, type Markup } from '../markup.ts';
import type { Changes } from './report-changes.ts';
import type { EarlierReport, Report } from './report-figures.ts';
import { changes, confusions, type LanguageConfusions } from './report-lists.ts';
import { engines, overview, registers, reliability, risk } from './report-sections.ts';
import { style } from './report-style.ts';
import { languageName } from './report-words.ts';

export type Page = {
  readonly report: Report;
  readonly budget: Budget;
  readonly confusions: readonly LanguageConfusions[];
  readonly since?: { readonly earlier: EarlierReport; readonly changes: readonly Changes[] };
};

const words: Markup = html`<section aria-labelledby="words">
<h2 id="words">Words used here</h2>
<dl><dt>first place</dt><dd>The right intent leads the ranking, page and conversation taken into account, whatever was decided.</dd>
<dt>answered</dt><dd>The chat gave one answer at once. Everything else is asked back with buttons, or honestly not understood.</dd>
<dt>95 % interval</dt><dd>Wilson's score interval: where the share would lie with endlessly many such questions, 19 times in 20.</dd>
<dt>AUROC</dt><dd>The chance that a question which the library covers looks more like one than a question which it does not cover.</dd>
<dt>calibration error</dt><dd>Mean distance between the probability given and the share that was right, in ten bins.</dd>
<dt>similarity</dt><dd>Cosine of the weighted words, stems and letter sequences of two texts: 1 means the same.</dd></dl></section>`;

function header({ report, since }: Page): Markup {
  const { library, languages } = report.engines[0] ?? { library: { intents: 0, phrases: {} }, languages: {} };
  const phrases = Object.entries(library.phrases).map(
    ([language, count], i) => `${i === 0 ? '' : ', '}${count} phrases in ${languageName(language)}`,
  );
  const links = [
    ['overview', 'At a glance'],
    ...(since ? [['changes', 'What changed']] : []),
    ['engines', 'Side by side'],
    ['risk', 'Risk and coverage'],
    ['reliability', 'Reliability'],
    ['registers', 'Registers'],
    ['confusions', 'Confusions'],
    ['words', 'Words used here'],
  ];
  return html`<header><h1>How well the library is understood</h1>
<p class="lead">${library.intents} intents, ${phrases}; ${report.questions.length} labelled questions in ${Object.keys(languages).map((language, i) => `${i === 0 ? '' : ' and '}${languageName(language)}`)}; made on <time datetime="${report.made}">${report.made.slice(0, 16).replace('T', ' at ')} UTC</time>.</p>
<nav aria-label="Sections"><ul>${links.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav></header>`;
}

/** The page as a text. */
export function toPage(page: Page): string {
  const { report, budget, since } = page;
  return `${
    html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Evaluation of ${report.made.slice(0, 10)}</title><style>${style}</style></head>
<body>${header(page)}<main>
${overview(report, budget)}
${since ? changes(report, since.earlier, since.changes) : undefined}
${engines(report)}
${risk(report)}
${reliability(report)}
${registers(report)}
${confusions(page.confusions)}
${words}</main></body></html>`.markup
  }\n`;
}
