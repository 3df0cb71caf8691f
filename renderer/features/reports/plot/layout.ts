import type { Plot, PlotBar } from '../model/document.ts';

/** A plot as shapes, in pixels: the page and the exported file draw the same ones. */
export interface PlotLayout {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly BarShape[];
  readonly lines: readonly LineShape[];
  readonly texts: readonly TextShape[];
}

export interface BarShape {
  /** Which part of a bar: gives pattern and colour. */
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LineShape {
  readonly kind: 'grid' | 'axis';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface TextShape {
  readonly kind: 'name' | 'figure' | 'tick' | 'axis' | 'legend';
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  /** The whole of a text that was cut. */
  readonly title?: string;
}

const rowHeight = 26;
const barHeight = 14;
const legendHeight = 24;
const footHeight = 38;
const gap = 10;
/** Estimated, since a file has nothing to measure with: of 12 px type. */
const latinWidth = 6.6;
const chineseWidth = 12;

/** Lays the bars out below each other, with names before, figures behind and an axis below. */
export function layoutPlot(plot: Plot, width: number): PlotLayout {
  const names = plot.bars.map(({ name }) => name);
  const nameWidth = Math.min(width * 0.38, Math.max(40, ...names.map(textWidth)));
  const figureWidth = Math.max(24, ...plot.bars.map(({ figure }) => textWidth(figure)));
  const legend = plot.series.length > 1 ? legendRows(plot.series, width) : { items: [], height: 0 };
  const left = nameWidth + gap;
  const right = width - figureWidth - gap;
  const ticks = plot.isShare
    ? [0, 0.25, 0.5, 0.75, 1]
    : niceTicks(Math.max(0, ...plot.bars.map(sumOf)), plot.isWhole ? 1 : 0);
  const end = ticks.at(-1) || 1;
  const xOf = (value: number): number => round(left + ((right - left) * value) / end);
  const top = legend.height;
  const bottom = top + plot.bars.length * rowHeight;
  const lines: LineShape[] = [];
  const texts: TextShape[] = [];
  const bars: BarShape[] = [];
  for (const tick of ticks) {
    lines.push({ kind: tick === 0 ? 'axis' : 'grid', x1: xOf(tick), y1: top, x2: xOf(tick), y2: bottom });
    texts.push({ kind: 'tick', x: xOf(tick), y: bottom + 15, anchor: 'middle', text: plot.tick(tick) });
  }
  texts.push({ kind: 'axis', x: left, y: bottom + 32, anchor: 'start', text: plot.axis });
  for (const { series, x, y, name } of legend.items) {
    bars.push({ series, x, y: y - 9, width: 16, height: 10 });
    texts.push({ kind: 'legend', x: x + 22, y, anchor: 'start', text: name });
  }
  for (const [index, bar] of plot.bars.entries()) {
    const y = top + index * rowHeight;
    const base = y + rowHeight / 2 + 4;
    const name = cut(bar.name, nameWidth);
    texts.push({
      kind: 'name',
      x: nameWidth,
      y: base,
      anchor: 'end',
      text: name,
      ...(name !== bar.name && { title: bar.name }),
    });
    texts.push({ kind: 'figure', x: width, y: base, anchor: 'end', text: bar.figure });
    const whole = plot.isShare ? sumOf(bar) || 1 : 1;
    let at = 0;
    for (const [series, part] of bar.parts.entries()) {
      const x = xOf(at / whole);
      at += part;
      const partWidth = round(xOf(at / whole) - x);
      if (partWidth > 0)
        bars.push({ series, x, y: y + (rowHeight - barHeight) / 2, width: partWidth, height: barHeight });
    }
  }
  return { width, height: bottom + footHeight, bars, lines, texts };
}

function sumOf({ parts }: PlotBar): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Steps of 1, 2 or 5 times a power of ten, and no less than `least`: at most six, from 0 to no less than `most`. */
export function niceTicks(most: number, least = 0): number[] {
  if (most <= 0) return [0, 1];
  const rough = Math.max(most / 4, least);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough * 0.999) ?? power;
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

function legendRows(series: readonly string[], width: number) {
  let [x, y] = [0, 14];
  const items = series.map((name, index) => {
    const needed = textWidth(name) + 44;
    if (x > 0 && x + needed > width) {
      x = 0;
      y += legendHeight - 4;
    }
    const item = { series: index, x, y, name };
    x += needed;
    return item;
  });
  return { items, height: y + gap };
}

function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e80 ? chineseWidth : latinWidth;
  return width;
}

function cut(text: string, width: number): string {
  if (textWidth(text) <= width + 1) return text;
  let short = '';
  for (const sign of text) {
    if (textWidth(short + sign) > width - chineseWidth) break;
    short += sign;
  }
  return `${short.trimEnd()}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
