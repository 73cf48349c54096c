// The reply to a tried question as the customer would see it, and the reasons for it.
import { Fragment, useMemo } from 'react';
import { Link } from 'react-router';
import type { Tried } from '../../server/web/api/contract.ts';
import { useNumbers } from '../figures/numbers.ts';
import { Titled } from '../library/titled.tsx';
import { inFirst, type PerLanguage, useReadingOrder } from '../library/titles.ts';
import { SilentBar } from '../parts/bar.tsx';
import { type Shown, WidgetReply } from '../parts/widget-reply.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { type Explanation, readExplanation } from './explanation.ts';
import { tryTexts } from './texts.ts';

export function Result({ tried }: { readonly tried: Tried }) {
  const texts = useTexts(tryTexts);
  const { mean, percent } = useNumbers();
  const { decision } = tried;
  const shown = useMemo<Shown>(
    () => ({
      kind: decision.kind,
      language: tried.language,
      ...(tried.answer ? { answer: { ...tried.answer, sha256: '' } } : {}),
      texts: tried.answer ? [] : [{ key: 'decision', text: texts.decisions[decision.kind] }],
      options: tried.options.map(({ title }) => ({ title, kind: 'intent' as const })),
    }),
    [tried, decision.kind, texts],
  );
  const explanation = readExplanation(tried.explanation);
  return (
    <>
      <section aria-labelledby="result-heading">
        <h2 id="result-heading">{texts.result}</h2>
        <div className="preview">
          <WidgetReply shown={shown} label={texts.reply} />
        </div>
        {decision.intent && (
          <p className="after">
            <Link to={`/intents/${decision.intent}`}>{texts.open}</Link>
          </p>
        )}
      </section>
      <section className="section" aria-labelledby="why-heading">
        <h2 id="why-heading">{texts.why}</h2>
        <dl className="facts">
          <dt>{texts.seen}</dt>
          <dd lang={tried.language}>{tried.text}</dd>
          <dt>{texts.decisions[decision.kind]}</dt>
          <dd>
            {decision.why && `${texts.reasons[decision.why] ?? decision.why} `}
            {texts.inScope(percent(tried.inScope))}. {texts.hints[tried.hint]}
          </dd>
          {tried.named.length > 0 && (
            <>
              <dt>{texts.named}</dt>
              <dd>
                {tried.named.map(({ id, title }, index) => (
                  <Fragment key={id}>
                    {index > 0 && ', '}
                    <Titled title={title} other={id} />
                  </Fragment>
                ))}
              </dd>
            </>
          )}
        </dl>
        <p className="hint after">{texts.milliseconds(mean(tried.milliseconds))}</p>
      </section>
      <Ranking tried={tried} />
      {explanation && <Reasons explanation={explanation} tried={tried} />}
    </>
  );
}

function Ranking({ tried }: { readonly tried: Tried }) {
  const texts = useTexts(tryTexts);
  const { percent } = useNumbers();
  if (tried.ranking.length === 0) return null;
  return (
    <section className="section" aria-labelledby="ranking-heading">
      <h3 id="ranking-heading">{texts.ranking}</h3>
      <ol className="ranking">
        {tried.ranking.map(({ intent, title, probability }) => (
          <li key={intent}>
            <Link to={`/intents/${intent}`}>
              <Titled title={title} other={intent} />
            </Link>
            <SilentBar share={probability} />
            <span className="number">{percent(probability)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type ReasonsProps = { readonly explanation: Explanation; readonly tried: Tried };

function Reasons({ explanation, tried }: ReasonsProps) {
  const texts = useTexts(tryTexts);
  const { percent } = useNumbers();
  const titleOf = (id: string) => tried.ranking.find(({ intent }) => intent === id)?.title;
  return (
    <>
      {explanation.reasons.length > 0 && (
        <section className="section" aria-labelledby="words-heading">
          <h3 id="words-heading">{texts.words}</h3>
          {explanation.reasons.slice(0, 3).map(({ intent, words }) => (
            <Words key={intent} intent={intent} title={titleOf(intent)} words={words} lang={tried.language} />
          ))}
        </section>
      )}
      {explanation.nearest.length > 0 && (
        <section className="section" aria-labelledby="nearest-heading">
          <h3 id="nearest-heading">{texts.nearest}</h3>
          <ul className="neighbours">
            {explanation.nearest.slice(0, 6).map(({ intent, phrase, similarity }) => (
              <li key={`${intent} ${phrase}`}>
                <span className="similarity">{percent(similarity)}</span>
                <span>
                  <span lang={tried.language}>{phrase}</span>{' '}
                  <Link to={`/intents/${intent}`}>
                    <Titled title={titleOf(intent)} other={intent} />
                  </Link>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type WordsProps = {
  readonly intent: string;
  readonly title: PerLanguage | undefined;
  readonly words: readonly { readonly word: string; readonly weight: number }[];
  readonly lang: string;
};

function Words({ intent, title, words, lang }: WordsProps) {
  const texts = useTexts(tryTexts);
  const { weight: signed } = useNumbers();
  const label = inFirst(title ?? {}, useReadingOrder()) || intent;
  return (
    <div className="words">
      <p>
        <Titled title={title} other={intent} />
      </p>
      <ul aria-label={texts.wordFor(label)} lang={lang}>
        {words.map(({ word, weight }, index) => {
          // The same word may stand twice in a question.
          const key = `${index}-${word}`;
          const tone = weight > 0.05 ? 'for' : weight < -0.05 ? 'against' : '';
          return (
            <li key={key} className={tone}>
              {word} <span>{signed(weight)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
