import type { WordPair } from './align-words.ts';
import { chineseFunctionWords } from './data/function-words.ts';
import type { Links } from './links.ts';
import type { TokenIndex } from './token-index.ts';

/** The widest gap that is bridged, in words of either side: beyond it position says nothing. */
const widest = 4;

/**
 * Links what stands between linked neighbours on both sides: words of the original that no dictionary found, and tokens
 * that nothing else is linked to, in their order.
 */
export function linkByPosition({ words }: WordPair, index: TokenIndex, links: Links): void {
  const tokenOf = links.tokenOf.slice();
  let left = -1;
  let gap: number[] = [];
  for (let word = 0; word <= words.length; word++) {
    const token = word < words.length ? (tokenOf[word] as number) : links.isTaken.length;
    if (token < 0) {
      if (!chineseFunctionWords.has(words[word]?.text ?? '')) gap.push(word);
      continue;
    }
    const from = left < 0 ? -1 : (tokenOf[left] as number);
    if (gap.length > 0 && gap.length <= widest) fill(gap, from, token, index, links);
    left = word;
    gap = [];
  }
}

function fill(gap: readonly number[], from: number, to: number, index: TokenIndex, links: Links): void {
  if (to <= from || to - from > 6 * widest) return;
  const free: number[] = [];
  for (let token = from + 1; token < to; token++) if (index.isContent[token] && !links.isTaken[token]) free.push(token);
  if (free.length === 0 || free.length > widest) return;
  const strength = free.length === gap.length ? 0.3 : 0.2;
  for (const [at, word] of gap.entries()) {
    const token = free[Math.floor(((at + 0.5) * free.length) / gap.length)] as number;
    links.add(word, token, 'position', strength);
  }
}
