// The words that name a theme: those that its texts hold far more often than others, in the form that they use most.
import { stemsOf, wordsOf } from '../../answering/analysis.ts';
import { isHeldByEnough } from '../../feedback-measures.ts';

const mostWords = 6;
/** Words that stand in every text and say nothing of what it is about. */
export const emptyWords: Readonly<Record<string, ReadonlySet<string>>> = {
  fi: new Set(
    `ja tai että kun jos niin kuin myös vai vaikka mutta vaan vain siis sekä eli joka jota joita jonka jossa jotka mikä mitä
    mistä mihin missä millä milloin miten miksi kuka ketä tämä tätä tämän tässä tästä tähän tuo sitä siitä siinä sillä siltä
    sille siihen sen nämä näitä niitä niistä niille minä minun minua minulla minulle minulta minusta sinä hän hänen meillä
    meille meidän meitä teillä teille teidän teitä heidän heille olen olet olemme ovat oli olin olivat ole ollut olla olisi
    olisin onko eikä enää nyt sitten vielä jo aina ihan aivan todella tosi hyvin kyllä kai ehkä kanssa ilman koko kaikki
    kaiken kaikkea yksi joku jotain jokin mikään mitään kukaan vaikka koska voi voisi voiko voinut saa saada sai sain pitää
    pitäisi piti haluan haluaisin tulee tuli tullut mennä meni mun mulla mulle mua sun oon oma oman omia itse asia asiaa
    asian asiat asioita paljon kuinka`.split(/\s+/),
  ),
  sv: new Set(
    `och eller att när som men också samt jag mig min mitt mina du dig din ditt dina han hon den det de dem denna detta dessa
    där här hur vad vem vilken vilket varför var vart till från för med utan hos mot under över efter före innan mellan
    genom ska skulle kan kunde vill ville får fick måste har hade haft är var varit blir blev bli inte ingen inget inga nu
    sedan sen ännu redan alltid mycket väldigt helt bara även alla allt något någon några man sig sin sitt sina vi oss vår
    vårt våra er ert era ett ens just om upp ut in av på så då än dock igen också göra gör gjorde kommer kom sku nån nåt
    ganska faktiskt eftersom medan`.split(/\s+/),
  ),
};
/** Forms of one word mostly begin alike; one of them is enough. */
const alike = 6;

type Stem = { texts: number; readonly forms: Map<string, number> };

/** How many texts hold a stem, and in which forms. */
function count(words: readonly (readonly string[])[], language: string): Map<string, Stem> {
  const stems = new Map<string, Stem>();
  for (const own of words) {
    const unique = [...new Set(own)];
    const seen = new Set<string>();
    for (const [at, stem] of stemsOf(unique, language).entries()) {
      const known = stems.get(stem) ?? { texts: 0, forms: new Map() };
      stems.set(stem, known);
      if (!seen.has(stem)) known.texts += 1;
      seen.add(stem);
      const form = unique[at] as string;
      known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
    }
  }
  return stems;
}

/**
 * Up to six words for each group, most telling first: share inside × logarithm of how many times the share outside.
 * A word is shown in the form that most texts use, and only if five different texts hold it in some form.
 */
export function groupWords(
  texts: readonly string[],
  groups: ArrayLike<number>,
  { language, count: howMany }: { readonly language: string; readonly count: number },
): readonly (readonly string[])[] {
  const lower = texts.map((text) => text.toLowerCase());
  const words = texts.map((text) => wordsOf(text, language));
  const all = count(words, language);
  return Array.from({ length: howMany }, (_, group) => {
    const own = words.filter((_each, r) => groups[r] === group);
    const ownTexts = lower.filter((_each, r) => groups[r] === group);
    const scored = [...count(own, language)].flatMap(([stem, { texts: inside, forms }]) => {
      const [form = ''] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? [];
      if (form.length < 3 || /\d/.test(form) || emptyWords[language]?.has(form)) return [];
      const outside = ((all.get(stem)?.texts ?? 0) - inside + 1) / (texts.length - own.length + 2);
      const share = inside / own.length;
      return share > outside * 1.5 ? [{ form, score: share * Math.log(share / outside) }] : [];
    });
    const chosen: string[] = [];
    for (const { form } of scored.sort((a, b) => b.score - a.score || (a.form < b.form ? -1 : 1))) {
      if (chosen.length === mostWords) break;
      const isForm = chosen.some((other) => other.slice(0, alike) === form.slice(0, alike));
      if (!isForm && isHeldByEnough(form, ownTexts)) chosen.push(form);
    }
    return chosen;
  });
}
