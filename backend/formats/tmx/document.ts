import type { BilingualDocument, Note, Side, Unit } from '../document.ts';
import { Addresses } from '../xliff/addresses.ts';
import { readTmx } from './read.ts';
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
  const { encoding, header, units } = readTmx(fileName, bytes);
  const addresses = new Addresses();
  const first = units.map((unit) => sidesOf(unit, header)).find(({ original, translation }) => original && translation);
  const read = units.map((unit, index) => unitOf(unit, addresses.take(addressOf(unit, index)), index, header));
  return {
    format: 'tmx',
    encoding,
    ...(first?.original && { originalLanguage: first.original.language }),
    ...(first?.translation && { language: first.translation.language }),
    metadata: {},
    units: read,
    problems: addresses.problems,
  };
}

function unitOf(unit: TmxUnit, id: string, paragraph: number, header: TmxHeader): Unit {
  const { original, translation } = sidesOf(unit, header);
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
