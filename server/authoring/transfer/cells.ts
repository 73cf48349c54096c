// Cells that a spreadsheet would run as formulas are made harmless on the way out, and are themselves again on the way in.

/** What a spreadsheet takes for a formula's beginning; apostrophes before it count, so that the way back is sure. */
const formula = /^'*[=+\-@\t\r|%]/;

export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

export const original = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
