import { type Figure, figureKey, findFigures } from '../figures.ts';
import { remembered } from '../lexicon/remembered.ts';
import type { Span } from '../spans.ts';
import type { WordPair } from './align-words.ts';
import type { Links } from './links.ts';

// Ten systems translate the same original.
const chineseFigures = remembered(100, (text): readonly Figure[] => findFigures(text, 'zh'));

/** Links figures of the same value, in their order where there are several. */
export function linkFigures({ original, words, target, tokens }: WordPair, links: Links): void {
  const chinese = chineseFigures(original);
  if (chinese.length === 0) return;
  const byValue = new Map<string, Figure[]>();
  for (const figure of findFigures(target, 'en')) {
    const key = figureKey(figure);
    const same = byValue.get(key);
    if (same) same.push(figure);
    else byValue.set(key, [figure]);
  }
  const used = new Map<string, number>();
  for (const figure of chinese) {
    const key = figureKey(figure);
    const at = used.get(key) ?? 0;
    const other = byValue.get(key)?.[at];
    if (!other) continue;
    used.set(key, at + 1);
    // A figure of several words is linked word by word in the order they stand in.
    const [fromWord, toWord] = touching(words, figure);
    const [fromToken, toToken] = touching(tokens, other);
    for (let word = fromWord; word < toWord; word++) {
      for (let token = fromToken; token < toToken; token++) links.add(word, token, 'figure', 1);
    }
  }
}

/** The indices, half-open, of the spans that a span touches; the spans are in order. */
function touching(spans: readonly Span[], { start, end }: Span): readonly [number, number] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < spans.length && (spans[to] as Span).start < end) to += 1;
  return [low, to];
}
