/** How a report looks: colours that colour-blind people tell apart, an underline of its own for every kind, on paper too. */
export const REPORT_STYLES = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1d1f23, #e6e4df);
  --soft: light-dark(#585d66, #a6abb4);
  --paper: light-dark(#fff, #1b1e22);
  --rule: light-dark(#d9d5cc, #3a4048);
  --official: light-dark(#d8e5fc, #264a80);
  --official-line: light-dark(#174f9c, #86b4f7);
  --date: light-dark(#ffefc4, #54400e);
  --date-line: light-dark(#a35a00, #f0b655);
  --figure: light-dark(#dbf6e4, #0f3d2f);
  --figure-line: light-dark(#0b7f62, #74dcaf);
}
* { box-sizing: border-box; }
body { background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; margin: 0; }
main { margin: 0 auto; max-width: 58rem; padding: 2rem 1.25rem 3rem; }
main + main { border-block-start: 1px solid var(--rule); }
h1 { font-size: 1.6rem; line-height: 1.35; margin: 0 0 0.75rem; text-wrap: balance; }
h2 { font-size: 1.15rem; line-height: 1.4; margin: 2rem 0 0.5rem; }
small { color: var(--soft); font-weight: 400; }
dl { color: var(--soft); display: flex; flex-wrap: wrap; font-size: 0.9rem; gap: 0.1rem 1.5rem; margin: 0; }
dl div { display: flex; gap: 0.4rem; }
dt::after { content: ":"; }
dd { color: var(--ink); margin: 0; overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; font-size: 0.9rem; gap: 0.25rem 1.25rem; list-style: none; margin: 0.9rem 0 0; padding: 0; }
.text { border-block: 1px solid var(--rule); font: 1.0625rem/1.8 ui-serif, "Noto Serif", Cambria, "Times New Roman", "DejaVu Serif", serif; margin-block-start: 1.25rem; overflow-wrap: break-word; padding-block: 0.5rem; }
.text p { margin: 0.6rem 0; white-space: pre-wrap; }
mark { background: none; border-radius: 0.15em; box-decoration-break: clone; -webkit-box-decoration-break: clone; color: inherit; text-underline-offset: 0.2em; }
mark.furniture { color: var(--soft); }
mark.figure { background: var(--figure); text-decoration: underline double 0.1em var(--figure-line); }
mark.date { background: var(--date); text-decoration: underline dashed 0.1em var(--date-line); }
mark.person { background: none; text-decoration: underline dotted 0.12em var(--official-line); }
mark.position { background: none; text-decoration: underline solid 0.06em var(--official-line); }
mark.official { background: var(--official); text-decoration: underline solid 0.12em var(--official-line); }
mark:target { outline: 2px solid var(--official-line); outline-offset: 2px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; width: 100%; }
th, td { border-block-end: 1px solid var(--rule); padding: 0.35rem 0.9rem 0.35rem 0; text-align: start; vertical-align: top; }
thead th { color: var(--soft); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; min-width: 7rem; }
td:not(:last-child) { overflow-wrap: break-word; }
td:last-child { color: var(--soft); min-width: 14rem; }
a { color: inherit; text-decoration-color: var(--official-line); text-underline-offset: 0.2em; }
@media (forced-colors: active) { mark { text-decoration-color: currentColor; } }
@media screen and (width < 40rem) {
  table, tbody, tr, tbody th, td { display: block; }
  thead { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
  tbody tr { border-block-end: 1px solid var(--rule); padding-block: 0.4rem; }
  tbody th, td { border: 0; padding-block: 0.1rem; }
  td:empty { display: none; }
}
@media print {
  :root { color-scheme: light; }
  @page { margin: 18mm 16mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  main + main { border: 0; break-before: page; }
  .text { font-size: 11pt; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h1, h2 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  tbody a { text-decoration: none; }
}
`;
