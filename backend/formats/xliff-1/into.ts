import type { CodedText } from '../../../shared/text/codes.ts';
import type { TextEdit } from '../../../shared/text/spans.ts';
import type { BilingualDocument, Unit } from '../document.ts';
import { Addresses } from '../xliff/addresses.ts';
import { contentOf } from '../xliff/content.ts';
import { indentBefore, openedUp, tagEdits } from '../xliff/edits.ts';
import { unknownEngine } from '../xliff/machines.ts';
import { declareCopydesk, declareIts, prefixOf } from '../xliff/names.ts';
import { notTheFile } from '../xliff/problems.ts';
import { decodeXml, type XmlText } from '../xml/decode.ts';
import { attributes, editXml, headOfTag } from '../xml/edit.ts';
import { attributeOf } from '../xml/parse.ts';
import type { XmlElement } from '../xml/tree.ts';
import { besideEdits } from './besides.ts';
import { addressOf } from './read.ts';
import { segmentsIn } from './segments.ts';
import { type AttributeValues, attributesInto } from './states.ts';
import { type PlacedUnit, readTransUnit, type TransUnit } from './unit.ts';
import { walk } from './walk.ts';
import { rawOf } from './write.ts';

/** A unit as the file has it, as it is to be, and what of it has to be written. */
export interface Touched {
  readonly placed: PlacedUnit;
  readonly wanted: Unit;
  /** The target's new text; missing where it stays. */
  readonly text?: CodedText;
  /** Whether its state or who decided on it has changed. */
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
    const unit = readTransUnit(file, element, around);
    if (!unit) return;
    const touched = unit.units.flatMap((placed): Touched[] => {
      const id = addresses.take(addressOf(unit, placed.mid), element.tag.line);
      const change = wanted.get(id);
      wanted.delete(id);
      return change ? [touchedBy(placed, change)] : [];
    });
    edits.push(...unitEdits(file, unit, touched));
  });
  const [lacking] = wanted.keys();
  if (lacking !== undefined) throw notTheFile('XLIFF', lacking);
  return editXml(file, bytes, edits);
}

function touchedBy(placed: PlacedUnit, wanted: Unit): Touched {
  const was = placed.unit;
  const text = wanted.revision ?? wanted.machine;
  const isDecided =
    (wanted.state !== undefined && wanted.state !== was.state) ||
    (wanted.decidedBy !== undefined && wanted.decidedBy !== was.decidedBy) ||
    (wanted.decidedAt !== undefined && wanted.decidedAt !== was.decidedAt);
  const isChanged = text !== undefined && text.text !== (was.revision ?? was.machine)?.text;
  // A suggestion that was found good as it is becomes the target.
  const isTaken = text !== undefined && isDecided && text.text !== placed.targetText;
  return { placed, wanted, isDecided, ...((isChanged || isTaken) && { text }) };
}

function unitEdits(file: XmlText, unit: TransUnit, touched: readonly Touched[]): TextEdit[] {
  const after: string[] = [];
  const edits: TextEdit[] = [];
  const isWhole = unit.units.length === 1 && unit.units[0]?.mid === undefined;
  const changed = touched.filter(({ text, isDecided }) => text || isDecided);
  if (changed.length > 0) edits.push(...unitTagEdits(file, unit, touched));
  const needsNew = changed.some(({ placed, text }) => !placed.target && (text || isWhole));
  if (needsNew) {
    edits.push(...newTarget(file, unit, touched));
  } else {
    for (const each of changed) {
      if (each.placed.target) edits.push(...targetEdits(file, unit, each, each.placed.target));
    }
  }
  for (const each of changed) {
    if (each.text) after.push(...keptMachine(file, unit, each));
  }
  edits.push(...besideEdits(file, unit, touched, after));
  return edits;
}

/** What is said of the unit as a whole: of several segments, what holds for all of them. */
function unitTagEdits(file: XmlText, unit: TransUnit, touched: readonly Touched[]): TextEdit[] {
  const states = new Set(
    unit.units.map((each) => touched.find(({ placed }) => placed === each)?.wanted.state ?? each.unit.state),
  );
  const [state] = states;
  if (state === undefined || touched.every(({ isDecided }) => !isDecided)) return [];
  const values = attributesInto(unit.element.tag, states.size === 1 ? state : 'open', true).unit;
  return tagEdits(file.text, unit.element, values);
}

/** The attributes of a target, or of a segment in it, for a decision. */
function decisionAttributes(unit: TransUnit, { placed, wanted, text, isDecided }: Touched): AttributeValues {
  if (!isDecided) return {};
  const isSegment = placed.mid !== undefined;
  const hasText = text !== undefined || placed.targetText !== '';
  const { state, decidedBy, decidedAt } = wanted;
  const by = decidedBy ?? placed.unit.decidedBy;
  const at = decidedAt ?? placed.unit.decidedAt;
  const needsOwn = at !== undefined || (isSegment && state !== undefined);
  return {
    ...(state !== undefined && !isSegment && attributesInto(unit.element.tag, state, hasText).target),
    ...(by !== undefined && !unit.around.declares.its && { 'xmlns:its': undeclared(declareIts) }),
    ...(by !== undefined && { 'its:revPerson': by }),
    ...(needsOwn && !unit.around.declares.copydesk && { 'xmlns:copydesk': undeclared(declareCopydesk) }),
    ...(at !== undefined && { 'copydesk:at': at }),
    ...(isSegment && state !== undefined && { 'copydesk:state': state }),
  };
}

const undeclared = (declaration: string) => /"(.*)"/.exec(declaration)?.[1] ?? '';

function targetEdits(file: XmlText, unit: TransUnit, each: Touched, target: XmlElement): TextEdit[] {
  const values = { ...decisionAttributes(unit, each), ...spaceFor(each) };
  const edits = tagEdits(file.text, target, values);
  if (!each.text) return edits;
  const content = contentFor(unit, each, each.text);
  if (!target.tag.selfClosing) return [...edits, { ...target.content, text: content }];
  return content === '' ? edits : [...edits, openedUp(file.text, target, content)];
}

/** Line breaks count in what we write, also where they don't in the rest of the file. */
function spaceFor({ placed, text }: Touched): AttributeValues {
  return text?.text.includes('\n') && !placed.preserve ? { 'xml:space': 'preserve' } : {};
}

function contentFor(unit: TransUnit, { placed }: Touched, text: CodedText): string {
  const codes = new Map(text.codes?.map((code) => [code.sign, code]));
  const prefix = prefixOf(unit.element.tag.name);
  return contentOf(text.text, (sign) => {
    const code = codes.get(sign);
    return placed.raws.get(sign) ?? (code && rawOf(code, text, prefix, 'copydesk'));
  });
}

/** A target where there was none, or one without the segments of its source. */
function newTarget(file: XmlText, unit: TransUnit, touched: readonly Touched[]): TextEdit[] {
  const { source, segSource, target, around } = unit;
  const prefix = prefixOf(unit.element.tag.name);
  const hasLanguage = source.tag.attributes.some(({ name }) => name === 'xml:lang');
  const [first] = touched;
  const isWhole = first !== undefined && first.placed.mid === undefined;
  const values = isWhole ? { ...decisionAttributes(unit, first), ...spaceFor(first) } : {};
  const content = isWhole
    ? first.text
      ? contentFor(unit, first, first.text)
      : ''
    : segmentedContent(file, unit, segSource ?? source, touched);
  if (target) {
    return target.tag.selfClosing ? [openedUp(file.text, target, content)] : [{ ...target.content, text: content }];
  }
  const { end } = (segSource ?? source).whole;
  const language = attributes({ 'xml:lang': hasLanguage ? around.language : undefined });
  const text = `<${prefix}target${language}${attributes(values)}>${content}</${prefix}target>`;
  return [{ start: end, end, text: `${indentBefore(file.text, source.whole.start)}${text}` }];
}

/** The source's own content with every segment replaced by its translation, or emptied. */
function segmentedContent(file: XmlText, unit: TransUnit, source: XmlElement, touched: readonly Touched[]): string {
  const segments = segmentsIn(source);
  const byMid = new Map(touched.map((each) => [each.placed.mid, each]));
  let result = '';
  let from = source.content.start;
  for (const [mid, segment] of segments) {
    const each = byMid.get(mid);
    const old = unit.units.find((placed) => placed.mid === mid)?.target;
    const content = each?.text
      ? contentFor(unit, each, each.text)
      : old
        ? file.text.slice(old.content.start, old.content.end)
        : '';
    const values = each ? attributes({ ...decisionAttributes(unit, each), ...spaceFor(each) }) : '';
    const open = headOfTag(file.text.slice(segment.open.start, segment.open.end));
    result += `${file.text.slice(from, segment.open.start)}${open}${values}>${content}</${segment.tag.name}>`;
    from = segment.whole.end;
  }
  return result + file.text.slice(from, source.content.end);
}

/** What the machine wrote, where it stood in the target only and the target is written anew. */
function keptMachine(file: XmlText, unit: TransUnit, { placed, wanted }: Touched): string[] {
  const { target, isMachineInTarget, unit: was } = placed;
  if (!target || !isMachineInTarget || !was.machine || !wanted.revision) return [];
  const prefix = prefixOf(unit.element.tag.name);
  const language = attributeOf(target.tag, 'lang', 'http://www.w3.org/XML/1998/namespace');
  const head = attributes({ mid: placed.mid, origin: unknownEngine });
  const inside = attributes({
    'xml:lang': language,
    'state-qualifier': 'leveraged-mt',
    ...(placed.preserve && !unit.around.preserve && { 'xml:space': 'preserve' }),
  });
  const raw = file.text.slice(target.content.start, target.content.end);
  return [`<${prefix}alt-trans${head}><${prefix}target${inside}>${raw}</${prefix}target></${prefix}alt-trans>`];
}
