// From a text to a ranking of intents in one language: what it names, what page and conversation add, how probable each is.
import type { IntentId, Language, Library } from '../library/library.ts';
import { type Analysis, analyse } from './analysis.ts';
import { type BenefitNames, compileNames, type Guard, type Mention } from './benefits.ts';
import { probability } from './calibration.ts';
import type { Candidate, Understanding } from './engine.ts';
import { type Hint, noHint } from './hint.ts';
import type { Calibration } from './limits.ts';
import { LinearNlu, type Scores } from './match.ts';
import { compileExpressions, type Expressions } from './priority.ts';
import { addHint, favourAnyBenefit, signals } from './read-scores.ts';
import type { TrainedLanguage } from './train-language.ts';
import type { TrainedPriority } from './train-priority.ts';

/** What of the library the engine needs beside the weights. */
export type Borders = Pick<Library, 'benefits' | 'anyBenefit' | 'priority'> & {
  readonly topics: readonly {
    readonly id: string;
    readonly pages: readonly string[];
    readonly intents: readonly { readonly id: IntentId; readonly alsoNames: readonly string[] }[];
  }[];
};

/** One language of a model, ready to read. */
export type Reader = {
  readonly language: Language;
  readonly nlu: LinearNlu;
  readonly calibration: Calibration;
  readonly names: BenefitNames;
  readonly expressions: Expressions;
  readonly priority?: TrainedPriority;
  /** 1 for the intents whose answer is the same for every benefit, in the matcher's order. */
  readonly anyBenefit: Uint8Array;
  /** 1 for the intents that may answer a question that names these benefits, in the matcher's order. */
  readonly allowed: (named: readonly string[]) => Uint8Array;
  /** Room for one ranking: the next overwrites it. */
  readonly room: Float64Array;
};

const shown = 5;
/** Of a question that is a phrase of its intent, word for word: no limit, however high, asks back. */
const phraseProbability = 1;
/** Softness of the probabilities behind the first, in score. */
const softness = 0.35;
/** Questions name few combinations of benefits; they are remembered, within bounds. */
const rememberedNames = 1000;

export function createReader(
  language: Language,
  trained: TrainedLanguage,
  borders: Borders & { readonly guard: Guard; readonly isAnyBenefit: (intent: IntentId) => boolean },
): Reader {
  const { intents } = trained.matcher;
  const known = new Map<string, Uint8Array>();
  const { priority } = trained;
  return {
    language,
    nlu: new LinearNlu(trained.matcher, priority?.matcher),
    calibration: trained.calibration,
    names: compileNames(borders.benefits, language),
    expressions: compileExpressions(borders.priority, language),
    ...(priority ? { priority } : {}),
    anyBenefit: Uint8Array.from(intents, (intent) => (borders.isAnyBenefit(intent) ? 1 : 0)),
    allowed: (named) => {
      const key = named.join(' ');
      let allowed = known.get(key);
      if (!allowed) {
        allowed = Uint8Array.from(intents, (intent) => (borders.guard(intent, named) ? 1 : 0));
        if (known.size >= rememberedNames) known.clear();
        known.set(key, allowed);
      }
      return allowed;
    },
    room: new Float64Array(intents.length),
  };
}

/** A text as it was read, before any hint. Valid until the reader reads the next. */
export type Read = {
  readonly analysis: Analysis;
  readonly mentions: readonly Mention[];
  /** Benefits that the text names. */
  readonly named: readonly string[];
  readonly allowed: Uint8Array;
  readonly scores: Scores;
};

export const analyseFor = ({ language, nlu }: Reader, text: string): Analysis =>
  analyse(text, language, nlu.matcher.concepts);

export function read(reader: Reader, analysis: Analysis): Read {
  const mentions = reader.names.find(analysis.written);
  const named = [...new Set(mentions.flatMap(({ benefits }) => benefits))];
  const scores = reader.nlu.rank(analysis);
  if (named.length > 0) favourAnyBenefit(scores.intents, (c) => reader.anyBenefit[c] === 1);
  return { analysis, mentions, named, allowed: reader.allowed(named), scores };
}

export type Ranked = {
  readonly ranking: readonly Candidate[];
  readonly inScope: number;
  readonly known: number;
  readonly named: readonly string[];
  readonly hint: Understanding['hint'];
  /** See `Reading`. */
  readonly bare: boolean;
};

/** The best of what is allowed, best first; of equals the first in order. */
function bestOf(scores: Float64Array, allowed: Uint8Array): number[] {
  const best: number[] = [];
  for (let c = 0; c < scores.length; c++) {
    if (allowed[c] !== 1) continue;
    const value = scores[c] as number;
    if (best.length === shown && value <= (scores[best[shown - 1] as number] as number)) continue;
    let at = best.length;
    while (at > 0 && value > (scores[best[at - 1] as number] as number)) at--;
    best.splice(at, 0, c);
    if (best.length > shown) best.pop();
  }
  return best;
}

/** Ranks what was read. A hint counts only where the text itself names no benefit. */
export function rank(
  reader: Reader,
  { analysis, mentions, named, allowed, scores: base }: Read,
  hint: Hint,
): Ranked {
  const { nlu, calibration, anyBenefit, room } = reader;
  const { intents } = nlu.matcher;
  room.set(base.intents);
  const scores: Scores = { ...base, intents: room };
  const used = named.length === 0 ? hint : noHint;
  const added = addHint(room, nlu.matcher, used, (c) => allowed[c] === 1);
  const best = bestOf(room, allowed);
  const scoreOf = (place: number) => room[best[place] ?? -1] ?? -2;
  // A phrase word for word is what its expert meant it to be, unless page or conversation mean another benefit.
  const phrase = nlu.phraseOf(analysis);
  const isPhrase =
    phrase !== undefined &&
    allowed[phrase] === 1 &&
    (used === noHint || anyBenefit[phrase] === 1 || used.weigh(intents[phrase] as IntentId) > 0);
  if (isPhrase) best.splice(0, best.length, phrase, ...best.filter((c) => c !== phrase).slice(0, shown - 1));
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
      score: room[c] as number,
      probability: Math.min(share, i === 0 ? 1 : right),
    };
  });
  const words = analysis.written.length;
  const mentioned = mentions.reduce((total, { from, to }) => total + to - from, 0);
  const bare =
    !isPhrase &&
    (mentioned === words || words === 1) &&
    anyBenefit[first] !== 1 &&
    allowed.reduce((serving, isAllowed, c) => serving + (isAllowed === 1 && anyBenefit[c] !== 1 ? 1 : 0), 0) >
      1;
  return { ranking, inScope, known: base.known, named, hint: used.kind, bare };
}
