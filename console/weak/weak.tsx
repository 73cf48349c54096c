// The bench of weak answers: one row an answer, with what its customers did next, how often, and where it goes.
import { Link } from 'react-router';
import { InlineAlert } from 'suomifi-ui-components';
import { type WeakAnswer, weakSignal } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { useNumbers } from '../figures/numbers.ts';
import { Titled } from '../library/titled.tsx';
import { stacked } from '../parts/stacked.ts';
import { Page } from '../shell/page.tsx';
import { Empty, Shown } from '../shell/states.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { useWeakFilters, WeakFilterRow, type WeakFilters } from './filters.tsx';
import { weakTexts } from './texts.ts';

/** So many and more are not counted. */
const many = 100;

export function Weak() {
  const texts = useTexts(weakTexts);
  const filters = useWeakFilters();
  const { days, language } = filters;
  const found = useApi(
    'weakAnswers',
    { query: { days, ...(language ? { language } : {}) } },
    { keep: true, every: 60_000 },
  );
  return (
    <Page title={texts.title} lead={texts.lead} wide>
      <WeakFilterRow filters={filters} />
      <Shown query={found}>
        {({ answers, mine }) => (
          <>
            {mine > 0 && (
              <InlineAlert className="section">
                {mine >= many ? texts.mineMany : texts.mine(mine)}{' '}
                <Link to={`/weak/cases?mine=yes&state=handed&days=${days}`}>{texts.showMine}</Link>
              </InlineAlert>
            )}
            {answers.length === 0 ? (
              <Empty title={texts.empty}>{texts.emptyWhy}</Empty>
            ) : (
              <Bench answers={answers} filters={filters} />
            )}
            <details className="section">
              <summary>{texts.how}</summary>
              <p className="after">{texts.howText}</p>
            </details>
          </>
        )}
      </Shown>
    </Page>
  );
}

type BenchProps = { readonly answers: readonly WeakAnswer[]; readonly filters: WeakFilters };

function Bench({ answers, filters }: BenchProps) {
  const texts = useTexts(weakTexts);
  return (
    <div className="table-box section">
      <table className="stacked weak-bench" {...stacked.table}>
        <caption className="unseen">{texts.title}</caption>
        <thead {...stacked.rows}>
          <tr {...stacked.row}>
            <th {...stacked.heading}>{texts.answer}</th>
            <th {...stacked.heading} className="figure">
              {texts.given}
            </th>
            {weakSignal.options.map((signal) => (
              <th {...stacked.heading} key={signal} className="figure">
                {texts.signals[signal]}
              </th>
            ))}
            <th {...stacked.heading} className="figure">
              {texts.weak}
            </th>
            <th {...stacked.heading} className="figure">
              {texts.trend}
            </th>
            <th {...stacked.heading} className="figure">
              {texts.open}
            </th>
          </tr>
        </thead>
        <tbody {...stacked.rows}>
          {answers.map((answer) => (
            <Row key={answer.answer} row={answer} filters={filters} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A share; nothing where it was never given, for a counter may be younger than the cases. */
const shareIn = (times: number, of: number): number | undefined =>
  of === 0 ? undefined : Math.min(1, times / of);

function Row({ row, filters }: { readonly row: WeakAnswer; readonly filters: WeakFilters }) {
  const texts = useTexts(weakTexts);
  const numbers = useNumbers();
  const now = shareIn(row.weak, row.given);
  const before = shareIn(row.weakBefore, row.givenBefore);
  const difference = now === undefined || before === undefined ? undefined : now - before;
  const address = new URLSearchParams({
    answer: row.answer,
    days: String(filters.days),
    ...(filters.language ? { language: filters.language } : {}),
  });
  return (
    <tr {...stacked.row}>
      <th {...stacked.rowHeading}>
        <Link to={`/weak/cases?${address}`} className="intent-title">
          <Titled title={row.title} other={row.answer} />
        </Link>
        <span className="other-title">{row.answer}</span>
      </th>
      <td {...stacked.cell(texts.given)} className="figure">
        {numbers.whole(row.given)}
      </td>
      {weakSignal.options.map((signal) => (
        <td key={signal} {...stacked.cell(texts.signals[signal])} className="figure">
          {row[signal] === 0 ? <span className="quiet">–</span> : numbers.whole(row[signal])}
        </td>
      ))}
      <td {...stacked.cell(texts.weak)} className="figure weak-share">
        {numbers.whole(row.weak)}
        {now !== undefined && <span className="quiet"> ({numbers.share(row.weak, row.given)})</span>}
      </td>
      <td {...stacked.cell(texts.trend)} className="figure">
        {difference === undefined ? (
          <span className="quiet">{texts.noBefore}</span>
        ) : (
          <span className={difference > 0.0005 ? 'worse' : difference < -0.0005 ? 'better' : 'quiet'}>
            <span aria-hidden="true">{difference > 0.0005 ? '▲ ' : difference < -0.0005 ? '▼ ' : ''}</span>
            {numbers.points(100 * difference)}
          </span>
        )}
      </td>
      <td {...stacked.cell(texts.open)} className="figure">
        {numbers.whole(row.open)}
      </td>
    </tr>
  );
}
