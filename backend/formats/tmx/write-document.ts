import type { CodedText } from '../../../shared/text/codes.ts';
import type { TextEdit } from '../../../shared/text/spans.ts';
import type { BilingualDocument, Side, Unit } from '../document.ts';
import { Addresses } from '../xliff/addresses.ts';
import { notTheFile } from '../xliff/problems.ts';
import { decodeXml } from '../xml/decode.ts';
import { editXml } from '../xml/edit.ts';
import { parseXml } from '../xml/parse.ts';
import { addressOf, sidesOf } from './document.ts';
import { createTmxHandler } from './handler.ts';
import type { TmxHeader, TmxUnit, TmxVariant } from './unit.ts';
import { tmxEnd, tmxSegment, tmxStart, tmxUnit, type WrittenUnit } from './write.ts';

const none = { notes: [], props: [] };

/** A document as a translation memory: what it says last is the translation. */
export function writeTmxDocument({
  units,
  originalLanguage = 'zh-CN',
  language = 'en',
}: BilingualDocument): Uint8Array {
  const variants = (unit: Unit): WrittenUnit['variants'] => [
    ...variantOf(unit, 'original', originalLanguage, unit.original),
    ...variantOf(unit, 'revision', language, textOf(unit)),
  ];
  const written = units.map((unit) => tmxUnit({ ...none, id: unit.id, variants: variants(unit) }));
  const start = tmxStart({ tool: 'Copydesk', sourceLanguage: originalLanguage }, '1');
  return new TextEncoder().encode(`${start}${written.join('')}${tmxEnd}`);
}

const textOf = ({ revision, machine }: Unit): CodedText | undefined => revision ?? machine;

function variantOf(
  unit: Unit,
  side: Side,
  language: string,
  text: CodedText | undefined,
): readonly WrittenUnit['variants'][number][] {
  if (!text) return [];
  const notes = unit.notes.filter((note) => note.side === side).map((note) => note.text);
  return [{ ...none, language, text, notes }];
}

/**
 * Writes translations that have changed into the file that they were read from; all else stays byte for byte. Throws a
 * `CopydeskError` where the file has not all of the document's units, or not the translation.
 */
export function writeTmxInto(document: BilingualDocument, bytes: Uint8Array): Uint8Array {
  const file = decodeXml('TMX', bytes);
  const wanted = new Map(document.units.map((unit) => [unit.id, unit]));
  const edits: TextEdit[] = [];
  const addresses = new Addresses('TMX');
  let index = 0;
  let header: TmxHeader = {};
  /** The segments of the unit's texts, in their order. */
  let places: Place[] = [];
  const hear = createTmxHandler('TMX', {
    header: (found) => {
      header = found;
    },
    unit: (unit) => {
      const id = addresses.take(addressOf(unit, index), unit.line);
      index += 1;
      const change = wanted.get(id);
      wanted.delete(id);
      edits.push(...(change ? editsOf(unit, change) : []));
      places = [];
    },
  });

  function editsOf(unit: TmxUnit, change: Unit): TextEdit[] {
    const { original, translation } = sidesOf(unit, header);
    const text = textOf(change);
    if (!text || text.text === (translation?.text.text ?? '')) return [];
    const placeOf = (variant: TmxVariant | undefined) => variant && places[unit.variants.indexOf(variant)];
    const place = placeOf(translation);
    if (!place) throw notTheFile('TMX', change.id);
    const { start, end, isOpen } = place;
    // A code is written as the file has it, in the translation or else in the original.
    const known = new Map([...codesOf(original, placeOf(original)), ...codesOf(translation, place)]);
    const written = tmxSegment(text, [...(original?.text.codes ?? []), ...(text.codes ?? [])], known);
    return [{ start, end, text: isOpen ? written : `<seg>${written}</seg>` }];
  }

  let depth = 0;
  let codeStart = 0;
  parseXml('TMX', file.text, {
    open(tag, span) {
      const place = places.at(-1);
      if (place && depth > 0) {
        depth += 1;
        if (depth === 2) codeStart = span.start;
      }
      if (tag.local === 'seg' && depth === 0) {
        // A `<seg/>` is replaced as a whole, another one from behind its start tag.
        const start = tag.selfClosing ? span.start : span.end;
        places.push({ start, end: span.end, isOpen: !tag.selfClosing, codes: [] });
        depth = 1;
      }
      hear.open?.(tag);
    },
    close(tag, span) {
      const place = places.at(-1);
      if (place && depth > 0) {
        depth -= 1;
        // What `<hi>` encloses is text, so that its tags do not stand for themselves.
        if (depth === 1) place.codes.push(...(tag.local === 'hi' ? ['', ''] : [file.text.slice(codeStart, span.end)]));
        if (depth === 0 && place.isOpen) place.end = span.start;
      }
      hear.close?.(tag);
    },
    text: (text) => hear.text?.(text),
  });
  const [lacking] = wanted.keys();
  if (lacking !== undefined) throw notTheFile('TMX', lacking);
  return editXml(file, bytes, edits);
}

/** Where a `<seg>` is in the file, and its codes as the file has them; empty for one that is not written as it is. */
interface Place {
  readonly start: number;
  end: number;
  readonly isOpen: boolean;
  readonly codes: string[];
}

function codesOf(variant: TmxVariant | undefined, place: Place | undefined): [sign: string, written: string][] {
  const codes = variant?.text.codes ?? [];
  // Codes within `<hi>` are not told apart: then all are written anew.
  if (!place || place.codes.length !== codes.length) return [];
  return codes.flatMap(({ sign }, index) => {
    const written = place.codes[index] ?? '';
    return written === '' ? [] : [[sign, written] as [string, string]];
  });
}
