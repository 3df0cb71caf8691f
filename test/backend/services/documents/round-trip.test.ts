import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BilingualDocument, Unit } from '../../../../backend/formats/document.ts';
import { catalog } from '../../../../shared/checks/catalog.ts';
import type { Check } from '../../../../shared/checks/check.ts';
import type { Id } from '../../../../shared/contract/model.ts';
import { type Desk, shareDesk, translator } from '../../../helpers/desk.ts';
import { arbitraryDocument } from '../../../helpers/documents.ts';
import { plainBytes, plainDocumentOf, plainDocuments } from '../../../helpers/plain-documents.ts';

const shared = shareDesk({ documentFormats: [plainDocuments] });

async function imported(desk: Desk, document: BilingualDocument, name = 'A story'): Promise<Id> {
  const [draft] = await desk.call('imports.read', { files: [{ name: 'a.plain', bytes: plainBytes(document) }] });
  if (!draft) throw new Error('Nothing was read.');
  const { draftId, kind, language, label } = draft;
  return (await desk.call('imports.commit', { name, by: translator, sources: [{ draftId, kind, language, label }] }))
    .id;
}

async function exported(desk: Desk, storyId: Id, fresh: boolean): Promise<BilingualDocument> {
  const { bytes } = await desk.call('exports.write', { storyId, format: 'plain-document', fresh });
  return plainDocumentOf(bytes);
}

const ours = new Set(catalog.map(({ id }) => id));

/** Without what the checks found. */
function withoutFindings(units: readonly Unit[]): Unit[] {
  return units.map((unit) => ({
    ...unit,
    issues: unit.issues.filter(({ check }) => check === undefined || !ours.has(check as Check['id'])),
  }));
}

/** Of one language, with an end of a sentence here and there. */
function withoutOriginals(document: BilingualDocument): BilingualDocument {
  const units = document.units.flatMap(({ original: _, ...unit }): Unit[] => {
    if (!unit.machine) return [];
    const notes = unit.notes.filter(({ side, until }) => side !== 'original' && until === undefined);
    return [{ ...unit, notes, issues: unit.issues.filter(({ side }) => side !== 'original') }];
  });
  return { ...document, units };
}

/** What a story can tell of a unit that it has no file for. Nobody decides on rows without a text to revise. */
function told(unit: Unit, _index: number, units: readonly Unit[]): unknown {
  const isRevised = units.some(({ machine }) => machine !== undefined);
  const { original, machine, revision, decidedBy, decidedAt, notes, locked = false } = unit;
  const state = unit.state === 'open' || unit.state === 'edited' ? undefined : unit.state;
  const decision = isRevised && state && { state, decidedBy, decidedAt };
  return { original, machine, revision, decision, notes, locked };
}

describe('a document that was imported', () => {
  it('goes out into its own file as it came in', async () => {
    const desk = shared();
    await fc.assert(
      fc.asyncProperty(arbitraryDocument({ format: 'plain-document', mostUnits: 4 }), async (document) => {
        const written = await exported(desk, await imported(desk, document), false);
        expect(withoutFindings(written.units)).toEqual(document.units);
      }),
      { numRuns: 40 },
    );
  });

  it('goes out as it came in also where its paragraphs were cut into sentences', async () => {
    const desk = shared();
    const any = arbitraryDocument({ format: 'plain-document', mostUnits: 3 }).map(withoutOriginals);
    await fc.assert(
      fc.asyncProperty(any, async (document) => {
        fc.pre(document.units.length > 0);
        const storyId = await imported(desk, document);
        const written = await exported(desk, storyId, false);
        expect(withoutFindings(written.units)).toEqual(document.units);
      }),
      { numRuns: 60 },
    );
  });

  it('goes out into a new file with all that the record says of it', async () => {
    const desk = shared();
    const any = arbitraryDocument({ format: 'plain-document', mostUnits: 3 });
    await fc.assert(
      fc.asyncProperty(any, async (document) => {
        const written = await exported(desk, await imported(desk, document), true);
        // Units are numbered anew, and so is what ends in another.
        const number = new Map(document.units.map(({ id }, index) => [id, String(index + 1)]));
        const expected = document.units.map((unit) => ({
          ...unit,
          notes: unit.notes.map((note) =>
            note.until ? { ...note, until: { ...note.until, unit: number.get(note.until.unit) ?? '' } } : note,
          ),
        }));
        expect(written.units.map(told)).toEqual(expected.map(told));
        expect(written.metadata).toEqual(document.metadata);
      }),
      { numRuns: 40 },
    );
  });
});
