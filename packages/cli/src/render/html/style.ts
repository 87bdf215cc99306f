/** The look of every page: nothing from outside, readable without colour, and fit for A4. */
export const css = `
:root { --ink: #1a1f24; --soft: #4c565f; --line: #c9d0d6; --paper: #fff; --wash: #f4f6f7; --accent: #0b5563; --good: #1b6e3c; --warn: #7a4b00; --bad: #a11d1d; }
* { box-sizing: border-box; }
html { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: var(--wash); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 54rem; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: 1.8rem; }
h2, .group { font-size: 1.35rem; margin-top: 2.25rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); color: var(--accent); }
h3.group { font-size: 1.2rem; }
h3:not(.group), .offer { font-size: 1.05rem; }
p { margin: .35rem 0; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.soft { color: var(--soft); font-size: .92rem; }
.count { color: var(--soft); font-weight: 400; font-size: .95rem; }
.notice { margin: 0 0 1.5rem; padding: .7rem 1rem; border: 1px solid var(--warn); border-left-width: 6px; background: #fff8e8; }
.firm + .firm { margin-top: 4rem; padding-top: 2rem; border-top: 4px double var(--line); }
.firm > header h2 { border: 0; font-size: 1.6rem; color: var(--ink); margin-top: 0; padding: 0; }
nav { margin-bottom: 3.5rem; }
nav th:first-child { width: 42%; }
nav thead th { overflow-wrap: normal; }
nav td { font-variant-numeric: tabular-nums; }
.card { margin: .9rem 0; padding: .9rem 1.1rem 1rem; background: var(--paper); border: 1px solid var(--line); border-left: 5px solid var(--soft); border-radius: 4px; }
.card.eligible { border-left-color: var(--good); }
.card.toBeJudged { border-left-color: var(--accent); border-left-style: double; border-left-width: 7px; }
.card.toBeAsked { border-left-color: var(--warn); border-left-style: dashed; }
.card.short { border-left-color: var(--accent); }
.fit { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .8rem; margin: .55rem 0; font-size: .92rem; }
.bar { width: 15rem; height: .95rem; flex: none; }
dl { display: grid; grid-template-columns: minmax(6.5rem, max-content) 1fr; gap: .25rem 1rem; margin: .6rem 0 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; }
dd ul { margin: 0; padding-left: 1.1rem; }
details { margin-top: .7rem; }
summary { cursor: pointer; color: var(--accent); font-size: .92rem; width: max-content; max-width: 100%; }
table { width: 100%; border-collapse: collapse; margin: .5rem 0; font-size: .9rem; background: var(--paper); }
caption { text-align: left; font-weight: 600; padding: .3rem .6rem; }
.card table { margin-left: -.6rem; width: calc(100% + 1.2rem); }
th, td { text-align: left; vertical-align: top; padding: .32rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 600; }
thead th { color: var(--soft); font-weight: 400; }
.narrow { white-space: nowrap; width: 1%; overflow-wrap: normal; }
.number { text-align: right; width: 9rem; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
.verdict { font-weight: 600; font-size: 1.05rem; }
.met { color: var(--good); } .unmet.must { color: var(--bad); font-weight: 600; } .unknown { color: var(--warn); }
.criteria thead th:first-child { width: 26%; }
.places thead th:first-child { width: 32%; }
.closed { list-style: none; margin: .5rem 0; padding: 0; }
.closed > li { padding: .55rem 0; border-bottom: 1px solid var(--line); }
.questions { margin: .5rem 0; padding-left: 1.8rem; }
.questions li { margin: .3rem 0; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin: .8rem 0 0; padding: 0; list-style: none; font-size: .92rem; }
.legend li { display: flex; align-items: center; gap: .45rem; }
.legend .bar { width: 2.4rem; }
svg.stack, .swatch { overflow: visible; }
svg.stack { display: block; width: calc(100% - 2px); margin: .5rem 1px; }
svg.stack text { font-size: 13px; font-weight: 600; fill: var(--ink); }
.legend + .item { margin-top: 1rem; }
.topics .number { width: 1%; }
.item { margin: 1.6rem 0; }
.item .number, .item td:nth-child(2) { width: 1%; white-space: nowrap; }
@media (min-width: 36rem) { .item td.number, .item td:nth-child(2) { min-width: 7.5rem; } }
.figures { display: flex; flex-wrap: wrap; gap: .8rem 2.2rem; margin: 1.4rem 0 0; padding: .8rem 1.1rem; background: var(--paper); border: 1px solid var(--line); border-left: 5px solid var(--accent); border-radius: 4px; }
.figures dd { font-size: 1.3rem; font-weight: 600; white-space: nowrap; font-variant-numeric: tabular-nums; }
.figures dt::first-letter { text-transform: uppercase; }
section > ul, .sources { margin: .5rem 0; padding-left: 1.4rem; }
section li { margin: .3rem 0; }
dd li:first-child { margin-top: 0; }
section > .legend { padding: 0; }
.ask { margin-bottom: .6rem; }
.ask ul { margin: 0; padding-left: 1.2rem; }
footer { margin-top: 2.5rem; padding-top: .6rem; border-top: 1px solid var(--line); }
code { font: .88em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
pre { padding: .8rem 1rem; background: var(--paper); border: 1px solid var(--line); overflow-x: auto; }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; } .bar { width: 100%; } .legend .bar { width: 2.4rem; } }
@media screen and (max-width: 36rem) {
  table { display: block; overflow-x: auto; }
  th, td { overflow-wrap: break-word; padding-inline: .4rem; }
  .number { width: auto; }
  .topics th:first-child, .peers tbody th { min-width: 7rem; }
}
@page { size: A4; margin: 16mm 15mm 18mm; }
@media print {
  html { font-size: 10pt; background: none; }
  body { max-width: none; padding: 0; }
  h1 { font-size: 18pt; }
  h2, h3, h4, caption, thead { break-after: avoid; }
  nav ~ main > .firm:first-child { break-before: page; }
  .item, .figures, section > ul > li, .sources > li, footer, .card, .closed > li, .questions li, tr, .notice { break-inside: avoid; }
  .card { border-radius: 0; }
  .card:has(table) { break-inside: auto; }
  .card > header, .card > p, .fit, .card > dl { break-inside: avoid; break-after: avoid; }
  .firm + .firm { break-before: page; border: 0; margin: 0; padding: 0; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  p, li { orphans: 3; widows: 3; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  details:not([open]) > :not(summary) { display: block; }
  details:not([open]) > table { display: table; }
  summary { list-style: none; color: var(--soft); break-after: avoid; }
  summary::-webkit-details-marker { display: none; }
}
`;
