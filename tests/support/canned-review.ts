// The fake console server's weak answers, samples and looks: a service of some size, in the middle of its work.
import type {
  Answer,
  Disagreement,
  JudgingFigures,
  JudgingWeek,
  LookEntry,
  Message,
  Verdict,
  WeakAnswer,
  WeakCase,
} from '../../server/web/api/contract.ts';
import { type CannedLibrary, people } from './canned-console.ts';

const share = (times: number, of: number, margin: number) => ({
  times,
  share: of === 0 ? 0 : times / of,
  low: of === 0 ? 0 : Math.max(0, times / of - margin),
  high: of === 0 ? 1 : Math.min(1, times / of + margin * 0.7),
});

const figures = (final: number, [right, partly, wrong, dangerous]: readonly number[]): JudgingFigures => ({
  begun: final,
  judged: final,
  final,
  disagreements: 0,
  shares: {
    right: share(right ?? 0, final, 0.09),
    partly: share(partly ?? 0, final, 0.08),
    wrong: share(wrong ?? 0, final, 0.07),
    dangerous: share(dangerous ?? 0, final, 0.05),
  },
  kappa: final === 0 ? null : 0.55 + (0.25 * (right ?? 0)) / final,
});

const week = (monday: string, of: JudgingFigures, more: Partial<JudgingWeek> = {}): JudgingWeek => ({
  week: monday,
  population: 8_412,
  seed: '9f2c51d07ab34e6688c1f0a95d3be274',
  drawnAt: `${monday}T03:00:00Z`,
  drawn: 50,
  gone: 0,
  mine: 50,
  left: 0,
  ...of,
  ...more,
});

export const cannedWeeks: readonly JudgingWeek[] = [
  week('2026-11-16', figures(0, []), { begun: 12, mine: 12, left: 38, judged: 0 }),
  week('2026-11-09', { ...figures(46, [41, 3, 2, 0]), judged: 50, disagreements: 4 }),
  week('2026-11-02', figures(50, [45, 3, 2, 0])),
  week('2026-10-26', figures(49, [42, 4, 2, 1]), { gone: 1 }),
  week('2026-10-19', figures(50, [43, 4, 3, 0])),
  week('2026-10-12', figures(50, [40, 5, 5, 0])),
];

export function cannedReview(library: CannedLibrary) {
  const title = (intent: string) => library.title(intent);
  const source = (intent: string) =>
    library.source.answers.find(({ id, language }) => id === intent && language === 'fi')?.source ?? '';
  const message = (
    reply: string,
    question: string,
    intent: string,
    more: Partial<Message> = {},
  ): Message => ({
    reply,
    at: '2026-11-19T09:14:00Z',
    request: 'ask',
    question,
    language: 'fi',
    page: '/asumistuki',
    kind: 'answer',
    answer: intent,
    title: title(intent).fi ?? '',
    source: source(intent),
    texts: [],
    options: [],
    thumb: 'none',
    reason: null,
    person: false,
    ...more,
  });
  const weak = (answer: string, given: number, signs: readonly number[], before: number): WeakAnswer => {
    const [thumbDown = 0, noneOfThese = 0, rephrased = 0, person = 0] = signs;
    const all = thumbDown + noneOfThese + rephrased + person;
    return {
      answer,
      title: title(answer),
      given,
      givenBefore: Math.round(given * 0.94),
      thumbDown,
      noneOfThese,
      rephrased,
      person,
      weak: Math.round(all * 0.9),
      weakBefore: before,
      open: Math.round(all * 0.4),
    };
  };
  const weakCase = (reply: string, question: string, more: Partial<WeakCase>): WeakCase => ({
    reply,
    conversation: `c-${reply}`,
    at: '2026-11-19T09:14:00Z',
    answer: 'housing-allowance.apply',
    title: title('housing-allowance.apply'),
    language: 'fi',
    question,
    page: '/asumistuki',
    release: 7,
    reason: null,
    signals: ['rephrased'],
    state: 'open',
    markedBy: null,
    markedAt: null,
    handedTo: null,
    note: '',
    ...more,
  });
  const look = (number: number, by: LookEntry['by'], more: Partial<LookEntry>): LookEntry => ({
    number,
    at: `2026-11-24T0${number % 8}:12:00Z`,
    by,
    door: 'weak',
    conversation: `k${number}d83jdkW02la`,
    subject: '',
    replies: 4,
    ...more,
  });
  const disagreement = (
    position: number,
    question: string,
    verdicts: readonly [Verdict, Verdict],
    more: Partial<Disagreement> = {},
  ): Disagreement => ({
    reply: `r${position}`,
    position,
    conversation: `c-r${position}`,
    message: message(`r${position}`, question, 'housing-allowance.amount'),
    verdicts: [
      { by: people.aino, verdict: verdicts[0], at: '2026-11-17T08:00:00Z' },
      { by: people.bo, verdict: verdicts[1], at: '2026-11-17T11:20:00Z' },
    ],
    settled: null,
    ...more,
  });
  return {
    weakAnswers: (): Answer<'weakAnswers'> => ({
      answers: [
        weak('housing-allowance.amount', 3_120, [61, 44, 118, 37], 172),
        weak('service.application-status', 5_904, [72, 12, 96, 81], 190),
        weak('housing-allowance.apply', 2_210, [18, 21, 52, 9], 131),
        weak('unemployment.eligibility', 1_644, [25, 9, 31, 14], 64),
        weak('pensions.housing', 322, [4, 11, 9, 0], 0),
        weak('student-aid.income-limits', 870, [0, 3, 12, 2], 19),
      ],
      mine: 2,
    }),
    weakCases: (): Answer<'weakCases'> => ({
      cases: [
        weakCase('w1', 'saanko asumistukea jos vuokra nousee kesken vuoden', {
          signals: ['thumbDown', 'rephrased'],
          reason: 'Kysyin korotuksesta, en hakemisesta.',
        }),
        weakCase('w2', 'mihin ilmoitan uuden vuokran', {
          signals: ['person'],
          state: 'handed',
          handedTo: people.bo,
          markedBy: people.aino,
          markedAt: '2026-11-20T07:40:00Z',
          note: 'Puuttuuko meiltä vastaus vuokran muutoksesta?',
        }),
        weakCase('w3', 'hur meddelar jag ny hyra', {
          language: 'sv',
          page: null,
          signals: ['noneOfThese'],
          state: 'handled',
          markedBy: people.bo,
          markedAt: '2026-11-20T07:40:00Z',
        }),
      ],
      more: true,
    }),
    conversation: (): Answer<'conversation'> => ({
      id: 'c-w1',
      messages: [
        message('w1', 'saanko asumistukea jos vuokra nousee kesken vuoden', 'housing-allowance.apply', {
          thumb: 'down',
          reason: 'Kysyin korotuksesta, en hakemisesta.',
        }),
        message('w1b', 'vuokra nousee mitä teen', 'housing-allowance.apply', {
          kind: 'clarify',
          answer: null,
          title: null,
          source: null,
          texts: [{ key: 'clarify.unsure', text: 'Mitä näistä tarkoitat?' }],
          options: ['Muutoksesta ilmoittaminen', 'Asumistuen määrä'],
        }),
        message('w1c', 'Ei mikään näistä', 'housing-allowance.apply', {
          request: 'choose',
          kind: 'unmatched',
          answer: null,
          title: null,
          source: null,
          texts: [{ key: 'unmatched.first', text: 'En löytänyt vastausta.' }],
          person: true,
        }),
      ],
    }),
    colleagues: (): Answer<'colleagues'> => ({ colleagues: [people.bo, { id: 'eeva', name: 'Eeva Niemi' }] }),
    markWeakCase: (): Answer<'markWeakCase'> => ({
      case: weakCase('w1', 'saanko asumistukea jos vuokra nousee kesken vuoden', {}),
    }),
    judging: (): Answer<'judging'> => ({
      weeks: [...cannedWeeks],
      all: figures(245, [211, 19, 14, 1]),
      size: 50,
    }),
    judgingCase: (): Answer<'judgingCase'> => ({
      case: {
        position: 13,
        conversation: 'c-w1',
        message: message('j13', 'paljonko saan asumistukea jos asun yksin', 'housing-allowance.amount'),
      },
      drawn: 50,
      mine: 12,
      left: 38,
    }),
    disagreements: (): Answer<'disagreements'> => ({
      disagreements: [
        disagreement(7, 'paljonko asumistuki on kahdelle', ['right', 'partly']),
        disagreement(19, 'leikkaako opintotuki asumistukea', ['partly', 'wrong'], {
          settled: { by: people.bo, verdict: 'wrong', at: '2026-11-18T12:00:00Z' },
        }),
        disagreement(31, '', ['right', 'wrong'], { message: null, conversation: null }),
      ],
    }),
    looks: (): Answer<'looks'> => ({
      looks: [
        look(418, people.aino, { door: 'judging', replies: 1 }),
        look(411, people.bo, { door: 'proof', replies: 6 }),
        look(405, people.aino, {
          conversation: null,
          subject: 'questions of housing-allowance.apply up to reply 8k2d01la',
          replies: 20,
        }),
        look(398, people.bo, { door: 'unmatched' }),
      ],
      people: [people.aino, people.bo],
    }),
  };
}
