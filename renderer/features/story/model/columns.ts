import type { Source } from '../../../../shared/contract/model.ts';

/** A column of the grid. */
export interface Column {
  readonly source: Source;
  /** What the column is across stories, so that its width and place are remembered for the next story too. */
  readonly key: string;
  /** `other`: a machine or reference source beside the ones the desk works on. */
  readonly role: 'original' | 'machine' | 'revision' | 'other';
  /** Share of the width, as a weight against the other columns. */
  readonly weight: number;
}

/** How the person likes the columns: remembered with the desk's layout. */
export interface ColumnLayout {
  /** Keys in order; columns that are not named come after, in their usual order. */
  readonly order: readonly string[];
  readonly weights: Readonly<Record<string, number>>;
}

export const defaultLayout: ColumnLayout = { order: [], weights: {} };

const usualWeights: Readonly<Record<Column['role'], number>> = { original: 0.8, machine: 1, revision: 1, other: 0.9 };
const usualOrder: readonly Column['role'][] = ['original', 'machine', 'revision', 'other'];
/** No column gets narrower than this share of an average one. */
const narrowest = 0.35;

/** What to make of a stored layout, whatever its shape. */
export function readLayout(stored: unknown): ColumnLayout {
  if (typeof stored !== 'object' || stored === null) return defaultLayout;
  const { order, weights } = stored as { order?: unknown; weights?: unknown };
  return {
    order: Array.isArray(order) ? order.filter((key) => typeof key === 'string') : [],
    weights: Object.fromEntries(
      Object.entries(typeof weights === 'object' && weights !== null ? weights : {}).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] > 0 && entry[1] < 100,
      ),
    ),
  };
}

/** The columns of a story in the order they stand. Sources without counterparts in the rows are no columns. */
export function columnsOf(
  sources: readonly Source[],
  baseSourceId: number | undefined,
  comparing: boolean,
  layout: ColumnLayout,
): Column[] {
  return sources
    .filter(({ aligned }) => aligned)
    .map((source) => ({ source, role: roleOf(source, baseSourceId) }))
    .filter(({ role }) => role !== 'other' || comparing)
    .map(({ source, role }) => {
      const key = role === 'other' ? `other:${source.label}` : role;
      return { source, role, key, weight: layout.weights[key] ?? usualWeights[role] };
    })
    .toSorted((a, b) => placeOf(a, layout) - placeOf(b, layout));
}

function roleOf({ id, kind }: Source, baseSourceId: number | undefined): Column['role'] {
  if (kind === 'original' || kind === 'revision') return kind;
  return id === baseSourceId ? 'machine' : 'other';
}

function placeOf({ key, role }: Column, { order }: ColumnLayout): number {
  const named = order.indexOf(key);
  return named >= 0 ? named : order.length + usualOrder.indexOf(role);
}

/** The layout after the border behind column `index` moved by a share of the whole width. */
export function moveBorder(
  columns: readonly Column[],
  index: number,
  share: number,
  layout: ColumnLayout,
): ColumnLayout {
  const left = columns[index];
  const right = columns[index + 1];
  if (!left || !right) return layout;
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const least = (narrowest * total) / columns.length;
  const both = left.weight + right.weight;
  const wanted = left.weight + share * total;
  const weight = Math.max(Math.min(wanted, both - least), Math.min(least, both / 2));
  return { ...layout, weights: { ...layout.weights, [left.key]: weight, [right.key]: both - weight } };
}

/** The layout after column `key` moved to stand at `index` among the columns in view. */
export function moveColumn(columns: readonly Column[], key: string, index: number, layout: ColumnLayout): ColumnLayout {
  const rest = columns.map((column) => column.key).filter((each) => each !== key);
  const at = Math.max(0, Math.min(index, rest.length));
  const shown = [...rest.slice(0, at), key, ...rest.slice(at)];
  // Columns that are not on screen now keep their places after those that are.
  return { ...layout, order: [...shown, ...layout.order.filter((each) => !shown.includes(each))] };
}

/** The sources that stand beside the grid as whole texts. */
export function sideSources(sources: readonly Source[]): Source[] {
  return sources.filter(({ aligned, kind }) => !aligned && kind !== 'revision');
}
