// What understanding a question means to the rest of the server: the types between the engine and its callers.
import type { IntentId, Language, Library } from '../library/library.ts';
import type { Limits } from './decision.ts';
import type { PhraseIndex, ReadPhrases, Reasons } from './explain.ts';

export type Candidate = {
  readonly intent: IntentId;
  /** The classifier's score: comparable within one ranking only. */
  readonly score: number;
  /** Calibrated probability that this intent is the right one, 0 to 1. */
  readonly probability: number;
};

/** What the customer's situation tells beside the words. Times are milliseconds since the epoch. */
export type Context = {
  readonly language: Language;
  readonly now: number;
  /** The path on which the customer stands, and since when. */
  readonly page?: { readonly path: string; readonly at: number };
  /** The intent answered last. */
  readonly previous?: { readonly intent: IntentId; readonly at: number };
};

export type Decision =
  | { readonly kind: 'priority'; readonly id: string }
  | { readonly kind: 'other-language'; readonly language: string }
  | { readonly kind: 'answer'; readonly intent: IntentId }
  | {
      readonly kind: 'clarify';
      readonly options: readonly IntentId[];
      readonly why: 'unsure' | 'which-benefit' | 'two-questions';
    }
  | { readonly kind: 'unmatched'; readonly why: 'out-of-scope' | 'weak' | 'no-known-word' };

export type Understanding = {
  /** The language in which the question was read and is answered. */
  readonly language: Language;
  /** True when the text's own language was sure and differs from the conversation's. */
  readonly languageChanged: boolean;
  /** Best first; five at most. Empty for priority and other-language. */
  readonly ranking: readonly Candidate[];
  readonly decision: Decision;
  /** Calibrated probability that the library covers the question, 0 to 1: the score by which the decision refuses. */
  readonly inScope: number;
  /** Benefits that the question named. */
  readonly named: readonly string[];
  /** Where a hint was used: what the question would mean without it, for other benefits; best first, four at most. */
  readonly others: readonly IntentId[];
  /** Which hint was used to read a question that names no benefit. */
  readonly hint: 'page' | 'previous' | 'none';
};

/** Why a question was read and decided as it was. */
export type Explanation = {
  readonly understanding: Understanding;
  /** The words that were read, spoken forms written out. */
  readonly words: readonly string[];
  readonly limits: Limits;
  readonly certainty: { readonly right: number; readonly inScope: number; readonly known: number };
  /** For the best three. */
  readonly reasons: readonly Reasons[];
};

/** A trained, loaded model. `understand` is pure: same text, same context, same result. */
export type Engine = {
  /** SHA-256 of the model's bytes, hex. */
  readonly hash: string;
  readonly languages: readonly Language[];
  /** `text` is already trimmed, normalised (NFC), limited and redacted. */
  understand(text: string, context: Context): Understanding;
  /** The same question, with its reasons. Slower: for editors, not for the chat. */
  explain(text: string, context: Context): Explanation;
  /** The phrases of topics in this model's features; throws `AppError('not_found')` for a language it does not know. */
  readPhrases(topics: Library['topics'], language: Language): ReadPhrases;
  /** An index of phrases that this engine has read, for finding the nearest; made step by step. */
  indexPhrases(parts: readonly ReadPhrases[], language: Language): Iterator<undefined, PhraseIndex>;
};
