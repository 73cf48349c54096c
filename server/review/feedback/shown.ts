// Which themes people see: those that were not merged into another, with what was merged into them.
import type { StoredTheme } from '../../store/themes.ts';

/** The theme in which one shows: itself, or at the end of what it was merged into. */
export function shownIn(id: string, themes: ReadonlyMap<string, StoredTheme>): string {
  const seen = new Set<string>();
  let at = id;
  for (;;) {
    const next = themes.get(at)?.mergedInto;
    if (next === null || next === undefined || !themes.has(next) || seen.has(next)) return at;
    seen.add(at);
    at = next;
  }
}

export const byId = (themes: readonly StoredTheme[]): ReadonlyMap<string, StoredTheme> =>
  new Map(themes.map((theme) => [theme.id, theme]));

export function shownThemes(themes: readonly StoredTheme[]): readonly StoredTheme[] {
  const known = byId(themes);
  return themes.filter(({ id }) => shownIn(id, known) === id);
}

/** The themes that were merged into one, at whatever remove. */
export function partsOf(id: string, themes: readonly StoredTheme[]): readonly StoredTheme[] {
  const known = byId(themes);
  return themes.filter((theme) => theme.id !== id && shownIn(theme.id, known) === id);
}
