// Which texts speak for a theme: near its middle, unlike one another, and short enough to be read at a glance.
import { stemsOf, wordsOf } from '../../answering/analysis.ts';

const longest = 320;
const shortest = 20;
/** Two texts that share this much of their stems say the same. */
const tooAlike = 0.4;

type Text = { readonly text: string; readonly language: string };

/** Up to `most`, in the order given, each unlike those before it. Falls back to what is alike, long or short. */
export function chosenQuotations<T extends Text>(texts: readonly T[], most: number): readonly T[] {
  const chosen: { readonly text: T; readonly stems: ReadonlySet<string> }[] = [];
  const readable = texts.filter(({ text }) => text.length >= shortest && text.length <= longest);
  for (const text of readable) {
    if (chosen.length === most) break;
    const stems = new Set(stemsOf(wordsOf(text.text, text.language), text.language));
    const isAlike = chosen.some((other) => {
      let both = 0;
      for (const stem of stems) if (other.stems.has(stem)) both += 1;
      return both > tooAlike * (stems.size + other.stems.size - both);
    });
    if (!isAlike) chosen.push({ text, stems });
  }
  const rest = texts.filter((text) => !chosen.some((each) => each.text === text));
  return [...chosen.map(({ text }) => text), ...rest].slice(0, Math.max(chosen.length, Math.min(1, most)));
}
