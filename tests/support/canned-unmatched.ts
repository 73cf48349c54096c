// Canned groups of questions that were not understood, for pictures of the console alone.
import type {
  GroupState,
  UnmatchedGroup,
  UnmatchedList,
  UnmatchedOne,
  UnmatchedOutlook,
  UnmatchedQuestion,
} from '../../server/web/api/contract.ts';
import { people } from './canned-console.ts';

const group = (id: string, changes: Partial<UnmatchedGroup>): UnmatchedGroup => ({
  id,
  language: 'fi',
  words: [],
  example: null,
  state: 'open',
  outcome: null,
  subject: null,
  release: null,
  assignee: null,
  note: '',
  size: 1,
  times: 1,
  answered: 0,
  firstDay: '2026-11-18',
  lastDay: '2026-11-24',
  pages: {},
  ...changes,
});

const groups: readonly UnmatchedGroup[] = [
  group('parking', {
    words: ['pysäköinti', 'toimiston', 'maksaa'],
    example: 'Paljonko pysäköinti maksaa toimistollanne?',
    size: 6,
    times: 21,
    pages: { '/asiointi/toimistot': 12, '/yhteystiedot': 5 },
  }),
  group('passport', {
    words: ['passi', 'uusia'],
    example: 'Miten uusin passin?',
    size: 9,
    times: 14,
    pages: { '/kansainvaliset-tilanteet': 6 },
    assignee: people.bo,
    note: 'Kuuluuko tämä poliisille?',
  }),
  group('pass', {
    language: 'sv',
    words: ['passet', 'förnya'],
    example: 'Hur förnyar jag passet?',
    size: 4,
    times: 6,
  }),
  group('scooter', {
    words: ['sähköpotkulauta', 'korvataanko'],
    example: 'korvataanko sähköpotkulaudalla sattunut vahinko',
    size: 3,
    times: 5,
    answered: 2,
  }),
  group('bicycle', {
    words: ['pyöräetu'],
    example: 'mikä on pyöräetu',
    size: 2,
    times: 4,
    state: 'drafted',
    outcome: 'phrases',
    subject: 'housing-allowance.apply',
  }),
  group('tax', {
    words: ['veroprosentti'],
    example: 'Miten muutan veroprosenttia?',
    size: 5,
    times: 9,
    state: 'elsewhere',
    outcome: 'elsewhere',
    subject: 'tax',
  }),
  group('hours', {
    words: ['aukiolo', 'joulu'],
    example: 'Oletteko auki joulun välipäivinä?',
    size: 4,
    times: 11,
    answered: 11,
    state: 'answered',
    outcome: 'phrases',
    subject: 'service.opening-hours',
    release: 7,
  }),
];

type Query = Readonly<Record<string, string | undefined>>;

export function cannedUnmatched(query: Query): UnmatchedList {
  const found = groups.filter(
    ({ state, language, example }) =>
      (query.state === undefined || state === query.state) &&
      (query.language === undefined || language === query.language) &&
      (query.search === undefined || example?.includes(query.search)),
  );
  const states: Partial<Record<GroupState, number>> = {};
  for (const { state } of groups) states[state] = (states[state] ?? 0) + 1;
  return {
    groups: found,
    total: found.length,
    states,
    distress: 2,
    refreshedAt: '2026-11-24T08:25:00Z',
    colleagues: [people.aino, people.bo],
  };
}

const question = (id: string, changes: Partial<UnmatchedQuestion>): UnmatchedQuestion => ({
  id,
  language: 'fi',
  text: '',
  times: 1,
  firstDay: '2026-11-18',
  lastDay: '2026-11-24',
  pages: { '/asiointi/toimistot': 1 },
  nexts: { left: 1 },
  thumbsDown: 0,
  release: 7,
  ranking: [
    {
      intent: 'service.opening-hours',
      title: { fi: 'Aukioloajat', sv: 'Öppettider' },
      score: -0.8,
      probability: 0.31,
    },
    {
      intent: 'service.contact-details',
      title: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter' },
      score: -1.2,
      probability: 0.05,
    },
  ],
  inScope: 0.2,
  now: { kind: 'unmatched', intent: 'service.opening-hours', title: { fi: 'Aukioloajat' } },
  draft: null,
  ...changes,
});

export const cannedGroup = (id: string): UnmatchedOne | undefined => {
  const found = groups.find((each) => each.id === id);
  if (!found) return undefined;
  return {
    group: found,
    release: 7,
    questions: [
      question('q1', {
        text: 'Paljonko pysäköinti maksaa toimistollanne?',
        times: 9,
        nexts: { rephrased: 4, person: 3, left: 2 },
        thumbsDown: 1,
        draft: { kind: 'answer', intent: 'service.parking', title: { fi: 'Pysäköinti' } },
      }),
      question('q2', { text: 'onko teillä asiakaspysäköintiä', times: 5, nexts: { left: 5 } }),
      question('q3', { text: 'Mihin saan jättää auton kun tulen käymään toimistossa?', times: 3 }),
      question('q4', { text: 'saako toimiston pihaan pysäköidä', times: 2, nexts: { 'none-of-these': 2 } }),
      question('q5', { text: 'parkkipaikka toimiston lähellä' }),
      question('q6', { text: 'Löytyykö palvelupisteen edestä parkkipaikkoja?', nexts: { waiting: 1 } }),
    ],
  };
};

export const cannedOutlook: UnmatchedOutlook = {
  asked: 412,
  now: 31,
  draft: 118,
  changes: [
    { intent: 'service.parking', title: { fi: 'Pysäköinti', sv: 'Parkering' }, now: 0, draft: 83 },
    { intent: 'service.opening-hours', title: { fi: 'Aukioloajat', sv: 'Öppettider' }, now: 20, draft: 24 },
  ],
};
