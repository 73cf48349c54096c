// What differs between two texts, word by word: the shortest way from one to the other.

export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Beyond this many words either side the whole text counts as replaced: the table would grow too large. */
const mostWords = 1500;

const words = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];

/** Pieces that, without the added ones, make `before`, and without the removed ones `after`. */
export function wordDifference(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const a = words(before);
  const b = words(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const head = a.slice(0, start).join('');
  const tail = end > 0 ? a.slice(a.length - end).join('') : '';
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([{ kind: 'same', text: head }, ...middle, { kind: 'same', text: tail }]);
}

function between(a: readonly string[], b: readonly string[]): Piece[] {
  if (a.length > mostWords || b.length > mostWords)
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
  const width = b.length + 1;
  // common[i * width + j]: the longest common subsequence of what follows i in a and j in b.
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'removed', text: a[i] ?? '' });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: b[j] ?? '' });
      j += 1;
    }
  }
  return pieces;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.text === '') continue;
    if (last?.kind === piece.kind) result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}

/** Which entries of a list came and went, in order. */
export function listDifference(
  before: readonly string[],
  after: readonly string[],
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  const [old, now] = [new Set(before), new Set(after)];
  return {
    added: after.filter((entry) => !old.has(entry)),
    removed: before.filter((entry) => !now.has(entry)),
  };
}
