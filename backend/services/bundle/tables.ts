/**
 * What a story consists of in the database, as a bundle has it. Every table, in an order in which a person can read the
 * file; lines name each other by their numbers within the bundle, from 1, in the order in which they were made.
 */

/** A column: a number that names a line of another table, or a plain value. `?`: may be NULL. */
export type Column =
  | { readonly kind: 'text' | 'int' | 'real' | 'json'; readonly optional: boolean }
  | { readonly kind: 'ref'; readonly to: TableName; readonly optional: boolean };

export interface Table {
  /** Whether its lines have numbers; those of others are only named by what they join. */
  readonly numbered: boolean;
  readonly columns: Readonly<Record<string, Column>>;
  /** Which lines belong to a story: SQL that is true of them. `@storyId` is the story, `@shelfId` its shelf or NULL. */
  readonly where: string;
}

export type TableName = (typeof tableNames)[number];

export const tableNames = [
  'story',
  'source',
  'segment',
  'row',
  'row_segment',
  'source_sketch',
  'action',
  'finding',
  'finding_row',
  'correction',
  'decision',
  'dismissal',
  'dismissal_change',
  'restructuring',
  'row_change',
  'source_change',
  'phrase_mark',
  'document',
  'document_unit',
  'row_unit',
  'note',
  'file_issue',
  'person',
] as const;

const plain = (kind: 'text' | 'int' | 'real' | 'json', optional = false): Column => ({ kind, optional });
const text = plain('text');
const int = plain('int');
const json = plain('json');
const ref = (to: TableName, optional = false): Column => ({ kind: 'ref', to, optional });

const ofStory = 'story_id IN (@storyId, @shelfId)';
const ofAction = 'action_id IN (SELECT id FROM action WHERE story_id IN (@storyId, @shelfId))';
const ofRow = 'row_id IN (SELECT id FROM row WHERE story_id IN (@storyId, @shelfId))';
const ofSource = 'source_id IN (SELECT id FROM source WHERE story_id IN (@storyId, @shelfId))';
const ofFinding = 'finding_id IN (SELECT id FROM finding WHERE story_id IN (@storyId, @shelfId))';
const ofDocument = 'document_id IN (SELECT id FROM document WHERE story_id IN (@storyId, @shelfId))';
const ofRestructuring = `restructuring_id IN (SELECT id FROM restructuring WHERE ${ofAction})`;

/** Lines of the record that takes things back and makes them again. */
const replayed = (table: TableName) => ({ undoes: ref(table, true), redoes: ref(table, true) });
const act = { action_id: ref('action'), person_id: ref('person'), at: text };

export const tables: Readonly<Record<TableName, Table>> = {
  story: {
    numbered: true,
    where: 'id IN (@storyId, @shelfId)',
    columns: {
      name: text,
      created_at: text,
      updated_at: text,
      removed_at: plain('text', true),
      analysed: int,
      check_settings: plain('json', true),
      shelf_of: ref('story', true),
    },
  },
  source: {
    numbered: true,
    where: ofStory,
    columns: {
      story_id: ref('story'),
      position: int,
      kind: text,
      language: text,
      label: text,
      metadata: json,
      file_name: plain('text', true),
      aligned: int,
      base_source_id: ref('source', true),
    },
  },
  segment: {
    numbered: true,
    where: ofSource,
    columns: { source_id: ref('source'), position: int, paragraph: int, separator: text, text },
  },
  row: {
    numbered: true,
    where: ofStory,
    columns: {
      story_id: ref('story'),
      position: int,
      passage: int,
      separator: text,
      revision: plain('text', true),
      version: int,
    },
  },
  row_segment: { numbered: false, where: ofRow, columns: { row_id: ref('row'), segment_id: ref('segment') } },
  source_sketch: { numbered: false, where: ofSource, columns: { hash: int, source_id: ref('source') } },
  action: {
    numbered: true,
    where: ofStory,
    columns: {
      story_id: ref('story'),
      place: int,
      kind: text,
      label: json,
      state: text,
      session: plain('text', true),
      person_id: ref('person'),
      at: text,
    },
  },
  finding: {
    numbered: true,
    where: ofStory,
    columns: {
      story_id: ref('story'),
      row_id: ref('row'),
      presence: text,
      check_id: text,
      family: text,
      severity: text,
      tier: text,
      mqm: text,
      score: plain('real'),
      text,
      title: json,
      message: json,
      reason: json,
      suggestions: json,
      related: json,
      machine_spans: json,
      revision_spans: json,
      fingerprint: text,
      first_fingerprint: text,
      wording: text,
    },
  },
  finding_row: { numbered: false, where: ofFinding, columns: { row_id: ref('row'), finding_id: ref('finding') } },
  correction: {
    numbered: true,
    where: ofAction,
    columns: {
      ...act,
      row_id: ref('row'),
      before: text,
      after: text,
      finding_id: ref('finding', true),
      ...replayed('correction'),
      carried: int,
    },
  },
  decision: {
    numbered: true,
    where: ofAction,
    columns: { ...act, row_id: ref('row'), kind: text, comment: plain('text', true), ...replayed('decision') },
  },
  dismissal: {
    numbered: true,
    where: ofAction,
    columns: {
      ...act,
      story_id: ref('story'),
      finding_id: ref('finding'),
      scope: text,
      fingerprint: text,
      reason: plain('text', true),
      ...replayed('dismissal'),
    },
  },
  dismissal_change: {
    numbered: true,
    where: `${ofAction} AND dismissal_id IN (SELECT id FROM dismissal WHERE ${ofAction})`,
    columns: {
      ...act,
      dismissal_id: ref('dismissal'),
      kind: text,
      reason: plain('text', true),
      ...replayed('dismissal_change'),
    },
  },
  restructuring: { numbered: true, where: ofAction, columns: { ...act, kind: text, ...replayed('restructuring') } },
  row_change: {
    numbered: false,
    where: ofRestructuring,
    columns: {
      restructuring_id: ref('restructuring'),
      row_id: ref('row'),
      bundle: int,
      kind: text,
      moved: int,
      look: plain('json', true),
      before: plain('json', true),
      after: plain('json', true),
    },
  },
  source_change: {
    numbered: false,
    where: ofRestructuring,
    columns: { restructuring_id: ref('restructuring'), before_id: ref('source', true), after_id: ref('source') },
  },
  phrase_mark: {
    numbered: true,
    where: ofAction,
    columns: {
      ...act,
      row_id: ref('row'),
      before: text,
      after: text,
      removed_at: plain('text', true),
      removed_by: ref('person', true),
    },
  },
  // The files themselves lie beside, each under its number.
  document: {
    numbered: true,
    where: ofStory,
    columns: { story_id: ref('story'), format: text, file_name: text, hash: text, size: int, facts: json },
  },
  document_unit: {
    numbered: false,
    where: ofDocument,
    columns: {
      document_id: ref('document'),
      position: int,
      address: text,
      paragraph: int,
      locked: int,
      codes: plain('json', true),
    },
  },
  row_unit: {
    numbered: false,
    where: ofRow,
    columns: { row_id: ref('row'), document_id: ref('document'), unit: int, locked: int },
  },
  note: {
    numbered: true,
    where: ofAction,
    columns: {
      ...act,
      row_id: ref('row'),
      text,
      resolved: int,
      side: text,
      start: plain('int', true),
      end: plain('int', true),
      until_row_id: ref('row', true),
      answers: ref('note', true),
    },
  },
  file_issue: { numbered: false, where: ofFinding, columns: { finding_id: ref('finding'), issue: json } },
  // Whoever is named above. Whether they work at a desk is that desk's own.
  person: {
    numbered: true,
    where: 'id IN (SELECT value FROM json_each(@people))',
    columns: { name: text, role: text, colour: text },
  },
};
