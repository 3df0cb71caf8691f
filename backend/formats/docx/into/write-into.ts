import type { Span, TextEdit } from '../../../../shared/text/spans.ts';
import type { BilingualDocument } from '../../document.ts';
import { editXml } from '../../xml/edit.ts';
import { parseXml, type XmlTag } from '../../xml/parse.ts';
import { elementsIn, treeHandler, type XmlElement } from '../../xml/tree.ts';
import { rewriteZip } from '../../zip/write.ts';
import { type NumberedRemark, numberRemarks } from '../comment-parts.ts';
import { type Comment, readComments } from '../comments.ts';
import { isW } from '../names.ts';
import { notesOf } from '../notes.ts';
import { openPackage, type WordPackage } from '../package.ts';
import { idsOf } from '../read.ts';
import { Numbers } from '../run-xml.ts';
import { scanParagraphs } from '../scan.ts';
import { wholeLetter } from '../segments.ts';
import type { Thread } from '../threads.ts';
import { unitsOf } from '../units.ts';
import { commentParts } from './comment-edits.ts';
import type { UnitEdge } from './edges.ts';
import { declarePrefixes } from './part-edits.ts';
import { commentPlan, type Target, targetsOf } from './targets.ts';
import { unitEdits } from './unit-edits.ts';

/**
 * The file that a document was read from, with what became of it: paragraphs whose revision is another one get tracked
 * changes around the runs concerned, new notes and issues become comments, and comments are decided. Everything else, in the
 * story and in all other parts, stays byte for byte. Throws as reading does where the file cannot be read.
 */
export function writeDocxInto(document: BilingualDocument, file: Uint8Array): Uint8Array {
  const pack = openPackage('.docx', file);
  const xml = pack.xml(pack.main);
  const { paragraphs } = scanParagraphs(xml.fileName, xml.text);
  const units = unitsOf(paragraphs);
  const ids = idsOf(units);
  const comments = readComments(pack);
  const targets = targetsOf(document, units);
  const plan = commentPlan(document, notesOf(units, ids, comments), units.length);
  const paragraphIds = newParagraphIds(
    plan.added.flatMap(({ answers }) => answers ?? []),
    [...plan.decided.keys()],
    comments,
  );
  const remarks = numberAdded(plan.added, comments, paragraphIds);
  const edges = edgesOf(plan.added, remarks, targets);
  const touched = [...targets].filter(([id, { changes }]) => changes !== undefined || edges.has(id));
  const parts = new Map<string, Uint8Array>();
  if (touched.length > 0) {
    const { trees, root } = treesOf(
      pack,
      xml.text,
      new Set(touched.flatMap(([, { unit }]) => startsOf(unit.paragraphs))),
    );
    const numbers = new Numbers(highestId(xml.text) + remarks.flat().length + 1);
    const story = { xml: xml.text, trees, paragraphs, numbers };
    const edits: TextEdit[] = [];
    for (const [id, target] of touched.toReversed()) {
      // What was edited so far stands behind this unit, or in text boxes in it.
      const end = target.unit.paragraphs.at(-1)?.span.end ?? 0;
      const inside: TextEdit[] = [];
      while ((edits.at(-1)?.start ?? end) < end) inside.push(...edits.splice(-1));
      const made = unitEdits(story, target, edges.get(id) ?? [], inside);
      const rows = restoredRows(target).filter((row) => !edits.some(({ start }) => start === row.start));
      edits.push(...[...inside, ...made, ...rows].sort((a, b) => b.start - a.start));
    }
    if (root) declarePrefixes({ root: root.tag, open: root.span, xml, edits }, ['w']);
    parts.set(pack.main, editXml(xml, pack.zip.read(pack.main), edits));
  }
  const news = { added: remarks.flat(), decided: plan.decided, paragraphIds };
  if (news.added.length + news.decided.size > 0)
    for (const [name, bytes] of commentParts(pack, news)) parts.set(name, bytes);
  return rewriteZip('.docx', file, parts);
}

/** A row that was deleted comes back with the text of one of its cells. */
function restoredRows({ unit, changes, revision }: Target): TextEdit[] {
  if (!changes || revision === '') return [];
  const rows = new Map(unit.paragraphs.flatMap(({ rowDeleted: row }) => (row ? [[row.start, row] as const] : [])));
  return [...rows.values()].map((row) => ({ ...row, text: '' }));
}

function startsOf(paragraphs: Target['unit']['paragraphs']): number[] {
  return paragraphs.map(({ span }) => span.start);
}

interface StoryTrees {
  readonly trees: ReadonlyMap<number, XmlElement>;
  readonly root?: { readonly tag: XmlTag; readonly span: Span };
}

/** The trees of the paragraphs that start at these places, also of those in text boxes, and the root of all. */
function treesOf(pack: WordPackage, xml: string, starts: ReadonlySet<number>): StoryTrees {
  const trees = new Map<number, XmlElement>();
  let root: StoryTrees['root'];
  const look = (element: XmlElement) => {
    if (starts.has(element.whole.start)) trees.set(element.whole.start, element);
    for (const child of elementsIn(element)) look(child);
  };
  const outside = {
    open(tag: XmlTag, span: Span) {
      root ??= { tag, span };
    },
  };
  parseXml(
    pack.nameOf(pack.main),
    xml,
    treeHandler((tag) => tag.local === 'p' && isW(tag), look, outside, pack.nameOf(pack.main)),
  );
  return { trees, ...(root && { root }) };
}

function highestId(xml: string): number {
  let highest = 0;
  for (const [, id] of xml.matchAll(/\bid=["'](\d{1,9})["']/g)) highest = Math.max(highest, Number(id));
  return highest;
}

/** Ids for the paragraphs of comments that are answered or decided now and have none. */
function newParagraphIds(
  answered: readonly Comment[],
  decided: readonly Comment[],
  comments: ReadonlyMap<string, Comment>,
): Map<Comment, string> {
  const taken = new Set([...comments.values()].map(({ paragraphId }) => paragraphId));
  const ids = new Map<Comment, string>();
  let number = 0x20000000;
  for (const comment of new Set([...answered, ...decided])) {
    if (comment.paragraphId !== undefined) continue;
    do number++;
    while (taken.has(number.toString(16).toUpperCase()));
    ids.set(comment, number.toString(16).toUpperCase());
  }
  return ids;
}

/** New comments by thread, with ids that no comment of the file has; answers know what they answer. */
function numberAdded(
  added: readonly { readonly thread: Thread; readonly answers?: Comment }[],
  comments: ReadonlyMap<string, Comment>,
  paragraphIds: ReadonlyMap<Comment, string>,
): NumberedRemark[][] {
  const ofFile = [...comments.values()];
  const first = ofFile.reduce((highest, { id }) => Math.max(highest, Number(id) || 0), -1) + 1;
  const taken = new Set(ofFile.flatMap(({ paragraphId }) => paragraphId ?? []));
  const threads = added.map(({ thread }) => thread);
  return numberRemarks(threads, first, taken).map((remarks, i) => {
    const { answers } = added[i] ?? {};
    const parent = answers && (answers.paragraphId ?? paragraphIds.get(answers));
    return parent === undefined ? remarks : remarks.map((remark) => ({ ...remark, parent }));
  });
}

/** Where the new comments begin and end, by unit. */
function edgesOf(
  added: readonly { readonly thread: Thread }[],
  remarks: readonly (readonly NumberedRemark[])[],
  targets: ReadonlyMap<string, Target>,
): Map<string, UnitEdge[]> {
  const edges = new Map<string, UnitEdge[]>();
  added.forEach(({ thread }, i) => {
    const comments = (remarks[i] ?? []).map(({ id }) => id);
    const until = thread.until !== undefined && targets.has(thread.until) ? thread.until : thread.unit;
    for (const [unit, kind] of [[thread.unit, 'start'] as const, [until, 'end'] as const]) {
      const target = targets.get(unit);
      if (!target) continue;
      edges.set(unit, [...(edges.get(unit) ?? []), { ...placeOf(target, thread, kind, unit), kind, comments }]);
    }
  });
  return edges;
}

function placeOf(
  target: Target,
  thread: Thread,
  kind: 'start' | 'end',
  unit: string,
): Pick<UnitEdge, 'side' | 'offset'> {
  const offset = kind === 'start' ? thread.start : thread.end;
  const isHere = kind === 'start' || unit === (thread.until ?? thread.unit);
  const side = target.revision === '' || (thread.side === 'machine' && offset !== undefined) ? 'machine' : 'revision';
  const text = side === 'machine' ? target.unit.machine : target.revision;
  if (offset === undefined || thread.side === 'original' || !isHere)
    return { side, offset: kind === 'start' ? 0 : text.length };
  return { side, offset: Math.min(text.length, wholeLetter(text, target.toPlain(side, offset), kind)) };
}
