import { deflateSync, inflateSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { Id, SourceMetadata } from '../../../shared/contract/model.ts';
import type { InlineCode } from '../../../shared/text/codes.ts';
import type { Issue } from '../../formats/document.ts';

/** What a file says of itself. */
export interface DocumentFacts {
  readonly encoding: string;
  readonly originalLanguage?: string;
  readonly language?: string;
  readonly tool?: string;
  readonly metadata: SourceMetadata;
  /** Units, by number, whose machine's text nobody knows: what the desk starts from is the text that they have. */
  readonly begun?: readonly number[];
}

/** A file that a story came from. */
export interface DocumentRecord {
  readonly id: Id;
  readonly storyId: Id;
  readonly format: string;
  readonly fileName: string;
  readonly hash: string;
  readonly facts: DocumentFacts;
}

export interface NewDocument extends Omit<DocumentRecord, 'id'> {
  readonly bytes: Uint8Array;
}

/** A unit of such a file; its position among the file's units is its name. */
export interface UnitRecord {
  readonly address: string;
  readonly paragraph: number;
  readonly locked: boolean;
  readonly codes: readonly InlineCode[];
}

/** Where a row stands in its file. */
export interface RowUnit {
  readonly rowId: Id;
  readonly documentId: Id;
  readonly unit: number;
  readonly locked: boolean;
}

type DocumentLine = Omit<DocumentRecord, 'facts'> & { readonly facts: string };
type UnitLine = Omit<UnitRecord, 'locked' | 'codes'> & { readonly locked: 0 | 1; readonly codes: string | null };
type RowLine = Omit<RowUnit, 'locked'> & { readonly locked: 0 | 1; readonly codes: string | null };

const listed = 'IN (SELECT value FROM json_each(?))';

export function createDocumentQueries(db: Database) {
  const insert = db.prepare(`
    INSERT INTO document (story_id, format, file_name, hash, size, bytes, facts)
    VALUES (@storyId, @format, @fileName, @hash, @size, @bytes, @facts)`);
  const insertUnit = db.prepare<[Id, number, string, number, 0 | 1, string | null]>(
    'INSERT INTO document_unit (document_id, position, address, paragraph, locked, codes) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const linkRow = db.prepare<[Id, Id, number, 0 | 1]>(
    'INSERT INTO row_unit (row_id, document_id, unit, locked) VALUES (?, ?, ?, ?)',
  );
  const ofStory = db.prepare<[Id], DocumentLine>(`
    SELECT id, story_id AS storyId, format, file_name AS fileName, hash, facts
    FROM document WHERE story_id = ? ORDER BY id`);
  const bytes = db.prepare<[Id], Buffer>('SELECT bytes FROM document WHERE id = ?').pluck();
  const units = db.prepare<[Id], UnitLine>(
    'SELECT address, paragraph, locked, codes FROM document_unit WHERE document_id = ? ORDER BY position',
  );
  const rowLine = `
    SELECT r.row_id AS rowId, r.document_id AS documentId, r.unit, r.locked, u.codes
    FROM row_unit r JOIN document_unit u ON u.document_id = r.document_id AND u.position = r.unit`;
  const ofRows = db.prepare<[string], RowLine>(`${rowLine} WHERE r.row_id ${listed}`);
  const ofDocument = db.prepare<[Id], RowLine>(`${rowLine} WHERE r.document_id = ? ORDER BY r.row_id`);
  const locked = db
    .prepare<[string], Id>(`SELECT row_id FROM row_unit WHERE locked = 1 AND row_id ${listed} ORDER BY row_id`)
    .pluck();
  const isLocked = db.prepare<[Id], 0 | 1>('SELECT locked FROM row_unit WHERE row_id = ?').pluck();
  const insertIssue = db.prepare<[Id, string]>('INSERT INTO file_issue (finding_id, issue) VALUES (?, ?)');
  const issues = db.prepare<[string], { findingId: Id; issue: string }>(`
    SELECT finding_id AS findingId, issue FROM file_issue WHERE finding_id ${listed}`);
  return {
    insert: ({ bytes: file, facts, ...document }: NewDocument): Id =>
      Number(
        insert.run({ ...document, size: file.length, bytes: deflateSync(file), facts: JSON.stringify(facts) })
          .lastInsertRowid,
      ),
    /** `position`: its number among the units of the file. */
    insertUnit: (documentId: Id, position: number, { address, paragraph, locked: isLocked, codes }: UnitRecord): void =>
      void insertUnit.run(
        documentId,
        position,
        address,
        paragraph,
        isLocked ? 1 : 0,
        codes.length > 0 ? JSON.stringify(codes) : null,
      ),
    linkRow: ({ rowId, documentId, unit, locked: isLocked }: RowUnit): void =>
      void linkRow.run(rowId, documentId, unit, isLocked ? 1 : 0),
    ofStory: (storyId: Id): DocumentRecord[] =>
      ofStory.all(storyId).map(({ facts, ...rest }) => ({ ...rest, facts: JSON.parse(facts) as DocumentFacts })),
    /** The file as it was read. */
    bytes: (id: Id): Uint8Array => {
      const kept = bytes.get(id);
      if (!kept) throw new Error(`There is no document ${id}.`);
      return new Uint8Array(inflateSync(kept));
    },
    /** In the order of the file. */
    units: (id: Id): UnitRecord[] =>
      units.all(id).map((line) => ({ ...line, locked: line.locked === 1, codes: codesOf(line.codes) })),
    /** Where rows stand in their files, with the codes of their units; rows that came otherwise are missing. */
    ofRows: (rowIds: readonly Id[]) => ofRows.all(JSON.stringify(rowIds)).map(rowUnitOf),
    /** All rows that were made from a file, also those that are in the story no more. */
    rows: (documentId: Id) => ofDocument.all(documentId).map(rowUnitOf),
    /** What the file said of a fault that is a finding now; its span is in the row. */
    insertIssue: (findingId: Id, issue: Issue): void => void insertIssue.run(findingId, JSON.stringify(issue)),
    issues: (findingIds: readonly Id[]): Map<Id, Issue> =>
      new Map(
        issues.all(JSON.stringify(findingIds)).map(({ findingId, issue }) => [findingId, JSON.parse(issue) as Issue]),
      ),
    isLocked: (rowId: Id): boolean => isLocked.get(rowId) === 1,
    /** Which of the rows nobody may change. */
    locked: (rowIds: readonly Id[]): Id[] => locked.all(JSON.stringify(rowIds)) as Id[],
  };
}

function rowUnitOf({ locked, codes, ...line }: RowLine): RowUnit & { readonly codes: readonly InlineCode[] } {
  return { ...line, locked: locked === 1, codes: codesOf(codes) };
}

function codesOf(json: string | null): readonly InlineCode[] {
  return json === null ? [] : (JSON.parse(json) as InlineCode[]);
}
