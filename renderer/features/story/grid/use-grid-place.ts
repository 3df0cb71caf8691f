import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useZoom } from '../../../app/zoom.ts';
import { useDesk } from '../desk-context.ts';

/**
 * Brings the grid back to where it stood when the story was left, once its lines are there, and tells the desk where it
 * stands from then on.
 *
 * @param indexOf lines by key
 */
export function useGridPlace(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  indexOf: ReadonlyMap<number, number>,
): void {
  const desk = useDesk();
  const zoom = useZoom();
  const isBack = useRef(false);

  useLayoutEffect(() => {
    if (isBack.current || indexOf.size === 0) return;
    isBack.current = true;
    const { place } = desk.scrolling.get();
    // A line that folded or unfolded meanwhile has its key with the other sign.
    const at = place && (indexOf.get(place.top) ?? indexOf.get(-place.top));
    const line = at === undefined ? undefined : virtualizer.measurementsCache[at];
    if (place && line) virtualizer.scrollToOffset(line.start + place.offset * zoom);
  }, [desk, indexOf, virtualizer, zoom]);

  useEffect(() => {
    const element = virtualizer.scrollElement;
    if (!element) return undefined;
    const onScroll = (): void => {
      const line = virtualizer.getVirtualItemForOffset(element.scrollTop);
      if (!line) return;
      const place = { top: Number(line.key), offset: Math.round((element.scrollTop - line.start) / zoom) };
      desk.scrolling.set({ place });
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [desk, virtualizer, zoom]);
}
