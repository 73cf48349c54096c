// The weekly samples: how far judging is, how right the answers were, how far two people agree, over time.
import { Link } from 'react-router';
import {
  type Answer,
  type JudgingFigures,
  type JudgingWeek,
  verdict,
} from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { useNumbers } from '../figures/numbers.ts';
import { stacked } from '../parts/stacked.ts';
import { Page } from '../shell/page.tsx';
import { Empty, Shown } from '../shell/states.tsx';
import { days } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { AccuracyChart } from './accuracy-chart.tsx';
import { judgingTexts } from './texts.ts';
import { lastDay, weekNumber } from './weeks.ts';

export function Judging() {
  const texts = useTexts(judgingTexts);
  const found = useApi('judging', {}, { every: 60_000 });
  return (
    <Page title={texts.title} lead={found.data && found.data.size > 0 && texts.lead(found.data.size)} wide>
      <Shown query={found}>{(all) => <Weeks all={all} />}</Shown>
    </Page>
  );
}

function Weeks({ all }: { readonly all: Answer<'judging'> }) {
  const texts = useTexts(judgingTexts);
  const { weeks, size } = all;
  if (weeks.length === 0) return <Empty title={texts.empty}>{size === 0 ? texts.off : texts.emptyWhy}</Empty>;
  return (
    <>
      {size === 0 && <p>{texts.off}</p>}
      {weeks.some(({ final }) => final > 0) && <AccuracyChart weeks={weeks} />}
      <div className="table-box section">
        <table className="stacked judged-weeks" {...stacked.table}>
          <caption className="unseen">{texts.title}</caption>
          <thead {...stacked.rows}>
            <tr {...stacked.row}>
              <th {...stacked.heading}>{texts.columns.week}</th>
              <th {...stacked.heading}>{texts.columns.progress}</th>
              <th {...stacked.heading}>{texts.columns.right}</th>
              <th {...stacked.heading}>{texts.columns.wrong}</th>
              <th {...stacked.heading}>{texts.columns.kappa}</th>
              <th {...stacked.heading}>{texts.columns.next}</th>
            </tr>
          </thead>
          <tbody {...stacked.rows}>
            {weeks.map((week) => (
              <Week key={week.week} week={week} />
            ))}
          </tbody>
          {weeks.length > 1 && (
            <tfoot {...stacked.rows}>
              <tr {...stacked.row}>
                <th {...stacked.rowHeading}>{texts.all}</th>
                <td {...stacked.plainCell} />
                <FigureCells figures={all.all} />
                <td {...stacked.plainCell} />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <details className="section">
        <summary>{texts.how}</summary>
        <p className="after">{texts.howText}</p>
        <p className="after">{texts.kappaText}</p>
        <ul className="plain-list after small quiet">
          {weeks.slice(0, 8).map(({ week, seed }) => (
            <li key={week}>
              {weekNumber(week)}: <code>{texts.seed(seed)}</code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Week({ week }: { readonly week: JudgingWeek }) {
  const texts = useTexts(judgingTexts);
  const { language } = useLanguage();
  const numbers = useNumbers();
  const { mine, drawn, gone, judged, left, disagreements, population } = week;
  const name = texts.week(weekNumber(week.week));
  return (
    <tr {...stacked.row}>
      <th {...stacked.rowHeading}>
        {name}
        <span className="other-title">{days(language, week.week, lastDay(week.week))}</span>
        <span className="other-title">{texts.of(numbers.whole(population))}</span>
      </th>
      <td {...stacked.cell(texts.columns.progress)}>
        {texts.mine(mine, drawn)}
        <span className="other-title">
          {texts.both(judged, drawn)}
          {gone > 0 && ` · ${texts.gone(gone)}`}
        </span>
      </td>
      <FigureCells figures={week} />
      <td {...stacked.cell(texts.columns.next)} className="next">
        {left > 0 && (
          <Link to={`/judging/${week.week}`} aria-label={`${texts.judge(left)}: ${name}`}>
            {texts.judge(left)}
          </Link>
        )}
        {judged > 0 && (
          <Link
            to={`/judging/${week.week}/disagreements`}
            aria-label={`${disagreements > 0 ? texts.settle(disagreements) : texts.seeSettled}: ${name}`}
          >
            {disagreements > 0 ? texts.settle(disagreements) : texts.seeSettled}
          </Link>
        )}
        {left === 0 && disagreements === 0 && (
          <span className="quiet">{judged + gone < drawn ? texts.others : texts.done}</span>
        )}
      </td>
    </tr>
  );
}

function FigureCells({ figures }: { readonly figures: JudgingFigures }) {
  const texts = useTexts(judgingTexts);
  const numbers = useNumbers();
  const { final, shares, kappa } = figures;
  const none = <span className="quiet">{texts.none}</span>;
  const { right, wrong, dangerous } = shares;
  return (
    <>
      <td {...stacked.cell(texts.columns.right)}>
        {final === 0 ? (
          none
        ) : (
          <>
            {numbers.share(right.times, final)}
            <span className="other-title">
              {texts.interval(numbers.share(right.low, 1), numbers.share(right.high, 1))}
            </span>
          </>
        )}
      </td>
      <td {...stacked.cell(texts.columns.wrong)}>
        {final === 0 ? (
          none
        ) : (
          <>
            {numbers.whole(wrong.times + dangerous.times)} / {numbers.whole(final)}
            {dangerous.times > 0 && (
              <span className="badge bad">
                {texts.verdicts[verdict.enum.dangerous]}: {dangerous.times}
              </span>
            )}
          </>
        )}
      </td>
      <td {...stacked.cell(texts.columns.kappa)}>{kappa === null ? none : numbers.kappa(kappa)}</td>
    </>
  );
}
