import type { Change } from '../document.ts';
import { type Item, isText, type Signature } from './model.ts';

type Draft = { -readonly [K in keyof Change]: Change[K] };

/**
 * How the machine's text becomes the revision. What stands beside each other and is of one author is one change, however
 * many records there are of it; its time is the last of theirs. A deletion by one and an insertion by another stay two.
 */
export function changesOf(items: readonly Item[]): Change[] {
  const changes: Draft[] = [];
  let at = 0;
  let open: Draft | undefined;
  for (const item of items) {
    if (!isText(item)) continue;
    const { text, inserted, deleted } = item;
    if (inserted && deleted) continue;
    const by = inserted ?? deleted;
    if (!by) {
      at += text.length;
      open = undefined;
      continue;
    }
    if (!open || open.author !== by.author) {
      open = { start: at, end: at, text: '', ...by };
      changes.push(open);
    }
    if (deleted) {
      at += text.length;
      open.end = at;
    } else open.text += text;
    extend(open, by);
  }
  return changes;
}

function extend(change: Draft, { at }: Signature): void {
  if (at !== undefined && (change.at ?? '') < at) change.at = at;
}
