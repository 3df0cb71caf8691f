import type { CSSProperties } from 'react';
import { useMedia } from '../../app/use-media.ts';
import { useZoom } from '../../app/zoom.ts';
import { type SizeBounds, useSizes } from './use-sizes.ts';

/** Of the panel beside the grid, in pixels at 100 %, and below the grid, as a share of the height in percent. */
export const panelBounds: SizeBounds = {
  width: { usual: 348, min: 280, max: 620, step: 16 },
  height: { usual: 40, min: 20, max: 70, step: 2 },
};

/** How large the panel of the story page is, beside the grid or, in a narrow window, below it; remembered. */
export function usePanelSize() {
  const zoom = useZoom();
  const below = useMedia(`(max-width: ${1100 * zoom - 0.02}px)`);
  const { sizes, change, reset } = useSizes('story.panel', panelBounds);
  const side = below ? 'height' : 'width';
  return {
    below,
    bounds: panelBounds[side],
    value: sizes[side],
    style: { '--panel-width': `${sizes.width / 16}rem`, '--panel-height': `${sizes.height}%` } as CSSProperties,
    perPixel: (workspace: HTMLElement | null) => (below ? 100 / (workspace?.clientHeight ?? 1) : 1 / zoom),
    change: (value: number, done: boolean) => change(side, value, done),
    reset: () => reset(side),
  };
}
