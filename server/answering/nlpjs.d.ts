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
