import { Parser } from 'htmlparser2';
import { unreadable } from '../problems.ts';

/** An element of a page; text between elements is a plain string, neighbouring pieces joined, entities decoded. */
export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlElement | string)[];
}

/** Browsers flatten what is nested deeper than some hundred; no page that somebody wrote gets near this. */
const deepest = 1000;
const mostElements = 200_000;
/** Text comes in pieces, one for every entity; so many are put together at once. */
const mostPieces = 10_000;

/**
 * Parses a page as it is found: unclosed and crossed tags, upper case, fragments without a body. Nothing is fetched or run.
 * Throws `unreadable-file` for what no person wrote: elements nested or counted beyond all measure.
 *
 * @returns an element without a name that holds all others; no deeper than some thousand, so that it can be walked recursively
 */
export function parseHtml(fileName: string, html: string): HtmlElement {
  const root: HtmlElement = { name: '', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  let elements = 0;
  let pieces: string[] = [];
  const flush = () => {
    if (pieces.length === 0) return;
    const children = open.at(-1)?.children ?? root.children;
    const last = children.at(-1);
    const text = pieces.join('');
    pieces = [];
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      flush();
      const element: HtmlElement = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
      elements += 1;
      if (open.length > deepest || elements > mostElements) {
        throw beyondMeasure(fileName, lineAt(html, parser.startIndex), open.length > deepest);
      }
    },
    onclosetag() {
      flush();
      if (open.length > 1) open.pop();
    },
    ontext(text) {
      pieces.push(text);
      if (pieces.length >= mostPieces) flush();
    },
  });
  // Entities that a page declares for itself are not HTML; the parser would take the end of them for text.
  parser.end(html.replace(/^(\s*<!doctype[^>[]{0,500})\[[^\]]*\]\s*>/i, '$1>'));
  flush();
  return root;
}

/** All elements in the order of the page, each before those in it. */
export function* elementsIn(element: HtmlElement): Generator<HtmlElement> {
  const stack = [element];
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined && typeof child !== 'string') stack.push(child);
    }
  }
}

/** What is written in an element, white space as it is in the source. */
export function rawTextOf(element: HtmlElement): string {
  const parts: string[] = [];
  for (const each of elementsIn(element)) {
    for (const child of each.children) if (typeof child === 'string') parts.push(child);
  }
  return parts.join('');
}

/** What the references to characters in a text stand for: "&amp;" is "&". */
export function decodeEntities(text: string): string {
  return rawTextOf(parseHtml('', text.replaceAll('<', '&lt;')));
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function beyondMeasure(fileName: string, line: number, isDeep: boolean) {
  const what = isDeep
    ? {
        en: `“${fileName}” nests more than ${deepest} elements in each other (line ${line}).`,
        zh: `“${fileName}”的元素嵌套超过 ${deepest} 层（第 ${line} 行）。`,
      }
    : {
        en: `“${fileName}” has more than ${mostElements} elements (line ${line}).`,
        zh: `“${fileName}”的元素超过 ${mostElements} 个（第 ${line} 行）。`,
      };
  return unreadable(
    fileName,
    what,
    {
      en: 'Open the page in a browser, copy the story and paste it here.',
      zh: '请在浏览器中打开该网页，复制稿件正文后粘贴到此处。',
    },
    { line },
  );
}
