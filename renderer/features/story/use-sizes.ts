import { useState } from 'react';
import { useLayoutSetting } from '../../app/use-session.ts';

/** How large a part of the page may be. */
export interface Bounds {
  readonly usual: number;
  readonly min: number;
  readonly max: number;
  /** One press of an arrow key. */
  readonly step: number;
}

export type Sizes = { readonly width: number; readonly height: number };

export type SizeBounds = Readonly<Record<keyof Sizes, Bounds>>;

function sizeIn(stored: unknown, { usual, min, max }: Bounds): number {
  return typeof stored === 'number' && stored >= min && stored <= max ? stored : usual;
}

/** What to make of stored sizes, whatever their shape. */
export function readSizes(stored: unknown, { width, height }: SizeBounds): Sizes {
  const known = (typeof stored === 'object' && stored !== null ? stored : {}) as { width?: unknown; height?: unknown };
  return { width: sizeIn(known.width, width), height: sizeIn(known.height, height) };
}

/**
 * How wide a part of the page is beside another, and how high below it; remembered.
 *
 * @param bounds the same object each time
 */
export function useSizes(key: string, bounds: SizeBounds) {
  const [stored, store] = useLayoutSetting(key, (value) => readSizes(value, bounds));
  const [moving, setMoving] = useState<Sizes>();
  const sizes = moving ?? stored;
  return {
    sizes,
    change(side: keyof Sizes, value: number, done: boolean): void {
      const next = { ...sizes, [side]: value };
      setMoving(done ? undefined : next);
      if (done) store(next);
    },
    reset: (side: keyof Sizes) => store({ ...sizes, [side]: bounds[side].usual }),
  };
}
