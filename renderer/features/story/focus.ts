const modals = '[role=dialog], [role=alertdialog], [role=menu]';

/** Whether the person is at something that takes what they type. */
export function isTypingElsewhere(): boolean {
  return document.activeElement?.closest(`input, textarea, [contenteditable=true], ${modals}`) != null;
}

/** Gives the keys back to the page: its grid takes the focus without moving, unless a dialog opened meanwhile has it. */
export function focusGrid(): void {
  if (document.activeElement?.closest(modals)) return;
  document.querySelector<HTMLElement>('[data-story-grid]')?.focus({ preventScroll: true });
}
