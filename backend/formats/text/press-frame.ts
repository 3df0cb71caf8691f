import type { SourceMetadata } from '../../../shared/contract/model.ts';
import type { Span } from '../../../shared/text/spans.ts';
import { findDateline } from './dateline.ts';
import { type Line, linesOf } from './lines.ts';
import { type Fields, mayBeOutlet, readFields, saysOthers } from './press-fields.ts';
import { canBeTitle, isTitleOver } from './press-title.ts';

/** The story within its press head and tail. */
export interface PressFrame {
  /** From the start of the first line of the story, its indentation included, to the end of its last. */
  readonly body: Span;
  /** The line that `metadata.title` was read from. */
  readonly headline?: Span;
  readonly metadata: SourceMetadata;
}

/** Heads and tails are short; whatever looks like one further in is story text. */
const LONGEST_HEAD = 10;
const LONGEST_TAIL = 8;

const longestDateline = 200;

const END_MARK =
  /^(?:[（(【[]?\s*(?:完|全文完|本文完|End|The end|Ends|Enditem)\s*[)）】\]]?[.。]?|-\s?30\s?-|#{3}|# # #|■)$/i;
/** In brackets only: an unmarked "end" closes many a sentence. */
const END_MARK_INLINE = /\s*(?:[（(【[]\s*(?:完|全文完|End|Ends)\s*[)）】\]]|(?<=[.!?”"])\s(?:Enditem|ENDS)|■)$/i;

/**
 * Parts a story from its head (title, byline, outlet, date, photo credit) and tail (source, editor, end mark). Careful: a
 * line is only taken away when the whole of it is understood, and something is always left as story. The lead with its
 * place and date is read but stays in the text, since it has to be translated.
 *
 * @param title where it is known from elsewhere, and the first line of the text
 */
export function findPressFrame(text: string, title?: string): PressFrame {
  const lines = linesOf(text);
  const fields: Fields = title === undefined || lines.length < 2 ? {} : { title };
  const { taken: head, headline } = readHead(lines, fields);
  const tail = readTail(lines.slice(head), fields);
  const story = lines.slice(head, lines.length - tail);
  const [first, last] = [story[0], story.at(-1)];
  if (!first || !last) return { body: { start: 0, end: text.length }, metadata: {} };
  const endMark = END_MARK_INLINE.exec(text.slice(Math.max(first.lineStart, last.end - 40), last.end))?.[0] ?? '';
  const end = last.end - endMark.length;
  // Where nothing but its mark is left of a story, that is the story.
  const body = { start: first.lineStart, end: text.slice(first.lineStart, end).trim() === '' ? last.end : end };
  const dateline = findDateline(first.text.slice(0, longestDateline));
  const metadata = { ...fields, ...(dateline !== undefined && { dateline }) };
  return { body, metadata, ...(headline && { headline: { start: headline.start, end: headline.end } }) };
}

/** The number of lines of the head, and which of them is the title. */
function readHead(lines: readonly Line[], fields: Fields): { taken: number; headline: Line | undefined } {
  let headline = fields.title === undefined ? undefined : lines[0];
  let taken = headline ? 1 : 0;
  for (let i = taken; i < Math.min(lines.length - 1, LONGEST_HEAD); i++) {
    const line = lines[i] as Line;
    const found = readFields(line.text);
    if (found && !isStoryStart(lines, i)) {
      add(fields, found);
      taken = i + 1;
    } else if (fields.title === undefined && canBeTitle(line.text) && belongsToHead(lines, i)) {
      fields.title = line.text;
      headline = line;
      taken = i + 1;
    } else if (fields.outlet === undefined && isOutletHere(lines, i, fields)) {
      fields.outlet = line.text;
      taken = i + 1;
    } else break;
  }
  return { taken, headline };
}

/** A byline in the very first line may as well be a headline ("By Bike Across China") unless more of a head follows. */
function isStoryStart(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line;
  return index === 0 && /^By /.test(line.text) && !readFields(lines[1]?.text ?? '');
}

/** Whether a line that may be a title has the place of one: over other parts of a head, or over its story. */
function belongsToHead(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  if (!next) return false;
  if (readFields(next.text) || isOutletHere(lines, index + 1, { title: lines[index]?.text })) return true;
  return isTitleOver(lines[index] as Line, lines.slice(index + 1));
}

/** An outlet that is not known by name is believed right below a byline or right above a date. */
function isOutletHere(lines: readonly Line[], index: number, fields: Fields): boolean {
  const line = lines[index];
  if (!line || !mayBeOutlet(line.text)) return false;
  const before = readFields(lines[index - 1]?.text ?? '');
  const after = readFields(lines[index + 1]?.text ?? '');
  return Boolean(before?.byline && !line.afterBlank) || Boolean(after?.date && (fields.byline ?? fields.title));
}

/** The number of lines of the tail. */
function readTail(lines: readonly Line[], fields: Fields): number {
  let taken = 0;
  for (let i = lines.length - 1; i > 0 && taken < LONGEST_TAIL; i--) {
    const { text } = lines[i] as Line;
    const found = readFields(text);
    // A date or an outlet alone at the end may close a letter or a statement; it needs a label to be a tail.
    const isTail =
      found &&
      (found.editor ??
        found.url ??
        found.photoCredit ??
        (isLabelled(text) || isCredit(text) ? (found.outlet ?? found.byline) : undefined));
    if (!isTail && !END_MARK.test(text) && !saysOthers(text)) break;
    if (found) add(fields, found);
    taken++;
  }
  return taken;
}

/** 王小明/文, （记者 王小明）: who wrote it, in a form that no sentence has. */
function isCredit(line: string): boolean {
  return /[/／]\s*文$|^[（(].*(?:记者|記者|通讯员|作者)/u.test(line);
}

function isLabelled(line: string): boolean {
  return /[:：]/.test(line);
}

function add(fields: Fields, found: Fields): void {
  Object.assign(fields, { ...found, ...fields });
}
