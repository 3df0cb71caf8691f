import type { DocumentDraft, SourceDraft } from '../../../shared/contract/drafts.ts';
import type { RowState } from '../../../shared/contract/model.ts';
import { withoutCodes } from '../../../shared/text/codes.ts';
import type { BilingualDocument, DocumentFormat, Unit } from '../../formats/document.ts';
import type { PlannedDocument } from './plan-document.ts';

/** What a person is shown of a document before it is imported; all but how it is named among drafts. */
export type DescribedDocument = Omit<SourceDraft, 'draftId' | 'fileName' | 'excerpt'> & {
  readonly document: DocumentDraft;
  /** Its leading text, for an excerpt and for whoever compares versions. */
  readonly body: string;
};

/** What was understood of a document. `fallback`: what its column is called where the file names no tool. */
export function describeDocument(
  planned: PlannedDocument,
  format: Pick<DocumentFormat, 'id' | 'name'>,
  fallback: string,
): DescribedDocument {
  const { document } = planned;
  const body = bodyOf(planned);
  return {
    kind: planned.hasMachine ? 'machine' : 'original',
    language: planned.hasMachine ? planned.language : planned.originalLanguage,
    label: document.tool?.trim().slice(0, 200) || fallback,
    metadata: document.metadata,
    encoding: document.encoding,
    paragraphs: new Set(planned.rows.map(({ passage }) => passage)).size,
    characters: body.length,
    problems: document.problems,
    document: countsOf(document, format),
    body,
  };
}

/** The text that the revision starts from as paragraphs, or the originals. */
function bodyOf({ rows, hasMachine }: PlannedDocument): string {
  let body = '';
  let passage = rows[0]?.passage;
  for (const row of rows) {
    if (row.passage !== passage) body += '\n\n';
    passage = row.passage;
    body += row.separator + withoutCodes((hasMachine ? row.machine : row.original) ?? '');
  }
  return body;
}

function countsOf(document: BilingualDocument, format: Pick<DocumentFormat, 'id' | 'name'>): DocumentDraft {
  const { units, originalLanguage, language, tool } = document;
  const having = (has: (unit: Unit) => unknown): number => units.filter((unit) => Boolean(has(unit))).length;
  const sum = (of: (unit: Unit) => number): number => units.reduce((total, unit) => total + of(unit), 0);
  const states: Partial<Record<RowState, number>> = {};
  for (const { state } of units) if (state) states[state] = (states[state] ?? 0) + 1;
  return {
    format: format.id,
    formatName: format.name,
    ...(originalLanguage !== undefined && { originalLanguage }),
    ...(language !== undefined && { language }),
    ...(tool !== undefined && { tool }),
    units: units.length,
    originals: having(({ original }) => original?.text),
    machine: having(({ machine }) => machine?.text),
    revised: having(({ revision }) => revision !== undefined),
    locked: having(({ locked }) => locked),
    coded: having(({ original, machine, revision }) =>
      [original, machine, revision].some((text) => (text?.codes?.length ?? 0) > 0),
    ),
    states,
    changes: sum(({ changes = [] }) => changes.length),
    notes: sum(({ notes }) => notes.reduce((total, { replies = [] }) => total + 1 + replies.length, 0)),
    issues: sum(({ issues }) => issues.length),
    authors: authorsOf(units),
  };
}

function authorsOf(units: readonly Unit[]): string[] {
  const times = new Map<string, number>();
  const count = (name: string | undefined): void => {
    if (name !== undefined && name.trim() !== '') times.set(name, (times.get(name) ?? 0) + 1);
  };
  for (const { changes = [], notes, issues, decidedBy } of units) {
    for (const { author } of [...changes, ...issues]) count(author);
    for (const { author, replies = [] } of notes)
      for (const name of [author, ...replies.map((reply) => reply.author)]) count(name);
    count(decidedBy);
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
