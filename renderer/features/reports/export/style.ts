/** The look of an exported report: the desk's, with the fonts that the reader's system has. */
export const exportStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1f1d19; --soft: #6b665b; --line: #e3dfd5; --edge: #d5d0c3;
  --full: #8a3b12; --striped: #1d5fa8; --dotted: #1f6f73; --pass: #1a6b3c; --fail: #a12c22;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1a18; --ink: #e8e4da; --soft: #a39d90; --line: #2f2c28; --edge: #3b3732;
    --full: #e0915e; --striped: #8ab8f0; --dotted: #7cc8c8; --pass: #7fd1a0; --fail: #f09a90;
  }
}
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 14px/1.55 Inter, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
main { max-width: 960px; margin: 0 auto; padding: 32px 24px 48px; }
h1, h2, .figure { font-family: "Source Serif 4", "Noto Serif CJK SC", "Songti SC", SimSun, Georgia, serif; font-weight: 600; }
h1 { margin: 0; font-size: 24px; }
h2 { margin: 32px 0 2px; font-size: 18px; }
p { margin: 4px 0 12px; }
.soft { color: var(--soft); }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); margin: 0; border-top: 1px solid var(--line); }
dl > div { padding: 12px 16px 12px 0; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); font-size: 12px; }
dd { margin: 0; font-size: 12px; }
.figure { font-size: 24px; }
.pass { color: var(--pass); }
.fail { color: var(--fail); }
ul { padding-left: 18px; }
li { margin-bottom: 6px; }
table { width: 100%; margin-top: 12px; border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums; }
th { padding: 0 12px 5px 0; border-bottom: 1px solid var(--edge); color: var(--soft); font-size: 12px; font-weight: 500; text-align: start; vertical-align: bottom; }
td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.number { padding-right: 0; padding-left: 12px; text-align: end; }
svg { display: block; max-width: 100%; height: auto; font-size: 12px; }
rect[data-fill] { stroke: currentColor; }
[data-fill="full"] { color: var(--full); }
[data-fill="striped"] { color: var(--striped); }
[data-fill="dotted"] { color: var(--dotted); }
[data-fill="empty"] { color: var(--soft); }
line { stroke: var(--line); }
line[data-line="axis"] { stroke: var(--soft); }
text { fill: var(--ink); }
text[data-text="tick"], text[data-text="axis"] { fill: var(--soft); font-size: 11px; }
@media print {
  body { background: none; }
  main { max-width: none; padding: 0; }
  section, dl > div { break-inside: avoid; }
}
`;
