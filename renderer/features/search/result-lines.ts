import type { SearchRow, SearchStory, SearchText } from '../../../shared/contract/methods/search.ts';
import type { Route } from '../../app/route.ts';

/** A line of the results. */
export type ResultLine =
  | { readonly kind: 'story'; readonly key: string; readonly story: SearchStory }
  | { readonly kind: 'row'; readonly key: string; readonly story: SearchStory; readonly row: SearchRow }
  | { readonly kind: 'beside'; readonly key: string; readonly story: SearchStory; readonly text: SearchText }
  | { readonly kind: 'more'; readonly key: string; readonly story: SearchStory };

/** Story by story: its name, what was found in it, and how much more there is. */
export function linesOf(stories: readonly SearchStory[]): ResultLine[] {
  return stories.flatMap((story): ResultLine[] => {
    const id = String(story.storyId);
    return [
      { kind: 'story', key: id, story },
      ...story.rows.map((row) => ({ kind: 'row', key: `${id}-${row.rowId}`, story, row }) as const),
      ...story.beside.map((text, index) => ({ kind: 'beside', key: `${id}-beside-${index}`, story, text }) as const),
      ...(story.more > 0 ? [{ kind: 'more', key: `${id}-more`, story } as const] : []),
    ];
  });
}

/** Where a line leads: to its row, or to the first one that was found. */
export function routeOf(line: ResultLine): Route {
  const { storyId, rows } = line.story;
  const row = line.kind === 'row' ? line.row : line.kind === 'more' ? rows.at(-1) : undefined;
  return row ? { page: 'story', storyId, row: row.position + 1 } : { page: 'story', storyId };
}

/** The line to stand at first: what was found, not the name above it. */
export function firstLine(lines: readonly ResultLine[]): number {
  return lines[0]?.kind === 'story' && lines[1]?.kind === 'row' ? 1 : 0;
}
