import { type BilingualDocument, type Part, parts, type Unit } from '../../formats/document.ts';

/** Which parts there are in a document. */
export function partsOf({ units, metadata }: BilingualDocument): Set<Part> {
  const notes = units.flatMap((unit) => unit.notes);
  const issues = units.flatMap((unit) => unit.issues);
  const changes = units.flatMap((unit) => unit.changes ?? []);
  const some = (has: (unit: Unit) => unknown): boolean => units.some((unit) => Boolean(has(unit)));
  const signed = ({ author, at }: { readonly author?: string; readonly at?: string }): boolean =>
    author !== undefined || at !== undefined;
  const has: Readonly<Record<Part, boolean>> = {
    original: some(({ original }) => original?.text),
    machine: some(({ machine }) => machine?.text),
    revision: some(({ revision }) => revision),
    codes: some((unit) => [unit.original, unit.machine, unit.revision].some((text) => (text?.codes?.length ?? 0) > 0)),
    paragraphs: units.some(({ paragraph }, index) => units[index - 1]?.paragraph === paragraph),
    changes: changes.length > 0,
    'change-authors': changes.some(signed),
    states: some(({ state }) => state !== undefined && state !== 'open' && state !== 'edited'),
    deciders: some(({ decidedBy, decidedAt }) => decidedBy !== undefined || decidedAt !== undefined),
    notes: notes.length > 0,
    'note-authors': notes.some(signed),
    'note-spans': notes.some(({ span }) => span),
    'note-replies': notes.some(({ replies = [] }) => replies.length > 0),
    resolved: notes.some(({ resolved }) => resolved),
    issues: issues.length > 0,
    'issue-spans': issues.some(({ span }) => span),
    dismissed: issues.some(({ enabled }) => !enabled),
    locked: some(({ locked }) => locked),
    metadata: Object.keys(metadata).length > 0,
    'unit-ids': false,
  };
  return new Set(parts.filter((part) => has[part]));
}
