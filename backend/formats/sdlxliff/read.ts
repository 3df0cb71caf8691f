import type { BilingualDocument, Unit } from '../document.ts';
import { Addresses, refuseTooManyUnits } from '../xliff/addresses.ts';
import { sdl } from '../xliff/names.ts';
import { segmentsIn } from '../xliff-1/segments.ts';
import { type Surroundings, walk } from '../xliff-1/walk.ts';
import type { XmlText } from '../xml/decode.ts';
import { attributeOf } from '../xml/parse.ts';
import { elementsIn, type XmlElement } from '../xml/tree.ts';
import { type Definitions, isDefinition, learn } from './definitions.ts';
import { readSegment, type SegmentTexts } from './segment.ts';
import { segmentState } from './states.ts';

/** Reads an SDLXLIFF file that is decoded already: a unit for each segment, a paragraph for each `<trans-unit>`. */
export function readSdlxliff(file: XmlText): BilingualDocument {
  const definitions: Definitions = { revisions: new Map(), comments: new Map(), tags: new Map() };
  refuseTooManyUnits(file, 'trans-unit');
  const units: Unit[] = [];
  const addresses = new Addresses(file.fileName);
  const paragraphs = new Set<number>();
  let tool: string | undefined;
  const hear = (element: XmlElement, around: Surroundings) => {
    for (const [mid, part] of partsOf(element)) {
      paragraphs.add(around.paragraph);
      const { tool: system, ...said } = segmentState(part.definition);
      tool ??= system;
      const id = `${around.file > 1 ? `${around.file}/` : ''}${attributeOf(element.tag, 'id') ?? ''}#${mid}`;
      units.push({
        id: addresses.take(id, element.tag.line),
        paragraph: paragraphs.size - 1,
        ...readSegment(file, definitions, part),
        ...said,
        ...(around.locked && { locked: true }),
        issues: [],
      });
    }
  };
  const aside = { is: isDefinition, hear: (element: XmlElement) => learn(definitions, element) };
  const head = walk(file, hear, aside);
  return {
    format: 'sdlxliff',
    encoding: file.encoding,
    ...head,
    ...(tool !== undefined && { tool }),
    units,
    problems: addresses.problems,
  };
}

interface Part extends SegmentTexts {
  readonly definition?: XmlElement;
}

/** The segments of a unit. What has none is layout, or was locked away by Trados, and is nobody's to translate. */
function partsOf(unit: XmlElement): Map<string, Part> {
  const [sourceText] = elementsIn(unit, 'seg-source');
  const [targetText] = elementsIn(unit, 'target');
  const sources = sourceText && segmentsIn(sourceText);
  const targets = targetText && segmentsIn(targetText);
  const onSource = commentsAround(sourceText);
  const onTarget = commentsAround(targetText);
  const definitions = new Map(
    elementsIn(unit, 'seg-defs')
      .filter(({ tag }) => tag.uri === sdl)
      .flatMap((list) => elementsIn(list, 'seg'))
      .map((each) => [attributeOf(each.tag, 'id'), each]),
  );
  const parts = new Map<string, Part>();
  for (const [mid, source] of sources ?? []) {
    const target = targets?.get(mid);
    const definition = definitions.get(mid);
    const comments = { source: onSource.get(mid) ?? [], target: onTarget.get(mid) ?? [] };
    parts.set(mid, { source, ...(target && { target }), comments, ...(definition && { definition }) });
  }
  return parts;
}

/** The comments that stand around whole segments, by the segments' ids. */
function commentsAround(text: XmlElement | undefined): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const look = (inside: XmlElement, around: readonly string[]) => {
    for (const each of elementsIn(inside)) {
      const mid = attributeOf(each.tag, 'mtype') === 'seg' ? attributeOf(each.tag, 'mid') : undefined;
      const comment = attributeOf(each.tag, 'cid', sdl);
      if (mid !== undefined) found.set(mid, around);
      else look(each, comment === undefined ? around : [...around, comment]);
    }
  };
  if (text) look(text, []);
  return found;
}
