// The style sheet of the public pages: the demonstration site's look, and a plain sheet of paper when printed.
export const style = `
:root {
  color-scheme: light dark;
  --brand: hsl(214 100% 24%);
  --mark: hsl(214 100% 24%);
  --link: hsl(212 63% 40%);
  --text: hsl(0 0% 13%);
  --muted: hsl(202 7% 36%);
  --page: hsl(0 0% 100%);
  --soft: hsl(215 100% 97%);
  --line: hsl(202 7% 80%);
  --focus: hsl(196 77% 38%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --brand: hsl(212 85% 76%);
    --mark: hsl(212 63% 40%);
    --link: hsl(212 85% 76%);
    --text: hsl(210 20% 94%);
    --muted: hsl(210 12% 73%);
    --page: hsl(214 24% 9%);
    --soft: hsl(214 26% 14%);
    --line: hsl(213 16% 32%);
    --focus: hsl(196 77% 62%);
  }
}
*, *::before, *::after { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--page);
  color: var(--text);
  font: 400 1.125rem / 1.55 "Source Sans 3", "Helvetica Neue", Arial, sans-serif;
}
h1, h2, p, ul, dl, dd { margin: 0; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2.2vw, 2.75rem); line-height: 1.15; font-weight: 600; overflow-wrap: break-word; hyphens: none; text-wrap: balance; }
@media (max-width: 30rem) { h1 { hyphens: manual; } }
h2 { font-size: 1.5rem; line-height: 1.25; font-weight: 600; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: 0.18em; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
main:focus { outline: none; }
.wide { width: 100%; max-width: 50rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem); }
.skip { position: absolute; inset-inline-start: -999rem; padding: 0.75rem 1rem; background: var(--page); }
.skip:focus { inset-inline-start: 1rem; z-index: 1; }
.top { border-block-end: 1px solid var(--line); }
.top .wide { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5rem 1.5rem; padding-block: 0.9rem; }
.brand { display: flex; align-items: center; gap: 0.7rem; color: var(--text); font-size: 1.375rem; font-weight: 600; letter-spacing: -0.01em; text-decoration: none; }
.brand svg { flex: none; width: 2.25rem; fill: var(--mark); }
.brand .in { fill: none; stroke: hsl(0 0% 100%); stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
.languages, .pages ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding: 0; list-style: none; }
.languages a, .languages span { display: block; padding-block: 0.4rem; }
.languages span { font-weight: 600; }
.pages { border-block-end: 1px solid var(--line); background: var(--soft); }
.pages ul { padding-inline: clamp(1rem, 4vw, 2rem); }
.pages a { display: block; padding-block: 0.7rem; border-block-end: 3px solid transparent; text-decoration: none; }
.pages a:hover { text-decoration: underline; }
.pages a[aria-current] { border-color: var(--brand); color: var(--text); font-weight: 600; }
main .wide { padding-block: 2rem 3.5rem; }
.lead { margin-block-start: 0.9rem; font-size: 1.3125rem; line-height: 1.45; }
.contents { margin-block: 2rem 0.5rem; padding: 1rem 1.25rem; background: var(--soft); }
.contents h2 { font-size: 1.0625rem; }
.contents ul { margin-block-start: 0.4rem; padding: 0; list-style: none; columns: 17rem; column-gap: 2rem; }
.contents li { break-inside: avoid; }
.contents a { display: inline-block; padding-block: 0.2rem; }
section { margin-block-start: 2.25rem; }
section h2 { scroll-margin-block-start: 1rem; }
section p, section ul, section dl, .table { margin-block-start: 0.75rem; }
section ul { padding-inline-start: 1.3rem; }
section li + li { margin-block-start: 0.35rem; }
dl { border-block-start: 1px solid var(--line); }
dl div { display: grid; grid-template-columns: minmax(9rem, 2fr) 5fr; gap: 0 1.5rem; padding-block: 0.55rem; border-block-end: 1px solid var(--line); }
dt { color: var(--muted); }
dd { overflow-wrap: anywhere; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { padding-block: 0.25rem 0.5rem; text-align: start; color: var(--muted); }
th, td { padding: 0.5rem 1rem 0.5rem 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { font-weight: 600; border-block-end: 2px solid var(--line); }
tbody th { font-weight: 400; }
td { font-variant-numeric: tabular-nums; }
.json { margin-block-start: 2.5rem; }
footer { border-block-start: 1px solid var(--line); color: var(--muted); }
footer .wide { padding-block: 1.25rem; }
@media (max-width: 34rem) {
  dl div { grid-template-columns: 1fr; }
}
@media print {
  :root { --page: #fff; --text: #000; --muted: #333; --link: #000; --soft: #fff; --line: #999; }
  body { font-size: 11pt; }
  .skip, .pages, .languages, .contents, .json { display: none; }
  .wide { max-width: none; padding-inline: 0; }
  main .wide { padding-block: 1rem; }
  section { break-inside: auto; }
  h2 { break-after: avoid; }
  tr, dl div, li { break-inside: avoid; }
  section a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; }
}
`;
