// What a change of structure does to the library: merge, split, move, retire, with all that links to it.
import { AppError } from '../errors.ts';
import type { Benefit, IntentId, PerLanguage } from '../library/library.ts';
import { type Content, type IntentContent, isPriority, isSame, type Subject } from '../library/subject.ts';
import type { Working } from '../store/working.ts';
import { approvedContent, revisionOf } from './catalog.ts';

export type Proposal =
  | { readonly action: 'merge'; readonly from: IntentId; readonly into: IntentId }
  | {
      readonly action: 'split';
      readonly from: IntentId;
      readonly to: IntentId;
      readonly phrases: PerLanguage<readonly string[]>;
      readonly content: IntentContent;
    }
  | { readonly action: 'move'; readonly from: IntentId; readonly to: IntentId }
  | {
      readonly action: 'move-phrases';
      readonly from: IntentId;
      readonly to: IntentId;
      readonly phrases: PerLanguage<readonly string[]>;
    }
  | { readonly action: 'retire'; readonly from: IntentId; readonly to: IntentId | null }
  | { readonly action: 'retire-topic'; readonly topic: string };

type Change = {
  readonly subject: Subject;
  readonly before: Content | undefined;
  readonly after: Content | undefined;
};
export type Plan = {
  /** What is proposed to change by itself; the rest are links that follow. */
  readonly main: readonly Subject[];
  readonly changes: readonly Change[];
  readonly redirects: readonly { readonly from: IntentId; readonly to: IntentId | null }[];
};

const intent = (id: IntentId): Subject => ({ kind: 'intent', id });
export const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`;

function without(
  all: PerLanguage<readonly string[]>,
  gone: PerLanguage<readonly string[]>,
): PerLanguage<readonly string[]> {
  return Object.fromEntries(
    Object.entries(all).map(([language, phrases]) => [
      language,
      phrases.filter((phrase) => !(gone[language] ?? []).includes(phrase)),
    ]),
  );
}

function joined(
  one: PerLanguage<readonly string[]>,
  more: PerLanguage<readonly string[]>,
): PerLanguage<readonly string[]> {
  const languages = [...new Set([...Object.keys(one), ...Object.keys(more)])];
  return Object.fromEntries(
    languages.map((language) => [
      language,
      [...new Set([...(one[language] ?? []), ...(more[language] ?? [])])],
    ]),
  );
}

/** Where follow-ups to a lost intent lead now. */
const followed = (
  followUps: readonly IntentId[],
  own: IntentId,
  from: IntentId,
  to: IntentId | null,
): readonly IntentId[] => [
  ...new Set(
    followUps.flatMap((id) => (id === from ? (to === null ? [] : [to]) : [id])).filter((id) => id !== own),
  ),
];

/** What a proposal does to a working library. Throws `invalid` for what can't be done in it. */
export function plan(working: Working, proposal: Proposal): Plan {
  const read = (id: IntentId): IntentContent => {
    const content = isPriority(id)
      ? undefined
      : (approvedContent(working, intent(id)) as IntentContent | undefined);
    if (!content) throw new AppError('invalid', `There is no approved intent ${id}.`);
    return content;
  };
  const free = (id: IntentId) => {
    if (revisionOf(working, intent(id)) !== 0)
      throw new AppError('invalid', `There is an intent ${id} already.`);
    if (!working.library.topics.some((topic) => topic.id === id.split('.')[0]))
      throw new AppError('invalid', `The topic ${id.split('.')[0]} does not exist; make it first.`);
  };
  const after = new Map<string, Change>();
  const put = (subject: Subject, content: Content | undefined) =>
    after.set(keyOf(subject), { subject, before: approvedContent(working, subject), after: content });
  if (proposal.action === 'retire-topic') return planTopic(working, proposal.topic);
  const { from } = proposal;
  const source = read(from);
  let gone: { readonly to: IntentId | null } | undefined;
  if (proposal.action === 'merge') {
    if (proposal.into === from) throw new AppError('invalid', 'An intent cannot be merged into itself.');
    const target = read(proposal.into);
    put(intent(proposal.into), { ...target, phrases: joined(target.phrases, source.phrases) });
    gone = { to: proposal.into };
  } else if (proposal.action === 'move') {
    free(proposal.to);
    put(intent(proposal.to), source);
    gone = { to: proposal.to };
  } else if (proposal.action === 'retire') {
    if (proposal.to !== null) read(proposal.to);
    if (proposal.to === from) throw new AppError('invalid', 'An intent cannot lead to itself.');
    gone = { to: proposal.to };
  } else {
    const chosen = proposal.phrases;
    const missing = Object.entries(chosen).flatMap(([language, phrases]) =>
      phrases.filter((phrase) => !(source.phrases[language] ?? []).includes(phrase)),
    );
    if (missing.length > 0) throw new AppError('invalid', `${from} has no phrase "${missing[0]}" any more.`);
    put(intent(from), { ...source, phrases: without(source.phrases, chosen) });
    if (proposal.action === 'split') {
      free(proposal.to);
      put(intent(proposal.to), { ...proposal.content, phrases: joined(proposal.content.phrases, chosen) });
    } else {
      if (proposal.to === from) throw new AppError('invalid', 'The phrases are there already.');
      const target = read(proposal.to);
      put(intent(proposal.to), { ...target, phrases: joined(target.phrases, chosen) });
    }
  }
  const to = 'into' in proposal ? proposal.into : proposal.to;
  const main = [intent(from), ...(to === null ? [] : [intent(to)])];
  if (!gone) return { main, changes: [...after.values()], redirects: [] };
  put(intent(from), undefined);
  putLinks(working, { from, to: gone.to }, after, put);
  return { main, changes: [...after.values()], redirects: [{ from, to: gone.to }] };
}

/** Follow-ups and benefits that name the intent which goes. */
function putLinks(
  working: Working,
  { from, to }: { readonly from: IntentId; readonly to: IntentId | null },
  after: ReadonlyMap<string, Change>,
  put: (subject: Subject, content: Content | undefined) => void,
): void {
  for (const { id } of working.library.topics.flatMap(({ intents }) => intents)) {
    if (id === from) continue;
    const content = (after.get(keyOf(intent(id)))?.after ??
      approvedContent(working, intent(id))) as IntentContent;
    if (content.followUps.includes(from))
      put(intent(id), { ...content, followUps: followed(content.followUps, id, from, to) });
  }
  const moved = to === null ? undefined : (after.get(keyOf(intent(to)))?.after as IntentContent | undefined);
  if (to !== null && moved?.followUps.includes(to))
    put(intent(to), { ...moved, followUps: moved.followUps.filter((id) => id !== to) });
  const benefits = working.library.benefits.map(
    (benefit): Benefit => ({
      ...benefit,
      answeredBy: [
        ...new Set(benefit.answeredBy.flatMap((id) => (id === from ? (to === null ? [] : [to]) : [id]))),
      ],
    }),
  );
  if (!isSame(benefits, working.library.benefits)) put({ kind: 'list', id: 'benefits' }, benefits);
}

function planTopic(working: Working, id: string): Plan {
  const topic = working.library.topics.find((each) => each.id === id);
  if (!topic) throw new AppError('invalid', `There is no topic ${id}.`);
  if (topic.intents.length > 0)
    throw new AppError(
      'invalid',
      `The topic ${id} holds ${topic.intents.length} intents; move or retire them first.`,
    );
  const subject: Subject = { kind: 'topic', id };
  const changes: Change[] = [{ subject, before: approvedContent(working, subject), after: undefined }];
  const { anyBenefit, benefits } = working.library;
  if (anyBenefit.includes(id))
    changes.push({
      subject: { kind: 'list', id: 'any-benefit' },
      before: anyBenefit,
      after: anyBenefit.filter((each) => each !== id),
    });
  if (benefits.some(({ answeredBy }) => answeredBy.includes(id)))
    changes.push({
      subject: { kind: 'list', id: 'benefits' },
      before: benefits,
      after: benefits.map((each) => ({ ...each, answeredBy: each.answeredBy.filter((by) => by !== id) })),
    });
  return { main: [subject], changes, redirects: [] };
}
