import type { BundleTables, Line } from './schema.ts';
import { numbersWithin } from './schema.ts';
import { type TableName, tables } from './tables.ts';

/** What a number of a table becomes; throws for one that is not there. */
export type Renumbering = (table: TableName, number: number) => number;

/**
 * A line with all its references renumbered, those in its JSON too. Rows and sources on a shelf have their own number as
 * their place; `place` says what that becomes.
 */
export function renumbered(
  name: TableName,
  line: Line,
  map: Renumbering,
  isOnShelf: (line: Line) => boolean,
  place: (number: number) => number,
): Line {
  const onShelf = (name === 'row' || name === 'source') && isOnShelf(line);
  return Object.entries(tables[name].columns).map(([column, spec], index) => {
    const value = line[index] ?? null;
    if (value === null) return null;
    if (spec.kind === 'ref') return map(spec.to, Number(value));
    if (spec.kind === 'json') return jsonOf(name, column, String(value), map);
    return onShelf && column === 'position' ? place(Number(value)) : value;
  });
}

function jsonOf(name: TableName, column: string, text: string, map: Renumbering): string {
  const schemas: Readonly<Record<string, unknown>> | undefined =
    name === 'finding' || name === 'row_change' ? numbersWithin[name] : undefined;
  const value: unknown = JSON.parse(text);
  if (!schemas || !(column in schemas)) return JSON.stringify(value);
  if (name === 'row_change') {
    const { segments, ...rest } = numbersWithin.row_change.after.parse(value);
    return JSON.stringify({ ...rest, segments: segments.map((number) => map('segment', number)) });
  }
  if (column === 'suggestions') {
    const suggestions = numbersWithin.finding.suggestions.parse(value);
    return JSON.stringify(
      suggestions.map(({ edits, ...rest }) => ({ edits: edits.map((edit) => inRow(edit, map)), ...rest })),
    );
  }
  return JSON.stringify(numbersWithin.finding.related.parse(value).map((each) => inRow(each, map)));
}

function inRow<T extends { readonly rowId: number }>(place: T, map: Renumbering): T {
  return { ...place, rowId: map('row', place.rowId) };
}

/** The value of a column in a line. */
export function valueIn(name: TableName, line: Line, column: string): string | number | null {
  return line[Object.keys(tables[name].columns).indexOf(column)] ?? null;
}

/** Numbers of stories in a bundle that are shelves. */
export function shelvesOf({ story }: BundleTables): Set<number> {
  return new Set(story.flatMap((line, index) => (valueIn('story', line, 'shelf_of') === null ? [] : [index + 1])));
}
