import type { Passage, TaggedToken } from '../../check.ts';
import { shape } from '../../engine/tagger/shape.ts';

/** One item of a list, as indices of `passage.tokens`, ends exclusive. `link` is what stands before it. */
export interface ListItem {
  readonly start: number;
  readonly end: number;
  /** The index of the comma or conjunction before the item; `start` where there is none. */
  readonly linkStart: number;
}

const longestItem = 16;

/**
 * The lists of a passage: three items or more, parted by commas, the last perhaps by "and" or "or". The first item is
 * cut to the length of the longest other, since nothing shows where it begins. Linear.
 */
export function listsOf({ tokens }: Passage): ListItem[][] {
  const lists: ListItem[][] = [];
  let items: ListItem[] = [];
  let start = 0;
  let linkStart = 0;
  const close = () => {
    if (items.length > 2) lists.push(items);
    items = [];
  };
  for (let index = 0; index <= tokens.length; index += 1) {
    const token = tokens[index];
    const size = linkSize(tokens, index, start);
    const ends =
      token === undefined ||
      ((token.shape & shape.wordy) === 0 && isEnd(token)) ||
      token.sentence !== tokens[start]?.sentence;
    if (size === 0 && !ends) continue;
    if (index > start) items.push({ start, end: index, linkStart });
    if (index - start > longestItem && items.length > 1) {
      // Too long for an item: the list ended somewhere within, and another may begin.
      const last = items.pop();
      close();
      if (last) items.push(last);
    }
    if (ends) close();
    linkStart = index;
    start = index + Math.max(size, 1);
    index = start - 1;
  }
  return lists;
}

/** How many tokens the link takes that starts here: ",", ", and", "and" between items, or none. */
function linkSize(tokens: readonly TaggedToken[], index: number, start: number): number {
  const token = tokens[index];
  const isComma = token?.text === ',' || token?.text === '、' || token?.text === '，';
  const next = tokens[index + 1];
  if (isComma) return next?.lower === 'and' || next?.lower === 'or' ? 2 : 1;
  const isAnd = token?.lower === 'and' || token?.lower === 'or';
  return isAnd && index > start ? 1 : 0;
}

function isEnd({ text }: TaggedToken): boolean {
  return /^[.;:!?。；：！？()（）—]$/.test(text);
}
