// Two texts as one, with what was added and removed marked; said in words for those who don't see the marks.
import { dictionary, useLanguage, useTexts } from '../texts/dictionary.ts';
import { wordDifference } from './word-difference.ts';

const differenceTexts = dictionary({
  fi: { added: 'lisätty', removed: 'poistettu' },
  sv: { added: 'tillagt', removed: 'borttaget' },
  en: { added: 'added', removed: 'removed' },
});

type TextDifferenceProps = {
  readonly before: string;
  readonly after: string;
  readonly lang?: string | undefined;
};

export function TextDifference({ before, after, lang }: TextDifferenceProps) {
  const texts = useTexts(differenceTexts);
  const { language } = useLanguage();
  const pieces = wordDifference(before, after);
  return (
    <div className="difference" lang={lang}>
      {pieces.map(({ kind, text }, index) => {
        // Pieces have no identity of their own: they are made anew with every text.
        const key = `${index}-${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <span className="unseen" lang={language}>
              [{texts[kind]}:{' '}
            </span>
            {text}
            <span className="unseen">]</span>
          </Mark>
        );
      })}
    </div>
  );
}

type ListDifferenceProps = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly lang?: string | undefined;
};

export function ListDifference({ added, removed, lang }: ListDifferenceProps) {
  const texts = useTexts(differenceTexts);
  const { language } = useLanguage();
  return (
    <ul className="list-difference" lang={lang}>
      {removed.map((entry) => (
        <li key={`removed ${entry}`} className="gone">
          <span aria-hidden="true">−</span>
          <del>
            <span className="unseen" lang={language}>
              {texts.removed}:{' '}
            </span>
            {entry}
          </del>
        </li>
      ))}
      {added.map((entry) => (
        <li key={`added ${entry}`} className="come">
          <span aria-hidden="true">+</span>
          <ins>
            <span className="unseen" lang={language}>
              {texts.added}:{' '}
            </span>
            {entry}
          </ins>
        </li>
      ))}
    </ul>
  );
}
