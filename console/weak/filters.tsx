// Which weak answers are shown: kept in the address, so that it can be sent and gone back to.
import { useSearchParams } from 'react-router';
import { weakSignal, weakState } from '../../server/web/api/contract.ts';
import { useLibraryLanguages } from '../api/session.ts';
import { Select } from '../parts/select.tsx';
import { common } from '../texts/common.ts';
import { useTexts } from '../texts/dictionary.ts';
import { weakTexts } from './texts.ts';

const windows = [7, 30, 90] as const;

/** The filters of the address, each in the form that the API takes; what is not set is missing. */
export function useWeakFilters() {
  const [address, setAddress] = useSearchParams();
  const text = (name: string): string | undefined => address.get(name) || undefined;
  const days = windows.find((each) => String(each) === address.get('days')) ?? 30;
  const language = text('language');
  const answer = text('answer');
  const signal = weakSignal.safeParse(address.get('signal')).data;
  const state = weakState.safeParse(address.get('state')).data;
  return {
    days,
    ...(language ? { language } : {}),
    ...(answer ? { answer } : {}),
    ...(signal ? { signal } : {}),
    ...(state ? { state } : {}),
    ...(address.get('mine') === 'yes' ? { mine: 'yes' as const } : {}),
    set(name: string, value: string): void {
      setAddress(
        (now) => {
          const next = new URLSearchParams(now);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      );
    },
  };
}

export type WeakFilters = ReturnType<typeof useWeakFilters>;

/** `withCases`: also by sign and state, which single cases have. */
export function WeakFilterRow({
  filters,
  withCases = false,
}: {
  readonly filters: WeakFilters;
  readonly withCases?: boolean;
}) {
  const texts = useTexts(weakTexts);
  const { languages: names } = useTexts(common);
  const languages = useLibraryLanguages();
  return (
    <search className="filters">
      <Select
        label={texts.days}
        value={String(filters.days)}
        options={windows.map((days) => ({ value: String(days), text: texts.lastDays(days) }))}
        onChange={(days) => filters.set('days', days === '30' ? '' : days)}
      />
      <Select
        label={texts.language}
        value={filters.language ?? ''}
        options={[
          { value: '', text: texts.anyLanguage },
          ...languages.map((value) => ({ value, text: names[value] ?? value })),
        ]}
        onChange={(language) => filters.set('language', language)}
      />
      {withCases && (
        <>
          <Select
            label={texts.signal}
            value={filters.signal ?? ''}
            options={[
              { value: '', text: texts.anySignal },
              ...weakSignal.options.map((value) => ({ value, text: texts.signals[value] })),
            ]}
            onChange={(signal) => filters.set('signal', signal)}
          />
          <Select
            label={texts.state}
            value={filters.state ?? ''}
            options={[
              { value: '', text: texts.anyState },
              ...weakState.options.map((value) => ({ value, text: texts.states[value] })),
            ]}
            onChange={(state) => filters.set('state', state)}
          />
        </>
      )}
    </search>
  );
}
