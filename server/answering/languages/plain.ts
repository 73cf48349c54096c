// Any language without a pack of its own: words between what is neither letter nor digit, and no stems.
import type { LanguagePack } from './language-pack.ts';

export const plain: LanguagePack = {
  version: 'plain 1',
  tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''),
  stem: (words) => words,
  spoken: new Map(),
  joiners: new Set(),
  asks: () => false,
};
