import { codeSigns, withoutCodes } from '../../../shared/text/codes.ts';
import { type BilingualDocument, type Issue, type Note, type Side, sides, type Unit } from '../../formats/document.ts';

/** Only the text as it is to be published: nothing of how it came about, and nothing that was said of it. */
export function cleanDocument(document: BilingualDocument): BilingualDocument {
  return {
    ...document,
    units: document.units.map(({ id, paragraph, machine, revision, locked }) => {
      const text = revision ?? machine;
      return { id, paragraph, ...(text && { machine: text }), ...(locked && { locked }), notes: [], issues: [] };
    }),
  };
}

/** Without inline codes, for formats that have none or others of their own; what stands behind one moves up. */
export function withoutAnyCodes(document: BilingualDocument): BilingualDocument {
  return { ...document, units: document.units.map(plainUnit) };
}

function plainUnit(unit: Unit): Unit {
  if (sides.every((side) => (unit[side]?.text ?? '').search(codeSigns) < 0)) return unit;
  const moved = (side: Side, offset: number): number => withoutCodes((unit[side]?.text ?? '').slice(0, offset)).length;
  const placed = <T extends Note | Issue>({ span, ...said }: T) => {
    const there = span && { start: moved(said.side, span.start), end: moved(said.side, span.end) };
    return { ...said, ...(there && there.end > there.start && { span: there }) };
  };
  const texts = sides.flatMap((side) => {
    const text = unit[side];
    return text ? [[side, { text: withoutCodes(text.text) }] as const] : [];
  });
  const changes = unit.changes
    ?.map((change) => ({
      ...change,
      start: moved('machine', change.start),
      end: moved('machine', change.end),
      text: withoutCodes(change.text),
    }))
    .filter(({ start, end, text }) => end > start || text !== '');
  return {
    ...unit,
    ...Object.fromEntries(texts),
    ...(changes && { changes }),
    notes: unit.notes.map(placed),
    issues: unit.issues.map(placed),
  };
}
