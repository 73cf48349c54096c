// A calendar day as people write it: 31.12.2026, typed by hand; kept as an ISO day.
import { useEffect, useState } from 'react';
import { common } from '../texts/common.ts';
import { readDay, writeDay } from '../texts/dates.ts';
import { useTexts } from '../texts/dictionary.ts';
import { Field } from './field.tsx';

type DayFieldProps = {
  readonly label: string;
  /** `YYYY-MM-DD`, or nothing. */
  readonly value: string | undefined;
  onChange(value: string | undefined): void;
  readonly hint?: string;
  readonly wrong?: string | undefined;
  readonly readOnly?: boolean;
};

export function DayField({ label, value, onChange, hint, wrong, readOnly = false }: DayFieldProps) {
  const texts = useTexts(common);
  const [typed, setTyped] = useState(writeDay(value));
  // Another version was chosen, or somebody else's text came in: what is typed follows.
  useEffect(() => setTyped((now) => (readDay(now) === value ? now : writeDay(value))), [value]);
  const isDay = typed.trim() === '' || readDay(typed) !== undefined;
  return (
    <Field
      className="day"
      label={label}
      value={typed}
      readOnly={readOnly}
      placeholder={readOnly ? '' : '31.12.2026'}
      wrong={isDay ? wrong : texts.badDay}
      {...(hint ? { hint } : {})}
      onChange={(text) => {
        setTyped(text);
        const day = readDay(text);
        if (day !== undefined || text.trim() === '') onChange(day);
      }}
    />
  );
}
