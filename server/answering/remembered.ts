// What is worked out for every word of every question: customers' words recur, so it is remembered, within bounds.

/** `make` with a memory of up to `most` words; `make` must depend on nothing but the word. */
export function remembered<T>(most: number, make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let made = known.get(word);
    if (made === undefined) {
      made = make(word);
      if (known.size >= most) known.clear();
      known.set(word, made);
    }
    return made;
  };
}

/** As many words as a memory holds when what it keeps of each is small. */
export const manyWords = 20_000;
