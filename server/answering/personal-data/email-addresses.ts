// Finds e-mail addresses, also with spaces around the at sign and with the sign written as a word.
import type { Span } from './span.ts';

const endings = 'fi|com|net|org|se|eu|info|ax|ee|ru|uk|de|no|dk|fr|es|it|pl|lv|lt|ua|so|io|me|edu|biz';
const dotWord = '(?:\\(dot\\)|\\[dot\\]|\\(piste\\)|\\[piste\\]|piste|punkt|dot)';

/** True when the text may hold an address whose at sign is a word: an ending after a dot is always there. */
export const endingInSight = new RegExp(`(?:\\.|${dotWord}) {0,2}(?:${endings})(?![\\p{L}\\d])`, 'iu');

const atSign =
  /@|[([{<] ?(?:at|ät|a|@) ?[)\]}>]|(?<=[ _-])(?:at|ät|ätmerkki|ät-merkki|miukumauku|miuku|kissanhäntä|snabel-?a)(?=[ _-])/giu;
const local = /[\p{L}\p{N}_%+~'-](?:[\p{L}\p{N}._%+~'-]{0,62}[\p{L}\p{N}_%+~'-])?$/u;
const spacedLocal =
  /(?:[\p{L}\p{N}_%+~'-]{1,40} {1,2}\. {1,2}){0,3}[\p{L}\p{N}_%+~'-][\p{L}\p{N}._%+~'-]{0,63}$/u;
const host = new RegExp(
  `^[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}((?: {0,2}(?:\\.| ${dotWord} |${dotWord}) {0,2}[\\p{L}\\p{N}-]{1,63}){0,5})`,
  'iu',
);
const knownEnding = new RegExp(`^(?:${endings})$`, 'iu');

/** Linear: at most some hundred characters are read around each at sign. */
export function emailAddresses(text: string): Span[] {
  const spans: Span[] = [];
  let free = 0;
  for (const match of text.matchAll(atSign)) {
    const sign = match[0];
    const after = match.index + sign.length;
    const left = text.slice(Math.max(free, match.index - 200), match.index);
    const right = text.slice(after, after + 400);
    const gapLeft = left.length - left.trimEnd().length;
    const gapRight = right.length - right.trimStart().length;
    if (gapLeft > 3 || gapRight > 3) continue;
    const bare = left.trimEnd();
    const name = (spacedLocal.exec(bare) ?? local.exec(bare))?.[0];
    if (name === undefined) continue;
    const tight = sign === '@' && gapLeft === 0 && gapRight === 0;
    const length = hostLength(right.slice(gapRight), tight);
    if (length === 0) continue;
    const end = after + gapRight + length;
    spans.push({ start: match.index - gapLeft - name.length, end, kind: 'email' });
    free = end;
  }
  return spans;
}

/** How much of the text is a host name: a known ending is demanded wherever something is loose. */
function hostLength(text: string, tight: boolean): number {
  const match = host.exec(text);
  if (!match) return 0;
  const labels = match[1] ?? '';
  let end = match[0].length - labels.length;
  const part = new RegExp(` {0,2}(?:\\.|${dotWord}) {0,2}([\\p{L}\\p{N}-]{1,63})`, 'giu');
  let best = tight && end > 1 ? end : 0;
  for (const label of labels.matchAll(part)) {
    end += label[0].length;
    const loose = !label[0].startsWith('.') || label[0].startsWith('. ');
    if (knownEnding.test(label[1] ?? '') || (tight && !loose)) best = end;
  }
  return best;
}
