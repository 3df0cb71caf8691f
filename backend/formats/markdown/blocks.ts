import { blocksOf, paragraphsIn } from '../html/blocks.ts';
import { parseHtml } from '../html/tree.ts';
import { unreadable } from '../problems.ts';
import { inlineText, referenceKey } from './inline.ts';

/** A stretch of a Markdown file that stands by itself, as text. */
export interface MarkdownBlock {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'code';
  /** Never empty; LF where a line is broken on purpose. */
  readonly text: string;
  /** The line where it starts, from 0. */
  readonly line: number;
  /** For headings: 1 to 6. */
  readonly level?: number;
}

const heading = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const underline = /^ {0,3}(=+|-+)[ \t]*$/;
const rule = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const bullet = /^[ \t]*[-+*](?:[ \t]+(?=\S)|[ \t]*$)(?:\[[ xX]\][ \t]+)?/;
const number = /^[ \t]*(\d{1,9}[.)])(?:[ \t]+(?=\S)|[ \t]*$)/;
const quote = /^ {0,3}>[ \t]?/;
const definition = /^ {0,3}\[(?!\^)([^[\]]{1,200})\]:[ \t]*\S/;
const footnote = /^ {0,3}\[\^[^\s\]]{1,50}\]:[ \t]*/;
const tableRule = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const htmlStart =
  /^ {0,3}<(?:!--|!doctype|\?|\/?(?:address|article|aside|blockquote|body|center|details|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|title|tr|ul|video|picture|img)(?=[\s/>]|$))/i;

/**
 * Cuts Markdown (CommonMark with the tables, strikethroughs and task lists of GitHub) into blocks and reads their text. What
 * is indented is a paragraph like any other: press copy indents its paragraphs, and has no code.
 *
 * @param from the line to begin with, from 0
 */
export function markdownBlocks(fileName: string, text: string, from = 0): MarkdownBlock[] {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= mostLines; at = text.indexOf('\n', at + 1)) lines++;
  if (lines > mostLines) throw tooManyBlocks(fileName, lines);
  return new Cutter(fileName, text.split(/\r\n|[\r\n]/), from).cut();
}

/** Longer lines are text, whatever they are made of. */
const longestMark = 1000;
/** More than any story has by far. */
const mostBlocks = 200_000;
const mostLines = 500_000;

class Cutter {
  readonly #fileName: string;
  readonly #lines: readonly string[];
  readonly #references: ReadonlySet<string>;
  readonly #blocks: MarkdownBlock[] = [];
  #open:
    | { readonly kind: 'paragraph' | 'item'; readonly line: number; readonly mark: string; readonly lines: string[] }
    | undefined;
  #at: number;

  constructor(fileName: string, lines: readonly string[], from: number) {
    this.#at = from;
    this.#fileName = fileName;
    this.#lines = lines;
    const references = new Set<string>();
    for (const line of lines) {
      const label = line.includes(']:') ? definition.exec(line)?.[1] : undefined;
      if (label !== undefined) references.add(referenceKey(label));
    }
    this.#references = references;
  }

  cut(): MarkdownBlock[] {
    for (; this.#at < this.#lines.length; this.#at++) {
      this.#line(this.#here());
      if (this.#blocks.length > mostBlocks) throw tooManyBlocks(this.#fileName, this.#at + 1);
    }
    this.#flush();
    return this.#blocks;
  }

  /** The line without the marks of quotations. */
  #here(offset = 0): string {
    let line = this.#lines[this.#at + offset] ?? '';
    for (let depth = 0; depth < 20 && quote.test(line); depth++) line = line.replace(quote, '');
    return line;
  }

  #line(line: string): void {
    if (line.trim() === '') this.#flush();
    else if (fence.test(line)) this.#code(line);
    else if (this.#open && underline.test(line) && this.#open.kind === 'paragraph') this.#underlined(line);
    else if (heading.test(line)) this.#heading(line);
    else if (line.length < longestMark && rule.test(line)) this.#flush();
    else if (htmlStart.test(line)) this.#html();
    else if (this.#startsItem(line)) this.#item(line);
    else if (line.includes('|') && !this.#open && this.#startsTable()) this.#table();
    else if (!this.#open && definition.test(line)) return;
    else if (!this.#open && footnote.test(line)) this.#start('paragraph', '', line.replace(footnote, ''));
    else if (this.#open) this.#open.lines.push(line.trimStart());
    else this.#start('paragraph', '', line.trimStart());
  }

  #start(kind: 'paragraph' | 'item', mark: string, line: string): void {
    this.#flush();
    this.#open = { kind, mark, line: this.#at, lines: [line] };
  }

  #flush(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    const text = tidy(inlineText(open.lines.join('\n'), this.#references));
    if (text !== '') this.#blocks.push({ kind: open.kind, text: `${open.mark}${text}`, line: open.line });
  }

  #heading(line: string): void {
    this.#flush();
    const [start = '', signs = '#'] = heading.exec(line) ?? [];
    const rest = line.slice(start.length).trim();
    const unclosed = rest.replace(/#+$/, '');
    // Signs at the end close a heading only where they stand apart.
    const title = unclosed === '' || /\s$/.test(unclosed) ? unclosed : rest;
    this.#push('heading', tidy(inlineText(title, this.#references)), this.#at, signs.length);
  }

  #underlined(line: string): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    const text = tidy(inlineText(open.lines.join('\n'), this.#references)).replace(/\n/g, ' ');
    this.#push('heading', text, open.line, line.includes('=') ? 1 : 2);
  }

  #push(kind: MarkdownBlock['kind'], text: string, line: number, level?: number): void {
    if (text.trim() !== '') this.#blocks.push({ kind, text, line, ...(level !== undefined && { level }) });
  }

  /** The text within fences as it is; a fence that is not closed runs to the end of the file. */
  #code(start: string): void {
    this.#flush();
    const sign = fence.exec(start)?.[1] ?? '```';
    const closing = new RegExp(`^ {0,3}\\${sign.charAt(0)}{${sign.length},}[ \\t]*$`);
    const from = this.#at + 1;
    const code: string[] = [];
    for (this.#at = from; this.#at < this.#lines.length && !closing.test(this.#here()); this.#at++)
      code.push(this.#here());
    this.#push('code', code.join('\n').replace(/^\n+/, '').trimEnd(), from);
  }

  /** Markup runs to the next blank line, a comment to its end. */
  #html(): void {
    this.#flush();
    const from = this.#at;
    const isComment = /^ {0,3}<!--/.test(this.#here());
    const html: string[] = [];
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#here();
      if (!isComment && line.trim() === '') break;
      html.push(line);
      if (isComment && line.includes('-->')) break;
    }
    for (const text of paragraphsIn(blocksOf(parseHtml(this.#fileName, html.join('\n'))).all)) {
      this.#push('paragraph', text, from);
    }
  }

  /** A number starts a list in the middle of a paragraph only if it is the first: "…in\n1998. Then…". */
  #startsItem(line: string): boolean {
    if (bullet.test(line)) return !this.#open || /\S/.test(line.replace(bullet, ''));
    const [, mark] = number.exec(line) ?? [];
    return mark !== undefined && (this.#open?.kind !== 'paragraph' || /^1[.)]$/.test(mark));
  }

  #item(line: string): void {
    const mark = number.exec(line)?.[1];
    if (mark === undefined) this.#start('item', '• ', line.replace(bullet, ''));
    else this.#start('item', `${mark} `, line.replace(number, ''));
  }

  #startsTable(): boolean {
    const below = this.#here(1);
    return below.length < longestMark && below.includes('-') && below.includes('|') && tableRule.test(below);
  }

  #table(): void {
    const row = (line: string) => this.#push('row', cellsOf(line, this.#references).join(' | '), this.#at);
    row(this.#here());
    for (this.#at += 2; this.#at < this.#lines.length && this.#here().includes('|'); this.#at++) row(this.#here());
    this.#at -= 1;
  }
}

function cellsOf(line: string, references: ReadonlySet<string>): string[] {
  const cells = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => tidy(inlineText(cell.trim(), references)).replace(/\n/g, ' '));
}

function tooManyBlocks(fileName: string, line: number) {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” has more than ${mostBlocks} paragraphs (line ${line}).`,
      zh: `“${fileName}”的段落超过 ${mostBlocks} 个（第 ${line} 行）。`,
    },
    {
      en: 'Check that it is the text of one story; otherwise cut it into its stories.',
      zh: '请确认它是单篇稿件的文本；若含多篇稿件，请拆分后再导入。',
    },
    { line },
  );
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
