// What the chat does to the page it stands in, and takes from the browser: focus, scrolling, files, ids.

/** Focuses the first match inside, once what was just drawn stands. */
export function focusInside(place: HTMLElement, selector: string): void {
  place.querySelector<HTMLElement>(selector)?.focus({ preventScroll: false });
}

const focusable = 'button, textarea, a[href], [tabindex="0"]';

/**
 * As a sheet over the whole screen the chat covers the page, so Tab goes round inside it and never reaches
 * what nobody can see. Beside the page, on a wide screen, Tab leaves it as usual.
 */
export function keepFocusInside(place: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab' || !isSheet(place)) return;
  const stops = [...place.querySelectorAll<HTMLElement>(focusable)].filter((stop) => stop.checkVisibility());
  const root = place.getRootNode() as ShadowRoot;
  const [first] = stops;
  const last = stops.at(-1);
  if (!first || !last) return;
  if (event.shiftKey && (root.activeElement === first || !root.activeElement?.matches(focusable))) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && root.activeElement === last) {
    event.preventDefault();
    first.focus();
  }
}

/** Whether the style sheet has laid the chat over the whole screen. */
export const isSheet = (place: HTMLElement): boolean =>
  getComputedStyle(place).getPropertyValue('--_sheet').trim() === '1';

/**
 * Scrolls so that reading starts where the exchange starts: a long answer must not show its end first.
 * Without an id, the last thing said.
 */
export function showExchange(place: HTMLElement, id: string | undefined): void {
  const log = place.querySelector<HTMLElement>('.log');
  const entry = id ? log?.querySelector<HTMLElement>(`[data-id="${id}"]`) : log?.lastElementChild;
  if (!log || !(entry instanceof HTMLElement)) return;
  // Alone in the log is the welcome, which is read from its beginning.
  log.scrollTop = entry === log.firstElementChild ? 0 : entry.offsetTop - 12;
}

/** Scrolls no more than is needed for the whole of it to be seen. */
export function reveal(place: HTMLElement, selector: string): void {
  place.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
}

/** Offers a text as a file. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What the chat stands on, as coarsely as the figures need it. `width` in CSS pixels. */
export const device = (width: number): 'phone' | 'tablet' | 'desktop' =>
  width < 600 ? 'phone' : width < 1024 ? 'tablet' : 'desktop';

/** A message id. Not randomUUID(), which browsers keep from pages without https: an intranet may be one. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A style sheet that knows how high the page is above a touch keyboard (`--_visible-height`): iOS lays the keyboard
 * over the page and would hide the field. `stop` ends the watching.
 */
export function fitVisibleHeight(): { readonly sheet: CSSStyleSheet; stop(): void } {
  const sheet = new CSSStyleSheet();
  const viewport = window.visualViewport;
  const fit = (): void => {
    const covered = viewport && viewport.scale === 1 && window.innerHeight - viewport.height > 80;
    sheet.replaceSync(covered ? `:host { --_visible-height: ${Math.round(viewport.height)}px }` : '');
  };
  viewport?.addEventListener('resize', fit);
  return { sheet, stop: () => viewport?.removeEventListener('resize', fit) };
}
