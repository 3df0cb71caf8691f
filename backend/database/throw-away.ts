/** What happens, by a name for it, and the stories whose counts it makes wrong. */
export type Causes = Readonly<Record<string, readonly [when: string, stories: string]>>;

/** Stories, others too, whose findings a dismissal with this id takes in. */
const coveredBy = (dismissal: string): string => `
  SELECT f.story_id FROM dismissal d
  JOIN finding f ON f.fingerprint = d.fingerprint OR f.first_fingerprint = d.fingerprint OR f.wording = d.fingerprint
  WHERE d.id = ${dismissal} AND d.scope = 'everywhere'`;

/** What makes wrong whatever is counted of rows, findings and dismissals. Published: never changes. */
export const followsWork: Causes = {
  row: ['INSERT ON row', 'new.story_id'],
  lost_row: ['DELETE ON row', 'old.story_id'],
  finding: ['INSERT ON finding', 'new.story_id'],
  finding_change: ['UPDATE ON finding', 'old.story_id, new.story_id'],
  lost_finding: ['DELETE ON finding', 'old.story_id'],
  dismissal: ['INSERT ON dismissal', `SELECT new.story_id UNION ${coveredBy('new.id')}`],
  dismissal_change: [
    'INSERT ON dismissal_change',
    `SELECT story_id FROM dismissal WHERE id = new.dismissal_id UNION ${coveredBy('new.dismissal_id')}`,
  ],
};

/**
 * Triggers that throw away what a table keeps of stories, with what it was counted from: whoever writes need not think
 * of it, and no count that is read is wrong.
 */
export function throwAway(table: string, causes: Causes): string {
  return Object.entries(causes)
    .map(
      ([name, [when, stories]]) => `
        CREATE TRIGGER ${table}_forgets_${name} AFTER ${when}
        BEGIN DELETE FROM ${table} WHERE story_id IN (${stories}); END;`,
    )
    .join('\n');
}
