// What is done to served answers at once: withdraw, go back to an older release.
import { AppError } from '../errors.ts';
import type { IntentId, Language } from '../library/library.ts';
import type { Authoring } from './drafts.ts';
import { cleanComment } from './drafts.ts';
import type { Live } from './live.ts';

/**
 * Takes an answer out of service at once, in every release and for good: all its versions up to now. What is approved
 * later is served by the next release. Returns the versions. Throws `not_found` where there is none.
 */
export async function withdraw(
  { authoring, live }: { readonly authoring: Authoring; readonly live: Live },
  wish: {
    readonly intent: IntentId;
    readonly languages: readonly Language[] | undefined;
    readonly reason: string;
    readonly by: string;
  },
): Promise<readonly string[]> {
  const { store, catalog, clock } = authoring;
  const all = await store.history.versionsOf([wish.intent]);
  const versions = all.filter(
    ({ id, language }) =>
      id === wish.intent && (wish.languages === undefined || wish.languages.includes(language)),
  );
  const before = await store.proofs.withdrawal(versions.map(({ version }) => version));
  const gone = versions.map(({ version }) => version).filter((version) => !before.has(version));
  if (versions.length === 0)
    throw new AppError('not_found', `${wish.intent} has no answer in these languages.`);
  if (gone.length === 0) throw new AppError('conflict', `The answer of ${wish.intent} is withdrawn already.`);
  await store.releases.withdraw(gone, {
    by: wish.by,
    now: clock(),
    reason: cleanComment(authoring, wish.reason),
  });
  catalog.changed();
  await live.refresh();
  return gone;
}

/** Serves an older release again. Throws `not_found` where there is none, `conflict` where it is served already. */
export async function switchRelease(
  { authoring, live }: { readonly authoring: Authoring; readonly live: Live },
  wish: { readonly release: number; readonly by: string; readonly reason: string },
): Promise<void> {
  const { store, clock } = authoring;
  if (!(await store.releaseList.list()).some(({ number }) => number === wish.release))
    throw new AppError('not_found', `There is no release ${wish.release}.`);
  if ((await store.releases.currentNumber()) === wish.release)
    throw new AppError('conflict', `Release ${wish.release} is served already.`);
  await store.releases.switchTo(wish.release, {
    by: wish.by,
    now: clock(),
    reason: cleanComment(authoring, wish.reason),
  });
  await live.refresh();
}
