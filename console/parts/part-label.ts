// What the parts of a content are called: `answers.fi.0.source` → "Answer in Finnish"; and how a day among them is shown.
import { common } from '../texts/common.ts';
import { day } from '../texts/dates.ts';
import { dictionary, useLanguage, useTexts } from '../texts/dictionary.ts';

const partTexts = dictionary({
  fi: {
    title: 'Otsikko',
    about: 'Mitä kysymys kattaa',
    phrases: 'Kysymykset',
    followUps: 'Jatkokysymykset',
    alsoNames: 'Sallitut muut etuudet',
    answers: 'Vastaus',
    sourcePage: 'Lähdesivu',
    owner: 'Vastuutaho',
    reviewBy: 'Tarkistuspäivä',
    validFrom: 'Voimassa alkaen',
    validUntil: 'Voimassa asti',
    name: 'Nimi',
    names: 'Nimet',
    pages: 'Sivut',
    answeredBy: 'Vastaavat aiheet',
    expressions: 'Ilmaukset',
    examples: 'Esimerkit',
    counterExamples: 'Vastaesimerkit',
    version: 'versio',
  } as Readonly<Record<string, string>>,
  sv: {
    title: 'Rubrik',
    about: 'Vad frågan omfattar',
    phrases: 'Frågor',
    followUps: 'Följdfrågor',
    alsoNames: 'Andra tillåtna förmåner',
    answers: 'Svar',
    sourcePage: 'Källsida',
    owner: 'Ansvarig',
    reviewBy: 'Granskningsdag',
    validFrom: 'Gäller från',
    validUntil: 'Gäller till',
    name: 'Namn',
    names: 'Namn',
    pages: 'Sidor',
    answeredBy: 'Ämnen som svarar',
    expressions: 'Uttryck',
    examples: 'Exempel',
    counterExamples: 'Motexempel',
    version: 'version',
  },
  en: {
    title: 'Title',
    about: 'What the question covers',
    phrases: 'Phrases',
    followUps: 'Follow-up questions',
    alsoNames: 'Other benefits allowed',
    answers: 'Answer',
    sourcePage: 'Source page',
    owner: 'Owner',
    reviewBy: 'Review day',
    validFrom: 'Valid from',
    validUntil: 'Valid until',
    name: 'Name',
    names: 'Names',
    pages: 'Pages',
    answeredBy: 'Topics that answer',
    expressions: 'Expressions',
    examples: 'Examples',
    counterExamples: 'Counter-examples',
    version: 'version',
  },
});

/** Gives the name of a part; what has no name of its own stays as it is. */
export function usePartLabel(): (path: string) => string {
  const words = useTexts(partTexts);
  const { inLanguage } = useTexts(common);
  return (path) => {
    const steps = path.split('.');
    // `source` is the answer itself: its name is that of the answer.
    const named = steps.filter((step) => step !== 'source' && !/^\d+$/.test(step) && !inLanguage[step]);
    const inner = named.filter((step, index) => !(step === 'answers' && index < named.length - 1));
    const language = steps.map((step) => inLanguage[step]).find(Boolean);
    const place = steps.find((step) => /^\d+$/.test(step));
    const which = place && place !== '0' ? ` (${words.version} ${Number(place) + 1})` : '';
    const label = inner.map((step) => words[step] ?? step).join(' – ');
    return `${label}${language ? ` ${language}` : ''}${which}`;
  };
}

/** Gives what stands in a part as a reader sees it: days as people write them, all else as it is. */
export function usePartValue(): (path: string, text: string) => string {
  const { language } = useLanguage();
  return (path, text) => (isDay(path) && text !== '' ? day(language, text) : text);
}

const isDay = (path: string): boolean => /\.(?:reviewBy|validFrom|validUntil)$/.test(path);

/** The language of a part, where it has one; a day is written in the reader's. */
export const partLanguage = (path: string): string | undefined =>
  isDay(path) ? undefined : path.split('.').find((step, index) => index > 0 && /^[a-z]{2,3}$/.test(step));
