import type { HouseStyle } from "../style.js";

/** The page's look: a window of any width, forced colours, paper. */
export function styleSheet({ accent, fonts }: HouseStyle): string {
  const family = [...fonts.map((name) => `"${name.replace(/[^\p{L}\p{N} -]/gu, "")}"`), '"Open Sans"', '"Segoe UI"', "Roboto", "Helvetica", "Arial", "sans-serif"].join(", ");
  return `:root { --accent: ${accent}; --tekst: #1b1b1b; --svag: #545454; --linje: #b9c0cc; --baggrund: #fff; }
@media (prefers-color-scheme: dark) { :root { --accent: #a9c7ff; --tekst: #ececec; --svag: #bdbdbd; --linje: #5a616d; --baggrund: #191b1f; } }
* { box-sizing: border-box; }
html { font-size: 100%; }
body { margin: 0 auto; padding: 1.5rem clamp(1rem, 5vw, 3.5rem) 4rem; max-width: 50rem; background: var(--baggrund); color: var(--tekst); font-family: ${family}; font-size: 1.0625rem; line-height: 1.55; overflow-wrap: break-word; hyphens: auto; }
a { color: var(--accent); }
a:focus-visible, .tabel:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
.skjult { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.spring { position: absolute; left: -100vw; top: 0; padding: .5rem 1rem; background: var(--baggrund); }
.spring:focus { left: 0; }
.logo { max-width: 12rem; max-height: 5rem; width: auto; height: auto; margin-bottom: 1rem; }
.organ { margin: 0; color: var(--svag); letter-spacing: .06em; text-transform: uppercase; font-size: .9rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; hyphens: manual; }
h1 { text-wrap: balance; margin: .2rem 0 1rem; color: var(--accent); font-size: clamp(1.5rem, 1.1rem + 2vw, 2.1rem); }
.fakta { margin: 0 0 2rem; }
.fakta div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
.fakta dt { min-width: 3.5rem; font-weight: 600; }
.fakta dd { margin: 0; flex: 1 1 12rem; }
nav { margin: 0 0 2.5rem; padding: 1rem 0; border-block: 1px solid var(--linje); }
nav h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li { margin: .2rem 0; padding-left: 1.2em; text-indent: -1.2em; }
nav .niveau-2 { margin-left: 1.2em; }
.afsnit { margin: 3rem 0 1rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); color: var(--accent); font-size: 1.5rem; }
.punkt { margin: 2.5rem 0 .5rem; font-size: 1.25rem; }
.del { margin: 1.6rem 0 .3rem; color: var(--accent); font-size: 1.0625rem; }
.underoverskrift { margin: 1.2rem 0 .2rem; font-size: 1.0625rem; font-style: italic; font-weight: 600; }
.oplysning { font-weight: 400; color: var(--svag); white-space: nowrap; }
.sag { margin: 0 0 1rem; color: var(--svag); font-size: .95rem; }
.sagsnummer { white-space: nowrap; }
p { margin: 0 0 .9rem; }
ul, ol { margin: 0 0 .9rem; padding-left: 1.6em; }
li > ul, li > ol { margin: .2rem 0; }
ul { list-style-type: "–  "; }
.bogstaver { list-style-type: lower-alpha; }
.vedlagt { position: relative; }
.maerke { margin-right: .4em; color: var(--svag); }
.personer { padding: 0; list-style: none; }
.navn { font-weight: 600; }
.tabel { margin: 0 0 1.2rem; overflow-x: auto; }
table { border-collapse: collapse; hyphens: manual; }
th, td { padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--linje); text-align: left; vertical-align: top; }
th { border-bottom: 2px solid var(--accent); }
.standardtekst { color: var(--svag); }
@media (min-width: 64rem) { .maerke { position: absolute; right: 100%; margin-right: .8em; } }
@media (forced-colors: active) { .afsnit, th { border-color: CanvasText; } }
@media print {
  @page { margin: 2.2cm 2.2cm 2.4cm; }
  :root { --accent: ${accent}; --tekst: #000; --svag: #444; --linje: #999; --baggrund: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .spring { display: none; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  .tabel { overflow: visible; }
  p { orphans: 2; widows: 2; }
  a { color: inherit; }
}`;
}
