import type { TaggedToken } from '../check.ts';
import { nounPhraseEnds, type Pattern, type Piece, parsePattern, type Slot, slotTests, spelling } from './pattern.ts';

/** A place where a pattern matches: token indices, half-open. */
export interface PatternMatch {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

/** A place with the tokens of each of the pattern's elements; an optional one that is absent is empty. */
export interface Capture {
  readonly start: number;
  readonly end: number;
}

/**
 * All patterns in one trie over words, with side branches for slots, gaps and noun phrases. From each token it is
 * walked once; a walk is bounded by the longest pattern, so that the time is linear in the text, and most walks end at
 * the first look-up.
 */
export interface Automaton {
  readonly patterns: readonly Pattern[];
  readonly anywhere: Node;
  readonly initial: Node;
}

interface Node {
  readonly words: Map<string, Node>;
  readonly slots: { readonly slot: Slot; readonly node: Node }[];
  readonly gaps: { readonly max: number; readonly node: Node }[];
  nounPhrase?: Node;
  readonly accepts: number[];
}

/** Compiles patterns into one automaton; a match names the pattern by its index. */
export function compile(sources: readonly string[]): Automaton {
  const patterns = sources.map(parsePattern);
  const automaton: Automaton = { patterns, anywhere: emptyNode(), initial: emptyNode() };
  patterns.forEach((pattern, index) => {
    let front = new Set([pattern.initial ? automaton.initial : automaton.anywhere]);
    for (const element of pattern.elements) {
      const next = new Set<Node>(element.optional ? front : []);
      for (const node of front) for (const way of element.ways) next.add(way.reduce(follow, node));
      front = next;
    }
    for (const node of front) node.accepts.push(index);
  });
  return automaton;
}

/**
 * The leftmost, longest matches, none overlapping another. `tokens` are those of a passage; no match crosses the border
 * of a sentence.
 */
export function findMatches(automaton: Automaton, tokens: readonly TaggedToken[]): PatternMatch[] {
  const found: PatternMatch[] = [];
  let start = 0;
  while (start < tokens.length) {
    const best = mayStart(automaton, tokens, start) ? longestFrom(automaton, tokens, start) : undefined;
    if (best) found.push(best);
    start = best ? best.end : start + 1;
  }
  return found;
}

/** Every pattern that matches from any token, overlaps and all: to prove that examples are free of them. */
export function findAllMatches(automaton: Automaton, tokens: readonly TaggedToken[]): PatternMatch[] {
  const found: PatternMatch[] = [];
  for (let start = 0; start < tokens.length; start++) {
    walkFrom(automaton, tokens, start, (pattern, end) => found.push({ pattern, start, end }));
  }
  return found;
}

/** Which tokens each element of the matched pattern took. */
export function capture(automaton: Automaton, tokens: readonly TaggedToken[], match: PatternMatch): Capture[] {
  const pattern = automaton.patterns[match.pattern];
  const captures: Capture[] = [];
  const fill = (element: number, at: number): boolean => {
    const wanted = pattern?.elements[element];
    if (!wanted) return at === match.end;
    for (const way of wanted.ways) {
      for (const end of endsOf(way, 0, tokens, at)) {
        captures[element] = { start: at, end };
        if (end <= match.end && fill(element + 1, end)) return true;
      }
    }
    captures[element] = { start: at, end: at };
    return wanted.optional && fill(element + 1, at);
  };
  fill(0, match.start);
  return captures;
}

/** Whether any pattern begins with the token: hardly one of ten does. */
function mayStart({ anywhere, initial }: Automaton, tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  return canFollow(anywhere, token) || (tokens[at - 1]?.sentence !== token.sentence && canFollow(initial, token));
}

function canFollow({ words, slots, gaps, nounPhrase }: Node, token: TaggedToken): boolean {
  if (gaps.length > 0 || nounPhrase || words.has(spelling(token))) return true;
  for (const { slot } of slots) if (slotTests[slot](token)) return true;
  return false;
}

function longestFrom(automaton: Automaton, tokens: readonly TaggedToken[], start: number): PatternMatch | undefined {
  let best: PatternMatch | undefined;
  walkFrom(automaton, tokens, start, (pattern, end) => {
    if (!best || end > best.end) best = { pattern, start, end };
  });
  return best;
}

type Accept = (pattern: number, end: number) => void;

function walkFrom(automaton: Automaton, tokens: readonly TaggedToken[], start: number, accept: Accept): void {
  const first = tokens[start];
  if (!first) return;
  walk(automaton.anywhere, tokens, start, first.sentence, accept);
  if (tokens[start - 1]?.sentence !== first.sentence) walk(automaton.initial, tokens, start, first.sentence, accept);
}

function walk(node: Node, tokens: readonly TaggedToken[], at: number, sentence: number, accept: Accept): void {
  for (const pattern of node.accepts) accept(pattern, at);
  const token = tokens[at];
  if (!token || token.sentence !== sentence) return;
  const word = node.words.get(spelling(token));
  if (word) walk(word, tokens, at + 1, sentence, accept);
  for (const { slot, node: next } of node.slots) {
    if (slotTests[slot](token)) walk(next, tokens, at + 1, sentence, accept);
  }
  for (const { max, node: next } of node.gaps) {
    for (const end of gapEnds(tokens, at, max)) walk(next, tokens, end, sentence, accept);
  }
  if (node.nounPhrase) {
    for (const end of nounPhraseEnds(tokens, at)) walk(node.nounPhrase, tokens, end, sentence, accept);
  }
}

function* gapEnds(tokens: readonly TaggedToken[], from: number, max: number): Generator<number> {
  for (let end = from; end <= from + max; end++) {
    yield end;
    const token = tokens[end];
    if (!token || token.pos === 'PUNCT' || token.sentence !== tokens[from]?.sentence) return;
  }
}

function* endsOf(way: readonly Piece[], index: number, tokens: readonly TaggedToken[], at: number): Generator<number> {
  const piece = way[index];
  if (!piece) yield at;
  else for (const end of pieceEnds(piece, tokens, at)) yield* endsOf(way, index + 1, tokens, end);
}

function* pieceEnds(piece: Piece, tokens: readonly TaggedToken[], at: number): Generator<number> {
  const token = tokens[at];
  if (piece.kind === 'gap') yield* gapEnds(tokens, at, piece.max);
  else if (piece.kind === 'noun-phrase') yield* nounPhraseEnds(tokens, at);
  else if (token && (piece.kind === 'word' ? spelling(token) === piece.word : slotTests[piece.slot](token)))
    yield at + 1;
}

function emptyNode(): Node {
  return { words: new Map(), slots: [], gaps: [], accepts: [] };
}

function follow(node: Node, piece: Piece): Node {
  if (piece.kind === 'word') {
    const next = node.words.get(piece.word) ?? emptyNode();
    node.words.set(piece.word, next);
    return next;
  }
  if (piece.kind === 'noun-phrase') {
    node.nounPhrase ??= emptyNode();
    return node.nounPhrase;
  }
  const known =
    piece.kind === 'slot'
      ? node.slots.find((edge) => edge.slot === piece.slot)
      : node.gaps.find((edge) => edge.max === piece.max);
  if (known) return known.node;
  const next = emptyNode();
  if (piece.kind === 'slot') node.slots.push({ slot: piece.slot, node: next });
  else node.gaps.push({ max: piece.max, node: next });
  return next;
}
