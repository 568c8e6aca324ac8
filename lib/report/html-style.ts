/** The look of a report that stands alone: the two inks of the panel, and paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1a17; --ink-2: #5d574d; --rule: #d9d2c5; --paper: #faf7f0; --violet: #54309c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece7dc; --ink-2: #b3ab9d; --rule: #413c34; --paper: #171512; --violet: #b9a1ee; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 60rem; padding: 2rem clamp(1rem, 4vw, 3rem); background: var(--paper); color: var(--ink); font: 400 1rem/1.45 system-ui, sans-serif; }
h1, h2, h3, .maker, caption { font-family: Newsreader, "Iowan Old Style", Georgia, serif; font-weight: 500; }
h1 { font-size: 2rem; line-height: 1.15; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.25rem 0 0; overflow-wrap: anywhere; }
p { margin: .35rem 0 0; }
.maker, .made, .address, footer, caption, thead th { color: var(--ink-2); font-size: .875rem; }
.maker { font-style: italic; margin: 0 0 .25rem; }
.address { overflow-wrap: anywhere; }
.sum { font-size: 1.0625rem; margin-block-start: .75rem; }
section, footer { margin-block-start: 2rem; padding-block-start: 1rem; border-block-start: 1px solid var(--rule); }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .2em; }
a:hover { color: var(--violet); }
table { inline-size: 100%; border-collapse: collapse; margin-block-start: 1rem; font-size: .9375rem; }
table.totals { inline-size: auto; min-inline-size: 16rem; }
caption { text-align: start; font-style: italic; padding-block-end: .25rem; }
th, td { text-align: start; vertical-align: baseline; padding: .375rem 1rem .375rem 0; border-block-start: 1px solid var(--rule); overflow-wrap: anywhere; }
thead th { font-weight: 400; border: 0; }
tbody th { font-weight: 400; }
.list th:first-child { inline-size: 34%; }
.list td { inline-size: 22%; }
.totals td { text-align: end; padding-inline-end: 0; font-variant-numeric: tabular-nums; }
ul { margin: .35rem 0; padding-inline-start: 1.1rem; }
@media (max-width: 40rem) {
  .list thead { position: absolute; clip-path: inset(50%); }
  .list, .list tbody, .list tr, .list th, .list td, .list caption { display: block; inline-size: auto; }
  .list :is(th, td) { border: 0; padding: .125rem 0; }
  .list th:first-child, .list td { inline-size: auto; }
  .list tr { padding-block: .5rem; border-block-start: 1px solid var(--rule); }
  .list thead tr { border: 0; padding: 0; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --ink-2: #444; --rule: #bbb; --paper: #fff; --violet: #000; }
  body { max-inline-size: none; padding: 0; font-size: 10pt; }
  h2, h3, caption { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  @page { margin: 18mm 16mm; }
}
`;
