import { type FindWhat, findIn } from '../../../../shared/search/find.ts';
import type { Place } from './hits.ts';

const all = 'story-find';
const current = 'story-find-current';

/** Whether this browser can mark text without taking its elements apart. */
const canMark = typeof CSS !== 'undefined' && 'highlights' in CSS;

export interface Marking {
  readonly what: FindWhat;
  /** Keys of the columns that are looked through. */
  readonly columns: readonly string[];
  readonly place: Place | undefined;
}

/** Marks every hit in the rows that are drawn; answers where the current one stands, as far as it is drawn. */
export function markHits(grid: Element, { what, columns, place }: Marking): Range | undefined {
  if (!canMark) return undefined;
  const ranges: Range[] = [];
  let here: Range | undefined;
  for (const row of grid.querySelectorAll('[data-row]')) {
    const position = Number(row.getAttribute('aria-rowindex')) - 2;
    const cells = [...row.querySelectorAll('[data-column]')];
    const own = cells
      .filter((cell) => columns.includes(cell.getAttribute('data-column') ?? ''))
      .flatMap((cell) => rangesIn(cell, what));
    const found = position === place?.position ? own[place.ordinal] : undefined;
    here ??= found;
    for (const range of own) if (range !== found) ranges.push(range);
  }
  CSS.highlights.set(all, new Highlight(...ranges));
  CSS.highlights.set(current, new Highlight(...(here ? [here] : [])));
  return here;
}

export function unmarkHits(): void {
  if (!canMark) return;
  CSS.highlights.delete(all);
  CSS.highlights.delete(current);
}

/** Struck-out words and what is only read out are no part of the cell's text: runs of it say where they stand in it. */
function rangesIn(cell: Element, what: FindWhat): Range[] {
  if (cell.querySelector('.cm-content')) return [];
  const runs = [...cell.querySelectorAll('[data-from]')];
  const nodes = (runs.length > 0 ? runs : [cell]).flatMap(textNodes);
  const starts: number[] = [];
  let text = '';
  for (const node of nodes) {
    starts.push(text.length);
    text += node.data;
  }
  return findIn(text, what).flatMap(({ start, end }) => {
    const [from, to] = [nodeAt(starts, start), nodeAt(starts, end - 1)];
    const [first, last] = [nodes[from], nodes[to]];
    if (!first || !last) return [];
    const range = new Range();
    range.setStart(first, start - (starts[from] ?? 0));
    range.setEnd(last, end - (starts[to] ?? 0));
    return range;
  });
}

function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}

function nodeAt(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset);
}
