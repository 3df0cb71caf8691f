import type { Id } from '../../../../shared/contract/model.ts';
import type { DeskView } from './desk.ts';

/** How far the grid is scrolled. */
export interface ScrollPlace {
  /** The first line in view: a row by its id, a fold by its first row's as a negative. */
  readonly top: number;
  /** Pixels at 100 % of that line which are above the window. */
  readonly offset: number;
}

/** Where somebody was in a story when they left it. */
export interface StoryPlace {
  readonly row: Id;
  readonly finding?: Id;
  readonly scroll?: ScrollPlace;
}

/** Places by story, the story left last comes first. */
export type StoryPlaces = readonly (readonly [storyId: Id, place: StoryPlace])[];

/** So many stories are remembered: more than anybody has in hand at once. */
const most = 60;

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function readPlace(stored: unknown): StoryPlace | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { row, finding, scroll } = stored as { row?: unknown; finding?: unknown; scroll?: unknown };
  if (!isNumber(row)) return undefined;
  const { top, offset } = (scroll ?? {}) as { top?: unknown; offset?: unknown };
  return {
    row,
    ...(isNumber(finding) && { finding }),
    ...(isNumber(top) && isNumber(offset) && { scroll: { top, offset } }),
  };
}

/** What to make of stored places, whatever their shape. */
export function readPlaces(stored: unknown): StoryPlaces {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown) => {
    const [storyId, stored] = Array.isArray(entry) ? (entry as unknown[]) : [];
    const place = readPlace(stored);
    return isNumber(storyId) && place ? [[storyId, place] as const] : [];
  });
}

/** The places after a story was left. */
export function withPlace(places: StoryPlaces, storyId: Id, place: StoryPlace): StoryPlaces {
  return [[storyId, place] as const, ...places.filter(([id]) => id !== storyId)].slice(0, most);
}

/** What of the view is layout. Filters and order of the queue are remembered for each person (`queue-filter.ts`). */
export type RememberedView = Pick<DeskView, 'folding' | 'comparing'>;

const usualView: RememberedView = { folding: true, comparing: false };

/** What to make of a stored view, whatever its shape. */
export function readView(stored: unknown): RememberedView {
  if (typeof stored !== 'object' || stored === null) return usualView;
  const { folding, comparing } = stored as Partial<Record<keyof RememberedView, unknown>>;
  const flag = (value: unknown, usual: boolean) => (typeof value === 'boolean' ? value : usual);
  return { folding: flag(folding, usualView.folding), comparing: flag(comparing, usualView.comparing) };
}

/** The remembered part of a view. */
export function viewOf({ folding, comparing }: DeskView): RememberedView {
  return { folding, comparing };
}
