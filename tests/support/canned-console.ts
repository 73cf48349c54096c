// What the fake console server knows: the starter library as the contract has it, drafts, and who is signed in.

import type { Library } from '../../server/library/library.ts';
import type {
  AnyContent,
  Draft,
  Flag,
  IntentContent,
  IntentRow,
  LibraryView,
  Problem,
  Role,
  Session,
  State,
  Subject,
  SubjectKind,
} from '../../server/web/api/contract.ts';
import { starterLibrary } from './starter-library.ts';

export const people = {
  aino: { id: 'aino', name: 'Aino Lahtinen' },
  bo: { id: 'bo', name: 'Bo Söderholm' },
  eeva: { id: 'eeva', name: 'Eeva Niemi' },
  system: { id: 'import', name: 'import' },
} as const;

const now = '2026-11-24T08:30:00Z';

export type CannedLibrary = {
  readonly drafts: Map<string, Draft>;
  session(): Session;
  signIn(roles: readonly Role[] | null, mustChangePassword: boolean): void;
  view(): LibraryView;
  subject(kind: SubjectKind, id: string): Subject;
  approved(kind: SubjectKind, id: string): AnyContent | null;
  problems(kind: SubjectKind, content: AnyContent): Problem[];
  title(id: string): Record<string, string>;
  readonly source: Library;
};

/** A number that looks like traffic and is the same in every run. */
const figure = (id: string, most: number): number =>
  [...id].reduce((sum, letter, index) => (sum * 31 + letter.charCodeAt(0) * (index + 1)) % 9973, 7) % most;

export async function cannedLibrary(): Promise<CannedLibrary> {
  const source = await starterLibrary();
  const drafts = new Map<string, Draft>();
  let session: Session = {
    person: null,
    institution: null,
    password: true,
    languages: [...source.languages],
    release: 7,
    linkHosts: ['www.kela.fi', 'kela.fi', 'www.suomi.fi'],
  };
  const intents = new Map(
    source.topics.flatMap(({ intents: all }) => all.map((intent) => [intent.id, intent] as const)),
  );

  function intentContent(id: string): IntentContent | null {
    const intent = intents.get(id);
    const priority = source.priority.find((kind) => `priority.${kind.id}` === id);
    if (!intent && !priority) return null;
    return {
      about: intent?.about ?? '',
      title: { ...(intent?.title ?? priority?.title ?? {}) },
      phrases: Object.fromEntries(
        source.languages.map((language) => [language, [...(intent?.phrases[language] ?? [])]]),
      ),
      followUps: [...(intent?.followUps ?? [])],
      alsoNames: [...(intent?.alsoNames ?? [])],
      answers: Object.fromEntries(
        source.languages.map((language) => [
          language,
          source.answers
            .filter((answer) => answer.id === id && answer.language === language)
            .map(({ source: text, sourcePage, owner, reviewBy, validFrom, validUntil }) => ({
              source: text,
              sourcePage,
              owner,
              reviewBy,
              ...(validFrom ? { validFrom } : {}),
              ...(validUntil ? { validUntil } : {}),
            })),
        ]),
      ),
    };
  }

  function approved(kind: SubjectKind, id: string): AnyContent | null {
    if (kind === 'intent') return intentContent(id);
    if (kind === 'topic') {
      const topic = source.topics.find((each) => each.id === id);
      return topic ? { name: { ...topic.name }, pages: [...topic.pages] } : null;
    }
    const lists: Record<string, unknown> = {
      'out-of-scope': source.outOfScope,
      lexicon: source.lexicon,
      benefits: source.benefits,
      'any-benefit': source.anyBenefit,
      priority: source.priority,
    };
    return (lists[id] as AnyContent | undefined) ?? null;
  }

  function problems(kind: SubjectKind, content: AnyContent): Problem[] {
    if (kind !== 'intent') return [];
    const { title, answers } = content as IntentContent;
    return source.languages.flatMap((language): Problem[] => [
      ...(title[language]
        ? []
        : [{ severity: 'error' as const, field: 'title', language, message: 'The title is missing.' }]),
      ...(answers[language]?.some((answer) => answer.source.trim() !== '')
        ? []
        : [{ severity: 'error' as const, field: 'answers', language, message: 'The answer is missing.' }]),
    ]);
  }

  const stateOf = (kind: SubjectKind, id: string): State => {
    const draft = drafts.get(`${kind}/${id}`);
    const known = approved(kind, id) !== null;
    if (draft) return draft.state === 'draft' && !known ? 'new' : draft.state;
    return figure(id, 23) === 3 ? 'approved' : 'published';
  };
  const flagsOf = (id: string): Flag[] => [
    ...(figure(id, 17) === 2 ? (['review-due'] as const) : []),
    ...(figure(id, 29) === 5 ? (['expiring'] as const) : []),
    ...(figure(id, 61) === 7 ? (['withdrawn'] as const) : []),
  ];
  const title = (id: string): Record<string, string> => {
    const draft = drafts.get(`intent/${id}`)?.content as IntentContent | undefined;
    return { ...(draft?.title ?? intentContent(id)?.title ?? {}) };
  };

  function row(id: string, topic: string): IntentRow {
    const draft = drafts.get(`intent/${id}`);
    const content = (draft?.content ?? intentContent(id)) as IntentContent;
    const answer = content.answers[source.languages[0] ?? '']?.[0];
    const asked = figure(id, 1400);
    return {
      id,
      topic,
      title: title(id),
      state: stateOf('intent', id),
      flags: flagsOf(id),
      phrases: Object.fromEntries(Object.entries(content.phrases).map(([key, list]) => [key, list.length])),
      owner: answer?.owner ?? '',
      reviewBy: answer?.reviewBy || null,
      validUntil: answer?.validUntil ?? null,
      editedBy: draft?.editedBy ?? (figure(id, 3) === 0 ? people.bo : people.aino),
      editedAt: draft?.editedAt ?? `2026-11-${String(1 + figure(id, 23)).padStart(2, '0')}T09:12:00Z`,
      asked,
      thumbsUp: Math.floor(asked * 0.21),
      thumbsDown: figure(`${id}!`, Math.max(2, Math.floor(asked * 0.1))),
    };
  }

  return {
    source,
    drafts,
    approved,
    problems,
    title,
    session: () => session,
    signIn: (roles, mustChangePassword) => {
      session = {
        ...session,
        person: roles && { ...people.aino, email: 'aino@example.fi', roles: [...roles], mustChangePassword },
      };
    },
    view: () => ({
      languages: [...source.languages],
      topics: source.topics.map(({ id, name, pages, intents: all }) => ({
        id,
        name: { ...name },
        pages: [...pages],
        state: drafts.get(`topic/${id}`)?.state ?? 'published',
        intents: all.length,
      })),
      intents: [
        ...source.topics.flatMap((topic) => topic.intents.map(({ id }) => row(id, topic.id))),
        ...[...drafts.values()]
          .filter(({ kind, id }) => kind === 'intent' && !intents.has(id) && !id.startsWith('priority.'))
          .map(({ id }) => row(id, id.split('.')[0] ?? '')),
        ...source.priority.map(({ id }) => row(`priority.${id}`, 'priority')),
      ],
      lists: [
        { id: 'out-of-scope', state: 'published', entries: source.outOfScope.fi?.length ?? 0 },
        { id: 'lexicon', state: 'published', entries: Object.keys(source.lexicon.fi ?? {}).length },
        { id: 'benefits', state: 'published', entries: source.benefits.length },
        { id: 'any-benefit', state: 'published', entries: source.anyBenefit.length },
        { id: 'priority', state: 'published', entries: source.priority.length },
      ],
      release: 7,
      unpublished: 3,
    }),
    subject: (kind, id) => {
      const content = approved(kind, id);
      const draft = drafts.get(`${kind}/${id}`) ?? null;
      return {
        kind,
        id,
        revision: content ? 4 : 0,
        approved: content,
        published: content,
        draft,
        state: draft || content ? stateOf(kind, id) : 'new',
        flags: flagsOf(id),
        problems: draft ? problems(kind, draft.content) : [],
        redirect: null,
        change: null,
        withdrawn: flagsOf(id).includes('withdrawn')
          ? [{ language: 'fi', at: now, by: people.bo, reason: 'Summa oli väärä.' }]
          : [],
        followedFrom: [...intents.values()]
          .filter(({ followUps }) => followUps.includes(id))
          .map((intent) => intent.id)
          .slice(0, 6),
        wishes:
          draft?.state === 'returned'
            ? [
                {
                  by: people.eeva,
                  at: now,
                  language: 'fi',
                  times: 23,
                  ways: 20,
                  note: 'Moni kysyy, voiko hakea ennen muuttoa. Kerro myös takautuvasta ajasta.',
                },
              ]
            : [],
      };
    },
  };
}

/** A draft of an approved intent as somebody else wrote it, in the state wanted. */
export function otherPersonsDraft(
  library: CannedLibrary,
  id: string,
  state: Draft['state'],
  comment = '',
): Draft {
  const content = library.approved('intent', id) as IntentContent;
  const answer = content.answers.fi?.[0];
  const source = (answer?.source ?? '').replace('OmaKelassa', 'OmaKelassa ennen muuttoa');
  const draft: Draft = {
    kind: 'intent',
    id,
    content: {
      ...content,
      title: { ...content.title, fi: `${content.title.fi} verkossa` },
      phrases: {
        ...content.phrases,
        fi: [...(content.phrases.fi ?? []).slice(1), 'Mistä löydän hakemuksen asumisen tukeen?'],
      },
      answers: { ...content.answers, fi: answer ? [{ ...answer, source }] : [] },
    },
    version: 3,
    base: 4,
    state,
    authors: [people.bo],
    editedBy: people.bo,
    editedAt: '2026-11-24T07:50:00Z',
    submittedBy: state === 'draft' ? null : people.bo,
    submittedAt: state === 'draft' ? null : now,
    comment,
    returnedBy: state === 'returned' ? people.aino : null,
  };
  library.drafts.set(`intent/${id}`, draft);
  return draft;
}
