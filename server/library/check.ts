// What an editor should know of a library before it is published: errors that block, warnings that don't.
import type { Intent, IntentId, Language, Library } from './library.ts';
import { isAllowedLink, linksOf } from './links.ts';

export type Finding = {
  readonly level: 'error' | 'warning';
  readonly rule: Rule;
  /** An intent's id, with the language where it matters. */
  readonly where: string;
  readonly message: string;
};

export const rules = [
  'few-phrases',
  'unbalanced',
  'out-of-step',
  'near-duplicate',
  'test-question',
  'long-answer',
  'hard-to-read',
  'link-host',
  'missing-answer',
  'guarded',
] as const;
export type Rule = (typeof rules)[number];

export type CheckOptions = {
  /** Hosts that answers may link to. */
  readonly allowedHosts: ReadonlySet<string>;
  /** Labelled test questions, which must never stand among the phrases. */
  readonly testQuestions: readonly string[];
};

/** An intent with fewer phrases can't be published; below `wanted` it is warned about. */
export const phraseFloors = { least: 5, wanted: 20 } as const;

/** Words; plain-language guides agree on far less for a sentence than on any answer's length. */
const answerLimits = { warn: 130, most: 250, sentence: 25, average: 15 } as const;
/** Shares of words that two phrases of different intents may have in common; above it they are nearly alike. */
const alike = 0.8;

const plainWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const plain = (text: string): string => plainWords(text).join(' ');

type Phrase = { readonly intent: IntentId; readonly text: string; readonly words: ReadonlySet<string> };

function phrasesOf(intents: readonly Intent[], language: Language): Phrase[] {
  return intents.flatMap(({ id, phrases }) =>
    (phrases[language] ?? []).map((text) => ({ intent: id, text, words: new Set(plainWords(text)) })),
  );
}

/** Pairs of phrases of two intents that share nearly all words, by their rarest word, so that few pairs are compared. */
function nearDuplicates(phrases: readonly Phrase[]): [Phrase, Phrase][] {
  const holders = new Map<string, Phrase[]>();
  for (const phrase of phrases)
    for (const word of phrase.words) holders.set(word, [...(holders.get(word) ?? []), phrase]);
  const pairs: [Phrase, Phrase][] = [];
  for (const phrase of phrases) {
    const compared = new Set<Phrase>();
    const rareFirst = [...phrase.words].sort(
      (a, b) => (holders.get(a)?.length ?? 0) - (holders.get(b)?.length ?? 0),
    );
    // Two phrases that share 80 % of their words share one of the rarer ones.
    for (const word of rareFirst.slice(0, Math.ceil(rareFirst.length * (1 - alike)) + 1))
      for (const other of holders.get(word) ?? []) {
        if (other.intent <= phrase.intent || compared.has(other)) continue;
        compared.add(other);
        let shared = 0;
        for (const one of phrase.words) if (other.words.has(one)) shared++;
        if (shared / (phrase.words.size + other.words.size - shared) > alike) pairs.push([phrase, other]);
      }
  }
  return pairs;
}

function checkPhrases(
  library: Library,
  intents: readonly Intent[],
  options: CheckOptions,
  add: (finding: Finding) => void,
): void {
  const questions = new Set(options.testQuestions.map(plain).filter((text) => text.split(' ').length > 2));
  for (const language of library.languages) {
    const counts = intents.map(({ phrases }) => phrases[language]?.length ?? 0);
    const median = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    intents.forEach((intent, i) => {
      const count = counts[i] as number;
      const where = `${intent.id} ${language}`;
      if (count < phraseFloors.least)
        add({
          level: 'error',
          rule: 'few-phrases',
          where,
          message: `has ${count} phrases; at least ${phraseFloors.least} are needed`,
        });
      else if (count < phraseFloors.wanted)
        add({
          level: 'warning',
          rule: 'few-phrases',
          where,
          message: `has ${count} phrases; with ${phraseFloors.wanted} it is understood far better`,
        });
      if (count > 4 * median || (count < median / 4 && count >= phraseFloors.least))
        add({
          level: 'warning',
          rule: 'unbalanced',
          where,
          message: `has ${count} phrases, half of the intents have at most ${median}`,
        });
    });
    for (const [one, other] of nearDuplicates(phrasesOf(intents, language)))
      add({
        level: 'warning',
        rule: 'near-duplicate',
        where: `${one.intent} ${language}`,
        message: `"${one.text}" nearly stands in ${other.intent} too: "${other.text}"`,
      });
    for (const { intent, text } of phrasesOf(intents, language))
      if (questions.has(plain(text)))
        add({
          level: 'error',
          rule: 'test-question',
          where: `${intent} ${language}`,
          message: `"${text}" is a test question; word the phrase differently`,
        });
    for (const text of library.outOfScope[language] ?? [])
      if (questions.has(plain(text)))
        add({
          level: 'error',
          rule: 'test-question',
          where: `out-of-scope ${language}`,
          message: `"${text}" is a test question`,
        });
  }
  for (const intent of intents) {
    const counts = library.languages.map((language) => intent.phrases[language]?.length ?? 0);
    if (Math.max(...counts) > 2 * Math.min(...counts))
      add({
        level: 'warning',
        rule: 'out-of-step',
        where: intent.id,
        message: `has ${library.languages.map((language, i) => `${counts[i]} phrases in ${language}`).join(', ')}`,
      });
  }
}

/** The sentences of an answer, as word counts: list items and paragraphs end sentences too. */
function sentenceLengths(source: string): number[] {
  return source
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/(?<=[.!?:])\s+|\n+/)
    .map((sentence) => plainWords(sentence).length)
    .filter((length) => length > 0);
}

function checkAnswers(library: Library, options: CheckOptions, add: (finding: Finding) => void): void {
  for (const { id, language, source, sourcePage } of library.answers) {
    const where = `${id} ${language}`;
    const lengths = sentenceLengths(source);
    const words = lengths.reduce((sum, length) => sum + length, 0);
    if (words > answerLimits.most)
      add({ level: 'error', rule: 'long-answer', where, message: `the answer has ${words} words` });
    else if (words > answerLimits.warn)
      add({ level: 'warning', rule: 'long-answer', where, message: `the answer has ${words} words` });
    const longest = Math.max(0, ...lengths);
    if (longest > answerLimits.sentence)
      add({ level: 'warning', rule: 'hard-to-read', where, message: `a sentence has ${longest} words` });
    if (lengths.length > 0 && words / lengths.length > answerLimits.average)
      add({
        level: 'warning',
        rule: 'hard-to-read',
        where,
        message: `sentences have ${(words / lengths.length).toFixed(0)} words on average`,
      });
    for (const address of [sourcePage, ...linksOf(source)])
      if (!isAllowedLink(address, options.allowedHosts))
        add({
          level: 'error',
          rule: 'link-host',
          where,
          message: `links to ${address}, which is not allowed`,
        });
  }
  if (library.answers.length === 0) return;
  const answered = new Set(library.answers.map(({ id, language }) => `${id} ${language}`));
  for (const { intents } of library.topics)
    for (const { id } of intents)
      for (const language of library.languages)
        if (!answered.has(`${id} ${language}`))
          add({
            level: 'error',
            rule: 'missing-answer',
            where: `${id} ${language}`,
            message: 'there is no answer',
          });
}

/** Everything that can be told without a model. Errors first. What can't even be read is `readLibrary`'s to say. */
export function checkLibrary(library: Library, options: CheckOptions): readonly Finding[] {
  const findings: Finding[] = [];
  const intents = library.topics.flatMap((topic) => topic.intents);
  checkPhrases(library, intents, options, (finding) => findings.push(finding));
  checkAnswers(library, options, (finding) => findings.push(finding));
  return findings.sort((a, b) => (a.level === b.level ? 0 : a.level === 'error' ? -1 : 1));
}
