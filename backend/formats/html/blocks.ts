import { furnitureShare, isUnseen } from './furniture.ts';
import type { HtmlElement } from './tree.ts';

/** A stretch of a page that is set by itself: a paragraph, a heading, an item of a list, the row of a table. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'caption' | 'row' | 'code';
  /** White space as it is shown; no line breaks, except in code. Never empty. */
  readonly text: string;
  /** It stands on the next line after the one before it, not apart from it: after a line break, or in a table. */
  readonly continues: boolean;
  /** The share of the text that is links, 0 to 1. */
  readonly linked: number;
  /** For headings: 1 to 6. */
  readonly level?: number;
  /** Of short blocks what their elements say each, which a page may set far apart: byline, date, source. */
  readonly pieces?: readonly string[];
}

/** The blocks of a page in order, and which of them are in which element: half-open, by their number. */
export interface Blocks {
  readonly all: readonly Block[];
  readonly ranges: ReadonlyMap<HtmlElement, readonly [from: number, to: number]>;
}

const blockElements = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table caption tbody td tfoot th thead tr ul picture'.split(
    ' ',
  ),
);
/** Blocks up to this length are looked through piece by piece. */
const shortBlock = 200;
const captionWords =
  /(?:^|[\s_-])(?:caption|figcaption|pictext|pic-text|photo-?text|image-?caption|wp-caption-text|img-?desc)(?:$|[\s_-])/i;
/** White space that a page doesn't show, so that CJK text may be broken over lines of the source anywhere. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3001-\u303f\u201c\u201d\u2018\u2019]/;
/** Hints to the layout that are no letters of the text. */
const invisible = /[\u200b\u2060\ufeff\u00ad]/g;

/** Cuts a page into blocks. What is never shown is left out; what is furniture is still in it. */
export function blocksOf(root: HtmlElement): Blocks {
  const cutter = new Cutter();
  cutter.walk(root, plainContext);
  cutter.flush(plainContext);
  return { all: cutter.blocks, ranges: cutter.ranges };
}

/** The texts of blocks, those that stand on the next line of one joined to it. */
export function paragraphsIn(blocks: readonly Block[]): string[] {
  const paragraphs: string[] = [];
  for (const { text, continues } of blocks) {
    if (continues && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop()}\n${text}`);
    else paragraphs.push(text);
  }
  return paragraphs;
}

/** Elements of the page itself stand apart from the text that they are put into. */
function isBlock(element: HtmlElement): boolean {
  return blockElements.has(element.name) || element.name.includes('-') || furnitureShare(element) > 0.5;
}

interface Context {
  readonly kind: Block['kind'];
  readonly level?: number;
  readonly inLink: boolean;
  readonly keepsSpace: boolean;
}

const plainContext: Context = { kind: 'paragraph', inLink: false, keepsSpace: false };

class Cutter {
  readonly blocks: Block[] = [];
  readonly ranges = new Map<HtmlElement, readonly [number, number]>();
  #parts: string[] = [];
  #linked = 0;
  /** What stands before the text of an item of a list. */
  #marker = '';
  /** How many line breaks stand between what was flushed last and what comes. */
  #breaks = 0;
  readonly #numbered = new Map<HtmlElement, number>();

  walk(element: HtmlElement, context: Context): void {
    const from = this.blocks.length;
    for (const child of element.children) {
      if (typeof child === 'string') this.#write(child, context);
      else if (!isUnseen(child)) this.#enter(child, element, context);
    }
    if (isBlock(element) || element.name === '') this.ranges.set(element, [from, this.blocks.length]);
  }

  #enter(element: HtmlElement, parent: HtmlElement, context: Context): void {
    const { name } = element;
    if (name === 'br') this.#break(context);
    else if (name === 'q') this.#quoted(element, context);
    else if (name === 'a') this.walk(element, { ...context, inLink: true });
    else if (name === 'table' && isDataTable(element)) this.#table(element, context);
    else if (!isBlock(element)) this.walk(element, context);
    else {
      this.flush(context);
      this.#breaks = 0;
      const inside = contextIn(element, context);
      if (name === 'li') this.#marker = this.#markerIn(parent);
      this.walk(element, inside);
      this.flush(inside);
      this.#breaks = 0;
      // The last block of an element belongs to it: it is only known once the element ends.
      this.ranges.set(element, [this.ranges.get(element)?.[0] ?? this.blocks.length, this.blocks.length]);
      if (name === 'li') this.#marker = '';
    }
  }

  /** A heading set in two lines is one heading all the same. */
  #break(context: Context): void {
    if (context.kind === 'heading' || context.kind === 'caption') this.#parts.push(' ');
    else if (context.kind === 'code') this.#parts.push('\n');
    else {
      const before = this.#parts.length > 0 ? 0 : this.#breaks;
      this.flush(context);
      this.#breaks = before + 1;
    }
  }

  /** Numbers are part of what a list says, and browsers write them; a dot stands for all other marks. */
  #markerIn(list: HtmlElement): string {
    if (list.name !== 'ol') return '• ';
    const start = Number.parseInt(list.attributes.start ?? '1', 10);
    const number = this.#numbered.get(list) ?? (Number.isNaN(start) ? 1 : start);
    this.#numbered.set(list, number + 1);
    return `${number}. `;
  }

  #quoted(element: HtmlElement, context: Context): void {
    this.#parts.push('“');
    this.walk(element, context);
    this.#parts.push('”');
  }

  /** A line a row, its cells parted by strokes. */
  #table(table: HtmlElement, context: Context): void {
    this.flush(context);
    const from = this.blocks.length;
    for (const row of rowsOf(table)) {
      const before = this.blocks.length;
      const cells: string[] = [];
      let linked = 0;
      for (const cell of row) {
        const inside = new Cutter();
        inside.walk(cell, plainContext);
        inside.flush(plainContext);
        const text = inside.blocks.map((block) => block.text.replaceAll('\n', ' ')).join(' ');
        linked += inside.blocks.reduce((sum, block) => sum + block.linked * block.text.length, 0);
        cells.push(text);
      }
      const text = cells.join(' | ');
      const continues = this.blocks.length > from;
      if (cells.some((cell) => cell !== '')) {
        this.blocks.push({ kind: 'row', text, continues, linked: linked / text.length });
      }
      this.ranges.set(table, [from, Math.max(before, this.blocks.length)]);
    }
  }

  #write(text: string, { inLink, keepsSpace }: Context): void {
    const shown = (keepsSpace ? text : withoutLines(text)).replace(invisible, '');
    this.#parts.push(shown);
    if (inLink) this.#linked += shown.trim().length;
  }

  flush(context: Context): void {
    const parts = this.#parts;
    const raw = parts.join('');
    const linked = this.#linked;
    this.#parts = [];
    this.#linked = 0;
    const text = context.keepsSpace ? raw.trimEnd() : raw.replace(/ {2,}/g, ' ').trim();
    if (text.trim() === '') return;
    const pieces = text.length > shortBlock ? [] : parts.map((part) => part.trim()).filter((part) => part !== '');
    const { kind, level } = context;
    const continues = this.#breaks === 1;
    this.#breaks = 0;
    this.blocks.push({
      continues,
      kind,
      text: `${this.#marker}${text}`,
      linked: Math.min(1, linked / text.length),
      ...(level !== undefined && { level }),
      ...(pieces.length > 1 && { pieces }),
    });
    this.#marker = '';
  }
}

function contextIn({ name, attributes }: HtmlElement, outside: Context): Context {
  if (/^h[1-6]$/.test(name)) return { ...outside, kind: 'heading', level: Number(name[1]) };
  if (name === 'li') return { ...outside, kind: 'item' };
  if (name === 'blockquote') return { ...outside, kind: 'quote' };
  if (name === 'pre') return { ...outside, kind: 'code', keepsSpace: true };
  if (name === 'figcaption' || name === 'caption' || captionWords.test((attributes.class ?? '').slice(0, 300))) {
    return { ...outside, kind: 'caption' };
  }
  return outside.kind === 'heading' ? { ...outside, kind: 'paragraph' } : outside;
}

/** Line breaks of the source are spaces, and nothing between Chinese characters. */
function withoutLines(text: string): string {
  // Single spaces, nearly all of them, are left alone.
  return text.replace(/[ \t\r\n\f]{2,}|[\t\r\n\f]/g, (space, at: number) => {
    if (!/[\r\n]/.test(space)) return ' ';
    const [before, after] = [text.charAt(at - 1), text.charAt(at + space.length)];
    return wide.test(before) && wide.test(after) ? '' : ' ';
  });
}

/** Letters; Chinese characters count three times, a line break as a whole line. */
const longestCell = 300;
const lineOfCell = 80;

/** A table that holds data: rows of as many short cells. Old pages use tables to put whole stories into place. */
function isDataTable(table: HtmlElement): boolean {
  const rows = rowsOf(table);
  if (rows.length < 2 || rows.length > 5000) return false;
  const widths = new Set(rows.map((row) => row.length));
  if (widths.size > 3 || rows.every((row) => row.length < 2)) return false;
  return rows.flat().every((cell) => isShort(cell, { left: longestCell }));
}

function isShort(element: HtmlElement, room: { left: number }): boolean {
  for (const child of element.children) {
    if (typeof child === 'string') room.left -= child.trim().length + 2 * (child.match(/\p{sc=Han}/gu)?.length ?? 0);
    else if (/^(?:table|center|hr|h[1-6]|article|section|figure)$/.test(child.name)) return false;
    else if (child.name === 'br' || child.name === 'p') room.left -= lineOfCell;
    if (room.left < 0) return false;
    if (typeof child !== 'string' && !isShort(child, room)) return false;
  }
  return true;
}

/** The cells of a table's own rows. */
function rowsOf(table: HtmlElement): HtmlElement[][] {
  const inside = (element: HtmlElement, names: RegExp) =>
    element.children.filter((child) => typeof child !== 'string' && names.test(child.name)) as HtmlElement[];
  const sections = [table, ...inside(table, /^(?:thead|tbody|tfoot)$/)];
  return sections.flatMap((section) => inside(section, /^tr$/)).map((row) => inside(row, /^t[dh]$/));
}
