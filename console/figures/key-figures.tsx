// The figures that matter most, each with what it was in the period before.
import { type Counts, type Figures, figureWords } from '../../server/web/api/contract.ts';
import { days } from '../texts/dates.ts';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { type Numbers, useNumbers } from './numbers.ts';
import { figureTexts } from './texts.ts';

/** A count, or a part of something. */
type Key = { readonly name: string; readonly note?: string } & (
  | { readonly count: (counts: Counts) => number }
  | { readonly part: (counts: Counts) => number; readonly of: (counts: Counts) => number }
);

function useKeys({ totals }: Figures): readonly Key[] {
  const texts = useTexts(figureTexts);
  const { measures } = figureWords[useLanguage().language];
  const { whole, mean } = useNumbers();
  const ofQuestions = ({ questions }: Counts): number => questions;
  const { up, down, persons, conversations } = totals;
  return [
    { name: measures.questions, count: ofQuestions },
    { name: measures.conversations, count: (counts) => counts.conversations },
    { name: measures.answered, part: ({ answered }) => answered, of: ofQuestions, note: texts.ofQuestions },
    {
      name: measures.clarified,
      part: ({ clarified }) => clarified,
      of: ofQuestions,
      note: texts.ofQuestions,
    },
    {
      name: measures.unmatched,
      part: ({ unmatched }) => unmatched,
      of: ofQuestions,
      note: texts.ofQuestions,
    },
    {
      name: texts.good,
      part: (counts) => counts.up,
      of: (counts) => counts.up + counts.down,
      note: texts.thumbs(whole(up), whole(up + down)),
    },
    {
      name: measures.persons,
      count: (counts) => counts.persons,
      note: texts.perConversations(mean((100 * persons) / Math.max(1, conversations))),
    },
    { name: measures.declined, count: ({ declined }) => declined },
  ];
}

const shown = (key: Key, counts: Counts, { whole, share }: Numbers): string =>
  'count' in key ? whole(key.count(counts)) : share(key.part(counts), key.of(counts));

export function KeyFigures({ found }: { readonly found: Figures }) {
  const texts = useTexts(figureTexts);
  const { language } = useLanguage();
  const numbers = useNumbers();
  const keys = useKeys(found);
  const { totals, before, judged } = found;
  const percent = (share: number): string => numbers.share(share, 1);
  const change = (key: Key): string | undefined => {
    if ('count' in key) return numbers.growth(key.count(totals), key.count(before.totals));
    const [now, then] = [totals, before.totals].map((counts) => key.part(counts) / key.of(counts));
    return Number.isFinite(now) && Number.isFinite(then)
      ? texts.points(numbers.points(100 * ((now ?? 0) - (then ?? 0))))
      : undefined;
  };
  return (
    <section aria-labelledby="key-figures">
      <h2 id="key-figures" className="unseen">
        {texts.key}
      </h2>
      <dl className="key-figures">
        {keys.map((key) => (
          <div key={key.name}>
            <dt>{key.name}</dt>
            <dd>
              <strong>{shown(key, totals, numbers)}</strong>
              {key.note && <span>{key.note}</span>}
              <span className="quiet">
                {[change(key), texts.was(shown(key, before.totals, numbers))].filter(Boolean).join(', ')}
              </span>
            </dd>
          </div>
        ))}
        {judged && (
          <div>
            <dt>{texts.wrong}</dt>
            <dd>
              <strong>{percent(judged.wrong.share)}</strong>
              <span>{texts.judged(numbers.whole(judged.final))}</span>
              <span className="quiet">
                {texts.interval(percent(judged.wrong.low), percent(judged.wrong.high))}
              </span>
            </dd>
          </div>
        )}
      </dl>
      <p className="quiet small">{texts.before(days(language, before.from, before.to))}</p>
    </section>
  );
}
