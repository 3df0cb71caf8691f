/** One line of a chart: points in the units of the axes, from left to right. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Drawn dashed and thin: what others are held against. */
  readonly isBaseline?: boolean;
  /** The number of its colour; its place in the list unless told. */
  readonly colour?: number;
}

export interface LineChart {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly series: readonly Series[];
}

export interface BarChart {
  readonly title: string;
  readonly xLabel: string;
  readonly xTicks: readonly number[];
  readonly bars: readonly {
    readonly name: string;
    readonly note: string;
    readonly value: number;
    /** A tick across the bar: what it is held against. */
    readonly baseline: number;
  }[];
}

const width = 720;
const left = 64;
const legendWidth = 190;
const top = 60;
/** The first row of bars: these have no label of an axis above them. */
const firstBar = 36;

/** Colours that a page in light and one in dark both leave readable; the image brings its own paper with it. */
const style = `<style>
  .paper { fill: #ffffff } .ink { fill: #1f2328 } .faint { fill: #59636e } .grid { stroke: #d1d9e0 }
  .line { fill: none; stroke-width: 2.5; stroke-linejoin: round } .baseline { fill: none; stroke-width: 1.5; stroke-dasharray: 5 4 }
  .c0 { stroke: #0969da } .c1 { stroke: #bc4c00 } .c2 { stroke: #1a7f37 } .c3 { stroke: #8250df } .c4 { stroke: #bf3989 }
  .f0 { fill: #0969da } .f1 { fill: #bc4c00 } .f2 { fill: #1a7f37 } .f3 { fill: #8250df } .f4 { fill: #bf3989 }
  .mark { stroke: #1f2328; stroke-width: 2 }
  text { font: 13px system-ui, sans-serif } .title { font-weight: 600; font-size: 15px }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #0d1117 } .ink { fill: #f0f6fc } .faint { fill: #9198a1 } .grid { stroke: #3d444d } .mark { stroke: #f0f6fc }
    .c0 { stroke: #4493f8 } .c1 { stroke: #f0883e } .c2 { stroke: #3fb950 } .c3 { stroke: #ab7df8 } .c4 { stroke: #db61a2 }
    .f0 { fill: #4493f8 } .f1 { fill: #f0883e } .f2 { fill: #3fb950 } .f3 { fill: #ab7df8 } .f4 { fill: #db61a2 }
  }
</style>`;

/** A chart of lines as an SVG document; the same data give the same document. */
export function lineChart({ title, xLabel, yLabel, xTicks, yTicks, series }: LineChart): string {
  const height = 360;
  const right = width - legendWidth;
  const bottom = height - 56;
  const x = scale(xTicks, left, right);
  const y = scale(yTicks, bottom, top);
  const parts = [
    ...yTicks.flatMap((tick) => [
      rule(left, y(tick), right, y(tick)),
      text(left - 8, y(tick) + 4, label(tick), 'faint', 'end'),
    ]),
    ...xTicks.map((tick) => text(x(tick), bottom + 20, label(tick), 'faint', 'middle')),
    text((left + right) / 2, height - 12, xLabel, 'ink', 'middle'),
    text(left, top - 12, yLabel, 'faint'),
    ...series.flatMap(({ name, points, isBaseline, colour }, index) => {
      const path = points.map(([a, b], at) => `${at === 0 ? 'M' : 'L'}${place(x(a))} ${place(y(b))}`).join(' ');
      const kind = `${isBaseline ? 'baseline' : 'line'} c${colour ?? index}`;
      const row = top + 10 + index * 22;
      const dots = isBaseline ? [] : points.map(([a, b]) => dot(x(a), y(b), colour ?? index));
      return [
        `<path class="${kind}" d="${path}"/>`,
        ...dots,
        points.length > 1
          ? `<path class="${kind}" d="M${right + 18} ${row} h22"/>`
          : dot(right + 29, row, colour ?? index),
        text(right + 48, row + 4, name, 'ink'),
      ];
    }),
  ];
  return svg(height, title, parts);
}

/** Bars one below the other, as an SVG document. */
export function barChart({ title, xLabel, xTicks, bars }: BarChart): string {
  const rowHeight = 30;
  const start = 150;
  const end = width - 150;
  const bottom = firstBar + 8 + bars.length * rowHeight;
  const x = scale(xTicks, start, end);
  const parts = [
    ...xTicks.flatMap((tick) => [
      rule(x(tick), firstBar, x(tick), bottom),
      text(x(tick), bottom + 18, label(tick), 'faint', 'middle'),
    ]),
    text((start + end) / 2, bottom + 42, xLabel, 'ink', 'middle'),
    ...bars.flatMap(({ name, note, value, baseline }, index) => {
      const row = firstBar + 10 + index * rowHeight;
      return [
        text(start - 10, row + 15, name, 'ink', 'end'),
        `<rect class="f0" x="${start}" y="${row}" width="${place(Math.max(0, x(value) - start))}" height="20"/>`,
        `<path class="mark" d="M${place(x(baseline))} ${row - 3} v26"/>`,
        text(end + 12, row + 15, note, 'faint'),
      ];
    }),
  ];
  return svg(bottom + 56, title, parts);
}

function svg(height: number, title: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    style,
    `<rect class="paper" width="${width}" height="${height}" rx="6"/>`,
    `<text class="title ink" x="${left}" y="26">${escaped(title)}</text>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

/** Maps from the ticks' range onto pixels. */
function scale(ticks: readonly number[], from: number, to: number): (value: number) => number {
  const first = ticks[0] ?? 0;
  const span = (ticks.at(-1) ?? 1) - first || 1;
  return (value) => from + ((value - first) / span) * (to - from);
}

function text(x: number, y: number, content: string, kind: string, anchor = 'start'): string {
  return `<text class="${kind}" x="${place(x)}" y="${place(y)}" text-anchor="${anchor}">${escaped(content)}</text>`;
}

const rule = (x1: number, y1: number, x2: number, y2: number) =>
  `<path class="grid" d="M${place(x1)} ${place(y1)} L${place(x2)} ${place(y2)}"/>`;
const dot = (x: number, y: number, colour: number) =>
  `<circle class="f${colour}" cx="${place(x)}" cy="${place(y)}" r="3.5"/>`;
const place = (value: number) => String(Math.round(value * 10) / 10);
const label = (tick: number) => String(Math.round(tick * 100) / 100);
const escaped = (content: string) => content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
