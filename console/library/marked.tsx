// A text with the words that were searched for marked in it.
import { Fragment } from 'react';

const special = /[.*+?^${}()|[\]\\]/g;

export function Marked({ text, words }: { readonly text: string; readonly words: string }) {
  const wanted = words.split(/\s+/).filter((word) => word.length > 1);
  if (wanted.length === 0) return text;
  const pattern = new RegExp(`(${wanted.map((word) => word.replace(special, '\\$&')).join('|')})`, 'giu');
  return text.split(pattern).map((part, index) => {
    const key = `${index}-${part}`;
    return index % 2 === 1 ? <mark key={key}>{part}</mark> : <Fragment key={key}>{part}</Fragment>;
  });
}
