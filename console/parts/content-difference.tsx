// What changed between two contents, part by part: lists as what came and went, texts word by word.
import type { AnyContent } from '../../server/web/api/contract.ts';
import { changedParts } from '../editor/content-parts.ts';
import { dictionary, useTexts } from '../texts/dictionary.ts';
import { ListDifference, TextDifference } from './difference-view.tsx';
import { partLanguage, usePartLabel, usePartValue } from './part-label.ts';
import { listDifference } from './word-difference.ts';

const texts = dictionary({
  fi: { same: 'Ei muutoksia.' },
  sv: { same: 'Inga ändringar.' },
  en: { same: 'No changes.' },
});

type ContentDifferenceProps = {
  readonly before: AnyContent | null;
  readonly after: AnyContent | null;
  readonly level?: 'h3' | 'h4';
};

export function ContentDifference({ before, after, level: Heading = 'h3' }: ContentDifferenceProps) {
  const label = usePartLabel();
  const { same } = useTexts(texts);
  const shown = usePartValue();
  const parts = changedParts(before, after);
  if (parts.length === 0) return <p className="quiet">{same}</p>;
  return (
    <div className="stack">
      {parts.map(({ path, before: old, after: now, isList }) => (
        <div key={path} className="changed-part">
          <Heading>{label(path)}</Heading>
          {isList ? (
            <ListDifference {...listDifference(lines(old), lines(now))} lang={partLanguage(path)} />
          ) : (
            <TextDifference before={shown(path, old)} after={shown(path, now)} lang={partLanguage(path)} />
          )}
        </div>
      ))}
    </div>
  );
}

const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));
