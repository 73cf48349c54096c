// The fake console server's answers about one moment: history, checks, releases, notices, people, imports, the trail.
import type {
  Answer,
  AuditEntry,
  Change,
  Difference,
  HistoryEntry,
  Publishing,
  Release,
  RouteName,
} from '../../server/web/api/contract.ts';
import { type CannedLibrary, people } from './canned-console.ts';
import { gates, type Parts } from './canned-console-answers.ts';

const at = '2026-11-24T08:30:00Z';
const sha = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';

/** Answers that depend on the library alone. */
export function cannedLists(library: CannedLibrary) {
  const title = (intent: string) => library.title(intent);
  const near = (intent: string, phrase: string, similarity: number) => ({
    intent,
    title: title(intent),
    phrase,
    similarity,
  });
  const candidate = (intent: string, probability: number) => ({
    intent,
    title: title(intent),
    score: probability * 2 - 0.4,
    probability,
  });
  const ranking = [
    candidate('housing-allowance.apply', 0.86),
    candidate('housing-allowance.attachments', 0.07),
    candidate('pensions.housing', 0.03),
    candidate('housing-allowance.eligibility', 0.02),
    candidate('service.application-status', 0.01),
  ];
  const change: Change = {
    id: 'c1',
    proposal: { action: 'merge', from: 'pensions.housing', into: 'housing-allowance.apply' },
    state: 'waiting',
    reason: 'Kysymykset ovat samat.',
    by: people.bo,
    at,
    decidedBy: null,
    decidedAt: null,
    comment: '',
  };
  const publishing: Publishing = {
    id: 'p1',
    state: 'published',
    progress: 1,
    by: people.bo,
    reason: 'Vuoden 2027 määrät',
    at: '2026-11-23T12:04:00Z',
    scheduledFor: null,
    endedAt: '2026-11-23T12:04:41Z',
    gate: gates.passed,
    override: null,
    release: 7,
    error: null,
  };
  const release = (number: number, reason: string, createdAt: string): Release => ({
    number,
    current: number === 7,
    sample: number === 1,
    createdAt,
    by: number === 1 ? people.system : people.bo,
    reason,
    intents: 125,
    phrases: { fi: 4210, sv: 4198 },
    answers: 256,
    libraryHash: sha,
    models: ['v3'],
    gate: number === 1 ? null : gates.passed,
    override: number === 5 ? { by: people.bo, reason: 'Kadonnut kysymys koski poistunutta etuutta.' } : null,
  });
  const differences: Difference[] = [
    {
      subject: 'housing-allowance.apply',
      kind: 'intent',
      title: title('housing-allowance.apply'),
      what: 'changed',
      fields: [
        {
          field: 'answer',
          language: 'fi',
          before: 'Hae yleistä asumistukea OmaKelassa. Yksi henkilö hakee koko ruokakunnan puolesta.',
          after:
            'Hae yleistä asumistukea OmaKelassa ennen muuttoa. Yksi ihminen hakee koko ruokakunnan puolesta.',
        },
        { field: 'review-by', language: 'fi', before: '2026-12-31', after: '2027-12-31' },
        {
          field: 'phrases',
          language: 'fi',
          list: { added: ['Mistä löydän asumistuen hakemuksen?'], removed: ['asumistuki netissä'] },
        },
      ],
    },
    {
      subject: 'service.payment-days',
      kind: 'intent',
      title: title('service.payment-days'),
      what: 'added',
      fields: [],
    },
  ];
  const notice = (id: string, state: Answer<'notices'>['notices'][number]['state']) => ({
    id,
    version: 1,
    text: {
      fi: 'Asumistuen maksu viivästyy 24.11. Raha on tilillä viimeistään keskiviikkona.',
      sv: 'Utbetalningen av bostadsbidraget försenas 24.11. Pengarna är på kontot senast på onsdag.',
    },
    from: '2026-11-24T05:00:00Z',
    until: '2026-11-25T20:00:00Z',
    state,
    by: state === 'waiting' ? people.bo : people.aino,
    at,
    approvedBy: state === 'showing' ? people.bo : null,
    comment: state === 'returned' ? 'Lisää linkki maksupäiviin.' : '',
  });
  const person = (
    id: string,
    name: string,
    roles: Answer<'people'>['people'][number]['roles'],
    locked = false,
  ) => ({
    id,
    name,
    email: `${id}@example.fi`,
    roles,
    locked,
    mustChangePassword: id === 'eeva',
    institution: id === 'bo',
    sessions: locked ? 0 : 1,
    createdAt: '2026-09-01T06:00:00Z',
    signedInAt: id === 'eeva' ? null : at,
  });
  const question = (
    id: string,
    text: string,
    expected: string,
    result: Answer<'testQuestions'>['questions'][number]['result'],
    isProtected = false,
  ) => ({
    id,
    version: 1,
    language: /[åö]/.test(text) ? 'sv' : 'fi',
    question: text,
    expected,
    page: id === 'q3' ? '/asumistuki' : null,
    previous: null,
    isProtected,
    by: people.aino,
    at,
    result,
  });
  const entry = (
    number: number,
    action: string,
    subject: string,
    detail: AuditEntry['detail'] = {},
  ): AuditEntry => ({
    number,
    at: `2026-11-24T0${number % 9}:1${number % 6}:00Z`,
    by: number % 2 === 0 ? people.aino : people.bo,
    action,
    subject,
    detail,
  });

  const answers = {
    history: ({ params }: Parts): Answer<'history'> => ({
      entries: [4, 3, 1].map(
        (revision): HistoryEntry => ({
          revision,
          action: revision === 1 ? 'import' : 'edit',
          content: library.approved('intent', String(params.id)),
          authors: [people.aino],
          approvedBy: revision === 1 ? people.system : people.bo,
          approvedAt: `2026-1${revision % 2}-0${revision}T10:00:00Z`,
          why: revision === 1 ? '' : 'Määrät vuodelle 2027 tarkistettu.',
          versions: [{ version: 'v1', language: 'fi', sha256: sha, validFrom: null }],
          releases: revision === 4 ? [7] : [5, 6],
        }),
      ),
    }),
    confusions: (): Answer<'confusions'> => ({
      confusions: [
        {
          intent: 'housing-allowance.eligibility',
          title: title('housing-allowance.eligibility'),
          phrases: [
            {
              language: 'fi',
              own: 'Haluan hakea yleistä asumistukea',
              other: 'Kuka voi hakea yleistä asumistukea?',
              similarity: 0.83,
            },
          ],
        },
      ],
    }),
    liveCheck: (): Answer<'liveCheck'> => ({
      decision: { kind: 'answer', intent: 'housing-allowance.apply' },
      ranking,
      inScope: 0.97,
      nearest: [
        near('housing-allowance.eligibility', 'Kuka voi hakea asumistukea?', 0.81),
        near('pensions.housing', 'Miten haen eläkkeensaajan asumistukea?', 0.74),
      ],
      duplicates: [],
      milliseconds: 12,
    }),
    tryQuestion: ({ body }: Parts): Answer<'tryQuestion'> => {
      const { text, language = 'fi' } = body as { text: string; language?: string };
      const answer = library.source.answers.find(
        (each) => each.id === 'housing-allowance.apply' && each.language === language,
      );
      return {
        text,
        language,
        decision: { kind: 'answer', intent: 'housing-allowance.apply' },
        ranking,
        inScope: 0.97,
        named: [
          {
            id: 'general-housing-allowance',
            title: { fi: 'yleinen asumistuki', sv: 'allmänt bostadsbidrag' },
          },
          { id: 'housing-support', title: {} },
        ],
        hint: 'page',
        answer: {
          intent: 'housing-allowance.apply',
          title: title('housing-allowance.apply')[language] ?? '',
          source: answer?.source ?? '',
          html: '<p>Hae yleistä asumistukea <strong>OmaKelassa</strong>. Yksi henkilö hakee koko ruokakunnan puolesta.</p>',
          sourcePage: answer?.sourcePage ?? '',
        },
        options: [
          {
            intent: 'housing-allowance.attachments',
            title: title('housing-allowance.attachments')[language] ?? '',
          },
        ],
        explanation: {
          reasons: [
            {
              intent: 'housing-allowance.apply',
              score: 1.4,
              words: [
                { word: 'miten', weight: 0.12 },
                { word: 'haen', weight: 0.61 },
                { word: 'asumistukea', weight: 0.74 },
                { word: 'huomenna', weight: -0.08 },
              ],
              features: [],
            },
          ],
          nearest: [
            { intent: 'housing-allowance.apply', phrase: 'Miten haen asumistukea?', similarity: 0.94 },
          ],
        },
        stale: false,
        milliseconds: 1,
      };
    },
    draftModel: (): Answer<'draftModel'> => ({ state: 'ready', progress: 1, stale: true, error: null }),
    changes: (): Answer<'changes'> => ({ changes: [change] }),
    publishings: (): Answer<'publishings'> => ({ publishings: [publishing] }),
    publish: (): Answer<'publish'> => ({ publishing }),
    publishing: (): Answer<'publishing'> => ({ publishing }),
    releases: (): Answer<'releases'> => ({
      releases: [
        release(7, 'Vuoden 2027 määrät', '2026-11-23T12:04:41Z'),
        release(6, 'Toimeentulotuen muutokset', '2026-11-02T08:10:00Z'),
        release(5, 'Uusi aihe: kuntoutus', '2026-10-12T08:10:00Z'),
        release(1, '', '2026-09-01T06:00:00Z'),
      ],
      switches: [
        { release: 7, by: people.bo, at: '2026-11-23T12:04:41Z', reason: 'Vuoden 2027 määrät' },
        { release: 6, by: people.bo, at: '2026-11-02T08:10:00Z', reason: '' },
      ],
    }),
    difference: (): Answer<'difference'> => ({ differences, sentences: [] }),
    notices: (): Answer<'notices'> => ({
      notices: [
        notice('n1', 'showing'),
        notice('n2', 'waiting'),
        notice('n3', 'returned'),
        notice('n4', 'over'),
      ],
    }),
    testQuestions: (): Answer<'testQuestions'> => ({
      questions: [
        question('q1', 'paljonko saan tukea kun vuokra on 700 e', 'housing-allowance.amount', 'right', true),
        question('q2', 'hur överklagar jag', 'service.appeal', 'right'),
        question('q3', 'mitä liitteitä tarvitaan', 'housing-allowance.attachments', 'clarified'),
        question('q4', 'millainen sää huomenna', '-', 'unmatched'),
        question('q5', 'eläkkeen maksupäivä joulukuussa', 'pensions.payment-day', 'wrong', true),
      ],
    }),
    people: (): Answer<'people'> => ({
      people: [
        person('aino', 'Aino Lahtinen', ['expert', 'administrator']),
        person('bo', 'Bo Söderholm', ['approver']),
        person('eeva', 'Eeva Niemi', ['analyst']),
        person('olli', 'Olli Entinen', ['expert'], true),
      ],
    }),
    invite: (): Answer<'invite'> => ({
      person: person('eeva', 'Eeva Niemi', ['analyst']),
      oneTimePassword: 'kuusi-lumi-vene-7412',
    }),
    audit: (): Answer<'audit'> => ({
      entries: [
        entry(48, 'release.publish', 'release 7', { reason: 'Vuoden 2027 määrät' }),
        entry(47, 'draft.approve', 'intent housing-allowance.apply', { revision: 4 }),
        entry(46, 'draft.submit', 'intent housing-allowance.apply'),
        entry(45, 'session.refused', 'person olli', { locked: true }),
        entry(44, 'session.begin', 'person aino'),
        entry(43, 'unmatched.answered', 'group Kd83jdkW', {
          release: 6,
          questions: 12,
          times: 64,
          answered: 60,
        }),
        entry(42, 'draft.forgotten', 'intent service.appeal'),
      ],
    }),
    verifyAudit: (): Answer<'verifyAudit'> => ({ firstBroken: null }),
    proof: (): Answer<'proof'> => {
      const answer = library.source.answers.find((each) => each.id === 'housing-allowance.apply');
      return {
        proofs: [
          {
            reply: 'Kd83jdkW02la',
            conversation: 'c-93kd02lsQ1',
            at,
            language: 'fi',
            kind: 'answer',
            deletedAt: null,
            question: 'Miten haen asumistukea?',
            release: { number: 7, libraryHash: sha, createdAt: '2026-11-23T12:04:41Z', by: people.bo },
            modelHash: sha,
            decision: { kind: 'answer' },
            ranking: ranking.map(({ intent, score, probability }) => ({ intent, score, probability })),
            named: [],
            hint: 'page',
            answer: {
              intent: 'housing-allowance.apply',
              version: 'housing-allowance.apply.fi.4',
              title: title('housing-allowance.apply').fi ?? '',
              source: answer?.source ?? '',
              sha256: sha,
              computed: sha,
              matches: true,
              createdBy: people.aino,
              createdAt: '2026-11-20T10:00:00Z',
              approvedBy: people.bo,
              approvedAt: '2026-11-21T10:00:00Z',
              withdrawn: null,
            },
            texts: [],
          },
        ],
      };
    },
    upload: (): Answer<'upload'> => ({
      id: 'u1',
      format: 'csv',
      encoding: 'windows-1252',
      rows: 214,
      columns: [
        { name: 'Tunnus', guess: 'id', examples: ['housing-allowance.apply'] },
        { name: 'Kieli', guess: 'language', examples: ['fi', 'sv'] },
        { name: 'Kysymys', guess: 'text', examples: ['Miten haen asumistukea?'] },
        { name: 'Huomautus', guess: null, examples: ['tarkista'] },
      ],
    }),
    previewImport: (): Answer<'previewImport'> => ({
      errors: [{ row: 17, column: 'Tunnus', message: 'housing-allowance_apply is no id of this kind' }],
      rows: [
        { row: 2, subject: 'housing-allowance.apply', what: 'added', text: 'Mistä löydän hakemuksen?' },
        { row: 3, subject: 'housing-allowance.apply', what: 'same', text: 'Miten haen asumistukea?' },
        { row: 4, subject: 'service.appeal', what: 'removed', text: 'valitus' },
      ],
      subjects: [{ kind: 'intent', id: 'housing-allowance.apply', what: 'changed' }],
      counts: { added: 1, changed: 0, removed: 1, same: 212 },
    }),
    applyImport: (): Answer<'applyImport'> => ({
      drafts: [{ kind: 'intent', id: 'housing-allowance.apply' }],
    }),
  } satisfies { readonly [N in RouteName]?: (parts: Parts) => unknown };
  return answers;
}
