// Which topic a page means: the most specific path wins; host, query and a trailing slash count for nothing.
import type { Topic } from '../library/library.ts';

/** The topic of a path, or undefined. */
export type Pages = (path: string) => string | undefined;

const tidy = (path: string): string => {
  const bare = path.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  return bare.toLowerCase().replace(/\/+$/, '');
};

/** Compiles the topics' `pages`: a path, and all below it. */
export function compilePages(topics: readonly Pick<Topic, 'id' | 'pages'>[]): Pages {
  const known = new Map(topics.flatMap(({ id, pages }) => pages.map((page) => [tidy(page), id] as const)));
  return (path) => {
    for (let at = tidy(path); at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const topic = known.get(at);
      if (topic !== undefined) return topic;
    }
    return undefined;
  };
}
