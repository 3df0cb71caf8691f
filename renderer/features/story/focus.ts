/** Gives the keys back to the page: its grid takes the focus without moving. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>('[data-story-grid]')?.focus({ preventScroll: true });
}
