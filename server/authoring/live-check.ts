// While a phrase is typed: what the model says, the nearest phrases of other intents, duplicates; and who is confused with whom.
import { setImmediate as breathe } from 'node:timers/promises';
import type { Engine } from '../answering/engine.ts';
import type { Neighbour, PhraseIndex, ReadPhrases } from '../answering/explain.ts';
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
  /** Reads what the first check would wait for, in small pieces; nothing is done twice. */
  prepare(state: State): Promise<void>;
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
/** Two phrases less alike than this are no confusion. */
const alike = 0.5;

type Kept = { readonly engine: string; readonly topic: Topic; readonly parts: readonly ReadPhrases[] };

/** So many intents of a topic are indexed between two turns of the chat. */
const partsAtOnce = 10;

/**
 * Each topic is read once a language, when it is first needed, and again when it changed: after an approval one of a
 * hundred is read anew. Between intents the chat gets its turn.
 */
export function liveCheck(): LiveCheck {
  const kept = new Map<string, Kept>();
  const indexes = new Map<
    Language,
    { readonly parts: readonly ReadPhrases[]; readonly index: PhraseIndex }
  >();
  const partsOf = async (
    { engine }: State,
    topic: Topic,
    language: Language,
  ): Promise<readonly ReadPhrases[]> => {
    const key = `${topic.id} ${language}`;
    const known = kept.get(key);
    if (known && known.engine === engine.hash) {
      if (known.topic === topic) return known.parts;
      // The library was read anew, and this topic may be as it was.
      if (samePhrases(known.topic, topic)) {
        kept.set(key, { ...known, topic });
        return known.parts;
      }
    }
    const parts: ReadPhrases[] = [];
    for (const intent of topic.intents) {
      await breathe();
      parts.push(engine.readPhrases([{ ...topic, intents: [intent] }], language));
    }
    kept.set(key, { engine: engine.hash, topic, parts });
    return parts;
  };
  const indexOf = async (state: State, language: Language): Promise<PhraseIndex> => {
    const parts: ReadPhrases[] = [];
    for (const topic of state.working.library.topics) parts.push(...(await partsOf(state, topic, language)));
    const known = indexes.get(language);
    if (known?.parts.length === parts.length && parts.every((part, i) => part === known.parts[i]))
      return known.index;
    const steps = state.engine.indexPhrases(parts, language);
    for (let done = 1; ; done++) {
      const { done: isDone, value: index } = steps.next();
      if (isDone) {
        indexes.set(language, { parts, index });
        return index;
      }
      if (done % partsAtOnce === 0) await breathe();
    }
  };
  const search = async (
    state: State,
    text: string,
    language: Language,
    except?: IntentId,
  ): Promise<readonly Near[]> => (await indexOf(state, language)).nearest(text, shown, except);
  let preparing: Promise<void> | undefined;
  return {
    prepare: (state) => {
      const read = async () => {
        for (const language of state.engine.languages) await indexOf(state, language);
      };
      // What fails here fails again, and is told, in the check itself.
      preparing ??= read()
        .catch(() => undefined)
        .finally(() => {
          preparing = undefined;
        });
      return preparing;
    },
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
