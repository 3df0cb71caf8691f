import type { Span } from '../../../shared/text/spans.ts';
import type { XmlHandler, XmlTag } from './parse.ts';
import { tooLong } from './problems.ts';

/** An element with all that is in it, and where in the file it is. */
export interface XmlElement {
  readonly tag: XmlTag;
  /** The start tag. */
  readonly open: Span;
  /** Between the start tag and the end tag; empty for an element that is closed at once. */
  readonly content: Span;
  /** From the start of the start tag to the end of the end tag. */
  readonly whole: Span;
  readonly children: readonly (XmlElement | XmlString)[];
}

/** Text in an element, its entities resolved. */
export interface XmlString {
  readonly text: string;
  readonly span: Span;
}

export const isElement = (node: XmlElement | XmlString): node is XmlElement => 'tag' in node;

const fewChildren = 20;
const byName = new WeakMap<XmlElement, Map<string, XmlElement[]>>();
const none: readonly XmlElement[] = [];

/** The children that are elements, by their local name where one is given. */
export function elementsIn(element: XmlElement, local?: string): readonly XmlElement[] {
  if (local === undefined) return element.children.filter((node) => isElement(node));
  // Most have few children, which are looked through sooner than they are sorted by their names.
  if (element.children.length <= fewChildren) {
    return element.children.filter((node) => isElement(node)).filter(({ tag }) => tag.local === local);
  }
  let known = byName.get(element);
  if (!known) {
    known = new Map();
    for (const node of element.children) {
      if (!isElement(node)) continue;
      const same = known.get(node.tag.local);
      if (same) same.push(node);
      else known.set(node.tag.local, [node]);
    }
    byName.set(element, known);
  }
  return known.get(local) ?? none;
}

/** All text in an element and in those in it. */
export function textIn(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textIn(node) : node.text)).join('');
}

/** The most elements and texts in one tree: no unit of a translation has nearly as many. */
const mostNodes = 100_000;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * A handler that builds the trees of the elements that `isRoot` takes and hands each over when it is closed, so that only
 * one is in the memory at a time; what is outside them goes to `outside`. A tree that is too large for the memory is an
 * error that names the file.
 */
export function treeHandler(
  isRoot: (tag: XmlTag) => boolean,
  hear: (element: XmlElement) => void,
  outside: XmlHandler = {},
  fileName = '',
): XmlHandler {
  const open: (Mutable<XmlElement> & { children: (XmlElement | XmlString)[] })[] = [];
  let nodes = 0;
  const count = () => {
    nodes++;
    const line = open[0]?.tag.line ?? 1;
    if (nodes > mostNodes) throw tooLong(fileName, { line, column: 1 });
  };
  return {
    ...outside,
    open(tag, span) {
      const parent = open.at(-1);
      if (!parent && !isRoot(tag)) {
        outside.open?.(tag, span);
        return;
      }
      if (parent) count();
      else nodes = 0;
      const after = { start: span.end, end: span.end };
      const element = { tag, open: span, content: after, whole: span, children: [] };
      parent?.children.push(element);
      open.push(element);
    },
    close(tag, span) {
      const element = open.pop();
      if (!element) {
        outside.close?.(tag, span);
        return;
      }
      element.content = { start: element.open.end, end: span.start };
      element.whole = { start: element.open.start, end: span.end };
      if (open.length === 0) hear(element);
    },
    text(text, span) {
      const parent = open.at(-1);
      if (!parent) {
        outside.text?.(text, span);
        return;
      }
      count();
      parent.children.push({ text, span });
    },
  };
}
