// The mood of a feedback, estimated: words of praise and complaint counted, turned by a "not", beside stars and thumbs.
import { wordsOf } from '../../answering/analysis.ts';
import { type MoodWords, moodWords } from './mood-words.ts';

/** A "not" turns the words of praise and complaint among the next three. */
const reach = 3;
/** A "not" that turns nothing: customers mostly write it of what they did not get. */
const bareNot = -0.3;
/** Stars say what the customer meant; words only what they wrote. */
const starsWeigh = 3;
/** What a thumb down is worth among the stars' -1 to 1. */
const thumbDown = -0.5;

type Tone = 'good' | 'bad' | 'works';
const value: Readonly<Record<Tone, { readonly plain: number; readonly turned: number }>> = {
  good: { plain: 1, turned: -1 },
  bad: { plain: -1, turned: 0.5 },
  works: { plain: 0.3, turned: -1 },
};

/** The list whose beginning fits a word longest. */
function toneOf(word: string, words: MoodWords): Tone | undefined {
  let best: { readonly tone: Tone | undefined; readonly length: number } = { tone: undefined, length: 0 };
  const lists = [
    ['neutral', words.neutral],
    ['good', words.good],
    ['bad', words.bad],
    ['works', words.works],
  ] as const;
  for (const [name, beginnings] of lists)
    for (const beginning of beginnings) {
      // Short ones are whole words: "kö" begins too many others.
      const fits = beginning.length < 4 ? word === beginning : word.startsWith(beginning);
      if (fits && beginning.length > best.length)
        best = { tone: name === 'neutral' ? undefined : name, length: beginning.length };
    }
  return best.tone;
}

/** From -1 to 1 by the words alone; 0 where none of them says anything, and in a language without a lexicon. */
export function moodOfWords(text: string, language: string): number {
  const words = moodWords[language];
  if (!words) return 0;
  const turning = new Set(words.not);
  let sum = 0;
  let all = 0;
  const say = (worth: number) => {
    sum += worth;
    all += Math.abs(worth);
  };
  for (const sentence of text.split(/[.!?:;\n]+/)) {
    let turned = 0;
    let hasTurned = true;
    for (const word of wordsOf(sentence, language)) {
      if (turning.has(word)) {
        turned = reach + 1;
        hasTurned = false;
        continue;
      }
      turned = Math.max(0, turned - 1);
      const tone = toneOf(word, words);
      if (tone === undefined) continue;
      if (turned > 0) hasTurned = true;
      say(turned > 0 ? value[tone].turned : value[tone].plain);
    }
    if (!hasTurned) say(bareNot);
  }
  return all === 0 ? 0 : sum / (all + 0.5);
}

/** From -1 to 1: the words, and three times as much the stars or a thumb down where there are any. An estimate. */
export function moodOf(feedback: {
  readonly text: string;
  readonly language: string;
  readonly stars: number | null;
  readonly isThumbDown: boolean;
}): number {
  const words = moodOfWords(feedback.text, feedback.language);
  const given =
    feedback.stars !== null ? (feedback.stars - 3) / 2 : feedback.isThumbDown ? thumbDown : undefined;
  const mood = given === undefined ? words : (words + starsWeigh * given) / (1 + starsWeigh);
  return Math.round(mood * 1000) / 1000;
}
