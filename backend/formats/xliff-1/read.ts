import type { BilingualDocument, Unit } from '../document.ts';
import { Addresses, refuseTooManyUnits } from '../xliff/addresses.ts';
import type { XmlText } from '../xml/decode.ts';
import { readTransUnit, type TransUnit } from './unit.ts';
import { walk } from './walk.ts';

/** The address of a unit: its id, with the number of its file from the second on, and its segment. */
export function addressOf({ around, id }: TransUnit, mid: string | undefined): string {
  return `${around.file > 1 ? `${around.file}/` : ''}${id}${mid === undefined ? '' : `#${mid}`}`;
}

/** Reads an XLIFF 1.x file that is decoded already. */
export function readXliff1(file: XmlText, format: string): BilingualDocument {
  refuseTooManyUnits(file, 'trans-unit');
  const units: Unit[] = [];
  const addresses = new Addresses(file.fileName);
  let tool: string | undefined;
  const head = walk(file, (element, around) => {
    const found = readTransUnit(file, element, around);
    if (!found) return;
    tool ??= found.tool;
    const { line } = element.tag;
    for (const { unit, mid } of found.units) {
      units.push({ id: addresses.take(addressOf(found, mid), line), ...unit });
    }
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
