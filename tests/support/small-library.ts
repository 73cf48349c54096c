// A library small enough to read, with all that a large one has: two benefits, service, small talk, distress.
import type { AnswerText, Intent, Library } from '../../server/library/library.ts';

type Words = { readonly fi: string; readonly sv: string };

const intent = (
  id: string,
  title: Words,
  content: {
    readonly fi: readonly string[];
    readonly sv: readonly string[];
    readonly followUps?: readonly string[];
  },
): Intent => ({
  id,
  topic: id.split('.')[0] ?? '',
  aspect: id.split('.')[1] ?? '',
  about: '',
  title,
  phrases: { fi: content.fi, sv: content.sv },
  followUps: content.followUps ?? [],
  alsoNames: [],
});

const intents: readonly Intent[] = [
  intent(
    'small-talk.greeting',
    { fi: 'Tervehdys', sv: 'Hälsning' },
    { fi: ['hei', 'moi', 'päivää'], sv: ['hejsan', 'god dag'] },
  ),
  intent(
    'small-talk.human-agent',
    { fi: 'Ihmisen puheille', sv: 'Prata med en människa' },
    { fi: ['haluan puhua ihmisen kanssa'], sv: ['jag vill tala med en människa'] },
  ),
  intent(
    'service.payment-days',
    { fi: 'Maksupäivät', sv: 'Betalningsdagar' },
    { fi: ['milloin tuki maksetaan', 'maksupäivät'], sv: ['när betalas stödet', 'betalningsdagar'] },
  ),
  intent(
    'housing-allowance.apply',
    { fi: 'Asumistuen hakeminen', sv: 'Ansöka om bostadsbidrag' },
    {
      fi: ['miten haen asumistukea', 'asumistuen hakeminen'],
      sv: ['hur ansöker jag om bostadsbidrag', 'ansöka om bostadsbidrag'],
      followUps: ['housing-allowance.amount', 'service.payment-days'],
    },
  ),
  intent(
    'housing-allowance.amount',
    { fi: 'Asumistuen määrä', sv: 'Bostadsbidragets belopp' },
    { fi: ['paljonko asumistukea saa'], sv: ['hur mycket bostadsbidrag får man'] },
  ),
  intent(
    'student-aid.apply',
    { fi: 'Opintotuen hakeminen', sv: 'Ansöka om studiestöd' },
    { fi: ['miten haen opintotukea'], sv: ['hur ansöker jag om studiestöd'] },
  ),
];

const text = (id: string, language: 'fi' | 'sv', source: string): AnswerText => ({
  id,
  language,
  source,
  sourcePage: language === 'fi' ? 'https://www.kela.fi/asumistuki' : 'https://www.fpa.fi',
  owner: 'Asiakaspalvelu',
  reviewBy: '2027-05-31',
});

const sources: Readonly<Record<string, Words>> = {
  'small-talk.greeting': { fi: 'Hei! Mitä haluat tietää?\n', sv: 'Hej! Vad vill du veta?\n' },
  'small-talk.human-agent': { fi: 'Voit soittaa asiakaspalveluun.\n', sv: 'Du kan ringa kundservicen.\n' },
  'service.payment-days': {
    fi: 'Maksupäivän näet *verkkopalvelusta*.\n',
    sv: 'Betalningsdagen ser du i *e-tjänsten*.\n',
  },
  'housing-allowance.apply': {
    fi: 'Hae asumistukea **verkossa**.\n\n1. Kirjaudu palveluun.\n2. Täytä hakemus.\n\n[Asumistuki: näin haet](https://www.kela.fi/yleinen-asumistuki-nain-haet)\n',
    sv: 'Ansök om bostadsbidrag **på nätet**.\n\n1. Logga in.\n2. Fyll i ansökan.\n\n[Så ansöker du](https://www.fpa.fi)\n',
  },
  'housing-allowance.amount': { fi: 'Määrä riippuu vuokrasta.\n', sv: 'Beloppet beror på hyran.\n' },
  'student-aid.apply': {
    fi: 'Hae opintotukea, kun olet saanut opiskelupaikan.\n',
    sv: 'Ansök när du har fått en studieplats.\n',
  },
  'priority.self-harm': { fi: 'Soita **112**, jos olet vaarassa.\n', sv: 'Ring **112** om du är i fara.\n' },
};

const topic = (id: string, name: Words, pages: readonly string[]) => ({
  id,
  name,
  pages,
  intents: intents.filter((each) => each.topic === id),
});

/** Built anew for every caller's changes: `{ ...smallLibrary, answers: … }`. */
export const smallLibrary: Library = {
  languages: ['fi', 'sv'],
  topics: [
    topic('small-talk', { fi: 'Jutustelu', sv: 'Småprat' }, []),
    topic('service', { fi: 'Asiointi', sv: 'Kundservice' }, []),
    topic('housing-allowance', { fi: 'Yleinen asumistuki', sv: 'Allmänt bostadsbidrag' }, [
      '/asumistuki',
      '/bostadsbidrag',
    ]),
    topic('student-aid', { fi: 'Opintotuki', sv: 'Studiestöd' }, ['/opintotuki', '/studiestod']),
  ],
  outOfScope: { fi: ['mikä on päivän sää'], sv: ['hur är vädret i dag'] },
  lexicon: {},
  benefits: [],
  anyBenefit: ['small-talk', 'service'],
  priority: [
    {
      id: 'self-harm',
      title: { fi: 'Apua heti', sv: 'Hjälp genast' },
      expressions: { fi: ['en halua enää elää'], sv: ['jag vill inte leva längre'] },
      examples: {},
      counterExamples: {},
    },
  ],
  answers: Object.entries(sources).flatMap(([id, words]) => [
    text(id, 'fi', words.fi),
    text(id, 'sv', words.sv),
  ]),
};
