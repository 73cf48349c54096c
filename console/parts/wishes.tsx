// Why analysts put something into a draft: how often customers asked for it, and what they want the experts to know.
import { InlineAlert } from 'suomifi-ui-components';
import type { Wish } from '../../server/web/api/contract.ts';
import { moment } from '../texts/dates.ts';
import { counted, countedInEnglish, dictionary, useLanguage, useTexts } from '../texts/dictionary.ts';

const wishTexts = dictionary({
  fi: {
    wished: (name: string, at: string) => `${name} pyysi tätä asiakkaiden kysymysten perusteella ${at}`,
    asked: (times: number, ways: number) =>
      `Asiakkaat ovat kysyneet tätä ${counted(times, 'kerran', 'kertaa')}, ${counted(ways, 'tavalla', 'eri tavalla')}.`,
  },
  sv: {
    wished: (name: string, at: string) => `${name} bad om det här utifrån kundernas frågor ${at}`,
    asked: (times: number, ways: number) =>
      `Kunderna har frågat det här ${counted(times, 'gång', 'gånger')}, på ${counted(ways, 'sätt', 'olika sätt')}.`,
  },
  en: {
    wished: (name: string, at: string) => `${name} asked for this from customers’ questions, ${at}`,
    asked: (times: number, ways: number) =>
      `Customers have asked this ${countedInEnglish(times, 'time', 'times')}, in ${countedInEnglish(ways, 'way', 'different ways')}.`,
  },
});

export function Wishes({ wishes }: { readonly wishes: readonly Wish[] }) {
  const texts = useTexts(wishTexts);
  const { language } = useLanguage();
  return wishes.map(({ by, at, times, ways, note }) => (
    <InlineAlert key={`${at} ${times} ${note}`} labelText={texts.wished(by.name, moment(language, at))}>
      {note && <span className="wish-note">{note}</span>}
      <span className="quiet">{texts.asked(times, ways)}</span>
    </InlineAlert>
  ));
}
