// The library as a domain type: what experts wrote, parsed once at the edge and trusted inside.

/** A language of the library, as its ISO 639-1 code: `fi`, `sv`, `en`, … */
export type Language = string;

/** `<topic>.<aspect>`, both halves in kebab case. */
export type IntentId = string;

export type PerLanguage<T> = Readonly<Record<Language, T>>;

export type Intent = {
  readonly id: IntentId;
  readonly topic: string;
  readonly aspect: string;
  /** What the question covers and where its borders are; for editors, never shown to customers. */
  readonly about: string;
  /** What a button says. */
  readonly title: PerLanguage<string>;
  readonly phrases: PerLanguage<readonly string[]>;
  readonly followUps: readonly IntentId[];
  /** Benefits (ids of `benefits.yaml`) that a question may name and still get this answer. */
  readonly alsoNames: readonly string[];
};

export type Topic = {
  readonly id: string;
  readonly name: PerLanguage<string>;
  /** Paths on which this topic is meant: a path, and all below it. */
  readonly pages: readonly string[];
  readonly intents: readonly Intent[];
};

/** A benefit's names in customers' mouths, and the topics or intents that may answer a question which names it. */
export type Benefit = {
  readonly id: string;
  readonly names: PerLanguage<readonly string[]>;
  readonly answeredBy: readonly string[];
};

/** One kind of acute distress: what gives it away, and what only looks like it. */
export type PriorityKind = {
  readonly id: string;
  readonly title: PerLanguage<string>;
  readonly expressions: PerLanguage<readonly string[]>;
  readonly examples: PerLanguage<readonly string[]>;
  readonly counterExamples: PerLanguage<readonly string[]>;
};

/** One version of one answer, as its file holds it. `id` is an intent's id or `priority.<kind>`. */
export type AnswerText = {
  readonly id: string;
  readonly language: Language;
  /** The Markdown, byte for byte. */
  readonly source: string;
  readonly sourcePage: string;
  readonly owner: string;
  /** Calendar days, `YYYY-MM-DD`. */
  readonly reviewBy: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
};

export type Library = {
  readonly languages: readonly Language[];
  readonly topics: readonly Topic[];
  readonly outOfScope: PerLanguage<readonly string[]>;
  /** Per language: concept → the words that mean it. */
  readonly lexicon: PerLanguage<Readonly<Record<string, readonly string[]>>>;
  readonly benefits: readonly Benefit[];
  /** Topics whose answers are the same for every benefit. */
  readonly anyBenefit: readonly string[];
  readonly priority: readonly PriorityKind[];
  readonly answers: readonly AnswerText[];
};
