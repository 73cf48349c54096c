// Small pieces that the sections of a report share: shares with their intervals, names, legends, what was decided.
import { interval } from '../answering/calibration.ts';
import { html, type Markup } from '../markup.ts';
import type { Outcome } from './measure.ts';
import { mark } from './report-charts.ts';
import type { Grade } from './report-figures.ts';

export const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;

const engineNames: Readonly<Record<string, string>> = {
  kuiskaaja: 'Kuiskaaja',
  nlpjs: 'nlp.js',
  fasttext: 'fastText',
};
export const engineName = (engine: string): string => engineNames[engine] ?? engine;

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
export const languageName = (language: string): string => languageNames.of(language) ?? language;

/** `95.6–98.4 %`: the 95 % interval. */
export function range(share: number, of: number): string {
  const [low, high] = interval(share * of, of);
  return `${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)} %`;
}

/** A share in a table, its interval beneath. */
export const shareCell = (share: number | undefined, of: number): Markup =>
  share === undefined || of === 0
    ? html`<td>–</td>`
    : html`<td>${percent(share)}<br><small>${range(share, of)}</small></td>`;

/** The engines with their marks, so that no picture stands on colour alone. */
export const legend = (engines: readonly string[]): Markup =>
  html`<ul class="legend">${engines.map(
    (engine, i) =>
      html`<li><svg viewBox="0 0 34 14" aria-hidden="true"><path class="line e${i}" d="M1 7H33"/>${mark(i, 17, 7, 4.5)}</svg>${engineName(engine)}</li>`,
  )}</ul>`;

/** A table behind a picture. */
export const behind = (summary: string, table: Markup): Markup =>
  html`<details><summary>${summary}</summary><div class="scroll" tabindex="0" role="group" aria-label="${summary}">${table}</div></details>`;

export const gradeNames: Readonly<Record<Grade, string>> = {
  right: 'right',
  offered: 'right among the buttons',
  nothing: 'nothing useful',
  wrong: 'answered wrongly',
};

/** What the chat did, in a few words. */
export function decisionWords({ understanding: { decision, ranking } }: Outcome): string {
  const sureness = ranking[0] ? `, probability ${ranking[0].probability.toFixed(2)}` : '';
  switch (decision.kind) {
    case 'answer':
      return `answered ${decision.intent}${sureness}`;
    case 'clarify':
      return `asked back: ${decision.options.join(', ')}`;
    case 'unmatched':
      return `not understood (${decision.why})`;
    case 'priority':
      return `the text for ${decision.id}`;
    case 'other-language':
      return `taken for another language (${decision.language})`;
  }
}

/** A text of the library or of a question file, in its own language. */
export const quoted = (text: string, language: string): Markup => html`<q lang="${language}">${text}</q>`;
