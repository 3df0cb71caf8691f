import type { BilingualDocument, Unit } from '../document.ts';
import { Addresses, refuseTooManyUnits } from '../xliff/addresses.ts';
import type { XmlText } from '../xml/decode.ts';
import { type PlacedUnit, readUnit } from './unit.ts';
import { walk } from './walk.ts';

/** The address of a segment: its unit's id, with the number of its file from the second on, and its own if there are more. */
export function addressOf({ around, id, segments }: PlacedUnit, index: number): string {
  const own = segments.length > 1 ? `#${segments[index]?.id ?? index + 1}` : '';
  return `${around.file > 1 ? `${around.file}/` : ''}${id}${own}`;
}

/** Reads an XLIFF 2.x file that is decoded already: a unit for each segment, a paragraph for each `<unit>`. */
export function readXliff2(file: XmlText, format: string): BilingualDocument {
  refuseTooManyUnits(file, 'unit');
  const units: Unit[] = [];
  const addresses = new Addresses(file.fileName);
  let tool: string | undefined;
  const head = walk(file, (element, around) => {
    const found = readUnit(file, element, around);
    tool ??= found.tool;
    found.segments.forEach(({ unit }, i) => {
      units.push({ id: addresses.take(addressOf(found, i), element.tag.line), ...unit });
    });
  });
  return {
    format,
    encoding: file.encoding,
    ...head,
    ...(tool !== undefined && { tool }),
    units,
    problems: addresses.problems,
  };
}
