// A loaded model at work: distress first, then language, then match and decision. Pure: same text, same context, same result.
import { AppError } from '../errors.ts';
import type { IntentId, Language, Library } from '../library/library.ts';
import { analyse, wordsOf } from './analysis.ts';
import { type BenefitNames, compileGuard, compileNames, type Guard } from './benefits.ts';
import { probability } from './calibration.ts';
import { questionsIn } from './clauses.ts';
import { decide } from './decision.ts';
import type { Candidate, Engine, Understanding } from './engine.ts';
import { indexPhrases, reasonsFor } from './explain.ts';
import { toRow } from './features.ts';
import { type Hint, hintOf, noHint, topicHint, topicOf } from './hint.ts';
import { detectLanguage, type LanguageModel } from './language.ts';
import type { Calibration } from './limits.ts';
import { LinearNlu } from './match.ts';
import { compilePages, type Pages } from './pages.ts';
import { compileExpressions, type Expressions } from './priority.ts';
import { addHint, favourAnyBenefit, signals } from './read-scores.ts';
import type { TrainedLanguage } from './train-language.ts';
import { distress } from './train-priority.ts';

/** What of the library the engine needs beside the weights. */
export type Borders = Pick<Library, 'benefits' | 'anyBenefit' | 'priority'> & {
  readonly topics: readonly {
    readonly id: string;
    readonly pages: readonly string[];
    readonly intents: readonly { readonly id: IntentId; readonly alsoNames: readonly string[] }[];
  }[];
};

export type Model = {
  readonly hash: string;
  readonly languages: Readonly<Record<Language, TrainedLanguage>>;
  readonly detector: LanguageModel;
  readonly borders: Borders;
};

type Reader = {
  readonly language: Language;
  readonly nlu: LinearNlu;
  readonly calibration: Calibration;
  readonly names: BenefitNames;
  readonly expressions: Expressions;
  readonly priority?: { readonly nlu: LinearNlu; readonly limit: number };
};

/** Natural logarithm of the odds from which a text's own language decides, and from which a foreign one is believed. */
const sure = { library: 4, other: 4 } as const;
/** An unnamed question of so few words may lack its subject. */
const ellipticWords = 5;
/** A foreign language in Latin letters needs this many words: names and loanwords are not a language. */
const foreignWords = 3;
const shown = 5;
const mostOthers = 4;
/** Of a question that is a phrase of its intent, word for word: no limit, however high, asks back. */
const phraseProbability = 1;
/** Softness of the probabilities behind the first, in score. */
const softness = 0.35;

type Ranked = {
  readonly ranking: readonly Candidate[];
  readonly inScope: number;
  readonly known: number;
  readonly named: readonly string[];
  readonly hint: Understanding['hint'];
  /** See `Reading`. */
  readonly bare: boolean;
};

/** Answers from a model in memory. */
export function createEngine(model: Model): Engine {
  const { borders } = model;
  const guard: Guard = compileGuard(borders as Parameters<typeof compileGuard>[0]);
  const pages: Pages = compilePages(borders.topics);
  const languages = Object.keys(model.languages).sort();
  const anyBenefit = (intent: IntentId) => borders.anyBenefit.includes(topicOf(intent));
  const readers = new Map<Language, Reader>(
    languages.map((language) => {
      const trained = model.languages[language] as TrainedLanguage;
      return [
        language,
        {
          language,
          nlu: new LinearNlu(trained.matcher),
          calibration: trained.calibration,
          names: compileNames(borders.benefits, language),
          expressions: compileExpressions(borders.priority, language),
          ...(trained.priority
            ? { priority: { nlu: new LinearNlu(trained.priority.matcher), limit: trained.priority.limit } }
            : {}),
        },
      ];
    }),
  );

  const rank = (reader: Reader, text: string, hint: Hint): Ranked => {
    const { nlu, calibration } = reader;
    const { intents } = nlu.matcher;
    const words = wordsOf(text, reader.language);
    const mentions = reader.names.find(words);
    const named = [...new Set(mentions.flatMap(({ benefits }) => benefits))];
    const analysis = analyse(text, reader.language, nlu.matcher.concepts);
    const scores = nlu.rank(analysis);
    const used = named.length === 0 ? hint : noHint;
    const allowed = (c: number) => guard(intents[c] as IntentId, named);
    if (named.length > 0) favourAnyBenefit(scores.intents, (c) => anyBenefit(intents[c] as IntentId));
    const added = addHint(scores.intents, nlu.matcher, used, allowed);
    const order = [...intents.keys()].filter(allowed);
    const best: number[] = [];
    for (const c of order) {
      const value = scores.intents[c] as number;
      let at = best.length;
      while (at > 0 && value > (scores.intents[best[at - 1] as number] as number)) at--;
      if (at < shown) {
        best.splice(at, 0, c);
        if (best.length > shown) best.pop();
      }
    }
    const scoreOf = (rankNumber: number) => scores.intents[best[rankNumber] ?? -1] ?? -2;
    // A phrase word for word is what its expert meant it to be, unless page or conversation mean another benefit.
    const phrase = nlu.phraseOf(analysis);
    const isPhrase =
      phrase !== undefined &&
      guard(phrase, named) &&
      (used === noHint || anyBenefit(phrase) || used.weigh(phrase) > 0);
    if (isPhrase) {
      const c = intents.indexOf(phrase);
      best.splice(0, best.length, c, ...best.filter((other) => other !== c).slice(0, shown - 1));
    }
    const [first = -1, second = -1] = best;
    const inputs = signals(scores, nlu.matcher, { first, second, hinted: first < 0 ? 0 : added(first) });
    const right = Math.max(probability(calibration.right, inputs), isPhrase ? phraseProbability : 0);
    const inScope = Math.max(probability(calibration.inScope, inputs), isPhrase ? phraseProbability : 0);
    // What is left of "covered, but not the first" is shared by the others as their scores say.
    const rest = best.slice(1).map((_, i) => Math.exp((scoreOf(i + 1) - scoreOf(0)) / softness));
    const sum = rest.reduce((total, value) => total + value, 0) + 0.2;
    const ranking = best.map((c, i): Candidate => {
      const share = i === 0 ? right : (Math.max(inScope - right, 0) * (rest[i - 1] as number)) / sum;
      return {
        intent: intents[c] as IntentId,
        score: scores.intents[c] as number,
        probability: Math.min(share, i === 0 ? 1 : right),
      };
    });
    const mentioned = mentions.reduce((sum, { from, to }) => sum + to - from, 0);
    const serving = order.filter((c) => !anyBenefit(intents[c] as IntentId)).length;
    const bare =
      !isPhrase &&
      (mentioned === words.length || words.length === 1) &&
      !anyBenefit(intents[first] ?? '') &&
      serving > 1;
    return { ranking, inScope, known: scores.known, named, hint: used.kind, bare };
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
    for (const clause of clauses) {
      const { ranking, inScope } = rank(reader, clause, last);
      const [first] = ranking;
      if (
        !first ||
        first.probability < reader.calibration.limits.answer ||
        inScope < reader.calibration.limits.refuse
      )
        continue;
      if (!sureOf.includes(first.intent)) sureOf.push(first.intent);
      // The second half leaves out what the first has named: "… and how much may I earn beside it?"
      const topic = topicOf(first.intent);
      if (!anyBenefit(first.intent)) last = topicHint('previous', topic);
    }
    const [one, two] = sureOf;
    return one !== undefined && two !== undefined ? [one, two] : undefined;
  };

  const distressIn = (reader: Reader, text: string): string | undefined => {
    const words = wordsOf(text, reader.language);
    const kind = reader.expressions(words);
    if (kind !== undefined || !reader.priority) return kind;
    const { nlu, limit } = reader.priority;
    const found = distress(nlu, analyse(text, reader.language, nlu.matcher.concepts));
    return found.lead > limit ? found.kind.slice('priority.'.length) : undefined;
  };

  const understand: Engine['understand'] = (text, context) => {
    const detected = detectLanguage(model.detector, text);
    const known = (language: Language) => readers.has(language);
    const own = known(context.language) ? context.language : (languages[0] as Language);
    const isSure = detected !== undefined && known(detected.language) && detected.certainty >= sure.library;
    const language = isSure ? detected.language : own;
    const reader = readers.get(language) as Reader;
    const nothing = { ranking: [], inScope: 0, named: [], others: [], hint: 'none' } as const;
    // Distress is looked for in every language of the library: in need, people mix them.
    for (const one of [reader, ...[...readers.values()].filter((other) => other !== reader)]) {
      const kind = distressIn(one, text);
      if (
        kind !== undefined &&
        (one === reader || one.expressions(wordsOf(text, one.language)) !== undefined)
      )
        return {
          ...nothing,
          language,
          languageChanged: language !== own,
          decision: { kind: 'priority', id: kind },
        };
    }
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
    const ranked = rank(reader, text, hint);
    const two = twoQuestions(reader, text, hint);
    const others = ranked.hint === 'none' ? [] : rank(reader, text, noHint).ranking;
    const decision = decide(
      {
        ...ranked,
        elliptic:
          ranked.hint !== 'none' ||
          (ranked.named.length === 0 && wordsOf(text, language).length <= ellipticWords),
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
      const { nlu, calibration, language } = readers.get(understanding.language) as Reader;
      const { words, keys } = analyse(text, language, nlu.matcher.concepts);
      return {
        understanding,
        words,
        limits: calibration.limits,
        certainty: {
          right: understanding.ranking[0]?.probability ?? 0,
          inScope: understanding.inScope,
          known: toRow(nlu.matcher.vocabulary, keys).known,
        },
        reasons: reasonsFor(
          nlu,
          text,
          understanding.ranking.slice(0, 3).map(({ intent }) => intent),
        ),
      };
    },
    indexPhrases: (library, language) => {
      const reader = readers.get(language);
      if (!reader) throw new AppError('not_found', `The model does not know the language ${language}.`);
      return indexPhrases(reader.nlu, library, language);
    },
  };
}
