/** The offset in a cell's text that lies under a point of the window; nothing beside the text or in deleted words. */
export function offsetAt(x: number, y: number): number | undefined {
  const place = caretAt(x, y);
  if (!place) return undefined;
  const element = place.node instanceof Element ? place.node : place.node.parentElement;
  const run = element?.closest('[data-from]');
  if (!run) return undefined;
  return Number(run.getAttribute('data-from')) + lengthBefore(run, place.node) + place.offset;
}

/** Chromium learned the standard's name for it only in version 128. */
function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  return undefined;
}

function lengthBefore(run: Element, node: Node): number {
  const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let text = walker.nextNode(); text && text !== node; text = walker.nextNode()) {
    length += text.textContent?.length ?? 0;
  }
  return length;
}
