// Text as the finders read it: plain digits, dashes, dots and spaces, invisible characters gone,
// and for each character where it came from, so that what is found can be cut from the original.

export type Folded = {
  readonly text: string;
  /** For each code unit of `text`: where it begins and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

// Letters of other alphabets that look like those of identity codes and account numbers.
const lookAlikes = new Map<string, string>(
  [...'АВСЕНКМРТХУасеорхуΑΒΕΗΚΜΝΡΤΧΥΙІі'].map((letter, i) => [
    letter,
    'ABCEHKMPTXYaceopxyABEHKMNPTXYIIi'.charAt(i),
  ]),
);
const latinLetter = /^[\u00c0-\u024f]$/u;
// Controls, format characters (zero width, bidi), combining marks, lone surrogates, Hangul fillers.
const invisible = /^[\p{Cc}\p{Cf}\p{Cs}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]$/u;
const space = /^[\s\p{Z}\u2800]$/u;
const dash = /^[\p{Pd}\u2212\u207b\u208b\u2796\u30fc\u02d7\u2043]$/u;
const dot = /^[\u00b7\u2022\u2024\u2027\u2219\u22c5\u3002\uff0e\uff61]$/u;
const digit = /^\p{Nd}$/u;
const plain = /^[\x20-\x7e]*$/;
const printable = /^[\x21-\x7e]+$/;

/** Linear in the text's length. */
export function fold(original: string): Folded {
  const identical = plain.test(original) && !original.includes('%');
  const starts: number[] = [];
  const ends: number[] = [];
  if (identical) {
    for (let i = 0; i < original.length; i += 1) {
      starts.push(i);
      ends.push(i + 1);
    }
    return { text: original, starts, ends };
  }
  let text = '';
  const known = new Map<string, string>();
  for (let at = 0; at < original.length; ) {
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const escaped = character === '%' ? percentEscape(original, at) : undefined;
    const length = escaped?.length ?? character.length;
    let plainForm = escaped?.character ?? known.get(character);
    if (plainForm === undefined) {
      plainForm = foldedCharacter(character);
      known.set(character, plainForm);
    }
    for (const unit of plainForm) {
      text += unit;
      starts.push(at);
      ends.push(at + length);
    }
    at += length;
  }
  return { text, starts, ends };
}

function foldedCharacter(character: string): string {
  if (character >= ' ' && character <= '~') return character;
  if (latinLetter.test(character)) return character;
  if (space.test(character)) return ' ';
  if (invisible.test(character)) return '';
  if (dash.test(character)) return '-';
  if (dot.test(character)) return '.';
  const latin = lookAlikes.get(character);
  if (latin !== undefined) return latin;
  const compatible = character.normalize('NFKC');
  if (printable.test(compatible)) return compatible;
  if (digit.test(character)) return decimalValue(character);
  // One unit each, so that an emoji or a rare letter is a break and never half a character.
  return character.length === 1 ? character : '\ufffc';
}

/** Unicode keeps the digits of each script in ascending runs of ten. */
function decimalValue(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (before < 100 && digit.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/** Page paths carry `%40` for an at sign and `%E2%80%93` for a dash. */
function percentEscape(text: string, at: number): { character: string; length: number } | undefined {
  const escapes = /^(?:%[0-9a-f]{2}){1,4}/i.exec(text.slice(at, at + 12))?.[0];
  if (escapes === undefined) return undefined;
  const first = Number.parseInt(escapes.slice(1, 3), 16);
  const bytes = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const one = escapes.slice(0, bytes * 3);
  try {
    return { character: foldedCharacter(decodeURIComponent(one)), length: one.length };
  } catch {
    return undefined;
  }
}
