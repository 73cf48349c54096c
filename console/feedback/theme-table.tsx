// Every theme as a row: size, share now and before, mood, weeks; opened, its words, quotations and figures week by week.
import { useState } from 'react';
import { Link } from 'react-router';
import type { Theme, Themes } from '../../server/web/api/contract.ts';
import { useNumbers } from '../figures/numbers.ts';
import { Refusal } from '../shell/states.tsx';
import { day } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { Quotations } from './quotations.tsx';
import { Sparkline } from './sparkline.tsx';
import { feedbackTexts } from './texts.ts';
import { MergeDialog, NameDialog, ThemeName, useThemeActs, useThemeName } from './theme-acts.tsx';

type Opened = { readonly what: 'name' | 'merge'; readonly theme: Theme };

export function ThemeTable({ found, language }: { readonly found: Themes; readonly language: string }) {
  const texts = useTexts(feedbackTexts);
  const spoken = useLanguage().language;
  const { share } = useNumbers();
  const nameOf = useThemeName();
  const acts = useThemeActs();
  const [open, setOpen] = useState<Opened>();
  const weekly = (theme: Theme): string =>
    theme.weeks.map((value, at) => `${day(spoken, found.weeks[at] ?? '')}: ${value}`).join(', ');
  return (
    <section className="section" aria-labelledby="themes">
      <h2 id="themes">{texts.themes}</h2>
      <Refusal error={acts.error} />
      <div className="table-box">
        <table className="themes">
          <thead>
            <tr>
              <th scope="col">{texts.theme}</th>
              <th scope="col" className="number">
                {texts.now}
              </th>
              <th scope="col" className="number">
                {texts.share}
              </th>
              <th scope="col" className="number">
                {texts.shareBefore}
              </th>
              <th scope="col">{texts.mood}</th>
              <th scope="col">{texts.trend}</th>
            </tr>
          </thead>
          <tbody>
            {found.themes.map((theme) => (
              <tr key={theme.id}>
                <th scope="row">
                  <strong>
                    <ThemeName theme={theme} language={language} />
                  </strong>{' '}
                  <span className="badges">
                    {theme.pinned && <span className="badge plain">{texts.pinned}</span>}
                    {theme.isRising && <span className="badge warn">↑ {texts.rising}</span>}
                    {theme.isNew && <span className="badge busy">{texts.isNew}</span>}
                  </span>
                  <details>
                    <summary>{texts.quotations}</summary>
                    {theme.words.length > 0 && (
                      <p className="quiet">
                        {texts.words}: <span lang={language}>{theme.words.join(', ')}</span>
                      </p>
                    )}
                    <Quotations quotations={theme.quotations} />
                    {theme.parts.map((part) => (
                      <p key={part.id}>
                        {texts.parts(nameOf(part))}{' '}
                        <button
                          type="button"
                          className="text-button"
                          onClick={() => acts.separate(part, theme.id)}
                        >
                          {texts.split}
                        </button>
                      </p>
                    ))}
                    <table className="weeks">
                      <caption>{texts.weekTable}</caption>
                      <thead>
                        <tr>
                          <th scope="col">{texts.week}</th>
                          <th scope="col" className="number">
                            {texts.views.texts}
                          </th>
                        </tr>
                      </thead>
                      <tbody>
                        {found.weeks.map((week, at) => (
                          <tr key={week}>
                            <td>{day(spoken, week)}</td>
                            <td className="number">{theme.weeks[at]}</td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </details>
                  <p className="theme-acts">
                    <Link to={`/feedback/texts?language=${language}&theme=${theme.id}`}>
                      {texts.show}
                      <span className="unseen">: {nameOf(theme)}</span>
                    </Link>
                    {(
                      [
                        [theme.pinned ? texts.unpin : texts.pin, () => acts.pin(theme)],
                        [texts.rename, () => setOpen({ what: 'name', theme })],
                        [texts.merge, () => setOpen({ what: 'merge', theme })],
                      ] as const
                    ).map(([label, act]) => (
                      <button
                        key={label}
                        type="button"
                        className="text-button"
                        aria-label={`${label}: ${nameOf(theme)}`}
                        onClick={act}
                      >
                        {label}
                      </button>
                    ))}
                  </p>
                </th>
                <td className="number">{theme.now.texts}</td>
                <td className="number">{share(theme.now.texts, found.now.texts)}</td>
                <td className="number">{share(theme.before.texts, found.earlier.texts)}</td>
                <td className="small">
                  {(['good', 'bad'] as const).map((mood) => (
                    <span key={mood} className="detail">
                      {texts.moods[mood]} {share(theme.now[mood], theme.now.texts)}
                    </span>
                  ))}
                </td>
                <td>
                  <Sparkline values={theme.weeks} label={weekly(theme)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open?.what === 'name' && (
        <NameDialog theme={open.theme} acts={acts} close={() => setOpen(undefined)} />
      )}
      {open?.what === 'merge' && (
        <MergeDialog
          theme={open.theme}
          acts={acts}
          close={() => setOpen(undefined)}
          others={found.themes.filter(({ id }) => id !== open.theme.id)}
        />
      )}
    </section>
  );
}
