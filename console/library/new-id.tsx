// The id of a new answer as two fields: its topic, which is chosen, and its short name, which is written.
import { useApi } from '../api/query.ts';
import { Field } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import { useTexts } from '../texts/dictionary.ts';
import { libraryTexts } from './texts.ts';
import { choiceOf, useReadingOrder } from './titles.ts';

export const isShortName = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);

type NewIdProps = {
  readonly topic: string;
  readonly aspect: string;
  /** What is wrong with the short name. */
  readonly wrong: string | undefined;
  change(topic: string, aspect: string): void;
};

export function NewId({ topic, aspect, wrong, change }: NewIdProps) {
  const texts = useTexts(libraryTexts);
  const order = useReadingOrder();
  const topics = useApi('library', {}).data?.topics ?? [];
  return (
    <>
      <Select
        label={texts.topic}
        value={topic}
        options={topics.map(({ id, name }) => choiceOf(id, name, order))}
        onChange={(chosen) => change(chosen, aspect)}
      />
      <Field
        label={texts.aspect}
        hint={texts.aspectHint}
        value={aspect}
        wrong={wrong}
        onChange={(written) => change(topic, written)}
      />
    </>
  );
}
