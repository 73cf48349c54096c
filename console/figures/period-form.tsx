// Chooses the period, the language and the step; all of it stands in the address.
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from 'suomifi-ui-components';
import { type Step, steps } from '../../server/web/api/contract.ts';
import { useSession } from '../api/session.ts';
import { DayField } from '../parts/day-field.tsx';
import { Select } from '../parts/select.tsx';
import { useLanguage, useTexts } from '../texts/dictionary.ts';
import { nameOf, type Period, type PeriodName, periodNames, periodOf } from './period.ts';
import { figureTexts } from './texts.ts';

type PeriodFormProps = {
  readonly period: Period;
  readonly today: string;
  /** As the server chose it, or the person. */
  readonly step: Step | undefined;
};

export function PeriodForm({ period, today, step }: PeriodFormProps) {
  const texts = useTexts(figureTexts);
  const { language } = useLanguage();
  const [address, setAddress] = useSearchParams();
  const languages = useSession().data?.languages ?? [];
  const spoken = new Intl.DisplayNames(language, { type: 'language' });
  const name = nameOf(period, today);
  const [isOwn, setOwn] = useState(name === undefined);
  const set = (changes: Readonly<Record<string, string | undefined>>): void => {
    const next = new URLSearchParams(address);
    for (const [key, value] of Object.entries(changes))
      if (value === undefined) next.delete(key);
      else next.set(key, value);
    setAddress(next, { replace: true });
  };
  return (
    <div className="filters">
      <Select<PeriodName | 'own'>
        label={texts.period}
        value={isOwn ? 'own' : (name ?? 'own')}
        options={[...periodNames, 'own' as const].map((value) => ({ value, text: texts.periods[value] }))}
        onChange={(chosen) => {
          setOwn(chosen === 'own');
          if (chosen !== 'own') set({ ...periodOf(chosen, today), step: undefined });
        }}
      />
      <Select
        label={texts.language}
        value={address.get('language') ?? ''}
        options={[
          { value: '', text: texts.allLanguages },
          ...languages.map((value) => ({ value, text: spoken.of(value) ?? value })),
        ]}
        onChange={(chosen) => set({ language: chosen || undefined })}
      />
      <Select<Step>
        label={texts.step}
        value={step ?? 'day'}
        options={steps.map((value) => ({ value, text: texts.steps[value] }))}
        onChange={(chosen) => set({ step: chosen })}
      />
      {isOwn && <OwnDays key={`${period.from} ${period.to}`} period={period} set={set} />}
    </div>
  );
}

type OwnDaysProps = {
  readonly period: Period;
  set(days: Readonly<Record<string, string | undefined>>): void;
};

function OwnDays({ period, set }: OwnDaysProps) {
  const texts = useTexts(figureTexts);
  const [from, setFrom] = useState<string | undefined>(period.from);
  const [to, setTo] = useState<string | undefined>(period.to);
  const [isChecked, setChecked] = useState(false);
  const isBackwards = isChecked && from !== undefined && to !== undefined && to < from;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (from && to && from <= to) set({ from, to, step: undefined });
  };
  return (
    <form className="row own-days" onSubmit={submit}>
      <DayField label={texts.from} value={from} onChange={setFrom} />
      <DayField
        label={texts.to}
        value={to}
        onChange={setTo}
        wrong={isBackwards ? texts.badPeriod : undefined}
      />
      <Button type="submit" variant="secondary">
        {texts.show}
      </Button>
    </form>
  );
}
