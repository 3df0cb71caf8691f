import type { FoundCode, TextBuilder } from '../xliff/codes.ts';
import { escapeAttribute, headOfTag } from '../xml/edit.ts';
import { attributeOf, type XmlTag } from '../xml/parse.ts';
import { isElement, textIn, type XmlElement } from '../xml/tree.ts';

/** What to do with a marker: `true` when it was dealt with; `inside` reads what is in it. */
export type MarkReader = (mark: XmlElement, inside: () => void) => boolean;

/** How the content of a text is understood. */
export interface InlineReading {
  readonly readMark: MarkReader;
  /** What a code is called in a list elsewhere in the file. */
  readonly labelOf?: (id: string) => string | undefined;
}

const codesOf12 = ['x', 'bx', 'ex', 'bpt', 'ept', 'ph', 'it'];

/**
 * Reads the content of a source, target or marker into a text with codes. Markers of segments are passed through; those
 * that `readMark` does not take, and elements of other namespaces, are codes.
 *
 * @param source the whole text of the file
 */
export function readInline(source: string, element: XmlElement, builder: TextBuilder, reading: InlineReading): void {
  for (const child of element.children) {
    if (!isElement(child)) builder.text(child.text);
    else readElement(source, child, element.tag.uri, builder, reading);
  }
}

function readElement(
  source: string,
  element: XmlElement,
  uri: string,
  builder: TextBuilder,
  reading: InlineReading,
): void {
  const { tag } = element;
  const inside = () => readInline(source, element, builder, reading);
  if (tag.uri === uri && tag.local === 'mrk') {
    if (attributeOf(tag, 'mtype') === 'seg') inside();
    else if (!reading.readMark(element, inside)) readPair(source, element, builder, inside, reading);
  } else if (tag.uri === uri && tag.local === 'g' && !tag.selfClosing) {
    readPair(source, element, builder, inside, reading);
  } else {
    const label = reading.labelOf?.(idOf(tag));
    builder.code({ ...singleCode(source, element, tag.uri === uri), ...(label !== undefined && { label }) });
  }
}

/** An element whose content is text: its two tags are codes. */
function readPair(
  source: string,
  element: XmlElement,
  builder: TextBuilder,
  inside: () => void,
  reading: InlineReading,
): void {
  const { tag, open, content, whole } = element;
  const isMark = tag.local === 'mrk';
  const id = isMark ? `mrk ${attributeOf(tag, 'mid') ?? attributeOf(tag, 'mtype') ?? ''}` : idOf(tag);
  const label = isMark ? (attributeOf(tag, 'mtype') ?? 'mrk') : (reading.labelOf?.(id) ?? labelOf(tag, ''));
  const start = source.slice(open.start, open.end);
  const end = source.slice(content.end, whole.end);
  const half = (end: 'open' | 'close', apart: string) => ({ element: id, end, nests: true, apart, lone: apart });
  const ends = tag.selfClosing ? [`${headOfTag(start)}>`, `</${tag.name}>`] : [start, end];
  const common = { pair: id, label };
  builder.code({
    ...common,
    key: `open ${id}`,
    kind: 'open',
    data: start,
    raw: { raw: ends[0] ?? '', half: half('open', isMark ? '' : apartOpen(tag, start)) },
  });
  inside();
  builder.code({
    ...common,
    key: `close ${id}`,
    kind: 'close',
    data: end,
    raw: { raw: ends[1] ?? '', half: half('close', isMark ? '' : apartClose(tag)) },
  });
}

/** `<bx/>` for the start of a `<g>` that cannot be nested any more. */
function apartOpen(tag: XmlTag, raw: string): string {
  const prefix = tag.name.slice(0, -tag.local.length);
  return `<${prefix}bx${headOfTag(raw).slice(1 + tag.name.length)}${ridOf(tag)}/>`;
}

function apartClose(tag: XmlTag): string {
  const prefix = tag.name.slice(0, -tag.local.length);
  return `<${prefix}ex id="${escapeAttribute(idOf(tag))}"${ridOf(tag)}/>`;
}

const ridOf = (tag: XmlTag) => (attributeOf(tag, 'rid') === undefined ? ` rid="${escapeAttribute(idOf(tag))}"` : '');

function singleCode(source: string, element: XmlElement, isOurs: boolean): FoundCode {
  const { tag, whole } = element;
  const raw = source.slice(whole.start, whole.end);
  const native = textIn(element);
  const id = idOf(tag);
  const isNamed = namedLabel(tag) !== undefined;
  const common = { label: labelOf(tag, native), isNamed, data: native === '' ? raw : native, raw: { raw } };
  const kind = isOurs && codesOf12.includes(tag.local) ? kindOf(tag) : 'alone';
  if (kind === 'alone') return { ...common, kind, key: isOurs ? `alone ${id}` : `${tag.name} ${id}` };
  const pair = attributeOf(tag, 'rid') ?? id;
  const half = { element: pair, end: kind, nests: false, apart: raw, lone: loneOf(tag, raw, kind) };
  return { ...common, raw: { raw, half }, kind, key: `${kind} ${id}`, pair };
}

/** `<it>` for an end of a pair that holds its markup and has lost the other. */
function loneOf(tag: XmlTag, raw: string, end: 'open' | 'close'): string {
  if (tag.local !== 'bpt' && tag.local !== 'ept') return raw;
  const prefix = tag.name.slice(0, -tag.local.length);
  const place = `<${prefix}it pos="${end}"${raw.slice(1 + tag.name.length)}`;
  return tag.selfClosing ? place : `${place.slice(0, place.lastIndexOf('</'))}</${prefix}it>`;
}

function kindOf(tag: XmlTag): FoundCode['kind'] {
  if (tag.local === 'bx' || tag.local === 'bpt') return 'open';
  if (tag.local === 'ex' || tag.local === 'ept') return 'close';
  if (tag.local !== 'it') return 'alone';
  return attributeOf(tag, 'pos') === 'close' ? 'close' : 'open';
}

const idOf = (tag: XmlTag) => attributeOf(tag, 'id') ?? '';

/** What the file itself calls a code. */
const namedLabel = (tag: XmlTag): string | undefined =>
  attributeOf(tag, 'equiv-text') || attributeOf(tag, 'ctype')?.replace(/^x-/, '');

/** What people see of a code: what the file says for it, else its type, else the markup if it is short. */
function labelOf(tag: XmlTag, native: string): string {
  const said = namedLabel(tag) || /\sdisplaytext="([^"]+)"/.exec(native)?.[1];
  if (said) return said;
  const short = native.replace(/^<\/?([\w:-]+).*$/s, '$1').trim();
  return short !== '' && short.length <= 20 ? short : idOf(tag) || tag.local;
}
