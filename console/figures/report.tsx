// The report of one month, made to be printed: the same figures on A4.
import { Link, useParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { useApi } from '../api/query.ts';
import { inFirst, useReadingOrder } from '../library/titles.ts';
import { Page } from '../shell/page.tsx';
import { Empty, Shown } from '../shell/states.tsx';
import { monthName, today as todayAt } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { Hours, Trend } from './charts.tsx';
import { KeyFigures } from './key-figures.tsx';
import { daysOf, isMonth, monthAfter } from './period.ts';
import { Tables } from './tables.tsx';
import { figureTexts } from './texts.ts';

/** Rows of a table on paper. */
const onPaper = 20;

export function Report() {
  const texts = useTexts(figureTexts);
  const { month = '' } = useParams();
  if (isMonth(month)) return <ReportOf key={month} month={month} />;
  return (
    <Page title={texts.report}>
      <Empty title={texts.badMonth}>{texts.badMonthWhy}</Empty>
    </Page>
  );
}

function ReportOf({ month }: { readonly month: string }) {
  const texts = useTexts(figureTexts);
  const { language } = useLanguage();
  const order = useReadingOrder();
  const today = todayAt(Date.now());
  const period = daysOf(month);
  const figures = useApi('figures', { query: { ...period, step: 'day' } });
  const next = monthAfter(month, 1);
  return (
    <Page
      title={texts.reportTitle(monthName(language, month))}
      above={<Link to={`/figures?from=${period.from}&to=${period.to}`}>{texts.toFigures}</Link>}
      actions={
        <>
          <Link className="fi-button-link" to={`/report/${monthAfter(month, -1)}`}>
            {texts.previous}
          </Link>
          {next <= today.slice(0, 7) && (
            <Link className="fi-button-link" to={`/report/${next}`}>
              {texts.next}
            </Link>
          )}
          <Button onClick={() => window.print()}>{texts.print}</Button>
        </>
      }
    >
      <Shown query={figures}>
        {(found) => (
          <div className="report">
            <p className="lead">
              {texts.reportLead(found.botName, inFirst(found.institution, order))}
              {period.to >= today && <> {texts.unfinished}</>}
            </p>
            {found.totals.questions + found.totals.choices === 0 ? (
              <Empty title={texts.none} />
            ) : (
              <>
                <KeyFigures found={found} />
                <Trend found={found} />
                <Tables found={found} paper={onPaper} />
                <Hours found={found} />
              </>
            )}
            <section className="section" aria-labelledby="figures-method">
              <h2 id="figures-method">{texts.method}</h2>
              <ul className="lines">
                {texts.methods.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          </div>
        )}
      </Shown>
    </Page>
  );
}
