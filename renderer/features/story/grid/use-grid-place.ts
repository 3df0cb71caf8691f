import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useZoom } from '../../../app/zoom.ts';
import { useDesk } from '../desk-context.ts';
import type { Heights } from '../lines/heights.ts';
import type { LineView } from '../lines/use-line-view.ts';
import type { GridItem } from '../model/folds.ts';
import { keyOf, type Lines } from './lines.ts';

/** Frames that the grid may take to get its texts and find its place, ten seconds; whoever scrolls meanwhile ends it. */
const patience = 600;
/** Frames of rest after which the place is taken to be found. */
const enough = 6;

/** The grid's lines as they are drawn. */
export interface GridLines {
  readonly view: LineView;
  readonly heights: Heights;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly items: readonly GridItem[];
}

/**
 * Brings the grid back to where it stood when the story was left, once its lines are there, and tells the desk where it
 * stands from then on.
 *
 * @param indexOf lines by key
 */
export function useGridPlace(grid: GridLines, indexOf: Lines): void {
  const desk = useDesk();
  const zoom = useZoom();
  const isBack = useRef(false);
  const hasLines = indexOf.size > 0;
  const latest = useRef({ ...grid, indexOf, zoom });
  useLayoutEffect(() => {
    latest.current = { ...grid, indexOf, zoom };
  });

  useLayoutEffect(() => {
    const { place } = desk.scrolling.get();
    if (isBack.current || !hasLines) return undefined;
    if (!place) {
      isBack.current = true;
      return undefined;
    }
    let frame = 0;
    let frames = 0;
    let rested = 0;
    // Lines get their texts, and with them their heights, only after they were drawn; until then none rests.
    function settle(): void {
      const { view, heights, scroller, items, indexOf: at, zoom: size } = latest.current;
      // A line that folded or unfolded meanwhile has its key with the other sign.
      const index = place && (at.get(place.top) ?? at.get(-place.top));
      if (index === undefined || frames > patience || rested > enough) {
        stop();
        return;
      }
      const element = scroller.current;
      if (element && place) {
        const end = element.scrollHeight - element.clientHeight;
        const offset = Math.min(heights.start(index) + place.offset * size, end);
        const isThere = Math.abs(element.scrollTop - offset) <= 1;
        if (!isThere) view.scrollTo(offset);
        rested = isThere && view.shown.every((line) => isTold(keyOf(items[line]))) ? rested + 1 : 0;
      }
      frames += 1;
      frame = requestAnimationFrame(settle);
    }
    /** Whether the row of a line has its texts; a fold needs none. */
    function isTold(key: number): boolean {
      return key < 0 || desk.store.row(key) !== undefined;
    }
    function stop(): void {
      isBack.current = true;
      letGo();
    }
    function letGo(): void {
      cancelAnimationFrame(frame);
      for (const event of persons) window.removeEventListener(event, stop, { capture: true });
    }
    for (const event of persons) window.addEventListener(event, stop, { capture: true });
    settle();
    return letGo;
  }, [desk, hasLines]);

  const report = useRef((): void => {
    const { view, heights, scroller, items, zoom: size } = latest.current;
    // As it was last heard: asking the element would lay out the page in the middle of drawing it.
    const scrolled = view.offset();
    if (!isBack.current || !scroller.current?.isConnected || heights.count === 0) return;
    const line = heights.lineAt(scrolled);
    const next = { top: keyOf(items[line]), offset: Math.round((scrolled - heights.start(line)) / size) };
    const { place } = desk.scrolling.get();
    if (place?.top !== next.top || place.offset !== next.offset) desk.scrolling.set({ place: next });
  });
  // Not only scrolling moves lines: other columns, another size and new texts do, too.
  useEffect(() => report.current());
  useEffect(() => {
    const element = latest.current.scroller.current;
    const onScroll = report.current;
    element?.addEventListener('scroll', onScroll, { passive: true });
    return () => element?.removeEventListener('scroll', onScroll);
  }, []);
}

/** What somebody does who will not be moved any more. */
const persons = ['wheel', 'keydown', 'pointerdown'] as const;
