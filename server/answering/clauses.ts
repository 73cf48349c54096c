// Cuts a message into the questions that it asks, so that two questions in one message can both be offered.
import type { Language } from '../library/library.ts';
import { lowerCase, packOf, wordsOf } from './analysis.ts';

/** A clause of fewer words is part of its neighbour. */
const leastWords = 2;

/**
 * The clauses of a message that ask something, in order: sentences, and the halves of a sentence around "and" where
 * both ask. Fewer than two: the message is one question.
 */
export function questionsIn(text: string, language: Language): readonly string[] {
  const pack = packOf(language);
  /** Somewhere: what is told before a comma often leads to the question behind it. */
  const asks = (clause: string) =>
    clause.trim().endsWith('?') || clause.split(',').some((part) => pack.asks(wordsOf(part, language)));
  const clauses: string[] = [];
  for (const sentence of text.split(/(?<=[.!?])\s+|\n+/)) {
    const words = sentence.split(/\s+/);
    let from = 0;
    for (let at = leastWords; at < words.length - 1; at++) {
      const word = lowerCase(words[at] as string, language);
      if (!pack.joiners.has(word)) continue;
      const left = words.slice(from, at).join(' ');
      const right = words.slice(at + 1).join(' ');
      if (at - from >= leastWords && pack.asks(wordsOf(right, language)) && (asks(left) || from > 0)) {
        clauses.push(left);
        from = at + 1;
      }
    }
    clauses.push(words.slice(from).join(' '));
  }
  if (clauses.length < 2) return [];
  return clauses.filter((clause) => asks(clause) && wordsOf(clause, language).length >= leastWords);
}
