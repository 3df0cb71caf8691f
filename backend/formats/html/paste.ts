import type { ReadSource } from '../format.ts';
import { composed, readDecoded } from '../text/read.ts';
import { blocksOf, paragraphsIn } from './blocks.ts';
import { elementsIn, type HtmlElement, parseHtml } from './tree.ts';

/**
 * Reads what was pasted as HTML, from a browser, Word or Google Docs: all of it, since a person has chosen it; paragraphs,
 * headings, lists and tables as in pages. `undefined` when there is no text in it.
 */
export function readPastedHtml(html: string): ReadSource | undefined {
  const root = parseHtml('', fragmentOf(html));
  for (const element of elementsIn(root)) mendWord(element);
  const { all } = blocksOf(root);
  const [first, second] = all;
  // Somebody who copies a page from its headline on has set it as one.
  const isHeaded = first?.kind === 'heading' && second !== undefined && second.kind !== 'heading';
  const text = composed(undefined, paragraphsIn(all));
  if (text.trim() === '') return undefined;
  return readDecoded({ text, encoding: 'UTF-8' }, undefined, {
    format: 'html',
    metadata: {},
    ...(isHeaded && { title: first.text }),
  });
}

/** What was marked: Windows puts a head of offsets and what is around it on the clipboard, too. */
function fragmentOf(html: string): string {
  const start = /<!--\s*StartFragment\s*-->/i.exec(html);
  if (!start) return html.replace(/^Version:[\d.]+\r?\n(?:\w+:\S*\r?\n)+/, '');
  const from = start.index + start[0].length;
  const end = /<!--\s*EndFragment\s*-->/i.exec(html.slice(from));
  return end ? html.slice(from, from + end.index) : html.slice(from);
}

/** Word writes the marks of lists as text in a font of signs, and paragraphs without a word in them as spaces. */
function mendWord(element: HtmlElement): void {
  if (!/mso-list\s*:\s*ignore/i.test(element.attributes.style ?? '')) return;
  const mark = [...elementsIn(element)].flatMap(({ children }) =>
    children.filter((child) => typeof child === 'string'),
  );
  const sign = mark.join('').replace(/[\s\u00a0]+/g, '');
  element.children.splice(
    0,
    element.children.length,
    /^[\p{L}\p{N}(（]/u.test(sign) && sign !== 'o' ? `${sign} ` : '• ',
  );
}
