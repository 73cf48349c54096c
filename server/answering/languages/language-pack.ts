// What the analysis needs of a language: how to cut words, their stems, and the spoken forms it writes out.

export type LanguagePack = {
  /** Names the rules; a model made by other rules is trained anew. */
  readonly version: string;
  /** Cuts a lower-cased text into words. */
  readonly tokenize: (text: string) => readonly string[];
  /** Stems of words, in order. */
  readonly stem: (words: readonly string[]) => readonly string[];
  /** Spoken or shortened forms → what is written. A value may be several words. */
  readonly spoken: ReadonlyMap<string, string>;
  /** Words that join two questions in one sentence. */
  readonly joiners: ReadonlySet<string>;
  /** True when a clause that begins with these lower-cased words asks something. */
  readonly asks: (words: readonly string[]) => boolean;
};

/** Reads `mä=minä, oon=olen` into a map; the left side may list forms with `|`. */
export function spokenForms(list: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const entry of list.split(/[,\n]+/)) {
    const [left, right] = entry.split('=');
    if (left === undefined || right === undefined) continue;
    for (const form of left.split('|')) forms.set(form.trim(), right.trim());
  }
  return forms;
}
