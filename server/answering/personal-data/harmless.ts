// Finds what looks like a number of somebody and is none: dates, times, case numbers, the institution's own id.

const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const year = '(?:19|20)\\d\\d';
const to = ' ?-{1,2} ?';
const date = `(?:${[
  `${day}\\. ?${month}\\. ?${year}`,
  // Not the end of a mobile number that is written in pairs.
  `(?<!(?:0|358)[ )\\-]{0,3}[45]\\d{1,2}[ .)\\-/]{1,3})${day}\\.${month}\\.\\d\\d`,
  `${day}/${month}/${year}`,
  `${day}/${month} ${year}`,
  `${day}-${month}-${year}`,
  `${year}[-./]${month}[-./]${day}`,
].join('|')})`;
const partOfDate = `(?:${day}\\.${month}\\.|${day}\\.|${day}/${month}|${month})`;
const monthOfYear = `${month}[./]${year}`;
const clock = '(?:[01]?\\d|2[0-4])[.:][0-5]\\d';
const hour = '(?:[01]?\\d|2[0-4])';
// Nothing that could make the digits a piece of a longer number.
const from = '(?<![\\d+])(?<!\\d[.\\-/:])(?<!\\d\\) ?)';
const until = '(?!\\d)(?![.\\-/:]\\d)';

const patterns = [
  `${from}(?:${date}|${partOfDate})${to}${date}${until}`,
  `${from}${date}${to}${partOfDate}${until}`,
  `${from}${date}${until}`,
  `${from}(?:${monthOfYear}|${month})${to}${monthOfYear}${until}`,
  `${from}${monthOfYear}${until}`,
  `${from}${clock}${to}${clock}${until}`,
  `${from}(?:${hour}${to}${clock}|${clock}${to}${hour})${until}(?! \\d)`,
  `${from}${clock}${until}(?! \\d)`,
  // A date run together or spaced, where nothing numeric stands beside it.
  `(?<!\\d|\\d[ .\\-/])(?:0[1-9]|[12]\\d|3[01]) ?(?:0[1-9]|1[0-2]) ?${year}(?!\\d|[ .\\-/]{1,3}\\d)`,
  // Case and diary numbers; a phone number with slashes begins with a mobile prefix.
  `(?<![\\d+/])(?!0(?:4\\d|50))\\d{1,6}(?:[/.]\\d{1,6}){1,4}/${year}(?![\\d/])`,
].map((pattern) => new RegExp(pattern, 'gu'));

const businessId = /(?<![\d+]|\d[ .\-/])\d{7}-\d(?!\d|[ .\-/]{1,3}\d)/gu;
const businessWeights = [7, 9, 10, 5, 8, 4, 2];

/** Spans of the folded text that no finder of digits may touch. Every pattern reads a bounded distance. */
export function harmlessSpans(text: string): { readonly start: number; readonly end: number }[] {
  const spans = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  for (const match of text.matchAll(businessId)) {
    if (isBusinessId(match[0])) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

/** Finnish business ids (Y-tunnus) belong to organisations; modulus 11 tells them from account numbers. */
function isBusinessId(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  const sum = businessWeights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const rest = sum % 11;
  return rest !== 1 && Number(digits[7]) === (rest === 0 ? 0 : 11 - rest);
}
