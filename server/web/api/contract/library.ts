// Contract: the library view, one subject with its draft, approval, changes of structure, history.
import * as z from 'zod';
import {
  comment,
  day,
  id,
  intentId,
  language,
  moment,
  name,
  perLanguage,
  person,
  problem,
  reason,
  whole,
} from './common.ts';
import { anyContent, intentContent, subjectKind } from './content.ts';

/**
 * `new`: a draft without an approved text; `draft`, `waiting`, `returned`: an open draft; `approved`: approved and not
 * in the served release; `published`: served as it stands.
 */
export const states = ['new', 'draft', 'waiting', 'returned', 'approved', 'published'] as const;
export type State = (typeof states)[number];
/** Beside the state. Expiring and review due: within 30 days, or past. */
export const flags = ['expiring', 'expired', 'review-due', 'withdrawn', 'scheduled', 'problem'] as const;
export type Flag = (typeof flags)[number];

export const intentRow = z.object({
  id: intentId,
  topic: z.string(),
  title: perLanguage(z.string()),
  state: z.enum(states),
  flags: z.array(z.enum(flags)),
  phrases: perLanguage(z.number()),
  owner: z.string(),
  reviewBy: day.nullable(),
  validUntil: day.nullable(),
  editedBy: person,
  editedAt: moment,
  /** Of the last thirty days. */
  asked: z.number(),
  thumbsUp: z.number(),
  thumbsDown: z.number(),
});
export type IntentRow = z.infer<typeof intentRow>;
export const topicRow = z.object({
  id: z.string(),
  name: perLanguage(z.string()),
  pages: z.array(z.string()),
  state: z.enum(states),
  intents: z.number(),
});
export type TopicRow = z.infer<typeof topicRow>;
export const libraryView = z.object({
  languages: z.array(language),
  /** Of the working library; changes with every approval. */
  topics: z.array(topicRow),
  /** In the library's order; `priority.<kind>` stand under the topic `priority`. */
  intents: z.array(intentRow),
  lists: z.array(z.object({ id: z.string(), state: z.enum(states), entries: z.number() })),
  release: z.number().nullable(),
  /** How many subjects are approved and not yet published. */
  unpublished: z.number(),
});
export type LibraryView = z.infer<typeof libraryView>;

export const searchQuery = z.object({
  text: z.string().trim().min(1).max(200),
  most: z.coerce.number().int().min(1).max(500).default(100),
});
export const searchHit = z.object({
  intent: intentId,
  title: perLanguage(z.string()),
  /** Best first; `text` is the line in which the words stand. */
  hits: z.array(
    z.object({
      field: z.enum(['id', 'title', 'phrase', 'answer', 'about']),
      language: language.optional(),
      text: z.string(),
    }),
  ),
});
export const searchResult = z.object({ found: z.array(searchHit), total: z.number() });

export const draft = z.object({
  kind: subjectKind,
  id: z.string(),
  content: anyContent,
  /** Counts up with every save; sent back with the next one. */
  version: z.number(),
  /** The approved revision from which it was made; 0 for something new. */
  base: z.number(),
  state: z.enum(['draft', 'waiting', 'returned']),
  /** Everybody who edited it; none of them can approve it. */
  authors: z.array(person),
  editedBy: person,
  editedAt: moment,
  submittedBy: person.nullable(),
  submittedAt: moment.nullable(),
  /** Of who submitted it, or who returned it. */
  comment: z.string(),
  returnedBy: person.nullable(),
});
export type Draft = z.infer<typeof draft>;
export const draftResult = z.object({ draft, problems: z.array(problem) });
export const draftList = z.object({
  drafts: z.array(draft.omit({ content: true }).extend({ title: perLanguage(z.string()) })),
});
/** Of `conflict` when a save, submit or approval was made from a version that is not the newest. */
export const staleDetails = z.object({
  why: z.literal('stale'),
  /** What is stored now: a draft, or null where the draft is gone (approved or discarded meanwhile). */
  theirs: draft.nullable(),
  /** The approved content now. */
  approved: anyContent.nullable(),
  /** What was sent. */
  yours: anyContent.nullable(),
});
export type StaleDetails = z.infer<typeof staleDetails>;

/** One subject: what is served, what is approved, what is being written. */
export const subject = z.object({
  kind: subjectKind,
  id: z.string(),
  /** Of the approved content; 0 where there is none. */
  revision: z.number(),
  approved: anyContent.nullable(),
  published: anyContent.nullable(),
  draft: draft.nullable(),
  state: z.enum(states),
  flags: z.array(z.enum(flags)),
  /** Of the draft, or of the approved content where there is none. */
  problems: z.array(problem),
  /** Where it went, if it was merged, moved or retired. */
  redirect: z.object({ to: z.string().nullable() }).nullable(),
  /** A waiting change of structure that touches it. */
  change: id.nullable(),
  withdrawn: z.array(z.object({ language, at: moment, by: person, reason: z.string() })),
  /** Intents that have it as a follow-up. */
  followedFrom: z.array(intentId),
  /** Why analysts put phrases into its draft: how often customers asked, in how many ways, and a note; newest first. */
  wishes: z.array(
    z.object({ by: person, at: moment, language, times: z.number(), ways: z.number(), note: z.string() }),
  ),
});
export type Wish = Subject['wishes'][number];
export type Subject = z.infer<typeof subject>;

export const subjectParams = z.object({ kind: subjectKind, id: z.string().max(121) });
/** `version` 0 begins a draft; for something new, `base` is 0. */
export const saveDraft = z.strictObject({ version: whole, base: whole, content: anyContent });
export const versionQuery = z.object({ version: z.coerce.number().int().min(1) });
export const submit = z.strictObject({ version: whole, comment: comment.default('') });
export const returnDraft = z.strictObject({ version: whole, comment: reason });
export const approve = z.strictObject({ version: whole, comment: comment.default('') });
export const approved = z.object({ revision: z.number() });

const phraseChoice = perLanguage(z.array(z.string().max(600)));
/** A change of structure waits for another person's approval as one thing; nothing is changed before. */
export const proposal = z.discriminatedUnion('action', [
  /** Phrases go over, links follow, `from` redirects to `into`; the answer of `into` stays. */
  z.strictObject({ action: z.literal('merge'), from: intentId, into: intentId }),
  /** Some phrases of `from` begin a new intent with its own title and answer. */
  z.strictObject({
    action: z.literal('split'),
    from: intentId,
    to: intentId,
    phrases: phraseChoice,
    content: intentContent,
  }),
  /** The intent gets another id, in another topic or the same; everything goes with it, the old id redirects. */
  z.strictObject({ action: z.literal('move'), from: intentId, to: intentId }),
  z.strictObject({ action: z.literal('move-phrases'), from: intentId, to: intentId, phrases: phraseChoice }),
  /** `to`: where it redirects, or null for nowhere. */
  z.strictObject({ action: z.literal('retire'), from: intentId, to: intentId.nullable() }),
  /** The topic must be empty. */
  z.strictObject({ action: z.literal('retire-topic'), topic: name }),
]);
export type Proposal = z.infer<typeof proposal>;
export const change = z.object({
  id,
  proposal,
  state: z.enum(['waiting', 'approved', 'returned', 'discarded']),
  reason: z.string(),
  by: person,
  at: moment,
  decidedBy: person.nullable(),
  decidedAt: moment.nullable(),
  comment: z.string(),
});
export type Change = z.infer<typeof change>;
export const propose = z.strictObject({ proposal, reason });
export const oneChange = z.object({ change });
export const changes = z.object({ changes: z.array(change) });
export const idParams = z.object({ id });
export const commented = z.strictObject({ comment: comment.default('') });
export const returned = z.strictObject({ comment: reason });

export const historyEntry = z.object({
  revision: z.number(),
  /** `import`, `edit`, `new`, `restore`, `merge`, `split`, `move`, `move-phrases`, `retire`. */
  action: z.string(),
  content: anyContent.nullable(),
  authors: z.array(person),
  approvedBy: person,
  approvedAt: moment,
  why: z.string(),
  /** Ids of the answer versions in force after it. */
  versions: z.array(
    z.object({ version: z.string(), language, sha256: z.string(), validFrom: day.nullable() }),
  ),
  /** Releases that hold it. */
  releases: z.array(z.number()),
});
export type HistoryEntry = z.infer<typeof historyEntry>;
/** Newest first. */
export const history = z.object({ entries: z.array(historyEntry) });
export const revisionParams = subjectParams.extend({ revision: z.coerce.number().int().min(1) });

export const withdraw = z.strictObject({ languages: z.array(language).min(1).optional(), reason });
export const withdrawn = z.object({ versions: z.array(z.string()) });
export const intentParams = z.object({ id: intentId });
