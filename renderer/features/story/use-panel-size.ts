import { type CSSProperties, useState } from 'react';
import { useMedia } from '../../app/use-media.ts';
import { useLayoutSetting } from '../../app/use-session.ts';
import { useZoom } from '../../app/zoom.ts';

/** Bounds of the panel beside the grid, in pixels at 100 %. */
const width = { usual: 348, min: 280, max: 620, step: 16 } as const;
/** Bounds of the panel below the grid, as a share of the height in percent. */
const height = { usual: 40, min: 20, max: 70, step: 2 } as const;

type Sizes = { readonly width: number; readonly height: number };

function sizeIn(stored: unknown, { usual, min, max }: { usual: number; min: number; max: number }): number {
  return typeof stored === 'number' && stored >= min && stored <= max ? stored : usual;
}

/** What to make of stored sizes, whatever their shape. */
export function readSizes(stored: unknown): Sizes {
  const known = (typeof stored === 'object' && stored !== null ? stored : {}) as { width?: unknown; height?: unknown };
  return { width: sizeIn(known.width, width), height: sizeIn(known.height, height) };
}

/** How large the panel of the story page is, beside the grid or, in a narrow window, below it; remembered. */
export function usePanelSize() {
  const zoom = useZoom();
  const below = useMedia(`(max-width: ${1100 * zoom - 0.02}px)`);
  const [stored, store] = useLayoutSetting('story.panel', readSizes);
  const [moving, setMoving] = useState<Sizes>();
  const sizes = moving ?? stored;
  const bounds = below ? height : width;
  const withSize = (value: number): Sizes => (below ? { ...sizes, height: value } : { ...sizes, width: value });
  return {
    below,
    bounds,
    value: below ? sizes.height : sizes.width,
    style: { '--panel-width': `${sizes.width / 16}rem`, '--panel-height': `${sizes.height}%` } as CSSProperties,
    perPixel: (workspace: HTMLElement | null) => (below ? 100 / (workspace?.clientHeight ?? 1) : 1 / zoom),
    change(value: number, done: boolean): void {
      setMoving(done ? undefined : withSize(value));
      if (done) store(withSize(value));
    },
    reset: () => store(withSize(bounds.usual)),
  };
}
