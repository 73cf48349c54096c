// Contents of intents for tests of authoring.

import type { IntentContent } from '../../server/library/subject.ts';
import type { Answer } from '../../server/web/api/contract.ts';
import type { PersonAtConsole } from './console.ts';

const text = (source: string, language: 'fi' | 'sv') => ({
  source,
  sourcePage: language === 'fi' ? 'https://www.kela.fi/asumistuki' : 'https://www.fpa.fi',
  owner: 'Asumisen etuudet',
  reviewBy: '2027-05-31',
});

/** A whole intent about moving house, or with changes. */
export const movingHouse = (changes: Partial<IntentContent> = {}): IntentContent => ({
  about: 'Moving house while getting the allowance.',
  title: { fi: 'Muutto', sv: 'Flytt' },
  phrases: {
    fi: ['muutan uuteen kotiin', 'vaihdan asuntoa', 'osoite vaihtuu', 'muutto tulossa', 'uusi vuokrasopimus'],
    sv: ['jag flyttar hem', 'jag byter bostad', 'adressen ändras', 'flytt på gång', 'nytt hyresavtal'],
  },
  followUps: ['housing-allowance.amount'],
  alsoNames: [],
  answers: { fi: [text('Ilmoita **muutosta**.\n', 'fi')], sv: [text('Meddela om **flytten**.\n', 'sv')] },
  ...changes,
});

type Kind = 'intent' | 'topic' | 'list';

/** Saves a first version, or the next one over what stands. */
export async function write(
  person: PersonAtConsole,
  id: string,
  content: unknown,
  kind: Kind = 'intent',
): Promise<Answer<'saveDraft'>> {
  const { status, answer } = await person.send('subject', { params: { kind, id } });
  const subject = status === 200 ? (answer as Answer<'subject'>) : undefined;
  const version = subject?.draft?.version ?? 0;
  const base = subject?.draft?.base ?? subject?.revision ?? 0;
  return person.call('saveDraft', {
    params: { kind, id },
    body: { version, base, content: content as never },
  });
}

/** From a content to the approved library: one writes and submits, another approves. */
export async function approveWritten(
  people: { readonly writer: PersonAtConsole; readonly approver: PersonAtConsole },
  id: string,
  content: unknown,
  kind: Kind = 'intent',
): Promise<number> {
  const { writer, approver } = people;
  const params = { kind, id };
  const { draft } = await write(writer, id, content, kind);
  const submitted = await writer.call('submitDraft', { params, body: { version: draft.version } });
  const { version } = submitted.draft;
  return (await approver.call('approveDraft', { params, body: { version } })).revision;
}

/** The approved content of an intent. */
export async function approvedOf(person: PersonAtConsole, id: string): Promise<IntentContent> {
  const { approved } = await person.call('subject', { params: { kind: 'intent', id } });
  return approved as IntentContent;
}
