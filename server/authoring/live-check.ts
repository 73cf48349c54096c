// While a phrase is typed: what the model says, the nearest phrases of other intents, duplicates; and who is confused with whom.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Engine } from '../answering/engine.ts';
import type { LookedUp, Neighbour, PhraseIndex } from '../answering/explain.ts';
import type { IntentId, Language, Topic } from '../library/library.ts';
import type { Working } from '../store/working.ts';
import { ownersIn } from './drafts.ts';
import { ownersOf } from './problems.ts';

export type Near = Neighbour;
export type Confusion = {
  readonly intent: IntentId;
  readonly phrases: readonly {
    readonly language: Language;
    readonly own: string;
    readonly other: string;
    readonly similarity: number;
  }[];
};

export type LiveCheck = {
  /** The nearest phrases of other intents, nearest first. */
  nearest(
    state: State,
    phrase: { readonly text: string; readonly language: Language; readonly intent?: IntentId },
  ): Promise<readonly Near[]>;
  /** Intents that hold the same words. */
  duplicates(
    state: State,
    phrase: { readonly text: string; readonly language: Language; readonly intent?: IntentId },
  ): readonly Near[];
  /** With whom an intent is confused: phrases whose nearest one is another's, nearer than its own are. */
  confusions(state: State, intent: IntentId): Promise<readonly Confusion[]>;
};

type State = { readonly engine: Engine; readonly working: Working };

const shown = 8;
/** Topics that are searched in before the chat gets its turn. */
const atOnce = 10;
/** Two phrases less alike than this are no confusion. */
const alike = 0.5;

type Kept = { readonly engine: string; readonly topic: Topic; readonly index: PhraseIndex };

/**
 * An index a topic and language, made when it is first needed and again when its topic changed: after an approval one
 * of a hundred is made anew. Between topics the chat gets its turn.
 */
export function liveCheck(): LiveCheck {
  const kept = new Map<string, Kept>();
  const indexOf = async ({ engine }: State, topic: Topic, language: Language): Promise<PhraseIndex> => {
    const key = `${topic.id} ${language}`;
    const known = kept.get(key);
    if (known && known.engine === engine.hash) {
      if (known.topic === topic) return known.index;
      // The library was read anew, and this topic may be as it was.
      if (samePhrases(known.topic, topic)) {
        kept.set(key, { ...known, topic });
        return known.index;
      }
    }
    await breathe();
    const index = engine.indexPhrases({ topics: [topic] }, language);
    kept.set(key, { engine: engine.hash, topic, index });
    return index;
  };
  const search = async (
    state: State,
    text: string,
    language: Language,
    except?: IntentId,
  ): Promise<readonly Near[]> => {
    const found: Near[] = [];
    // Reading the text is the long part, and every index of an engine reads it alike.
    let row: LookedUp | undefined;
    for (const [number, topic] of state.working.library.topics.entries()) {
      if (number % atOnce === atOnce - 1) await breathe();
      const index = await indexOf(state, topic, language);
      row ??= index.lookUp(text);
      found.push(...index.nearest(row, shown, except));
    }
    return found.sort((a, b) => b.similarity - a.similarity).slice(0, shown);
  };
  return {
    nearest: async (state, { text, language, intent }) =>
      state.engine.languages.includes(language) ? search(state, text, language, intent) : [],
    duplicates: (state, { text, language, intent }) =>
      ownersOf(ownersIn(state.working), language, text, intent).map((owner) => ({
        intent: owner,
        phrase: text,
        similarity: 1,
      })),
    confusions: async (state, intent) => {
      const own = state.working.library.topics
        .flatMap(({ intents }) => intents)
        .find(({ id }) => id === intent);
      const found = new Map<IntentId, Confusion['phrases'][number][]>();
      for (const [language, phrases] of Object.entries(own?.phrases ?? {}))
        for (const phrase of state.engine.languages.includes(language) ? phrases : []) {
          await breathe();
          const near = await search(state, phrase, language);
          const [other, mine] = [
            near.find((each) => each.intent !== intent),
            near.find((each) => each.intent === intent && each.phrase !== phrase),
          ];
          if (!other || other.similarity < alike || other.similarity <= (mine?.similarity ?? 0)) continue;
          const one = { language, own: phrase, other: other.phrase, similarity: other.similarity };
          found.set(other.intent, [...(found.get(other.intent) ?? []), one]);
        }
      return [...found]
        .map(([other, phrases]) => ({ intent: other, phrases }))
        .sort((a, b) => b.phrases.length - a.phrases.length);
    },
  };
}

const samePhrases = (one: Topic, other: Topic): boolean =>
  JSON.stringify(one.intents.map(({ id, phrases }) => [id, phrases])) ===
  JSON.stringify(other.intents.map(({ id, phrases }) => [id, phrases]));
