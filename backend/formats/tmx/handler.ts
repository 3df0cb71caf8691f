import { attributeOf, type XmlStreamHandler, type XmlTag } from '../xml/parse.ts';
import { tooLong } from '../xml/problems.ts';
import { readTmxDate } from './dates.ts';
import { notTmx } from './problems.ts';
import { createSegment, createUnitCodes, type UnitCodes } from './segment.ts';
import type { TmxFacts, TmxHeader, TmxProp, TmxStamp, TmxUnit, TmxVariant } from './unit.ts';

const xml = 'http://www.w3.org/XML/1998/namespace';
/** So many notes, properties or texts of one unit are kept; no tool writes nearly as many. */
const mostOfEach = 200;
/** A unit with more elements than this is no unit: reading on to the end of the file would take minutes. */
const mostElements = 200_000;
/** UTF-16 units of a note or property. */
const longestFact = 100_000;

interface Draft {
  readonly tag: XmlTag;
  readonly notes: string[];
  readonly props: TmxProp[];
}

/** Hears a TMX file of any version and hands on its header and units. Order and nesting beyond the standard's are let pass. */
export function createTmxHandler(
  fileName: string,
  heard: { header(header: TmxHeader): void; unit(unit: TmxUnit): void },
): XmlStreamHandler {
  let hasRoot = false;
  let unit: (Draft & { readonly variants: TmxVariant[]; readonly codes: UnitCodes }) | undefined;
  let elements = 0;
  let variant: Draft | undefined;
  let texts: Pick<TmxVariant, 'text' | 'isCut'> | undefined;
  let segment: { readonly hear: ReturnType<typeof createSegment>; depth: number } | undefined;
  let fact: { readonly tag: XmlTag; text: string } | undefined;

  function begin(tag: XmlTag): void {
    if (tag.local === 'header') heard.header(headerOf(tag));
    else if (tag.local === 'tu') {
      unit = { tag, notes: [], props: [], variants: [], codes: createUnitCodes() };
    } else if (!unit) return;
    else if (tag.local === 'tuv') {
      variant = { tag, notes: [], props: [] };
      texts = undefined;
    } else if (tag.local === 'seg' && variant) segment = { hear: createSegment(unit.codes), depth: 0 };
    else if (tag.local === 'note' || tag.local === 'prop') fact = { tag, text: '' };
  }

  function end(tag: XmlTag): void {
    if (fact?.tag === tag) {
      const owner = variant ?? unit;
      const text = fact.text.trim();
      if (tag.local === 'note' && text !== '') push(owner?.notes, text);
      else if (tag.local === 'prop') push(owner?.props, { type: attributeOf(tag, 'type') ?? '', text });
      fact = undefined;
    } else if (unit && variant?.tag === tag) {
      const { text, isCut } = texts ?? { text: { text: '' }, isCut: false };
      push(unit.variants, { language: languageOf(tag), text, isCut, ...factsOf(variant) });
      variant = undefined;
    } else if (unit?.tag === tag) {
      const { codes, variants } = unit;
      heard.unit(
        unitOf(
          unit,
          variants.map((each) => ({ ...each, text: codes.settled(each.text) })),
        ),
      );
      unit = undefined;
    }
  }

  return {
    open(tag) {
      if (!hasRoot && tag.local !== 'tmx') throw notTmx(fileName, tag.name);
      hasRoot = true;
      elements = tag.local === 'tu' ? 0 : elements + 1;
      if (elements > mostElements) throw tooLong(fileName, { line: tag.line, column: 1 });
      if (!segment) return begin(tag);
      segment.depth += 1;
      segment.hear.open(tag);
    },
    close(tag) {
      if (!segment) return end(tag);
      if (segment.depth === 0) {
        // Several of one text: what comes last is what holds.
        texts = segment.hear.result();
        segment = undefined;
        return;
      }
      segment.depth -= 1;
      segment.hear.close();
    },
    text(piece) {
      if (segment) segment.hear.text(piece);
      else if (fact && fact.text.length < longestFact) fact.text += piece.slice(0, longestFact);
    },
  };
}

function push<T>(list: T[] | undefined, item: T): void {
  if (list && list.length < mostOfEach) list.push(item);
}

function headerOf(tag: XmlTag): TmxHeader {
  const tool = ['creationtool', 'creationtoolversion']
    .flatMap((name) => attributeOf(tag, name)?.trim() || [])
    .join(' ');
  const sourceLanguage = attributeOf(tag, 'srclang');
  return { ...(tool !== '' && { tool: tool.slice(0, 200) }), ...(sourceLanguage !== undefined && { sourceLanguage }) };
}

/** Versions before 1.2 have `lang` instead of `xml:lang`. */
function languageOf(tag: XmlTag): string {
  return (attributeOf(tag, 'lang', xml) ?? attributeOf(tag, 'lang') ?? '').trim();
}

function factsOf({ tag, notes, props }: Draft): TmxFacts {
  const created = stampOf(tag, 'creation');
  const changed = stampOf(tag, 'change');
  return { notes, props, ...(created && { created }), ...(changed && { changed }) };
}

function unitOf(draft: Draft, variants: readonly TmxVariant[]): TmxUnit {
  const id = attributeOf(draft.tag, 'tuid');
  const sourceLanguage = attributeOf(draft.tag, 'srclang');
  return {
    line: draft.tag.line,
    variants,
    ...factsOf(draft),
    ...(id !== undefined && { id }),
    ...(sourceLanguage !== undefined && { sourceLanguage }),
  };
}

function stampOf(tag: XmlTag, what: 'creation' | 'change'): TmxStamp | undefined {
  const by = attributeOf(tag, `${what}id`)?.trim() || undefined;
  const at = readTmxDate(attributeOf(tag, `${what}date`));
  return by === undefined && at === undefined ? undefined : { ...(by !== undefined && { by }), ...(at && { at }) };
}
