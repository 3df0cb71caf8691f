import type { Database } from 'better-sqlite3';
import type { ParsedInput } from '../../../shared/contract/api.ts';
import type { DismissalLine } from '../../../shared/contract/methods/dismissals.ts';
import type { DismissalScope, Id } from '../../../shared/contract/model.ts';
import type { Localized } from '../../../shared/localized.ts';
import type { DismissalTarget } from './dismissals.ts';

type Filter = ParsedInput<'dismissals.find'>;

/** What every dismissal in force is found by. */
export interface FoundDismissal {
  readonly id: Id;
  readonly scope: DismissalScope;
  readonly by: Id;
  readonly check: string;
  readonly findingId: Id;
}

interface Line
  extends Omit<DismissalLine, 'alike' | 'position' | 'reason' | 'reasonBy' | 'storyRemoved' | 'silences' | 'title'> {
  readonly fingerprint: string;
  readonly findingId: Id;
  readonly title: string;
  readonly alike: 0 | 1;
  readonly position: number | null;
  readonly storyRemoved: 0 | 1;
  readonly firstReason: string | null;
  readonly changeId: Id | null;
  readonly lastReason: string | null;
  readonly reasonBy: Id | null;
}

/** The last change of a dismissal's reason that counts. */
const lastReason = `LEFT JOIN dismissal_change c ON c.id =
  (SELECT max(id) FROM live_dismissal_change WHERE dismissal_id = d.id AND kind = 'reason')`;

const reason = 'CASE WHEN c.id IS NULL THEN d.reason ELSE c.reason END';

export function createDismissalListQueries(db: Database) {
  // Only a search has to look beyond the dismissal and its finding.
  const found = (where: string) => `
    SELECT d.id, d.scope, d.person_id AS "by", f.check_id AS "check", d.finding_id AS findingId
    FROM live_dismissal d JOIN finding f ON f.id = d.finding_id
    ${where} ORDER BY d.id DESC`;
  const all = db.prepare<[], FoundDismissal>(found(''));
  const ofStory = db.prepare<[Id], FoundDismissal>(found('WHERE d.story_id = ?'));
  const saying = db.prepare<{ storyId: Id | null; query: string }, FoundDismissal>(
    found(`JOIN story s ON s.id = d.story_id ${lastReason}
      WHERE (@storyId IS NULL OR d.story_id = @storyId)
        AND (f.text LIKE @query ESCAPE '\\' OR f.title ->> 'en' LIKE @query ESCAPE '\\' OR f.title ->> 'zh' LIKE @query ESCAPE '\\'
          OR s.name LIKE @query ESCAPE '\\' OR ${reason} LIKE @query ESCAPE '\\')`),
  );
  const lines = db.prepare<[string], Line>(`
    SELECT d.id, d.scope, instr(d.fingerprint, '=') > 0 AS alike, d.person_id AS "by", d.at, d.reason AS firstReason,
      c.id AS changeId, c.reason AS lastReason, c.person_id AS reasonBy, f.check_id AS "check", f.family, f.severity,
      f.title, f.text, d.story_id AS storyId, s.name AS storyName, s.removed_at IS NOT NULL AS storyRemoved,
      f.row_id AS rowId,
      CASE WHEN r.story_id = d.story_id THEN r.position END AS position, d.fingerprint, d.finding_id AS findingId
    FROM json_each(?) AS wanted JOIN live_dismissal d ON d.id = wanted.value JOIN finding f ON f.id = d.finding_id
    JOIN row r ON r.id = f.row_id JOIN story s ON s.id = d.story_id ${lastReason} ORDER BY wanted.key`);
  const title = db.prepare<[Id], { title: string }>('SELECT title FROM finding WHERE id = ?');
  return {
    /** Dismissals in force, the newest first, as far as story and search go. */
    found: ({ storyId, query }: Filter): FoundDismissal[] => {
      if (query) return saying.all({ storyId: storyId ?? null, query: `%${query.replace(/[\\%_]/g, '\\$&')}%` });
      return storyId === undefined ? all.all() : ofStory.all(storyId);
    },
    /** In the order of the ids. */
    lines: (ids: readonly Id[]): (DismissalTarget & Omit<DismissalLine, 'silences'>)[] =>
      lines.all(JSON.stringify(ids)).map(lineOf),
    /** What the check of a finding is called. */
    titleOf: (findingId: Id): Localized => {
      const said = title.get(findingId)?.title;
      return said === undefined ? { en: '', zh: '' } : (JSON.parse(said) as Localized);
    },
  };
}

function lineOf(line: Line): DismissalTarget & Omit<DismissalLine, 'silences'> {
  const { title, alike, position, storyRemoved, firstReason, changeId, lastReason, reasonBy, ...rest } = line;
  const said = changeId === null ? firstReason : lastReason;
  return {
    ...rest,
    title: JSON.parse(title) as Localized,
    alike: alike === 1,
    storyRemoved: storyRemoved === 1,
    ...(position !== null && { position }),
    ...(said && { reason: said }),
    ...(said && reasonBy !== null && { reasonBy }),
  };
}
