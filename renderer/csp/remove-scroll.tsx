import type { ElementType, ReactNode } from 'react';

/**
 * Radix locks the page's scrolling behind its overlays by a <style> element, which the desk's Content-Security-Policy
 * refuses. The desk's page never scrolls as a whole, so nothing needs locking. Vite resolves `react-remove-scroll` to
 * this module.
 */
export function RemoveScroll({ as: As, children }: { readonly as?: ElementType; readonly children?: ReactNode }) {
  return As ? <As>{children}</As> : children;
}
