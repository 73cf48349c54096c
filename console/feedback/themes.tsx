// The feedback's first view, read in five minutes: what rises, what is new, what people thank for, and every theme.
import { Link, useSearchParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import type { Themes } from '../../server/web/api/contract.ts';
import { useAct, useApi } from '../api/query.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { Select } from '../parts/select.tsx';
import { Empty, Refusal, Shown } from '../shell/states.tsx';
import { common } from '../texts/common.ts';
import { moment } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { Quotations } from './quotations.tsx';
import { feedbackTexts } from './texts.ts';
import { ThemeName } from './theme-acts.tsx';
import { ThemeTable } from './theme-table.tsx';
import { FeedbackView } from './views.tsx';

export function FeedbackThemes() {
  const texts = useTexts(feedbackTexts);
  const { languages: names } = useTexts(common);
  const languages = useLibraryLanguages();
  const [address, setAddress] = useSearchParams();
  const language = languages.find((each) => each === address.get('language')) ?? languages[0] ?? 'fi';
  const days = address.get('days') === '30' ? 30 : 7;
  const put = (part: Readonly<Record<string, string>>): void =>
    setAddress((now) => new URLSearchParams({ ...Object.fromEntries(now), ...part }), { replace: true });
  const themes = useApi('themes', { query: { language, days } }, { keep: true, every: 10_000 });
  const find = useAct('findThemes');
  return (
    <FeedbackView
      actions={
        <Button
          variant="secondary"
          aria-disabled={find.isPending || themes.data?.isFinding === true}
          onClick={() => find.mutate({ body: { language } })}
        >
          {texts.find}
        </Button>
      }
    >
      <div className="filters">
        <Select
          label={texts.language}
          value={language}
          options={languages.map((value) => ({ value, text: names[value] ?? value }))}
          onChange={(value) => put({ language: value })}
        />
        <Select
          label={texts.period}
          value={String(days)}
          options={([7, 30] as const).map((value) => ({ value: String(value), text: texts.periods[value] }))}
          onChange={(value) => put({ days: value })}
        />
      </div>
      <Refusal error={find.error} />
      <Shown query={themes}>{(found) => <Found found={found} days={days} language={language} />}</Shown>
    </FeedbackView>
  );
}

type FoundProps = { readonly found: Themes; readonly days: number; readonly language: string };

function Found({ found, days, language }: FoundProps) {
  const texts = useTexts(feedbackTexts);
  const spoken = useLanguage().language;
  if (found.themes.length === 0)
    return <Empty title={found.isFinding ? texts.finding : texts.empty}>{texts.emptyWhy(found.texts)}</Empty>;
  const usual = Math.round((found.earlier.texts * days) / 90);
  return (
    <>
      <p>
        <strong>{texts.sum(found.now.texts, usual)}</strong>
      </p>
      <p className="quiet">
        {texts.estimate} {found.foundAt && texts.foundAt(moment(spoken, found.foundAt))}
      </p>
      {found.isFinding && <p role="status">{texts.finding}</p>}
      <Summary found={found} language={language} />
      <ThemeTable found={found} language={language} />
      {found.withoutTheme > 0 && (
        <p className="after">
          {texts.without(found.withoutTheme)}{' '}
          <Link to={`/feedback/texts?language=${language}&theme=none`}>{texts.show}</Link>
        </p>
      )}
    </>
  );
}

function Summary({ found, language }: { readonly found: Themes; readonly language: string }) {
  const texts = useTexts(feedbackTexts);
  const rising = found.themes.filter(({ isRising, isNew }) => isRising && !isNew);
  const fresh = found.themes.filter(({ isNew }) => isNew);
  const thanks = found.thanks.flatMap((each) => {
    const theme = found.themes.find(({ id }) => id === each.theme);
    return theme ? [{ ...each, theme }] : [];
  });
  return (
    <div className="feedback-summary">
      <section className="card" aria-labelledby="rising">
        <h2 id="rising">{texts.rising}</h2>
        {rising.length === 0 && <p className="quiet">{texts.nothingRises}</p>}
        {rising.slice(0, 3).map((theme) => (
          <div key={theme.id}>
            <h3>
              <ThemeName theme={theme} language={language} />
            </h3>
            <Quotations quotations={theme.quotations} />
          </div>
        ))}
      </section>
      <section className="card" aria-labelledby="fresh">
        <h2 id="fresh">{texts.fresh}</h2>
        {fresh.length === 0 && <p className="quiet">{texts.nothingNew}</p>}
        {fresh.slice(0, 3).map((theme) => (
          <div key={theme.id}>
            <h3>
              <ThemeName theme={theme} language={language} />
            </h3>
            <Quotations quotations={theme.quotations} />
          </div>
        ))}
      </section>
      <section className="card" aria-labelledby="thanks">
        <h2 id="thanks">{texts.thanks}</h2>
        {thanks.length === 0 && <p className="quiet">{texts.noThanks}</p>}
        {thanks.map(({ theme, texts: count, quotations }) => (
          <div key={theme.id}>
            <h3>
              <ThemeName theme={theme} language={language} />
            </h3>
            <p className="quiet">{texts.thanked(count)}</p>
            <Quotations quotations={quotations} />
          </div>
        ))}
      </section>
    </div>
  );
}
