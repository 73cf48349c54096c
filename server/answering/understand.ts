// A loaded model at work: distress first, then language, then match and decision. Pure: same text, same context, same result.
import { AppError } from '../errors.ts';
import type { IntentId, Language } from '../library/library.ts';
import { wordsOf } from './analysis.ts';
import { compileGuard } from './benefits.ts';
import { questionsIn } from './clauses.ts';
import { decide } from './decision.ts';
import type { Engine } from './engine.ts';
import { indexPhrases, readPhrases, reasonsFor } from './explain.ts';
import { benefitHint, type Hint, hintOf, noHint, topicHint, topicOf } from './hint.ts';
import { compileDetector, type LanguageModel } from './language.ts';
import { exampleOf } from './match.ts';
import { compilePages, type Pages } from './pages.ts';
import { analyseFor, type Borders, createReader, type Read, type Reader, rank, read } from './ranking.ts';
import type { TrainedLanguage } from './train-language.ts';
import { leadOf } from './train-priority.ts';

export type Model = {
  readonly hash: string;
  readonly languages: Readonly<Record<Language, TrainedLanguage>>;
  readonly detector: LanguageModel;
  readonly borders: Borders;
};

/** Natural logarithm of the odds from which a text's own language decides, and from which a foreign one is believed. */
const sure = { library: 4, other: 4 } as const;
/** An unnamed question of so few words may lack its subject. */
const ellipticWords = 5;
/** A foreign language in Latin letters needs this many words: names and loanwords are not a language. */
const foreignWords = 3;
const mostOthers = 4;

/** Answers from a model in memory. */
export function createEngine(model: Model): Engine {
  const { borders } = model;
  const guard = compileGuard(borders as Parameters<typeof compileGuard>[0]);
  const pages: Pages = compilePages(borders.topics);
  const detectLanguage = compileDetector(model.detector);
  const languages = Object.keys(model.languages).sort();
  const anyBenefit = (intent: IntentId) => borders.anyBenefit.includes(topicOf(intent));
  const readers = new Map<Language, Reader>(
    languages.map((language) => [
      language,
      createReader(language, model.languages[language] as TrainedLanguage, {
        ...borders,
        guard,
        isAnyBenefit: anyBenefit,
      }),
    ]),
  );

  const readerOf = (language: Language): Reader => {
    const reader = readers.get(language);
    if (!reader) throw new AppError('not_found', `The model does not know the language ${language}.`);
    return reader;
  };

  /** Two questions in one message: each of the first two clauses that ask is sure, and of another intent. */
  const twoQuestions = (
    reader: Reader,
    text: string,
    hint: Hint,
  ): readonly [IntentId, IntentId] | undefined => {
    const clauses = questionsIn(text, reader.language);
    if (clauses.length < 2) return undefined;
    const sureOf: IntentId[] = [];
    let last = hint;
    const { answer, refuse } = reader.calibration.limits;
    for (const clause of clauses) {
      const { ranking, inScope, named } = rank(reader, read(reader, analyseFor(reader, clause)), last);
      const [first] = ranking;
      // The second half leaves out what the first has named: "… and how much may I earn beside it?"
      if (named.length > 0) last = benefitHint('previous', named, borders.benefits);
      if (!first || first.probability < answer || inScope < refuse) continue;
      if (!sureOf.includes(first.intent)) sureOf.push(first.intent);
      if (named.length === 0 && !anyBenefit(first.intent))
        last = topicHint('previous', topicOf(first.intent));
    }
    const [one, two] = sureOf;
    return one !== undefined && two !== undefined ? [one, two] : undefined;
  };

  /** The kind that the classifier is sure of. What experts wrote as an example or counter-example is what they wrote it to be. */
  const recognised = ({ priority }: Reader, { analysis, scores }: Read): string | undefined => {
    if (!priority || !scores.distress) return undefined;
    const { first, lead } = leadOf(scores.distress);
    const believed = exampleOf(priority.matcher, analysis) ?? (lead > priority.limit ? first : undefined);
    return believed === undefined ? undefined : priority.matcher.intents[believed]?.slice('priority.'.length);
  };

  /** What the classifier is sure of also without the words of the experts' exceptions: an idiom is no sign of distress. */
  const recognisedOutside = (reader: Reader, whole: Read): string | undefined => {
    const kind = recognised(reader, whole);
    if (kind === undefined) return undefined;
    const { written } = whole.analysis;
    const left = reader.expressions.outsideExceptions(written, kind);
    if (left.length === written.length) return kind;
    const without = recognised(reader, read(reader, analyseFor(reader, left.join(' '))));
    // The scores of the whole are good again.
    read(reader, whole.analysis);
    return without;
  };

  /** By its expressions in every language of the library: in need, people mix them. By the classifier in the text's own. */
  const distressIn = (reader: Reader, whole: Read): string | undefined => {
    const { written } = whole.analysis;
    const kind = reader.expressions.kindOf(written) ?? recognisedOutside(reader, whole);
    if (kind !== undefined) return kind;
    for (const other of readers.values()) {
      const listed = other === reader ? undefined : other.expressions.kindOf(written);
      if (listed !== undefined) return listed;
    }
    return undefined;
  };

  const understand: Engine['understand'] = (text, context) => {
    const detected = detectLanguage(text);
    const known = (language: Language) => readers.has(language);
    const own = known(context.language) ? context.language : (languages[0] as Language);
    const isSure = detected !== undefined && known(detected.language) && detected.certainty >= sure.library;
    const language = isSure ? detected.language : own;
    const reader = readers.get(language) as Reader;
    const nothing = { ranking: [], inScope: 0, named: [], others: [], hint: 'none' } as const;
    const analysis = analyseFor(reader, text);
    const whole = read(reader, analysis);
    const kind = distressIn(reader, whole);
    if (kind !== undefined)
      return {
        ...nothing,
        language,
        languageChanged: language !== own,
        decision: { kind: 'priority', id: kind },
      };
    if (
      detected &&
      !known(detected.language) &&
      detected.certainty >= sure.other &&
      (detected.certainty === Number.POSITIVE_INFINITY || wordsOf(text, 'plain').length >= foreignWords)
    )
      return {
        ...nothing,
        language: own,
        languageChanged: false,
        decision: { kind: 'other-language', language: detected.language },
      };
    const hint = hintOf(context, { pages, benefits: borders.benefits, anyBenefit });
    const ranked = rank(reader, whole, hint);
    const others = ranked.hint === 'none' ? [] : rank(reader, whole, noHint).ranking;
    const two = twoQuestions(reader, text, hint);
    const decision = decide(
      {
        ...ranked,
        elliptic:
          ranked.hint !== 'none' || (ranked.named.length === 0 && analysis.written.length <= ellipticWords),
        benefitKnown: ranked.named.length > 0 || ranked.hint !== 'none',
        anyBenefit,
        ...(two ? { two } : {}),
      },
      reader.calibration.limits,
    );
    return {
      language,
      languageChanged: language !== own,
      ranking: ranked.ranking,
      inScope: ranked.inScope,
      named: ranked.named,
      others: others
        .map(({ intent }) => intent)
        .filter((intent) => hint.weigh(intent) === 0)
        .slice(0, mostOthers),
      hint: ranked.hint,
      decision,
    };
  };

  return {
    hash: model.hash,
    languages,
    understand,
    explain: (text, context) => {
      const understanding = understand(text, context);
      const reader = readers.get(understanding.language) as Reader;
      const { nlu, calibration } = reader;
      const analysis = analyseFor(reader, text);
      return {
        understanding,
        words: analysis.words,
        limits: calibration.limits,
        certainty: {
          right: understanding.ranking[0]?.probability ?? 0,
          inScope: understanding.inScope,
          known: nlu.rank(analysis).known,
        },
        reasons: reasonsFor(
          nlu,
          text,
          understanding.ranking.slice(0, 3).map(({ intent }) => intent),
        ),
      };
    },
    readPhrases: (topics, language) => readPhrases(readerOf(language).nlu, topics),
    indexPhrases: (parts, language) => indexPhrases(readerOf(language).nlu, parts),
  };
}
