// Chooses one of the library's answers, grouped by topic.
import { useApi } from '../api/query.ts';
import { choiceOf, inFirst, languageOf, useReadingOrder } from '../library/titles.ts';
import { type Option, Select } from './select.tsx';

type IntentSelectProps = {
  readonly label: string;
  readonly value: string;
  /** What stands for no choice. */
  readonly empty: string;
  /** Other choices that are no intent, before the intents. */
  readonly special?: readonly Option<string>[];
  readonly without?: readonly string[];
  readonly wrong?: string | undefined;
  onChange(id: string): void;
};

export function IntentSelect(props: IntentSelectProps) {
  const { label, value, empty, special = [], without = [], wrong, onChange } = props;
  const languages = useReadingOrder();
  const view = useApi('library', {}).data;
  const left = new Set(without);
  const groups = (view?.topics ?? []).map(({ id, name }) => ({
    group: inFirst(name, languages) || id,
    lang: languageOf(name, languages),
    options: (view?.intents ?? [])
      .filter((row) => row.topic === id && !left.has(row.id))
      .map((row) => choiceOf(row.id, row.title, languages)),
  }));
  return (
    <Select
      label={label}
      value={value}
      wrong={wrong}
      options={[
        { value: '', text: empty },
        ...special,
        ...groups.filter(({ options }) => options.length > 0),
      ]}
      onChange={onChange}
    />
  );
}
