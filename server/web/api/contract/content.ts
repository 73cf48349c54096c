// Contract: what experts write. Drafts may be half-written, so parsers limit sizes; what is missing comes as problems.
import * as z from 'zod';
import { day, intentId, language, name, perLanguage } from './common.ts';

const line = (most: number) => z.string().max(most);
const phrases = z.array(line(600)).max(2_000);
const dayOrNothing = z.union([day, z.literal('')]);

/** One text of an answer. Several of one language differ by `validFrom`. Days are Helsinki's; both ends count. */
export const answerContent = z.strictObject({
  /** Markdown, byte for byte. */
  source: z.string().max(20_000),
  /** The official page from which it was written. */
  sourcePage: line(500),
  owner: line(200),
  reviewBy: dayOrNothing,
  validFrom: day.optional(),
  validUntil: day.optional(),
});
export type AnswerContent = z.infer<typeof answerContent>;

/** An intent, or the fixed answer to a kind of distress (`priority.<kind>`), which has no phrases of its own. */
export const intentContent = z.strictObject({
  about: line(2_000),
  title: perLanguage(line(200)),
  phrases: perLanguage(phrases),
  followUps: z.array(intentId).max(20),
  alsoNames: z.array(name).max(50),
  answers: perLanguage(z.array(answerContent).max(20)),
});
export type IntentContent = z.infer<typeof intentContent>;

export const topicContent = z.strictObject({
  name: perLanguage(line(200)),
  /** Paths that begin with `/`; the topic is meant there and below. */
  pages: z.array(line(300)).max(100),
});
export type TopicContent = z.infer<typeof topicContent>;

export const listKinds = ['out-of-scope', 'lexicon', 'benefits', 'any-benefit', 'priority'] as const;
export type ListKind = (typeof listKinds)[number];
const words = perLanguage(phrases);
export const listContents = {
  /** Questions that must be refused. */
  'out-of-scope': perLanguage(z.array(line(600)).max(20_000)),
  /** Per language: concept → words. */
  lexicon: z.record(language, z.record(z.string().max(100), phrases)),
  benefits: z
    .array(z.strictObject({ id: name, names: words, answeredBy: z.array(line(121)).max(200) }))
    .max(500),
  /** Topics whose answers hold for every benefit. */
  'any-benefit': z.array(name).max(200),
  priority: z
    .array(
      z.strictObject({
        id: name,
        title: perLanguage(line(200)),
        expressions: words,
        examples: words,
        counterExamples: words,
      }),
    )
    .max(50),
} as const;
export type ListContent = { [K in ListKind]: z.infer<(typeof listContents)[K]> };

/** What can be edited and approved as one: an intent, a topic, or a list. */
export const subjectKinds = ['intent', 'topic', 'list'] as const;
export type SubjectKind = (typeof subjectKinds)[number];
export const subjectKind = z.enum(subjectKinds);

/** The content of any subject; which it is tells its kind (and, for a list, its id). */
export const anyContent = z.union([intentContent, topicContent, ...Object.values(listContents)] as const);
export type AnyContent = z.infer<typeof anyContent>;
