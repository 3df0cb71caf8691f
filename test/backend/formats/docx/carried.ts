import type { BilingualDocument, Note, Unit } from '../../../../backend/formats/document.ts';
import { docx } from '../../../../backend/formats/docx/format.ts';
import { onlyParts } from '../../../helpers/documents.ts';

/**
 * What Word can say of a document: units with a text, one to a paragraph, and comments on the text that is seen, so that a
 * comment on a changed unit is one on its revision.
 */
export function sayable(document: BilingualDocument): BilingualDocument {
  const units = document.units.filter(({ machine }) => machine !== undefined);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const kept = units.map((unit): Unit => {
    const notes = unit.notes.filter(({ side, until }) => {
      const all = [unit, ...(until ? [byId.get(until.unit)] : [])];
      return side !== 'original' && all.every((each) => each && (side === 'revision' || !each.revision));
    });
    return { ...unit, notes };
  });
  const { originalLanguage: _, tool: __, ...rest } = onlyParts({ ...document, units: kept }, docx.carries);
  return {
    ...rest,
    units: rest.units.map((unit) => ({ ...unit, notes: unit.notes.map((note) => wholeOf(unit, note)) })),
  };
}

/** A comment on all of a unit is one on the unit. */
function wholeOf(unit: Unit, { span, ...note }: Note): Note {
  const isWhole = span?.start === 0 && !note.until && span.end === unit[note.side]?.text.length;
  return { ...note, ...(span && !isWhole && { span }) };
}
