// The sections of a report that hold figures and pictures.
import type { Budget } from '../answering/limits.ts';
import type { Language } from '../library/library.ts';
import { html, type Markup } from '../markup.ts';
import type { Figures, InScope } from './measure.ts';
import { registerChart, reliabilityChart, riskCoverageChart } from './report-charts.ts';
import { type EngineFigures, type Report, riskAt } from './report-figures.ts';
import { behind, engineName, languageName, legend, percent, range, shareCell } from './report-words.ts';

const languagesOf = ({ engines }: Report): readonly Language[] => Object.keys(engines[0]?.languages ?? {});
const namesOf = ({ engines }: Report): readonly string[] => engines.map(({ engine }) => engine);

type Tile = {
  readonly what: string;
  readonly share: number;
  readonly of: number;
  /** The most that the configuration allows. */
  readonly most?: number;
};

const tile = ({ what, share, of, most }: Tile): Markup => html`<li>
  <span class="what">${what}</span>
  <span class="value">${of === 0 ? '–' : percent(share)}</span>
  <span class="range">${of === 0 ? 'no such question' : `${range(share, of)}, ${of} questions`}</span>
  ${
    most === undefined || of === 0
      ? undefined
      : html`<span class="verdict ${share <= most ? 'good' : 'bad'}">${share <= most ? '✓ within' : '✗ above'} ${percent(most, 0)}</span>`
  }</li>`;

function tiles(figures: Figures, budget: Budget): Markup {
  const { inScope, outOfScope } = figures;
  const of = inScope.questions;
  return html`<ul class="tiles">
  ${tile({ what: 'answered right', share: inScope.answeredRight, of })}
  ${tile({ what: 'answered right, or right among the buttons', share: inScope.answeredRight + inScope.clarifiedRight, of })}
  ${tile({ what: 'answered wrongly', share: inScope.answeredWrong, of, most: budget.wrong })}
  ${tile({ what: 'out of scope, yet answered', share: outOfScope.answered, of: outOfScope.questions, most: budget.outOfScope })}
  </ul>`;
}

export const overview = (report: Report, budget: Budget): Markup => html`<section aria-labelledby="overview">
<h2 id="overview">At a glance</h2>
<p class="note">Shares with their 95 % interval and the number of questions behind them; ✓ and ✗ tell whether a share keeps the budget of wrong answers.</p>
<div class="pair">${languagesOf(report).map(
  (language) =>
    html`<div><h3>${languageName(language)}</h3>${tiles(report.engines[0]?.languages[language] as Figures, budget)}</div>`,
)}</div></section>`;

type Row = {
  readonly name: string;
  readonly of: (figures: Figures) => number;
  readonly share: (figures: Figures) => number;
};

const inScope = (name: string, share: (figures: InScope) => number): Row => ({
  name,
  of: (figures) => figures.inScope.questions,
  share: (figures) => share(figures.inScope),
});

const shareRows: readonly Row[] = [
  inScope('first place', ({ first }) => first),
  inScope('among the first three', ({ amongThree }) => amongThree),
  inScope('answered right', ({ answeredRight }) => answeredRight),
  inScope('answered wrongly', ({ answeredWrong }) => answeredWrong),
  inScope('asked back', ({ clarified }) => clarified),
  inScope('asked back, right among the buttons', ({ clarifiedRight }) => clarifiedRight),
  inScope('not understood', ({ unmatched }) => unmatched),
  {
    name: 'out of scope: answered',
    of: ({ outOfScope }) => outOfScope.questions,
    share: ({ outOfScope }) => outOfScope.answered,
  },
  {
    name: 'out of scope: refused',
    of: ({ outOfScope }) => outOfScope.questions,
    share: ({ outOfScope }) => outOfScope.unmatched,
  },
  {
    name: 'clear by nothing: asked back',
    of: ({ askBack }) => askBack.questions,
    share: ({ askBack }) => askBack.clarified,
  },
  {
    name: 'acute distress: caught',
    of: ({ priority }) => priority.messages,
    share: ({ priority }) => priority.caught,
  },
  {
    name: 'look-alikes of distress: caught',
    of: ({ priority }) => priority.lookalikes,
    share: ({ priority }) => priority.caughtFalsely,
  },
  {
    name: 'two questions: both offered',
    of: ({ two }) => two.questions,
    share: ({ two }) => two.bothOffered,
  },
];

function sideBySide(report: Report, language: Language): Markup {
  const all = report.engines.map(({ languages }) => languages[language]);
  const [own] = all;
  const plain = (name: string, value: (engine: EngineFigures, figures: Figures) => string) =>
    html`<tr><th scope="row">${name}</th><td></td>${report.engines.map((engine) => {
      const figures = engine.languages[language];
      return html`<td>${figures ? value(engine, figures) : '–'}</td>`;
    })}</tr>`;
  return html`<table><caption>${languageName(language)}</caption>
<thead><tr><th scope="col">figure</th><th scope="col">questions</th>${namesOf(report).map((name) => html`<th scope="col">${engineName(name)}</th>`)}</tr></thead>
<tbody>${shareRows
    .filter((row) => own && row.of(own) > 0)
    .map(
      (row) =>
        html`<tr><th scope="row">${row.name}</th><td>${own ? row.of(own) : 0}</td>${all.map((figures) => (figures ? shareCell(row.share(figures), row.of(figures)) : html`<td>–</td>`))}</tr>`,
    )}
${plain('AUROC, in scope against out of scope', (_, { auroc }) => auroc.toFixed(4))}
${plain('expected calibration error', (_, { ece }) => ece.toFixed(3))}
${plain('mean risk over all coverages', ({ curves }) => percent(curves[language]?.areaUnderRisk ?? 0, 2))}
${plain('milliseconds a question, median', (_, { milliseconds }) => milliseconds.p50.toFixed(3))}
${plain('milliseconds a question, p99', (_, { milliseconds }) => milliseconds.p99.toFixed(3))}
</tbody></table>`;
}

export const engines = (report: Report): Markup => html`<section aria-labelledby="engines">
<h2 id="engines">Side by side</h2>
<p>The same library and the same questions, given to ${namesOf(report).map((name, i, all) => `${i === 0 ? '' : i === all.length - 1 ? ' and ' : ', '}${engineName(name)}`)}. The others know neither the customer's page nor the conversation, and they never ask back.</p>
<p class="note">Training, all languages: ${report.engines.map(({ engine, training }, i) => `${i === 0 ? '' : '; '}${engineName(engine)} ${training.seconds.toFixed(1)} s`)}.</p>
<div class="pair">${languagesOf(report).map((language) => html`<div class="scroll" tabindex="0" role="group" aria-label="Side by side, ${languageName(language)}">${sideBySide(report, language)}</div>`)}</div></section>`;

const coverages = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

function riskFigure(report: Report, language: Language): Markup {
  const series = report.engines.flatMap(({ engine, curves }) => {
    const own = curves[language];
    return own
      ? [{ engine: engineName(engine), points: own.riskCoverage, decision: own.decision, of: own.questions }]
      : [];
  });
  const said = series.map(
    ({ engine, decision }) =>
      `${engine} answers ${percent(decision.coverage)} of the questions, ${percent(decision.risk)} of these answers are wrong`,
  );
  return html`<figure><figcaption>${languageName(language)}, ${series[0]?.of ?? 0} questions</figcaption>
${riskCoverageChart(`Risk and coverage, ${languageName(language)}: ${said.join('; ')}.`, series)}
${behind(
  `Risk and coverage in ${languageName(language)}, as a table`,
  html`<table><caption>Wrong among the answered, when the surest share is answered</caption><thead><tr><th scope="col">answered</th>${series.map(({ engine }) => html`<th scope="col">${engine}</th>`)}</tr></thead>
<tbody>${coverages.map((coverage) => html`<tr><th scope="row">${percent(coverage, 0)}</th>${series.map(({ points, of }) => shareCell(riskAt(points, coverage), Math.round(coverage * of)))}</tr>`)}
<tr><th scope="row">as decided</th>${series.map(({ decision, of }) => html`<td>${percent(decision.risk)} at ${percent(decision.coverage)}<br><small>${range(decision.risk, Math.round(decision.coverage * of))}</small></td>`)}</tr></tbody></table>`,
)}</figure>`;
}

export const risk = (report: Report): Markup => html`<section aria-labelledby="risk">
<h2 id="risk">Risk and coverage</h2>
<p>If only the surest questions were answered, how many of the answers would be wrong? An answer to an out-of-scope question is wrong. The lower a line, the better its engine knows what it knows. The mark shows what the engine really answered.</p>
${legend(namesOf(report))}
<div class="pair">${languagesOf(report).map((language) => riskFigure(report, language))}</div></section>`;

function reliabilityFigure(report: Report, language: Language): Markup {
  const own = report.engines.flatMap(({ engine, curves, languages }, i) => {
    const bins = curves[language]?.reliability;
    return bins ? [{ engine: engineName(engine), i, bins, ece: languages[language]?.ece ?? 0 }] : [];
  });
  return html`<figure><figcaption>${languageName(language)}</figcaption><div class="many">${own.map(
    ({ engine, i, bins, ece }) =>
      html`<div><h3>${engine}</h3>${reliabilityChart(`Reliability of ${engine}, ${languageName(language)}: expected calibration error ${ece.toFixed(3)}; the table below holds every point.`, i, bins)}</div>`,
  )}</div>
${behind(
  `Reliability in ${languageName(language)}, as a table`,
  html`<table><caption>Share right in truth, by the probability that the engine gave</caption><thead><tr><th scope="col">probability</th>${own.map(({ engine }) => html`<th scope="col">${engine}: questions</th><th scope="col">mean probability</th><th scope="col">right</th>`)}</tr></thead>
<tbody>${coverages.map(
    (_, bin) =>
      html`<tr><th scope="row">${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}</th>${own.map(
        ({ bins }) => {
          const { questions = 0, probability = 0, right = 0 } = bins[bin] ?? {};
          return html`<td>${questions}</td><td>${questions === 0 ? '–' : probability.toFixed(3)}</td>${shareCell(right, questions)}`;
        },
      )}</tr>`,
  )}</tbody></table>`,
)}</figure>`;
}

export const reliability = (report: Report): Markup => html`<section aria-labelledby="reliability">
<h2 id="reliability">Reliability</h2>
<p>When an engine says 80 %, is it right 8 times in 10? On the dashed line it is. Each mark stands for a tenth of the scale, its stroke for the 95 % interval, the bars beneath for how many questions fell there.</p>
${languagesOf(report).map((language) => reliabilityFigure(report, language))}</section>`;

function registerFigure(report: Report, language: Language): Markup {
  const registers = Object.keys(report.engines[0]?.languages[language]?.registers ?? {});
  const rows = registers.map((name) => ({
    name,
    engines: report.engines.map(({ languages }) => languages[language]?.registers[name]),
  }));
  return html`<figure><figcaption>${languageName(language)}: right intent in first place</figcaption>
${registerChart(`First place by register, ${languageName(language)}; the table below holds every share.`, rows)}
${behind(
  `Registers in ${languageName(language)}, as a table`,
  html`<table><caption>Shares of the register's questions</caption><thead><tr><th scope="col">register</th><th scope="col">questions</th>${namesOf(report).map((name) => html`<th scope="col">${engineName(name)}: first place</th><th scope="col">answered right</th><th scope="col">or among the buttons</th><th scope="col">answered wrongly</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ name, engines: all }) =>
      html`<tr><th scope="row">${name}</th><td>${all[0]?.questions ?? 0}</td>${all.map((one) => {
        const of = one?.questions ?? 0;
        return html`${shareCell(one?.first, of)}${shareCell(one?.answeredRight, of)}${shareCell(one && one.answeredRight + one.clarifiedRight, of)}${shareCell(one?.answeredWrong, of)}`;
      })}</tr>`,
  )}</tbody></table>`,
)}</figure>`;
}

export const registers = (report: Report): Markup => html`<section aria-labelledby="registers">
<h2 id="registers">Registers</h2>
<p>How customers write, one kind at a time: in full sentences, in spoken language, misspelt, as a long story, without naming the benefit.</p>
${legend(namesOf(report))}
<div class="pair">${languagesOf(report).map((language) => registerFigure(report, language))}</div></section>`;
