// Beside a phrase while it is typed: what the served model says to it, and which phrases of others lie near.
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { LiveChecked } from '../../server/web/api/contract.ts';
import { useApi } from '../api/query.ts';
import { useNumbers } from '../figures/numbers.ts';
import { Titled } from '../library/titled.tsx';
import { inFirst, useReadingOrder } from '../library/titles.ts';
import { useTexts } from '../texts/dictionary.ts';
import { phraseTexts } from './phrase-texts.ts';

/** Fast typists make eight letters a second; a pause of this length is a word's end. */
const pause = 130;
const shortest = 3;

export function useSettled(text: string, milliseconds: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}

type LiveCheckProps = { readonly intent: string; readonly language: string; readonly phrase: string };

export function LiveCheck({ intent, language, phrase }: LiveCheckProps) {
  const texts = useTexts(phraseTexts);
  const settled = useSettled(phrase.trim(), pause).slice(0, 600);
  const check = useApi(
    'liveCheck',
    { body: { language, phrase: settled || '-', intent } },
    { enabled: settled.length >= shortest, keep: true },
  );
  if (settled.length < shortest) return null;
  return (
    <div className="live-check" aria-live="polite" aria-busy={check.isFetching}>
      {check.data ? (
        <Said said={check.data} intent={intent} language={language} />
      ) : (
        <p className="hint">{texts.checking}</p>
      )}
    </div>
  );
}

type SaidProps = { readonly said: LiveChecked; readonly intent: string; readonly language: string };

function Said({ said, intent, language }: SaidProps) {
  const texts = useTexts(phraseTexts);
  const order = useReadingOrder();
  const { percent } = useNumbers();
  const nearest = said.nearest.filter(({ similarity }) => similarity >= 0.3).slice(0, 3);
  return (
    <>
      <p className={`says ${verdict(said, intent)}`}>
        {sentence(said, { intent, order, percent, says: texts.says })}
      </p>
      {said.duplicates.length > 0 && (
        <div className="duplicates">
          <p className="wrong">{texts.duplicates}</p>
          <Neighbours list={said.duplicates} language={language} />
        </div>
      )}
      {nearest.length > 0 ? (
        <>
          <p className="hint">{texts.nearest}</p>
          <Neighbours list={nearest} language={language} />
        </>
      ) : (
        <p className="hint">{texts.far}</p>
      )}
    </>
  );
}

type NeighboursProps = {
  readonly list: LiveChecked['nearest'];
  /** Of the phrases. */
  readonly language: string;
};

function Neighbours({ list, language }: NeighboursProps) {
  const { percent } = useNumbers();
  return (
    <ul className="neighbours">
      {list.map(({ intent, title, phrase, similarity }) => (
        <li key={`${intent} ${phrase}`}>
          <span className="similarity">{percent(similarity)}</span>
          <span>
            <span lang={language}>{phrase}</span>{' '}
            <Link to={`/intents/${intent}`}>
              <Titled title={title} other={intent} />
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}

const verdict = ({ decision, duplicates }: LiveChecked, intent: string): string =>
  duplicates.length > 0 || (decision.kind === 'answer' && decision.intent !== intent)
    ? 'other'
    : decision.kind === 'answer'
      ? 'own'
      : 'unknown';

type Says = (typeof phraseTexts)['fi']['says'];

type Told = {
  readonly intent: string;
  readonly order: readonly string[];
  readonly percent: (share: number) => string;
  readonly says: Says;
};

function sentence(said: LiveChecked, { intent, order, percent, says }: Told): string {
  const { decision, ranking } = said;
  const titleOf = (id: string): string => {
    const found = [...ranking, ...said.nearest].find((candidate) => candidate.intent === id);
    return (found && inFirst(found.title, order)) || id;
  };
  const first = percent(ranking[0]?.probability ?? 0);
  if (decision.kind === 'answer')
    return decision.intent === intent ? says.own(first) : says.answer(titleOf(decision.intent ?? ''), first);
  if (decision.kind === 'clarify') return says.clarify((decision.options ?? []).map(titleOf).join(' · '));
  return says[decision.kind];
}
