import type { TextEdit } from '../../../shared/text/spans.ts';
import type { Issue } from '../document.ts';
import { indentBefore } from '../xliff/edits.ts';
import { issueNote, standoffIssues, standoffList } from '../xliff/issues.ts';
import { declareCopydesk, prefixOf } from '../xliff/names.ts';
import { type FlatNote, flattened, noteAttributes, sameNote } from '../xliff/notes.ts';
import type { XmlText } from '../xml/decode.ts';
import { attributes } from '../xml/edit.ts';
import { attributeOf } from '../xml/parse.ts';
import { elementsIn, textIn, type XmlElement } from '../xml/tree.ts';
import type { Touched } from './into.ts';
import { issueAuthor, ownNotes, type TransUnit } from './unit.ts';
import { noteElement } from './write.ts';

/**
 * The edits for what stands beside the texts of a unit: what is to be inserted after the target (`after`), new notes, and
 * issues. What the file has of them and the document has no more stays, but for our own list of issues.
 */
export function besideEdits(
  file: XmlText,
  unit: TransUnit,
  touched: readonly Touched[],
  after: readonly string[],
): TextEdit[] {
  const { end } = (unit.target ?? unit.segSource ?? unit.source).whole;
  const breaks =
    indentBefore(file.text, unit.source.whole.start) || indentBefore(file.text, unit.target?.whole.start ?? 0);
  const notes = noteEdits(unit, touched, breaks);
  const issues = touched.map((each) => issueEdits(file, unit, each, breaks));
  const lines = [...notes.lines, ...issues.flatMap((each) => each.lines)];
  const last = lastNote(unit) ?? end;
  const own = [...issues.flatMap((each) => each.lists), ...notes.own];
  const close = own.length > 0 ? lastChild(unit) : end;
  const edits = [...notes.edits, ...issues.flatMap((each) => each.edits)];
  if (after.length > 0) edits.push(insertion(end, after, breaks));
  if (lines.length > 0) edits.push(insertion(Math.max(last, end), lines, breaks));
  if (own.length > 0) edits.push(insertion(close, own, breaks));
  return edits;
}

const insertion = (at: number, lines: readonly string[], breaks: string): TextEdit => ({
  start: at,
  end: at,
  text: lines.map((line) => `${breaks}${line}`).join(''),
});

function lastNote(unit: TransUnit): number | undefined {
  const places = elementsIn(unit.element, 'note').map(({ whole }) => whole.end);
  return places.length === 0 ? undefined : Math.max(...places);
}

function lastChild({ element, target, source }: TransUnit): number {
  return Math.max((target ?? source).whole.end, ...elementsIn(element).map(({ whole }) => whole.end));
}

/** An element with the line break before it, to be taken out or replaced. */
function whole(file: XmlText, element: XmlElement, text = ''): TextEdit {
  const start =
    text === '' ? element.whole.start - indentBefore(file.text, element.whole.start).length : element.whole.start;
  return { start, end: element.whole.end, text };
}

interface NoteEdits {
  readonly lines: readonly string[];
  readonly own: readonly string[];
  readonly edits: readonly TextEdit[];
}

/** New notes of the document, in the order of its units; and with them what XLIFF has no place for, of all notes. */
function noteEdits(unit: TransUnit, touched: readonly Touched[], breaks: string): NoteEdits {
  const known = [...unit.notes];
  const added: { note: FlatNote; mid: string | undefined }[] = [];
  const order = new Map<number, FlatNote>();
  touched.forEach(({ wanted, placed }) => {
    for (const note of flattened(wanted.notes)) {
      const at = known.findIndex((each) => sameNote(each.note, note) && !order.has(unit.notes.indexOf(each)));
      const found = known[at];
      if (found) order.set(unit.notes.indexOf(found), note);
      else added.push({ note, mid: placed.mid });
    }
  });
  const isSame = unit.notes.every((each, i) => {
    const now = order.get(i);
    return !now || extension(now, undefined) === extension(each.note, undefined);
  });
  if (added.length === 0 && isSame) return { lines: [], own: [], edits: [] };
  const prefix = prefixOf(unit.element.tag.name);
  const all = [
    ...unit.notes.map((each, i) => ({ note: order.get(i) ?? each.note, mid: unit.units[each.unit]?.mid })),
    ...added,
  ];
  const inside = all.map(({ note, mid }) => `${breaks}  <copydesk:note${extension(note, mid)}/>`).join('');
  const element = `<copydesk:notes${declareCopydesk}>${inside}${breaks}</copydesk:notes>`;
  const old = ownNotes(unit.element);
  return {
    lines: added.map(({ note: { note } }) => noteElement(prefix, note.text, note.author, note.side !== 'original')),
    own: old ? [] : [element],
    edits: old ? [{ ...old.whole, text: element }] : [],
  };
}

const extension = (note: FlatNote, mid: string | undefined): string =>
  attributes({ ...noteAttributes(note), 'copydesk:mid': mid });

const keyOf = ({ type, comment, side, span, severity, enabled, check, mqm, author, at, reason }: Issue): string =>
  JSON.stringify([type, comment, side, span, severity, enabled, check, mqm, author, at, reason]);

/** Our list of the issues that the file does not have elsewhere, and a note for each, for other tools. */
function issueEdits(
  file: XmlText,
  unit: TransUnit,
  { placed, wanted, text }: Touched,
  breaks: string,
): { lines: string[]; lists: string[]; edits: TextEdit[] } {
  const old = standoffIssues(unit.element).get(placed.mid);
  const inOld = new Set(old?.issues.map(keyOf));
  const stay = [...placed.issues.elsewhere, ...(text ? [] : placed.issues.inTarget)].map(keyOf);
  const theirs = new Set(stay.filter((key) => !inOld.has(key)));
  const ours = wanted.issues.filter((issue) => !theirs.has(keyOf(issue)));
  if (JSON.stringify(ours.map(keyOf)) === JSON.stringify(old?.issues.map(keyOf) ?? [])) {
    return { lines: [], lists: [], edits: [] };
  }
  const before = new Set(old?.issues.map(issueNote));
  const now = new Set(ours.map(issueNote));
  const notes = elementsIn(unit.element, 'note').filter(({ tag }) => attributeOf(tag, 'from') === issueAuthor);
  const gone = notes.filter((note) => before.has(textIn(note)) && !now.has(textIn(note)));
  const prefix = prefixOf(unit.element.tag.name);
  const id = `copydesk-${unit.id}${placed.mid === undefined ? '' : `-${placed.mid}`}`.replace(/[^\w.-]/g, '_');
  const list = ours.length > 0 ? standoffList(ours, id, breaks, placed.mid) : '';
  return {
    lines: ours
      .filter((issue) => !before.has(issueNote(issue)))
      .map((issue) => noteElement(prefix, issueNote(issue), issueAuthor, issue.side !== 'original')),
    lists: old || list === '' ? [] : [list],
    edits: [...gone.map((note) => whole(file, note)), ...(old ? [whole(file, old.element, list)] : [])],
  };
}
