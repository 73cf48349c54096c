// Raw text from outside → a question's text: a string, in NFC, without what is invisible, trimmed and limited.
import { AppError } from '../errors.ts';

// Controls other than white space, bidi controls, zero-width space, word joiners, byte order mark, lone surrogates.
// The joiners U+200C and U+200D stay inside words: Persian needs the one, emojis the other.
const removed = /[\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const controls = /[\p{Cc}\u2028\u2029]/gu;
const danglingJoiner = /(?<=^|\s)[\u200c\u200d]+|[\u200c\u200d]+(?=\s|$)/gu;
const visible = /(?!\s|\u200c|\u200d|\p{M})./u;

/**
 * @param most the limit in UTF-16 code units, after cleaning
 * @returns one line, NFC, single spaces, never empty
 * @throws AppError `invalid` when it is no text, says nothing, or is too long
 */
export function parseQuestion(raw: unknown, most: number): string {
  if (typeof raw !== 'string') throw new AppError('invalid', 'The message must be a text.');
  // Cleaning never makes a text longer than three times its length; what is far too long is not worth cleaning.
  if (raw.length > most * 8) throw tooLong(most);
  const text = raw
    .replace(controls, ' ')
    .replace(removed, '')
    .normalize('NFC')
    .replace(danglingJoiner, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (!visible.test(text)) throw new AppError('invalid', 'The message is empty.');
  if (text.length > most) throw tooLong(most);
  return text;
}

function tooLong(most: number): AppError {
  return new AppError('invalid', `The message is too long: at most ${most} characters.`);
}
