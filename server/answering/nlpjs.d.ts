// The few types of nlp.js that we use; the packages bring none.
declare module '@nlpjs/lang-fi' {
  export class TokenizerFi {
    innerTokenize(text: string): string[];
  }
  export class StemmerFi {
    stem(tokens: readonly string[]): string[];
  }
  export class LangFi {
    register(container: unknown): void;
  }
}
declare module '@nlpjs/lang-sv' {
  export class TokenizerSv {
    innerTokenize(text: string): string[];
  }
  export class StemmerSv {
    stem(tokens: readonly string[]): string[];
  }
  export class LangSv {
    register(container: unknown): void;
  }
}
declare module '@nlpjs/nlu' {
  export class Nlu {
    constructor(settings: { locale: string; log: boolean }, container?: unknown);
    innerProcess(input: unknown): unknown;
    defaultPipelineProcess(input: unknown): Promise<unknown>;
    process(utterance: string): Promise<unknown>;
  }
}
declare module '@nlpjs/nlp' {
  export class Nlp {
    constructor(settings: {
      languages: readonly string[];
      autoSave: boolean;
      autoLoad: boolean;
      forceNER: boolean;
      nlu: { log: boolean };
    });
    readonly container: { use(pack: new () => unknown): unknown };
    addLanguage(language: string): void;
    addDocument(language: string, utterance: string, intent: string): void;
    train(): Promise<void>;
    process(
      language: string,
      text: string,
    ): Promise<{ intent: string; score: number; classifications: { intent: string; score: number }[] }>;
  }
}
