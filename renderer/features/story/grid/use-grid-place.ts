import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useZoom } from '../../../app/zoom.ts';
import { useDesk } from '../desk-context.ts';
import type { Lines } from './lines.ts';

/** Frames that the grid may take to get its texts and find its place, ten seconds; whoever scrolls meanwhile ends it. */
const patience = 600;
/** Frames of rest after which the place is taken to be found. */
const enough = 6;

/**
 * Brings the grid back to where it stood when the story was left, once its lines are there, and tells the desk where it
 * stands from then on.
 *
 * @param indexOf lines by key
 */
export function useGridPlace(virtualizer: Virtualizer<HTMLDivElement, Element>, indexOf: Lines): void {
  const desk = useDesk();
  const zoom = useZoom();
  const isBack = useRef(false);
  const hasLines = indexOf.size > 0;
  const latest = useRef({ virtualizer, indexOf, zoom });
  useLayoutEffect(() => {
    latest.current = { virtualizer, indexOf, zoom };
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
      const { virtualizer: lines, indexOf: at, zoom: size } = latest.current;
      // A line that folded or unfolded meanwhile has its key with the other sign.
      const index = place && (at.get(place.top) ?? at.get(-place.top));
      if (index === undefined || frames > patience || rested > enough) {
        stop();
        return;
      }
      const line = lines.measurementsCache[index];
      const element = lines.scrollElement;
      if (line && element && place) {
        const end = element.scrollHeight - element.clientHeight;
        const offset = Math.min(line.start + place.offset * size, end);
        const isThere = Math.abs(element.scrollTop - offset) <= 1;
        if (!isThere) lines.scrollToOffset(offset);
        rested = isThere && lines.getVirtualItems().every(({ key }) => isTold(Number(key))) ? rested + 1 : 0;
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
    const { virtualizer: lines, zoom: size } = latest.current;
    const element = lines.scrollElement;
    // As the virtualizer last heard it: asking the element would lay out the page in the middle of drawing it.
    const scrolled = lines.scrollOffset;
    if (!isBack.current || !element?.isConnected || scrolled === null) return;
    const line = lines.getVirtualItemForOffset(scrolled);
    if (!line) return;
    const next = { top: Number(line.key), offset: Math.round((scrolled - line.start) / size) };
    const { place } = desk.scrolling.get();
    if (place?.top !== next.top || place.offset !== next.offset) desk.scrolling.set({ place: next });
  });
  // Not only scrolling moves lines: other columns, another size and new texts do, too.
  useEffect(() => report.current());
  useEffect(() => {
    const element = latest.current.virtualizer.scrollElement;
    const onScroll = report.current;
    element?.addEventListener('scroll', onScroll, { passive: true });
    return () => element?.removeEventListener('scroll', onScroll);
  }, []);
}

/** What somebody does who will not be moved any more. */
const persons = ['wheel', 'keydown', 'pointerdown'] as const;
