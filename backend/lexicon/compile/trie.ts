import { rootState } from '../../../shared/text/lexicon/chinese-table.ts';

export interface Trie {
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** The state of each word, in the order of the words. */
  readonly states: Int32Array;
}

interface Node {
  readonly first: number;
  readonly end: number;
  readonly depth: number;
  readonly state: number;
}

/**
 * Builds a double-array trie of words, given as letters and in rising order without repetitions. Nodes are placed breadth
 * first into the first gap that takes all their children; gaps before a region that is nearly full are not tried again.
 */
export function buildTrie(words: readonly Uint16Array[]): Trie {
  let base = new Int32Array(1 << 20);
  let check = new Int32Array(1 << 20);
  const states = new Int32Array(words.length);
  let used = rootState + 1;
  let firstGap = rootState + 1;
  check[rootState] = -1;

  function grow(size: number): void {
    if (size <= check.length) return;
    const larger = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const array = new Int32Array(Math.max(size, 2 * old.length));
      array.set(old);
      return array;
    };
    base = larger(base);
    check = larger(check);
  }

  function findBase(letters: readonly number[]): number {
    const lowest = letters[0] as number;
    const highest = letters[letters.length - 1] as number;
    while (check[firstGap] !== 0) firstGap += 1;
    let tried = 0;
    for (let place = Math.max(firstGap, lowest + 1); ; place++) {
      grow(place + highest - lowest + 1);
      if (check[place] !== 0) continue;
      const offset = place - lowest;
      if (letters.every((letter) => check[offset + letter] === 0)) {
        // Many gaps in vain: what lies before is as good as full for nodes like this one.
        if (tried > 2000 && letters.length > 1) firstGap = Math.max(firstGap, place - 20_000);
        return offset;
      }
      tried += 1;
    }
  }

  const queue: Node[] = words.length > 0 ? [{ first: 0, end: words.length, depth: 0, state: rootState }] : [];
  for (let at = 0; at < queue.length; at++) {
    const { first, end, depth, state } = queue[at] as Node;
    let from = first;
    if ((words[from] as Uint16Array).length === depth) {
      states[from] = state;
      from += 1;
    }
    const letters: number[] = [];
    const starts: number[] = [];
    for (let i = from; i < end; i++) {
      const letter = (words[i] as Uint16Array)[depth] as number;
      if (letter === letters[letters.length - 1]) continue;
      letters.push(letter);
      starts.push(i);
    }
    if (letters.length === 0) continue;
    const offset = findBase(letters);
    base[state] = offset;
    for (const [index, letter] of letters.entries()) {
      check[offset + letter] = state;
      used = Math.max(used, offset + letter + 1);
      queue.push({
        first: starts[index] as number,
        end: starts[index + 1] ?? end,
        depth: depth + 1,
        state: offset + letter,
      });
    }
  }
  // A step from the last state with the highest letter must still fall inside.
  const highest = words.reduce((most, word) => word.reduce((a, b) => Math.max(a, b), most), 0);
  const size = used + highest + 1;
  grow(size);
  return { base: base.slice(0, used), check: check.slice(0, size), states };
}
