// Which interface texts the chat has, and in which languages. What the robot says itself comes from the server.
import type { PersonalData } from '../server/web/protocol.ts';
import type { Failure, NoteKey } from './conversation.ts';
import { fi } from './texts-fi.ts';
import { sv } from './texts-sv.ts';

export type Texts = {
  readonly fallbackName: string;
  readonly close: string;
  readonly menu: string;
  readonly back: string;
  readonly download: string;
  readonly delete: string;
  readonly about: string;
  readonly person: string;
  readonly switchTo: string;
  readonly log: string;
  readonly you: string;
  readonly robot: string;
  readonly clock: (time: string) => string;
  readonly typing: string;
  readonly welcome: {
    readonly greeting: string;
    readonly how: string;
    readonly privacy: string;
    readonly popular: string;
  };
  readonly options: string;
  readonly followUps: string;
  readonly alsoThese: string;
  readonly noneOfThese: string;
  readonly otherBenefits: string;
  readonly source: string;
  readonly officialPage: string;
  readonly newTab: string;
  readonly updatedSince: string;
  readonly askAgain: string;
  readonly removed: (kinds: string) => string;
  readonly personalData: Readonly<Record<PersonalData, string>>;
  readonly rating: {
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly reason: string;
    readonly send: string;
    readonly skip: string;
    readonly thanks: string;
    readonly undo: string;
    readonly failed: string;
  };
  readonly contact: { readonly title: string; readonly phone: string; readonly none: string };
  readonly feedback: {
    readonly title: string;
    readonly lead: string;
    readonly text: string;
    readonly mood: string;
    readonly moods: { readonly good: string; readonly mixed: string; readonly bad: string };
    readonly empty: string;
    readonly thanks: string;
  };
  readonly notices: { readonly label: string; readonly close: string };
  readonly sample: string;
  readonly link: {
    readonly connecting: string;
    readonly reconnecting: string;
    readonly failed: string;
    readonly outdated: string;
    readonly retry: string;
    readonly reload: string;
  };
  readonly failure: Readonly<Record<Failure, string>>;
  readonly sendAgain: string;
  readonly notes: Readonly<Record<NoteKey, string>>;
  readonly compose: {
    readonly label: string;
    readonly hint: string;
    readonly send: string;
    readonly empty: string;
    readonly left: (characters: number) => string;
    readonly over: (characters: number) => string;
  };
  readonly deletion: {
    readonly title: string;
    readonly text: string;
    readonly confirm: string;
    readonly cancel: string;
  };
  readonly actionFailed: string;
  readonly downloaded: string;
  readonly aboutPage: {
    readonly robotTitle: string;
    readonly robot: readonly string[];
    readonly privacyTitle: string;
    readonly privacy: readonly string[];
    readonly release: (number: number) => string;
    /** Names of the server's public pages about the robot. */
    readonly pages: Readonly<Record<'ai-register' | 'privacy' | 'accessibility', string>>;
  };
};

const all: Readonly<Record<string, Texts>> = { fi, sv };

/** The interface's texts; Finnish for a language that the interface does not speak. */
export const textsFor = (language: string): Texts => all[language] ?? fi;

/** "in Finnish", said in Finnish: what a button says that switches to the language. */
export const inLanguage = (language: string): string =>
  all[language]?.switchTo ?? new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

/** The interface's own language for a library language: the `lang` of its texts. */
export const interfaceLanguage = (language: string): string => (language in all ? language : 'fi');
