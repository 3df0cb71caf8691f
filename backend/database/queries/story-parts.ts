import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/contract/model.ts';
import { type Part, parts } from '../../formats/document.ts';

const rows = 'SELECT 1 FROM row r WHERE r.story_id = @storyId';
const live = (view: string, where = '') =>
  `SELECT 1 FROM row r JOIN ${view} x ON x.row_id = r.id WHERE r.story_id = @storyId ${where}`;
const source = (kind: string) => `SELECT 1 FROM source WHERE story_id = @storyId AND aligned = 1 AND kind = '${kind}'`;
const finding = "SELECT 1 FROM finding f WHERE f.story_id = @storyId AND f.presence = 'present'";

/** How it is found out whether a story has a part; what is not here it never has. */
const having: Readonly<Partial<Record<Part, string>>> = {
  original: source('original'),
  machine: source('machine'),
  revision: `${rows} AND r.revision IS NOT NULL`,
  codes:
    'SELECT 1 FROM document d JOIN document_unit u ON u.document_id = d.id WHERE d.story_id = @storyId AND u.codes IS NOT NULL',
  paragraphs: `SELECT 1 FROM (SELECT passage FROM row WHERE story_id = @storyId GROUP BY passage HAVING count(*) > 1)`,
  changes: `${rows} AND r.revision IS NOT NULL`,
  'change-authors': live('live_correction'),
  states: live('live_decision'),
  deciders: live('live_decision'),
  notes: `${live('live_note')} UNION ALL ${live('live_decision', 'AND x.comment IS NOT NULL')}`,
  'note-authors': `${live('live_note')} UNION ALL ${live('live_decision', 'AND x.comment IS NOT NULL')}`,
  'note-spans': live('live_note', 'AND x."start" IS NOT NULL'),
  'note-replies': live('live_note', 'AND x.answers IS NOT NULL'),
  resolved: live('live_note', 'AND x.resolved = 1'),
  issues: finding,
  'issue-spans': finding,
  dismissed: 'SELECT 1 FROM live_dismissal WHERE story_id = @storyId',
  locked: `${rows} AND EXISTS (SELECT 1 FROM row_unit u WHERE u.row_id = r.id AND u.locked = 1)`,
  metadata: "SELECT 1 FROM source WHERE story_id = @storyId AND kind <> 'revision' AND metadata <> '{}'",
};

/** What there is of stories, without reading them. */
export function createStoryPartQueries(db: Database) {
  const columns = Object.entries(having).map(([part, sql]) => `EXISTS (${sql}) AS "${part}"`);
  const ofStory = db.prepare<{ storyId: Id }, Partial<Record<Part, 0 | 1>>>(`SELECT ${columns.join(', ')}`);
  return {
    /** In the order of {@link parts}. */
    ofStory: (storyId: Id): Set<Part> => {
      const has = ofStory.get({ storyId }) ?? {};
      return new Set(parts.filter((part) => has[part] === 1));
    },
  };
}
