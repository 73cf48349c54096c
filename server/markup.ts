// HTML and SVG as text: what is put into the template is escaped, unless it is markup itself.

export type Markup = { readonly markup: string };
type Part = string | number | Markup | readonly Part[] | undefined;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

function render(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  if ('markup' in part) return part.markup;
  return part.map(render).join('');
}

/** Numbers are written as they are, lists one after another, undefined as nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.map((text, i) => text + render(parts[i])).join('') };
}

/** Markup from a constant of the program: never from what somebody typed. */
export const trusted = (markup: string): Markup => ({ markup });
