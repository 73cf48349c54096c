// A table whose rows stand as cards on a phone, for `<table className="stacked">`: what each part of it says of itself.

/**
 * Safari takes a table for none once its rows are laid out in another way; these roles say that it is one all the same.
 * A cell brings its column's heading along, for there the headings are only heard.
 */
export const stacked = {
  table: { role: 'table' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  heading: { role: 'columnheader', scope: 'col' },
  rowHeading: { role: 'rowheader', scope: 'row' },
  plainCell: { role: 'cell' },
  cell: (label: string) => ({ role: 'cell', 'data-label': label }),
} as const;
