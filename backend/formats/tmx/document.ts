import type { BilingualDocument, Note, Side, Unit } from '../document.ts';
import { Addresses, refuseTooManyUnits } from '../xliff/addresses.ts';
import { decodeXml } from '../xml/decode.ts';
import { hearTmx } from './read.ts';
import { isChinese, isEnglish, type TmxHeader, type TmxUnit, type TmxVariant } from './unit.ts';

/** Which of a unit's texts a document takes: the Chinese and the English one, else the source and what it was put into. */
export function sidesOf(
  unit: Pick<TmxUnit, 'variants' | 'sourceLanguage'>,
  header: TmxHeader,
): { readonly original?: TmxVariant; readonly translation?: TmxVariant } {
  const { variants } = unit;
  const source = (unit.sourceLanguage ?? header.sourceLanguage ?? '').toLowerCase();
  const original =
    variants.find(({ language }) => isChinese(language)) ??
    variants.find(({ language }) => language.toLowerCase() === source) ??
    variants.find(({ language }) => !isEnglish(language));
  const translation =
    variants.find((each) => each !== original && isEnglish(each.language)) ??
    variants.find((each) => each !== original);
  return { ...(original && { original }), ...(translation && { translation }) };
}

/** What a unit is asked for by: its own id, or how many stand before it. */
export const addressOf = ({ id }: Pick<TmxUnit, 'id'>, index: number): string => id ?? `#${index + 1}`;

/** A translation memory as a document; a translation is a revision, since people have made it. */
export function readTmxDocument(fileName: string, bytes: Uint8Array): BilingualDocument {
  let header: TmxHeader = {};
  const units: Unit[] = [];
  const addresses = new Addresses(fileName);
  let first: ReturnType<typeof sidesOf> | undefined;
  const file = decodeXml(fileName, bytes);
  refuseTooManyUnits(file, 'tu');
  hearTmx(file, {
    header: (found) => {
      header = found;
    },
    unit: (unit) => {
      const sides = sidesOf(unit, header);
      if (sides.original && sides.translation) first ??= sides;
      units.push(unitOf(unit, sides, addresses.take(addressOf(unit, units.length), unit.line), units.length));
    },
  });
  return {
    format: 'tmx',
    encoding: file.encoding,
    ...(first?.original && { originalLanguage: first.original.language }),
    ...(first?.translation && { language: first.translation.language }),
    metadata: {},
    units,
    problems: addresses.problems,
  };
}

function unitOf(
  unit: TmxUnit,
  { original, translation }: ReturnType<typeof sidesOf>,
  id: string,
  paragraph: number,
): Unit {
  const notes = (side: Side, texts: readonly string[] = []): Note[] => texts.map((text) => ({ text, side }));
  return {
    id,
    paragraph,
    ...(original && original.text.text !== '' && { original: original.text }),
    ...(translation && translation.text.text !== '' && { revision: translation.text }),
    notes: [
      ...notes(translation ? 'revision' : 'original', unit.notes),
      ...notes('original', original?.notes),
      ...notes('revision', translation?.notes),
    ],
    issues: [],
  };
}
