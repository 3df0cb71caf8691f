const modals = '[role=dialog], [role=alertdialog], [role=menu]';

/** Gives the keys back to the page: its grid takes the focus without moving, unless a dialog opened meanwhile has it. */
export function focusGrid(): void {
  if (document.activeElement?.closest(modals)) return;
  document.querySelector<HTMLElement>('[data-story-grid]')?.focus({ preventScroll: true });
}
