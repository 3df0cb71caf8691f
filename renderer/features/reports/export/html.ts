import type { ReportDocument, Section, Table } from '../model/document.ts';
import { layoutPlot } from '../plot/layout.ts';
import { patternOf, patternSize, patterns } from '../plot/patterns.ts';
import { exportStyle } from './style.ts';

/** Width of a plot in the file, in pixels. */
const plotWidth = 640;

/**
 * A report as one file that needs nothing else: no script, no font, no picture. It is light or dark as the reader's
 * system is, light on paper, and well-formed as XML, too.
 *
 * @param language BCP 47
 */
export function reportHtml(document: ReportDocument, language: string): string {
  const { title, about, tiles, sections, method } = document;
  return [
    '<!DOCTYPE html>',
    `<html lang="${escaped(language)}" xmlns="http://www.w3.org/1999/xhtml">`,
    '<head>',
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    '<meta name="color-scheme" content="light dark"/>',
    '<meta name="generator" content="Copydesk"/>',
    `<title>${escaped(title)}</title>`,
    `<style>${exportStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    `<p class="soft">${escaped(about.join(' · '))}</p>`,
    '<dl>',
    ...tiles.map(
      ({ id, name, figure, note, verdict }) =>
        `<div data-tile="${id}"><dt>${escaped(name)}</dt><dd class="figure ${verdict ?? ''}">${escaped(figure)}</dd>` +
        `<dd class="soft">${escaped(note)}</dd></div>`,
    ),
    '</dl>',
    ...sections.map(sectionHtml),
    `<section><h2>${escaped(method.title)}</h2>`,
    `<ul class="soft">${method.lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></section>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function sectionHtml({ id, title, says, plot, table }: Section): string {
  return [
    `<section data-section="${id}">`,
    `<h2>${escaped(title)}</h2>`,
    `<p class="soft">${escaped(says)}</p>`,
    ...(plot ? [plotSvg(id, plot, says)] : []),
    ...(table ? [tableHtml(table)] : []),
    '</section>',
  ].join('\n');
}

function tableHtml({ columns, rows }: Table): string {
  const classOf = (index: number): string => (columns[index]?.kind === 'text' ? '' : ' class="number"');
  const head = columns.map(({ name }, index) => `<th scope="col"${classOf(index)}>${escaped(name)}</th>`);
  const body = rows.map(
    (cells) => `<tr>${cells.map(({ text }, index) => `<td${classOf(index)}>${escaped(text)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${head.join('')}</tr></thead>\n<tbody>${body.join('\n')}</tbody></table>`;
}

function plotSvg(id: string, plot: NonNullable<Section['plot']>, label: string): string {
  const { width, height, bars, lines, texts } = layoutPlot(plot, plotWidth);
  const idOf = (name: string): string => `${id}-${name}`;
  const square = `width="${patternSize}" height="${patternSize}"`;
  const defs = patterns.map(({ name, ground, path, isLine }) => {
    const drawn = `<path d="${path}" ${isLine ? 'stroke="currentColor" fill="none"' : 'fill="currentColor"'}/>`;
    return (
      `<pattern id="${idOf(name)}" data-fill="${name}" ${square} patternUnits="userSpaceOnUse">` +
      `<rect ${square} fill="currentColor" fill-opacity="${ground}"/>${path ? drawn : ''}</pattern>`
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(label)}" width="${width}" ` +
      `height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<defs>${defs.join('')}</defs>`,
    ...lines.map(
      ({ kind, x1, x2, y1, y2 }) => `<line data-line="${kind}" x1="${x1}" x2="${x2}" y1="${y1}" y2="${y2}"/>`,
    ),
    ...bars.map(({ series, x, y, width, height }) => {
      const fill = patternOf(series);
      return `<rect data-fill="${fill}" fill="url(#${idOf(fill)})" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
    }),
    ...texts.map(({ kind, x, y, anchor, text, title }) => {
      const whole = title === undefined ? '' : `<title>${escaped(title)}</title>`;
      return `<text data-text="${kind}" x="${x}" y="${y}" text-anchor="${anchor}">${whole}${escaped(text)}</text>`;
    }),
    '</svg>',
  ].join('\n');
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For text and attributes. Signs that no document may hold are shown as what cannot be shown. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
