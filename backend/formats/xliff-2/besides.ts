import type { CodedText } from '../../../shared/text/codes.ts';
import type { TextEdit } from '../../../shared/text/spans.ts';
import type { Issue } from '../document.ts';
import type { Mark } from '../xliff/content.ts';
import { indentBefore, tagEdits } from '../xliff/edits.ts';
import { standoffIssues, standoffList } from '../xliff/issues.ts';
import { unknownEngine } from '../xliff/machines.ts';
import { declareCopydesk, prefixOf } from '../xliff/names.ts';
import { type FlatNote, flattened, sameNote } from '../xliff/notes.ts';
import type { XmlText } from '../xml/decode.ts';
import { attributes, escapeText } from '../xml/edit.ts';
import { attributeOf } from '../xml/parse.ts';
import { elementsIn, type XmlElement } from '../xml/tree.ts';
import type { Touched } from './into.ts';
import { declareMatches, matches } from './names.ts';
import { isMarkable, marksOn, noteHead, type Style } from './parts.ts';
import type { PlacedNote, PlacedUnit } from './unit.ts';

/** A note as it is to be, with its id in the file or a new one; none for what a marker says itself. */
export interface WantedNote {
  readonly note: FlatNote;
  readonly id: string | undefined;
  readonly segment: number;
  readonly old?: PlacedNote;
}
export type NewNotes = readonly WantedNote[];

/** The notes of the document, each found again in the file or new. */
export function newNotes(unit: PlacedUnit, touched: readonly Touched[]): NewNotes {
  const left = [...unit.notes];
  const ids = new Set(unit.notes.map(({ element }) => element && attributeOf(element.tag, 'id')));
  let last = 0;
  const newId = () => {
    do last++;
    while (ids.has(`n${last}`));
    return `n${last}`;
  };
  return touched.flatMap(({ wanted, index }) =>
    flattened(wanted.notes).map((note): WantedNote => {
      const at = left.findIndex((each) => sameNote(each.note, note) && each.segment === index);
      const [old] = at < 0 ? [] : left.splice(at, 1);
      if (!old) return { note, id: newId(), segment: index };
      const id = old.element && attributeOf(old.element.tag, 'id');
      return { note, id, segment: index, old };
    }),
  );
}

const keyOf = ({ type, comment, side, span, severity, enabled, check, mqm, author, at, reason }: Issue): string =>
  JSON.stringify([type, comment, side, span, severity, enabled, check, mqm, author, at, reason]);

/** The issues that are marked on the translation. */
const onTarget = ({ wanted, side, translation }: Touched): Issue[] =>
  wanted.issues.filter((issue) => translation && issue.side === side && isMarkable(issue.span, translation));

const notesOnTarget = ({ side, translation, index }: Touched, notes: NewNotes): WantedNote[] =>
  notes.filter(
    ({ note, segment }) =>
      segment === index &&
      !note.isReply &&
      note.note.side === side &&
      translation &&
      isMarkable(note.note.span, translation),
  );

/** Whether the marks that the target has are those that it is to have. */
export function isSameMarks(unit: PlacedUnit, each: Touched, notes: NewNotes): boolean {
  const places = (items: readonly FlatNote[]) => items.map(({ note }) => JSON.stringify([note.text, note.span])).sort();
  const { unit: was } = each.placed;
  const side = was.revision ? 'revision' : 'machine';
  const marked = unit.notes.filter(
    ({ note, segment, isMarked }) => isMarked && segment === each.index && note.note.side === side && note.note.span,
  );
  // Places that only attributes tell are no marks, and stay so while the text does.
  const wanted = notesOnTarget(each, notes).filter(({ old }) => !old || old.isMarked);
  const issues = (list: readonly Issue[]) => list.map(keyOf).sort().join('\n');
  return (
    issues(onTarget(each)) === issues(each.placed.issues.inTarget) &&
    places(wanted.map(({ note }) => note)).join('\n') === places(marked.map(({ note }) => note)).join('\n')
  );
}

export function marksFor(
  file: XmlText,
  unit: PlacedUnit,
  each: Touched,
  translation: CodedText,
  notes: NewNotes,
  style: Style,
  newId: () => string,
): { marks: Mark[]; lists: string[] } {
  const breaks = indentBefore(file.text, each.placed.element.whole.start);
  const about = notes.filter(({ segment }) => segment === each.index);
  return marksOn(translation, each.side, each.wanted.issues, about, style, newId, breaks || firstIndent(file, unit));
}

const firstIndent = (file: XmlText, { element }: PlacedUnit): string => {
  const [first] = elementsIn(element);
  return first ? indentBefore(file.text, first.whole.start) : '';
};

/** What the machine wrote, as a match, where it stood in the target only and the target is written anew. */
export function keptMachine(
  file: XmlText,
  unit: PlacedUnit,
  each: Touched,
): { readonly edits: readonly TextEdit[]; readonly lists: readonly string[] } | undefined {
  const { placed, wanted } = each;
  const { target, source, unit: was } = placed;
  const isLost = target && placed.isMachineInTarget && was.machine && wanted.revision;
  if (!isLost || wanted.revision?.text === was.machine?.text) return undefined;
  const prefix = prefixOf(unit.element.tag.name);
  const raw = (element: XmlElement) => file.text.slice(element.content.start, element.content.end);
  const data = elementsIn(unit.element, 'originalData').map(({ whole }) => file.text.slice(whole.start, whole.end));
  const space = placed.preserve ? ' xml:space="preserve"' : '';
  const texts = [source, target].map((element, i) => {
    const name = `${prefix}${i === 0 ? 'source' : 'target'}`;
    return `<${name}${space}>${raw(element)}</${name}>`;
  });
  const head = attributes({ ref: `#${placed.id ?? `u=${unit.id}`}`, type: 'mt', origin: unknownEngine });
  const own = placed.name === undefined ? '' : `${declareCopydesk}${attributes({ 'copydesk:segment': placed.name })}`;
  const [list] = elementsIn(unit.element, 'matches').filter(({ tag }) => tag.uri === matches);
  const [last] = list ? elementsIn(list, 'match').slice(-1) : [];
  const before = list ? prefixOf(list.tag.name) : 'mtc:';
  const match = `<${before}match${head}${own}>${data.join('')}${texts.join('')}</${before}match>`;
  if (!last) return { edits: [], lists: [`<mtc:matches${declareMatches}>${match}</mtc:matches>`] };
  const { end } = last.whole;
  return { edits: [{ start: end, end, text: `${indentBefore(file.text, last.whole.start)}${match}` }], lists: [] };
}

/**
 * What stands beside the segments: lists of issues, notes, and what `lists` has already to be put in. `rewritten` are those
 * with a new target, `kept` those of them whose old one is a match now.
 */
export function besideEdits(
  file: XmlText,
  unit: PlacedUnit,
  touched: readonly Touched[],
  { rewritten, kept }: { readonly rewritten: ReadonlySet<Touched>; readonly kept: ReadonlySet<Touched> },
  notes: NewNotes,
  lists: readonly string[],
): TextEdit[] {
  const breaks = firstIndent(file, unit);
  const edits: TextEdit[] = [];
  const added = [...lists];
  for (const each of touched) {
    const { list, edit } = besideIssues(file, unit, each, breaks);
    if (list !== undefined) added.push(list);
    if (edit) edits.push(edit);
    // What a match has kept of the old target still names its lists.
    if (rewritten.has(each) && !kept.has(each)) edits.push(...each.placed.lists.map((list) => without(file, list)));
  }
  edits.push(...noteEdits(file, unit, touched, rewritten, notes, breaks));
  if (added.length > 0) {
    const { end } = unit.element.open;
    edits.push({ start: end, end, text: added.map((line) => `${breaks}${line}`).join('') });
  }
  return edits;
}

function without(file: XmlText, { whole }: XmlElement): TextEdit {
  return { start: whole.start - indentBefore(file.text, whole.start).length, end: whole.end, text: '' };
}

/** Our list of the issues that no mark can say. */
function besideIssues(
  file: XmlText,
  unit: PlacedUnit,
  each: Touched,
  breaks: string,
): { list?: string; edit?: TextEdit } {
  const { placed, wanted } = each;
  const old = standoffIssues(unit.element).get(placed.name);
  const inOld = new Set(old?.issues.map(keyOf));
  const elsewhere = new Set(placed.issues.elsewhere.map(keyOf).filter((key) => !inOld.has(key)));
  const marked = new Set(onTarget(each));
  const ours = wanted.issues.filter((issue) => !marked.has(issue) && !elsewhere.has(keyOf(issue)));
  if (JSON.stringify(ours.map(keyOf)) === JSON.stringify(old?.issues.map(keyOf) ?? [])) return {};
  const id = `copydesk-${unit.id}${placed.name === undefined ? '' : `-${placed.name}`}`.replace(/[^\w.-]/g, '_');
  const list = ours.length > 0 ? standoffList(ours, id, breaks, placed.name) : '';
  if (!old) return { list };
  return { edit: list === '' ? without(file, old.element) : { ...old.element.whole, text: list } };
}

function noteEdits(
  file: XmlText,
  unit: PlacedUnit,
  touched: readonly Touched[],
  rewritten: ReadonlySet<Touched>,
  notes: NewNotes,
  breaks: string,
): TextEdit[] {
  const prefix = prefixOf(unit.element.tag.name);
  const marked = new Set(touched.flatMap((each) => notesOnTarget(each, notes)));
  const isMarked = (wanted: WantedNote) => {
    const was = wanted.old?.isMarked ?? false;
    const isRewritten = [...rewritten].some(({ index }) => index === wanted.segment);
    return isRewritten && wanted.note.note.side !== 'original' ? marked.has(wanted) : was;
  };
  const head = (wanted: WantedNote) =>
    noteHead(wanted.note, isMarked(wanted), touched.find(({ index }) => index === wanted.segment)?.placed.name);
  const declare = unit.around.declares.copydesk ? '' : declareCopydesk;
  const edits = notes.flatMap((wanted): TextEdit[] => {
    const { old, note } = wanted;
    if (!old?.element) return [];
    const isSame = JSON.stringify(sorted(old.note.note)) === JSON.stringify(sorted(note.note));
    if (isSame && old.isMarked === isMarked(wanted)) return [];
    const { appliesTo: _, ...values } = head(wanted);
    const said = Object.entries(values).map(([name, value]) => [name, value === undefined ? undefined : String(value)]);
    const declared = declare === '' ? {} : { 'xmlns:copydesk': /"(.*)"/.exec(declare)?.[1] };
    return tagEdits(file.text, old.element, { ...declared, ...Object.fromEntries(said) });
  });
  const added = notes.filter(({ old }) => !old);
  if (added.length === 0) return edits;
  const lines = added.map((wanted) => {
    const { id, note } = wanted;
    return `<${prefix}note${declare}${attributes({ id, ...head(wanted) })}>${escapeText(note.note.text)}</${prefix}note>`;
  });
  return [...edits, noteInsertion(file, unit, lines, breaks)];
}

const sorted = (value: object) => Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));

function noteInsertion(file: XmlText, unit: PlacedUnit, lines: readonly string[], breaks: string): TextEdit {
  const prefix = prefixOf(unit.element.tag.name);
  const children = elementsIn(unit.element).filter(({ tag }) => tag.uri === unit.element.tag.uri);
  const last = unit.notes.flatMap(({ element }) => element ?? []).at(-1);
  if (last) {
    const indent = indentBefore(file.text, last.whole.start);
    const at = last.whole.end;
    return { start: at, end: at, text: lines.map((line) => `${indent}${line}`).join('') };
  }
  const next = children.find(({ tag }) => ['originalData', 'segment', 'ignorable'].includes(tag.local));
  const at = next?.whole.start ?? unit.element.content.end;
  const inside = lines.map((line) => `${breaks}${breaks === '' ? '' : '  '}${line}`).join('');
  return { start: at, end: at, text: `<${prefix}notes>${inside}${breaks}</${prefix}notes>${breaks}` };
}
