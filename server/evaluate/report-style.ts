// The look of a report: light and dark, on paper too.
import { trusted } from '../markup.ts';

export const style = trusted(`
:root { color-scheme: light dark; --page: #f6f7f9; --card: #fff; --ink: #1a2233; --soft: #556072; --line: #dde2ea;
  --e0: #1d4ed8; --e1: #b4530b; --e2: #0f766e; --good: #166534; --bad: #b42318; --good-back: #e7f5ec; --bad-back: #fdecea; }
@media (prefers-color-scheme: dark) { :root { --page: #12161d; --card: #1b212b; --ink: #e7ebf2; --soft: #a5b0c0; --line: #323b49;
  --e0: #8ab4ff; --e1: #f2a65a; --e2: #5fd3c3; --good: #7ee2a0; --bad: #ff9d92; --good-back: #16321f; --bad-back: #3d1c1a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 "Source Sans 3", "Segoe UI", system-ui, sans-serif; }
main, header { max-width: 88rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; padding-bottom: .5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; margin: 0 0 .3rem; line-height: 1.3; }
h3 { font-size: 1.05rem; margin: 0 0 .6rem; }
p { margin: 0 0 .8rem; max-width: 75ch; }
.lead, .note { color: var(--soft); }
.note { font-size: .92rem; }
a { color: var(--e0); }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; margin: .8rem 0 0; }
nav a { display: inline-block; padding: .25rem 0; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.4rem 1.5rem; margin: 1.3rem 0; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1.6rem 2.2rem; align-items: start; }
.pair > * { min-width: 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.6rem), 1fr)); gap: .7rem; margin: 0 0 1rem; padding: 0; list-style: none; }
.tiles li { border: 1px solid var(--line); border-radius: 10px; padding: .7rem .8rem; display: flex; flex-direction: column; }
.tiles .what { color: var(--soft); font-size: .9rem; line-height: 1.3; display: block; min-height: 3.9em; }
.tiles .value { font-size: 1.6rem; font-weight: 650; line-height: 1.25; display: block; font-variant-numeric: tabular-nums; }
.tiles .range { color: var(--soft); font-size: .85rem; line-height: 1.35; display: block; font-variant-numeric: tabular-nums; }
.verdict { font-size: .85rem; font-weight: 600; display: inline-block; border-radius: 6px; padding: .05rem .45rem; margin-top: .4rem; align-self: flex-start; }
.verdict.good, .up { color: var(--good); background: var(--good-back); }
.verdict.bad, .down { color: var(--bad); background: var(--bad-back); }
.up, .down { border-radius: 6px; padding: .05rem .35rem; white-space: nowrap; }
figure { margin: 0; }
figcaption { font-weight: 600; margin-bottom: .5rem; }
section > figure + figure { margin-top: 1.8rem; }
svg { width: 100%; height: auto; display: block; overflow: visible; }
.many { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 1rem 2rem; }
.many > div { max-width: 26rem; }
.many h3 { margin: 0 0 .2rem; font-size: .95rem; }
.grid, .between { stroke: var(--line); stroke-width: 1; }
.between { stroke-dasharray: 1 3; }
.ideal { stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 5 5; }
.tick, .row, .axis, .name { font-size: 12.5px; fill: var(--soft); }
.row, .axis { fill: var(--ink); }
.name { font-weight: 650; }
.name.e0 { fill: var(--e0); } .name.e1 { fill: var(--e1); } .name.e2 { fill: var(--e2); }
.line { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
.line.e0 { stroke: var(--e0); stroke-width: 3; }
.line.e1 { stroke: var(--e1); stroke-dasharray: 8 4; }
.line.e2 { stroke: var(--e2); stroke-dasharray: 2 4; stroke-linecap: round; }
.whisker { stroke-width: 2; opacity: .6; }
.whisker.e0 { stroke: var(--e0); } .whisker.e1 { stroke: var(--e1); } .whisker.e2 { stroke: var(--e2); }
.mark { stroke: var(--card); stroke-width: 1.5; }
.mark.e0 { fill: var(--e0); } .mark.e1 { fill: var(--e1); } .mark.e2 { fill: var(--e2); }
.bar { opacity: .45; }
.bar.e0 { fill: var(--e0); } .bar.e1 { fill: var(--e1); } .bar.e2 { fill: var(--e2); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; padding: 0; margin: 0 0 .6rem; font-size: .92rem; }
.legend svg { width: 34px; height: 14px; display: inline-block; vertical-align: -2px; margin-right: .4rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .92rem; min-width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { text-align: right; padding: .32rem .55rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
thead th { color: var(--soft); font-weight: 600; vertical-align: bottom; white-space: normal; }
.scroll + .scroll { margin-top: 1rem; }
tbody th { font-weight: 500; white-space: normal; min-width: 9.5rem; }
td small { color: var(--soft); }
details { margin-top: .7rem; }
summary { cursor: pointer; padding: .3rem 0; color: var(--e0); }
summary:focus-visible, a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--e0); outline-offset: 2px; border-radius: 4px; }
details.pairwise { border-top: 1px solid var(--line); margin: 0; }
details.pairwise summary { color: var(--ink); padding: .55rem 0; }
code { font: .92em ui-monospace, "Cascadia Mono", monospace; overflow-wrap: anywhere; }
.times { color: var(--soft); }
.questions { list-style: none; margin: 0 0 .8rem; padding: 0; }
.questions > li { padding: .5rem 0 .5rem .9rem; border-left: 3px solid var(--line); margin: .4rem 0; }
.questions q, .questions .asked { font-weight: 550; }
.questions p { margin: .15rem 0 0; font-size: .92rem; color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.2rem; margin: 0; }
dt { font-weight: 600; } dd { margin: 0; max-width: 70ch; }
@media (max-width: 40rem) { main, header { padding-left: .8rem; padding-right: .8rem; } section { padding: 1rem; } dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print { section { break-inside: avoid; border: 0; padding: 0; } body { background: none; } nav { display: none; } }
`);
