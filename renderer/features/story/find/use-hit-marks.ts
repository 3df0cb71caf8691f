import { useEffect, useRef } from 'react';
import type { FindWhat } from '../../../../shared/search/find.ts';
import { afterPainting } from '../../../ui/after-painting.ts';
import { markHits, unmarkHits } from './highlight-hits.ts';
import type { Place } from './hits.ts';

/** Space that is left above and below a hit that was scrolled to, in pixels. */
const above = 96;
const below = 40;

/** Marks the hits in the grid, again whenever it draws other rows, and brings the current one into view. */
export function useHitMarks(what: FindWhat, columns: readonly string[], place: Place | undefined): void {
  const shown = useRef<Place | undefined>(undefined);
  const columnKeys = columns.join('\n');
  const { query, matchCase, wholeWord } = what;
  useEffect(() => {
    const grid = document.querySelector<HTMLElement>('[data-story-grid]');
    if (!grid || query === '') return undefined;
    let frame = 0;
    const mark = (): void => {
      frame = 0;
      const marking = { what: { query, matchCase, wholeWord }, columns: columnKeys.split('\n'), place };
      const range = markHits(grid, marking);
      if (!range || shown.current === place) return;
      shown.current = place;
      bringIntoView(grid, range);
    };
    const later = (): void => {
      frame ||= requestAnimationFrame(mark);
    };
    const observer = new MutationObserver(later);
    observer.observe(grid, { childList: true, subtree: true, characterData: true });
    // A letter may have a thousand hits in view: how many there are in all is said before they are painted.
    const giveUp = afterPainting(mark);
    return () => {
      giveUp();
      observer.disconnect();
      cancelAnimationFrame(frame);
      unmarkHits();
    };
  }, [query, matchCase, wholeWord, columnKeys, place]);
}

/** The row is in view already; in a long one the hit may not be. */
function bringIntoView(grid: HTMLElement, range: Range): void {
  const [hit, frame] = [range.getBoundingClientRect(), grid.getBoundingClientRect()];
  if (hit.top < frame.top + above) grid.scrollTop -= frame.top + above - hit.top;
  else if (hit.bottom > frame.bottom - below) grid.scrollTop += hit.bottom - (frame.bottom - below);
}
