// The sections of a report that list questions: what was confused, what changed since an earlier report.
import type { Language } from '../library/library.ts';
import { html, type Markup } from '../markup.ts';
import type { Figures } from './measure.ts';
import type { Change, Changes } from './report-changes.ts';
import type { ConfusedPair, ConfusedQuestion } from './report-confusions.ts';
import { type EarlierReport, type Grade, grades, type Report } from './report-figures.ts';
import { decisionWords, gradeNames, languageName, percent, quoted } from './report-words.ts';

const intentName = (id: string): Markup =>
  id === '-' ? html`out of scope` : id === '' ? html`nothing` : html`<code>${id}</code>`;

const phraseLine = (
  words: string,
  { phrase, similarity }: NonNullable<ConfusedQuestion['right']>,
  language: Language,
) => html`<p>${words} ${quoted(phrase, language)} (similarity ${similarity.toFixed(2)})</p>`;

const confusedQuestion = ({ outcome, misleading, right }: ConfusedQuestion): Markup => {
  const { language, text, register } = outcome.question;
  return html`<li><span class="asked" lang="${language}">${text}</span>
<p>${register}; ${decisionWords(outcome)}</p>
${misleading ? phraseLine('Led there by', misleading, language) : undefined}
${right ? phraseLine('Nearest of the right ones:', right, language) : undefined}</li>`;
};

const confusedPair = ({ expected, takenFor, questions }: ConfusedPair): Markup =>
  html`<details class="pairwise"><summary>${intentName(expected)} taken for ${intentName(takenFor)} <span class="times">${questions.length === 1 ? '1 question' : `${questions.length} questions`}</span></summary>
<ul class="questions">${questions.map(confusedQuestion)}</ul></details>`;

export type LanguageConfusions = { readonly language: Language; readonly pairs: readonly ConfusedPair[] };

export function confusions(all: readonly LanguageConfusions[]): Markup {
  const count = (pairs: readonly ConfusedPair[]) =>
    pairs.reduce((sum, { questions }) => sum + questions.length, 0);
  return html`<section aria-labelledby="confusions">
<h2 id="confusions">Confusions</h2>
<p>Questions whose first place was wrong, whatever was decided, and out-of-scope questions that were answered; with the phrase that led there, and the nearest phrase of the right intent. A phrase more, or one that stands in the wrong intent, is often the cure.</p>
<div class="pair">${all.map(
    ({
      language,
      pairs,
    }) => html`<div><h3>${languageName(language)}: ${count(pairs)} questions, ${pairs.length} pairs</h3>
${pairs.length === 0 ? html`<p>None.</p>` : pairs.map(confusedPair)}</div>`,
  )}</div></section>`;
}

const points = (difference: number): string =>
  `${difference >= 0 ? '+' : '−'}${Math.abs(100 * difference).toFixed(1)} points`;

type ComparedFigure = {
  readonly name: string;
  readonly value: (figures: Pick<Figures, 'auroc' | 'ece'> & EarlierFigures) => number;
  readonly moreIsBetter: boolean;
  readonly shown: 'share' | 'number';
};
type EarlierFigures = NonNullable<EarlierReport['engines'][number]['languages'][string]>;

const compared: readonly ComparedFigure[] = [
  { name: 'first place', value: ({ inScope }) => inScope.first, moreIsBetter: true, shown: 'share' },
  {
    name: 'answered right',
    value: ({ inScope }) => inScope.answeredRight,
    moreIsBetter: true,
    shown: 'share',
  },
  {
    name: 'answered right, or right among the buttons',
    value: ({ inScope }) => inScope.answeredRight + inScope.clarifiedRight,
    moreIsBetter: true,
    shown: 'share',
  },
  {
    name: 'answered wrongly',
    value: ({ inScope }) => inScope.answeredWrong,
    moreIsBetter: false,
    shown: 'share',
  },
  {
    name: 'out of scope: answered',
    value: ({ outOfScope }) => outOfScope.answered,
    moreIsBetter: false,
    shown: 'share',
  },
  { name: 'AUROC', value: ({ auroc }) => auroc, moreIsBetter: true, shown: 'number' },
  { name: 'expected calibration error', value: ({ ece }) => ece, moreIsBetter: false, shown: 'number' },
];

function figureRow(figure: ComparedFigure, was: EarlierFigures | undefined, is: Figures): Markup {
  const show = (value: number) => (figure.shown === 'share' ? percent(value) : value.toFixed(4));
  const now = figure.value(is);
  if (!was)
    return html`<tr><th scope="row">${figure.name}</th><td>–</td><td>${show(now)}</td><td>–</td></tr>`;
  const difference = now - figure.value(was);
  const isBetter = difference > 0 === figure.moreIsBetter;
  const size =
    figure.shown === 'share'
      ? points(difference)
      : `${difference >= 0 ? '+' : '−'}${Math.abs(difference).toFixed(4)}`;
  return html`<tr><th scope="row">${figure.name}</th><td>${show(figure.value(was))}</td><td>${show(now)}</td><td>${
    Math.abs(difference) < 5e-5
      ? 'the same'
      : html`<span class="${isBetter ? 'up' : 'down'}">${isBetter ? '▲ better' : '▼ worse'} ${size}</span>`
  }</td></tr>`;
}

const changedQuestion = ({ outcome, was, is, firstWas }: Change): Markup => {
  const { language, text, label } = outcome.question;
  const first = outcome.understanding.ranking[0]?.intent ?? '';
  return html`<li><span class="asked" lang="${language}">${text}</span>
<p>${gradeNames[was]} → ${gradeNames[is]}; expected ${intentName(label)}${
    first === firstWas ? undefined : html`; first place ${intentName(firstWas)} → ${intentName(first)}`
  }; ${decisionWords(outcome)}</p></li>`;
};

const changedList = (title: string, changes: readonly Change[]): Markup =>
  html`<details class="pairwise"><summary>${title}: ${changes.length}</summary>${
    changes.length === 0
      ? html`<p>None.</p>`
      : html`<ul class="questions">${changes.map(changedQuestion)}</ul>`
  }</details>`;

function transitions({ better, worse }: Changes): Markup {
  const changed = [...better, ...worse];
  const count = (was: Grade, is: Grade) => changed.filter((one) => one.was === was && one.is === is).length;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="From which outcome to which"><table><caption>Changed questions: from (row) to (column)</caption>
<thead><tr><th scope="col">from ↓ to →</th>${grades.map((grade) => html`<th scope="col">${gradeNames[grade]}</th>`)}</tr></thead>
<tbody>${grades.map((was) => html`<tr><th scope="row">${gradeNames[was]}</th>${grades.map((is) => html`<td>${was === is ? '' : count(was, is)}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** What got better, what got worse. */
export function changes(report: Report, earlier: EarlierReport, all: readonly Changes[]): Markup {
  const before = earlier.engines[0]?.languages ?? {};
  const now = report.engines[0]?.languages ?? {};
  return html`<section aria-labelledby="changes">
<h2 id="changes">Since the report of <time datetime="${earlier.made}">${earlier.made.slice(0, 10)}</time></h2>
<div class="pair">${all.map((one) => {
    const lost = one.worse.filter(({ was }) => was === 'right').length;
    const gained = one.better.filter(({ is }) => is === 'right').length;
    return html`<div><h3>${languageName(one.language)}</h3>
<p>${one.questions} questions stand in both reports: ${one.rightBefore} were right, ${one.rightNow} are. ${gained} gained, ${lost} lost; ${
      one.p < 0.05 ? 'chance alone hardly explains it' : 'chance alone may explain it'
    } (McNemar, p = ${one.p < 0.001 ? '< 0.001' : one.p.toFixed(3)}).</p>
<div class="scroll" tabindex="0" role="group" aria-label="Figures before and now"><table><caption>All questions of each report</caption><thead><tr><th scope="col">figure</th><th scope="col">before</th><th scope="col">now</th><th scope="col">change</th></tr></thead>
<tbody>${compared.map((figure) => figureRow(figure, before[one.language], now[one.language] as Figures))}</tbody></table></div>
${transitions(one)}
${changedList('Worse', one.worse)}${changedList('Better', one.better)}</div>`;
  })}</div></section>`;
}
