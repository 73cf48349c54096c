// The figures of a period: what matters most, the trend with its releases, and one table a dimension.
import { Link, useSearchParams } from 'react-router';
import { type Step, steps } from '../../server/web/api/contract.ts';
import { address as addressOf } from '../api/client.ts';
import { useApi } from '../api/query.ts';
import { Page } from '../shell/page.tsx';
import { Empty, Shown } from '../shell/states.tsx';
import { today as todayAt } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { Hours, Trend } from './charts.tsx';
import { KeyFigures } from './key-figures.tsx';
import { monthAfter, periodOf } from './period.ts';
import { PeriodForm } from './period-form.tsx';
import { Tables } from './tables.tsx';
import { figureTexts } from './texts.ts';

export function Figures() {
  const texts = useTexts(figureTexts);
  const { language: words } = useLanguage();
  const [address] = useSearchParams();
  const today = todayAt(Date.now());
  const usual = periodOf('four', today);
  const period = { from: address.get('from') ?? usual.from, to: address.get('to') ?? usual.to };
  const language = address.get('language') ?? undefined;
  const step = steps.find((each: Step) => each === address.get('step'));
  const query = { ...period, ...(language ? { language } : {}), ...(step ? { step } : {}) };
  const figures = useApi('figures', { query }, { keep: true });
  const file = (format: 'xlsx' | 'csv'): string =>
    addressOf('exportFigures', { query: { ...query, format, words } });
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      wide
      actions={
        <>
          <a className="fi-button-link" href={file('xlsx')} download>
            {texts.excel}
          </a>
          <a className="fi-button-link" href={file('csv')} download>
            {texts.csv}
          </a>
          <Link className="fi-button-link" to={`/report/${monthAfter(today.slice(0, 7), -1)}`}>
            {texts.report}
          </Link>
        </>
      }
    >
      <PeriodForm period={period} today={today} step={step ?? figures.data?.step} />
      <div className="section" aria-busy={figures.isPlaceholderData}>
        <Shown query={figures}>
          {(found) =>
            found.totals.questions + found.totals.choices + found.totals.persons === 0 ? (
              <Empty title={texts.none}>{texts.noneWhy}</Empty>
            ) : (
              <>
                <KeyFigures found={found} />
                <Trend found={found} />
                <Tables found={found} />
                <Hours found={found} />
              </>
            )
          }
        </Shown>
      </div>
    </Page>
  );
}
