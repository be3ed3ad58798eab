namespace Netback.Web.Page;

/// <summary>
/// The look of the page. Colours are those of Okabe and Ito, told apart by readers with any colour vision, lightened on
/// dark ground. The text holds none of the characters that markup escapes.
/// </summary>
internal static class PageStyle
{
    public const string Text = """
:root { color-scheme: light dark; --ground: #fbfaf7; --card: #ffffff; --ink: #1b1f24; --soft: #5a636e; --faint: #e3e0d8; --line: #cfcabd;
  --accent: #0b5c8a; --good: #00735a; --bad: #b04400; --warn: #8a5a00; --tint: #eef3f6;
  --m0: #0072b2; --m1: #d55e00; --m2: #009e73; --m3: #b8578f; --m4: #c98500; --m5: #3f9fd6; --m6: #7d5fb2; --m7: #6b6b6b; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171a; --card: #1b1f23; --ink: #e8e6e1; --soft: #a3abb3; --faint: #2a3036; --line: #3b434b;
  --accent: #6cb8e6; --good: #4cc7a2; --bad: #f29a62; --warn: #e3b04b; --tint: #1f2830;
  --m0: #4aa8e0; --m1: #f08a4b; --m2: #35c79e; --m3: #e3a0c6; --m4: #f2be4b; --m5: #8ccbf2; --m6: #b8a3e3; --m7: #a8a8a8; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, Segoe UI, Roboto, Helvetica Neue, Arial, Noto Sans, Noto Sans CJK SC, sans-serif; }
main, header, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 3rem; }
h1 { font-size: clamp(1.7rem, 4vw, 2.5rem); line-height: 1.15; margin: 0 0 .4rem; letter-spacing: -.015em; text-wrap: balance; }
h2 { font-size: 1.4rem; margin: 3.2rem 0 .3rem; padding-top: 1rem; border-top: 2px solid var(--ink); letter-spacing: -.01em; }
h3 { font-size: 1.05rem; margin: 1.8rem 0 .4rem; }
p { margin: .4rem 0 .8rem; max-width: 46rem; }
.lead { font-size: 1.1rem; color: var(--soft); }
.how { color: var(--soft); font-size: .92rem; }
.facts { display: flex; flex-wrap: wrap; gap: .4rem 1.8rem; padding: .9rem 0; margin: 1.2rem 0 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); font-size: .9rem; }
.facts div { display: flex; gap: .45rem; }
.facts dt { color: var(--soft); } .facts dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.status { font-weight: 600; } .status.good { color: var(--good); } .status.bad { color: var(--bad); }
nav { margin: .9rem 0 0; font-size: .9rem; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; }
a { color: var(--accent); text-underline-offset: .15em; }
ol.key { list-style: none; margin: 1rem 0 0; padding: 0; display: grid; gap: .8rem; counter-reset: key; }
ol.key li { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.2rem; display: grid; grid-template-columns: 9.5rem 1fr; gap: 1.2rem; }
ol.key .big { font-size: 1.35rem; line-height: 1.2; font-weight: 700; color: var(--accent); font-variant-numeric: tabular-nums; } ol.key .big .range { font-size: .8rem; margin-top: .25rem; }
ol.key .kind { display: block; font-size: .78rem; letter-spacing: .05em; text-transform: uppercase; color: var(--soft); margin-bottom: .15rem; }
ol.key .say { font-size: 1.08rem; line-height: 1.45; max-width: 56rem; display: block; }
.where { color: var(--soft); font-size: .82rem; }
.scroll { overflow-x: auto; margin: .8rem 0 1.2rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .2rem 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .42rem .9rem .42rem 0; border-bottom: 1px solid var(--faint); }
th[scope=row] { font-weight: 600; }
thead th { font-size: .8rem; font-weight: 600; color: var(--soft); border-bottom: 1px solid var(--line); vertical-align: bottom; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
.range, .small { display: block; color: var(--soft); font-size: .82em; font-weight: 400; }
.up { color: var(--good); } .down { color: var(--bad); } .none { color: var(--soft); }
.line { white-space: nowrap; } .bar { display: inline-block; height: .62em; background: var(--accent); border-radius: 2px; margin-right: .45em; vertical-align: baseline; min-width: 1px; }
.stack { display: flex; height: 1.1rem; border-radius: 3px; overflow: hidden; margin: .6rem 0; max-width: 46rem; }
.stack span { display: block; } .swatch { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin-right: .35em; vertical-align: -.05em; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; font-size: .88rem; margin: .4rem 0 .6rem; align-items: center; }
.b0 { background: var(--m0); } .b1 { background: var(--m1); } .b2 { background: var(--m2); } .b3 { background: var(--m3); }
.b4 { background: var(--m4); } .b5 { background: var(--m5); } .b6 { background: var(--m6); } .b7 { background: var(--m7); }
.eA { background: #00735a; } .eB { background: #56b4e9; } .eC { background: #e69f00; } .eD { background: #b04400; }
details { margin: .7rem 0; } summary { cursor: pointer; color: var(--accent); font-size: .95rem; } details[open] summary { margin-bottom: .5rem; }
figure { margin: 1rem 0; } figcaption { color: var(--soft); font-size: .9rem; margin-top: .3rem; }
.grid { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr)); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem; margin: 0; }
.card h3 { margin: 0 0 .1rem; } .card p { margin: .1rem 0 .5rem; font-size: .88rem; color: var(--soft); }
.box { background: var(--tint); border-radius: 6px; padding: .6rem 1.2rem 1rem; }
.map { background: var(--card); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
svg { display: block; width: 100%; height: auto; font-family: inherit; }
.mapscroll { overflow-x: auto; } .mapscroll svg { min-width: 44rem; }
svg text { fill: var(--ink); font-size: 12px; } svg .muted { fill: var(--soft); } svg .small { font-size: 10px; } svg .end { text-anchor: end; } svg .middle { text-anchor: middle; }
svg .halo { paint-order: stroke; stroke: var(--card); stroke-width: 3px; stroke-linejoin: round; }
svg .country { fill: var(--soft); font-size: 11px; letter-spacing: .12em; text-anchor: middle; opacity: .8; text-transform: uppercase; }
svg .grat { stroke: var(--faint); stroke-width: 1; fill: none; } svg .net { stroke: var(--line); stroke-width: 1; fill: none; } svg .net.sea { stroke-dasharray: 2 3; }
svg .axis { stroke: var(--line); stroke-width: 1; } svg .place { fill: var(--ink); } svg .node { fill: var(--line); }
svg .flow { fill: none; stroke-linecap: round; stroke-linejoin: round; opacity: .85; }
svg .s0 { stroke: var(--m0); } svg .s1 { stroke: var(--m1); } svg .s2 { stroke: var(--m2); } svg .s3 { stroke: var(--m3); }
svg .s4 { stroke: var(--m4); } svg .s5 { stroke: var(--m5); } svg .s6 { stroke: var(--m6); } svg .s7 { stroke: var(--m7); }
svg .f0 { fill: var(--m0); } svg .f1 { fill: var(--m1); } svg .f2 { fill: var(--m2); } svg .f3 { fill: var(--m3); }
svg .f4 { fill: var(--m4); } svg .f5 { fill: var(--m5); } svg .f6 { fill: var(--m6); } svg .f7 { fill: var(--m7); }
svg .cut { fill: var(--card); } svg .arrow { fill: var(--card); stroke: none; } svg .total { fill: var(--accent); } svg .less { fill: var(--bad); } svg .more { fill: var(--good); } svg .join { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 2; }
svg .ref { stroke: var(--ink); stroke-width: 2; } svg .gate { fill: var(--card); stroke-width: 2; } svg .dot { opacity: .8; }
footer { margin-top: 4rem; padding-top: 1rem; padding-bottom: 3rem; color: var(--soft); font-size: .88rem; }
code { font-family: ui-monospace, DejaVu Sans Mono, monospace; font-size: .88em; overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  header { padding-top: 1.6rem; } ol.key li { grid-template-columns: 1fr; gap: .3rem; } body { font-size: .97rem; }
  table.cards, .scroll.cards table { display: block; }
  .cards thead { display: none; } .cards tbody, .cards tr, .cards th, .cards td { display: block; text-align: left; white-space: normal; }
  .cards tr { border: 1px solid var(--line); border-radius: 6px; background: var(--card); padding: .5rem .8rem; margin-bottom: .7rem; }
  .cards th, .cards td { border: 0; padding: .2rem 0; } .cards td::before { content: attr(data-label); display: block; font-size: .76rem; color: var(--soft); }
  .cards td:empty { display: none; }
}
@page { size: A4; margin: 16mm 14mm; }
@media print {
  :root { --ground: #fff; --card: #fff; --ink: #000; --soft: #444; } body { font-size: 10pt; } nav { display: none; }
  h2 { break-after: avoid; } .card, figure, tr, ol.key li { break-inside: avoid; } .scroll, .mapscroll { overflow: visible; } .mapscroll svg { min-width: 0; }
}
""";
}
