import type { Span } from '../../../shared/text/spans.ts';
import type { FoundCode, TextBuilder } from '../xliff/codes.ts';
import { prefixOf } from '../xliff/names.ts';
import { attributes, headOfTag } from '../xml/edit.ts';
import { attributeOf, type XmlTag } from '../xml/parse.ts';
import { isElement, textIn, type XmlElement } from '../xml/tree.ts';

/** A marker that says something of a stretch of text, and which. */
export interface FoundMark {
  readonly tag: XmlTag;
  readonly span: Span;
}

/** What the content of a text needs of its unit. */
export interface InlineContext {
  /** The whole text of the file. */
  readonly source: string;
  /** The markup that codes stand for, by its id. */
  readonly data: ReadonlyMap<string, string>;
  /** Whether a marker is understood; others are codes. */
  readonly isKnown: (mark: XmlTag) => boolean;
  /** The ids of markers that begin in any text of the unit and are understood. */
  readonly begun: Set<string>;
}

/** Reads the content of a source or target into a text with codes; what known markers mark is given back. */
export function readInline(context: InlineContext, element: XmlElement, builder: TextBuilder): FoundMark[] {
  const marks: FoundMark[] = [];
  const open = new Map<string, { tag: XmlTag; start: number }>();
  const found = (tag: XmlTag, start: number) => marks.push({ tag, span: { start, end: builder.length() } });
  const read = (inside: XmlElement): void => {
    for (const child of inside.children) {
      if (!isElement(child)) {
        builder.text(child.text);
        continue;
      }
      const { tag } = child;
      const id = attributeOf(tag, 'id') ?? '';
      const start = builder.length();
      if (tag.local === 'mrk' && context.isKnown(tag)) {
        read(child);
        found(tag, start);
      } else if (tag.local === 'sm' && context.isKnown(tag)) {
        open.set(id, { tag, start });
        context.begun.add(id);
      } else if (tag.local === 'em' && context.begun.has(attributeOf(tag, 'startRef') ?? '')) {
        const begun = open.get(attributeOf(tag, 'startRef') ?? '');
        open.delete(attributeOf(tag, 'startRef') ?? '');
        if (begun) found(begun.tag, begun.start);
      } else if (tag.local === 'pc' || tag.local === 'mrk') {
        const [first, last] = pairOf(context, child);
        builder.code(first);
        read(child);
        builder.code(last);
      } else {
        builder.code(codeOf(context, child));
      }
    }
  };
  read(element);
  for (const { tag, start } of open.values()) found(tag, start);
  return marks;
}

/** The two tags of an element whose content is text. */
function pairOf({ source, data }: InlineContext, element: XmlElement): [FoundCode, FoundCode] {
  const { tag, open, content, whole } = element;
  const isMark = tag.local === 'mrk';
  const id = attributeOf(tag, 'id') ?? '';
  const raw = source.slice(open.start, open.end);
  const start = tag.selfClosing ? `${headOfTag(raw)}>` : raw;
  const end = tag.selfClosing ? `</${tag.name}>` : source.slice(content.end, whole.end);
  const prefix = prefixOf(tag.name);
  const half = (side: 'open' | 'close', apart: string, lone: string) => ({
    element: id,
    end: side,
    nests: true,
    apart,
    lone,
  });
  const said = (side: 'Start' | 'End') => ({
    dataRef: attributeOf(tag, `dataRef${side}`),
    disp: attributeOf(tag, `disp${side}`),
    type: attributeOf(tag, 'type'),
    subType: attributeOf(tag, 'subType'),
  });
  const single = (name: string, values: Readonly<Record<string, string | undefined>>) =>
    `<${prefix}${name}${attributes(values)}/>`;
  const rest = headOfTag(raw).slice(1 + tag.name.length);
  const apart = isMark
    ? [`<${prefix}sm${rest}/>`, single('em', { startRef: id })]
    : [single('sc', { id, ...said('Start') }), single('ec', { startRef: id, ...said('End') })];
  const lone = isMark
    ? ['', '']
    : [single('sc', { id, isolated: 'yes', ...said('Start') }), single('ec', { id, isolated: 'yes', ...said('End') })];
  const code = (side: 'open' | 'close', i: number, own: string): FoundCode => {
    const ref = attributeOf(tag, side === 'open' ? 'dataRefStart' : 'dataRefEnd') ?? '';
    const native = data.get(ref);
    const shown = attributeOf(tag, side === 'open' ? 'dispStart' : 'dispEnd');
    return {
      key: `${side} ${id}`,
      kind: side,
      pair: id,
      label: isMark ? (attributeOf(tag, 'type') ?? 'mrk') : (shown ?? labelOf(tag, native)),
      data: native ?? own,
      raw: { raw: own, half: half(side, apart[i] ?? '', lone[i] ?? '') },
    };
  };
  return [code('open', 0, start), code('close', 1, end)];
}

function codeOf({ source, data }: InlineContext, element: XmlElement): FoundCode {
  const { tag, whole } = element;
  const raw = source.slice(whole.start, whole.end);
  const id = attributeOf(tag, 'id') ?? '';
  const startRef = attributeOf(tag, 'startRef');
  const native = data.get(attributeOf(tag, 'dataRef') ?? '');
  const hex = tag.local === 'cp' ? attributeOf(tag, 'hex') : undefined;
  const shown = attributeOf(tag, 'disp') ?? (hex === undefined ? undefined : `U+${hex}`);
  const isNamed = shown !== undefined;
  const common = { label: shown ?? labelOf(tag, native ?? textIn(element)), isNamed, data: native ?? raw };
  if (tag.local === 'sc' || tag.local === 'sm') {
    const lone = tag.local === 'sm' ? '' : isolated(raw, tag, id);
    const half = { element: id, end: 'open' as const, nests: false, apart: raw, lone };
    return { ...common, key: `open ${id}`, kind: 'open', pair: id, raw: { raw, half } };
  }
  if (tag.local === 'ec' || tag.local === 'em') {
    const pair = startRef ?? id;
    const lone = tag.local === 'em' ? '' : isolated(raw, tag, pair);
    const half = { element: pair, end: 'close' as const, nests: false, apart: raw, lone };
    return { ...common, key: `close ${pair}`, kind: 'close', pair, raw: { raw, half } };
  }
  return { ...common, key: `${tag.name} ${hex ?? id}`, kind: 'alone', raw: { raw } };
}

/** The same code, said to have lost its other end. */
function isolated(raw: string, tag: XmlTag, id: string): string {
  if (attributeOf(tag, 'isolated') === 'yes') return raw;
  const rest = tag.attributes.filter(({ name }) => !['startRef', 'id', 'isolated'].includes(name));
  const said = attributes({ id, isolated: 'yes', ...Object.fromEntries(rest.map(({ name, value }) => [name, value])) });
  return tag.selfClosing ? `<${tag.name}${said}/>` : `<${tag.name}${said}></${tag.name}>`;
}

/** What people see of a code: its equivalent or type, else its markup if that is short, else its id. */
function labelOf(tag: XmlTag, native: string | undefined): string {
  const said = attributeOf(tag, 'equiv') || attributeOf(tag, 'subType')?.replace(/^.*:/, '');
  if (said) return said;
  const short = (native ?? '').replace(/^<\/?([\w:-]+).*$/s, '$1').trim();
  if (short !== '' && short.length <= 20) return short;
  return attributeOf(tag, 'type') ?? (attributeOf(tag, 'id') || tag.local);
}
