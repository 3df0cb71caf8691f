import { useLayoutEffect, useRef } from 'react';

/**
 * For dialogs that a key or a command opened: Radix gives the focus back only to a trigger of its own. Answers what to
 * give Radix as `onCloseAutoFocus`.
 */
export function useReturnFocus(open: boolean): (event: Event) => void {
  const from = useRef<Element>(null);
  // A layout effect, as Radix moves the focus in an ordinary one.
  useLayoutEffect(() => {
    if (open) from.current = document.activeElement;
  }, [open]);
  return (event) => {
    event.preventDefault();
    // Whatever opened meanwhile has the focus for a reason.
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus({ preventScroll: true });
  };
}
