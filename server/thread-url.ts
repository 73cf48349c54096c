// Where the program of a thread lies: threads run compiled code.

/** Of `<name>.ts` beside this file: beside it once built, in `dist/` where the sources themselves are run. */
export const threadUrl = (name: string): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL(`../dist/server/${name}.js`, import.meta.url)
    : new URL(`./${name}.js`, import.meta.url);
