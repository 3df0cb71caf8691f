import type { CodedText } from '../../../shared/text/codes.ts';
import type { TextEdit } from '../../../shared/text/spans.ts';
import type { BilingualDocument, Side, Unit } from '../document.ts';
import { Addresses } from '../xliff/addresses.ts';
import { contentOf, type Mark } from '../xliff/content.ts';
import { indentBefore, openedUp, tagEdits } from '../xliff/edits.ts';
import { declareCopydesk, declareIts, prefixOf } from '../xliff/names.ts';
import { notTheFile } from '../xliff/problems.ts';
import { decodeXml, type XmlText } from '../xml/decode.ts';
import { attributes, editXml } from '../xml/edit.ts';
import { elementsIn } from '../xml/tree.ts';
import { besideEdits, isSameMarks, keptMachine, marksFor, newNotes } from './besides.ts';
import { rawOf, type Style, styleOf } from './parts.ts';
import { addressOf } from './read.ts';
import { stateAttributes } from './states.ts';
import { type PlacedSegment, type PlacedUnit, provenanceIn, readUnit } from './unit.ts';
import { walk } from './walk.ts';

/** A segment as the file has it, as it is to be, and what of it has to be written. */
export interface Touched {
  readonly placed: PlacedSegment;
  readonly index: number;
  readonly wanted: Unit;
  /** Its translation as it is to be; missing where there is none. */
  readonly translation?: CodedText;
  readonly side: Side;
  readonly isChanged: boolean;
  readonly isDecided: boolean;
}

/**
 * Writes what has changed of a document into the file that it was read from; all else stays byte for byte. Throws a
 * `CopydeskError` where the file has not all of its units.
 */
export function writeInto(document: BilingualDocument, bytes: Uint8Array): Uint8Array {
  const file = decodeXml('XLIFF', bytes);
  const wanted = new Map(document.units.map((unit) => [unit.id, unit]));
  const addresses = new Addresses(file.fileName);
  const edits: TextEdit[] = [];
  walk(file, (element, around) => {
    const unit = readUnit(file, element, around);
    const touched = unit.segments.flatMap((placed, index): Touched[] => {
      const id = addresses.take(addressOf(unit, index), element.tag.line);
      const change = wanted.get(id);
      wanted.delete(id);
      return change ? [touchedBy(placed, index, change)] : [];
    });
    edits.push(...unitEdits(file, unit, touched));
  });
  const [lacking] = wanted.keys();
  if (lacking !== undefined) throw notTheFile('XLIFF', lacking);
  return editXml(file, bytes, edits);
}

function touchedBy(placed: PlacedSegment, index: number, wanted: Unit): Touched {
  const was = placed.unit;
  const translation = wanted.revision ?? wanted.machine;
  const isDecided =
    (wanted.state !== undefined && wanted.state !== was.state) ||
    (wanted.decidedBy !== undefined && wanted.decidedBy !== was.decidedBy) ||
    (wanted.decidedAt !== undefined && wanted.decidedAt !== was.decidedAt);
  const isOther = translation !== undefined && translation.text !== (was.revision ?? was.machine)?.text;
  // A suggestion that was found good as it is becomes the target.
  const isTaken = translation !== undefined && isDecided && translation.text !== placed.targetText;
  const side = wanted.revision ? ('revision' as const) : ('machine' as const);
  return { placed, index, wanted, side, isDecided, isChanged: isOther || isTaken, ...(translation && { translation }) };
}

function unitEdits(file: XmlText, unit: PlacedUnit, touched: readonly Touched[]): TextEdit[] {
  const style = styleOf(prefixOf(unit.element.tag.name), unit.around.declares);
  const notes = newNotes(unit, touched);
  const newId = idsFor(unit);
  const lists: string[] = [];
  const edits: TextEdit[] = [];
  const rewritten = new Set<Touched>();
  for (const each of touched) {
    if (!each.translation) continue;
    const isSame = !each.isChanged && (each.placed.targetText === '' || isSameMarks(unit, each, notes));
    if (isSame) continue;
    rewritten.add(each);
    const marked = marksFor(file, unit, each, each.translation, notes, style, newId);
    lists.push(...marked.lists);
    edits.push(...targetEdits(file, each, each.translation, marked.marks, style));
  }
  const decided = touched.filter(({ isDecided }) => isDecided);
  for (const { placed, wanted } of decided) {
    if (wanted.state !== undefined) edits.push(...tagEdits(file.text, placed.element, stateAttributes(wanted.state)));
  }
  if (decided.length > 0) edits.push(...deciderEdits(file, unit, touched, lists));
  const kept = new Set<Touched>();
  for (const each of rewritten) {
    const match = keptMachine(file, unit, each);
    if (!match) continue;
    kept.add(each);
    edits.push(...match.edits);
    lists.push(...match.lists);
  }
  edits.push(...besideEdits(file, unit, touched, { rewritten, kept }, notes, lists));
  return edits;
}

/** Hands out ids that nothing in the unit has. */
function idsFor({ element }: PlacedUnit): () => string {
  const taken = new Set<string>();
  const collect = (inside: typeof element): void => {
    for (const { name, value } of inside.tag.attributes) {
      if (name === 'id') taken.add(value);
    }
    for (const child of elementsIn(inside)) collect(child);
  };
  collect(element);
  let last = 0;
  return () => {
    do last++;
    while (taken.has(`m${last}`));
    return `m${last}`;
  };
}

function targetEdits(
  file: XmlText,
  { placed }: Touched,
  text: CodedText,
  marks: readonly Mark[],
  style: Style,
): TextEdit[] {
  const codes = new Map(text.codes?.map((code) => [code.sign, code]));
  const raw = (sign: string) => {
    const code = codes.get(sign);
    return placed.raws.get(sign) ?? (code && rawOf(code, style, undefined, 'copydesk'));
  };
  const content = contentOf(text.text, raw, marks);
  const space = text.text.includes('\n') && !placed.preserve ? { 'xml:space': 'preserve' } : {};
  const { target, source } = placed;
  if (!target) {
    const { end } = source.whole;
    const element = `<${style.prefix}target${attributes(space)}>${content}</${style.prefix}target>`;
    return [{ start: end, end, text: `${indentBefore(file.text, source.whole.start)}${element}` }];
  }
  const head = tagEdits(file.text, target, space);
  if (!target.tag.selfClosing) return [...head, { ...target.content, text: content }];
  return [...head, openedUp(file.text, target, content)];
}

/** Who decided: on a unit of one segment its own attributes say so, on one of several a record for each. */
function deciderEdits(file: XmlText, unit: PlacedUnit, touched: readonly Touched[], lists: string[]): TextEdit[] {
  const { its, copydesk } = unit.around.declares;
  const now = unit.segments.map((placed) => {
    const change = touched.find((each) => each.placed === placed);
    const by = change?.wanted.decidedBy ?? placed.unit.decidedBy;
    const at = change?.wanted.decidedAt ?? placed.unit.decidedAt;
    return { name: placed.name, by, at };
  });
  const [only] = now;
  if (only && only.name === undefined) {
    const { by, at } = only;
    return tagEdits(file.text, unit.element, {
      ...(by !== undefined && !its && { 'xmlns:its': value(declareIts) }),
      ...(by !== undefined && { 'its:revPerson': by }),
      ...(at !== undefined && !copydesk && { 'xmlns:copydesk': value(declareCopydesk) }),
      ...(at !== undefined && { 'copydesk:at': at }),
    });
  }
  const records = now
    .filter(({ by, at }) => by !== undefined || at !== undefined)
    .map(({ name, by, at }) => attributes({ revPerson: by, 'copydesk:at': at, 'copydesk:segment': name }))
    .map((head) => `<its:provenanceRecord${head}/>`);
  const head = `${declareIts}${declareCopydesk} copydesk:beside="yes"`;
  const list = `<its:provenanceRecords${head}>${records.join('')}</its:provenanceRecords>`;
  const [old] = provenanceIn(unit.element);
  if (old) return [{ ...old.whole, text: list }];
  if (records.length > 0) lists.push(list);
  return [];
}

const value = (declaration: string) => /"(.*)"/.exec(declaration)?.[1] ?? '';
