const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How far back a certain boundary is looked for before the whole text is handed to `Intl.Segmenter`. */
const LOOK_BACK = 64;

/**
 * Whether cutting `text` at `offset` (UTF-16 units) splits neither a surrogate pair nor a grapheme cluster: a letter
 * with its combining marks, an emoji sequence, a flag, CR LF. The ends of the text are boundaries.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  if (isCertainBoundary(text, offset)) return true;
  if (splitsPair(text, offset) || (text[offset - 1] === '\r' && text[offset] === '\n')) return false;
  // The rules of UAX 29 look at one code point after the cut but at any number before it (flags, emoji sequences), so
  // a window that starts at a certain boundary gives the same answer as the whole text and costs far less.
  let start = offset - 1;
  const limit = Math.max(0, offset - LOOK_BACK);
  while (start > limit && !isCertainBoundary(text, start)) start--;
  if (start > 0 && !isCertainBoundary(text, start)) start = 0;
  const window = text.slice(start, offset + 2);
  return segmenter.segment(window).containing(offset - start)?.index === offset - start;
}

/** Whether `offset` is between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

function isCertainBoundary(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return isPlain(before) && isPlain(after) && !(before === 0x0d && after === 0x0a);
}

/** Characters (UTF-16 units) that never join with a plain neighbour: nearly all of English and Chinese press copy. */
export function isPlain(unit: number): boolean {
  return (
    unit < 0x300 ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0x3000 && unit <= 0x3029) ||
    (unit >= 0xff01 && unit <= 0xff9d)
  );
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
