import { useLayoutEffect, useRef } from 'react';
import { largestZoom, smallestZoom } from '../../shared/contract/methods/settings.ts';
import { useCommand } from '../keys/index.ts';
import { useChangeSettings, useSessionStore, useSetting } from './use-session.ts';

/** The steps that browsers have, too. */
const steps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The next step up or down from a size, which need not be a step itself. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const next = direction === 1 ? steps.find((step) => step > zoom) : steps.findLast((step) => step < zoom);
  return next ?? (direction === 1 ? largestZoom : smallestZoom);
}

/** How large everything is; for lengths that are not in a style sheet. */
export function useZoom(): number {
  return useSetting('zoom');
}

/** Lets a virtual list lay out its lines anew for another size. */
export function useZoomedLines({ measure }: { readonly measure: () => void }): void {
  const zoom = useZoom();
  const last = useRef(zoom);
  useLayoutEffect(() => {
    if (last.current === zoom) return;
    last.current = zoom;
    measure();
  }, [zoom, measure]);
}

/** Makes the keys for larger and smaller available. */
export function useZoomCommands(): void {
  const store = useSessionStore();
  const change = useChangeSettings();
  const step = (direction: 1 | -1) => () => {
    // The newest size, not the one of the last drawing: keys come faster.
    const state = store.get();
    if (state.status === 'ready') change({ zoom: nextZoom(state.session.settings.zoom, direction) });
  };
  useCommand('view.zoomIn', step(1));
  useCommand('view.zoomOut', step(-1));
  useCommand('view.zoomReset', () => change({ zoom: 1 }));
}
