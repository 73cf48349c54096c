// Fills the empty working library from a folder's library, after the checks that only the institution's settings allow.

import { AppError } from '../errors.ts';
import type { AnswerText, Library } from '../library/library.ts';
import { isAllowedLink, linksOf } from '../library/links.ts';
import type { Store } from '../store/store.ts';

/** Links that lead to no allowed host, each with the answer's file and what to do. */
export function linkProblems(answers: readonly AnswerText[], hosts: ReadonlySet<string>): readonly string[] {
  return answers.flatMap((answer) => {
    const file = `answers/${answer.id.replace('.', '/')}.${answer.language}${answer.validFrom ? `@${answer.validFrom}` : ''}.md`;
    return [...linksOf(answer.source), answer.sourcePage]
      .filter((address) => !isAllowedLink(address, hosts))
      .map(
        (address) =>
          `${file}: the link ${address} leads to a host that is not allowed (KUISKAAJA_LINK_HOSTS)`,
      );
  });
}

/**
 * Imports a library into an empty database, its answers as versions approved by `import`; all of it or nothing.
 * Throws `invalid` for a library without answers or with links elsewhere, `conflict` when the database holds one already.
 */
export async function importLibrary(
  store: Store,
  library: Library,
  options: { readonly linkHosts: ReadonlySet<string>; readonly now: number },
): Promise<void> {
  const problems = linkProblems(library.answers, options.linkHosts);
  if (library.answers.length === 0)
    throw new AppError('invalid', 'The library has no answers, so it cannot be served.');
  if (problems.length > 0) throw new AppError('invalid', problems.join('\n'));
  const filled = await store.library.fill(library, 'import', options.now);
  if (!filled)
    throw new AppError(
      'conflict',
      'The database holds a library already; it is imported into an empty one only.',
    );
}
