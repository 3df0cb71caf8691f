import type { Lexicon } from '../lexicon.ts';
import type { WordPair } from './align-words.ts';
import type { Links } from './links.ts';
import { type Rendering, type Renderings, renderingsIn } from './renderings.ts';
import type { TokenIndex } from './token-index.ts';

/** A Chinese word that may be these tokens. */
interface Candidate {
  readonly word: number;
  readonly tokens: readonly number[];
  readonly strength: number;
  score: number;
}

/** What a candidate loses that lies a whole sentence away from where it is expected. */
const distanceCost = 0.5;
/** How far apart the words of one translation may stand. */
const spread = 4;
/** A candidate that is better than the word's others by that much is taken before the others are weighed. */
const clearly = 0.12;

/**
 * Links words with their translations, competitively: the best candidates first, clear ones before those that need their
 * neighbours to be told apart. A word may have several tokens, a token one word; what is left over may share one.
 */
export function linkByDictionary(pair: WordPair, lexicon: Lexicon, index: TokenIndex, links: Links): void {
  const lookUp = renderingsIn(lexicon);
  const renderings = pair.words.map((word, at) => (links.isLinked(at) ? undefined : lookUp(word.text)));
  const candidates = candidatesFor(renderings, 'own', links, index);
  takeBest(clearOnes(candidates), links);
  takeBest(candidates, links);
  takeBest(candidatesFor(renderings, 'ofParts', links, index), links);
  linkSynonyms(pair, renderings, lexicon, index, links);
  shareTokens(renderings, index, links);
}

function candidatesFor(
  renderings: readonly (Renderings | undefined)[],
  which: 'own' | 'ofParts',
  links: Links,
  index: TokenIndex,
): Candidate[] {
  const expected = links.expected();
  const tokens = links.isTaken.length;
  const candidates: Candidate[] = [];
  for (let word = 0; word < renderings.length; word++) {
    const own = renderings[word];
    if (!own?.isContent || links.isLinked(word)) continue;
    const place = expected[word] as number;
    for (const rendering of own[which]) {
      for (const found of placesOf(rendering, place, index)) {
        const distance = Math.abs((found[0] as number) - place) / Math.max(12, tokens);
        const missing = rendering.roots.length - found.length;
        const strength = rendering.strength * (missing > 0 ? 0.6 : 1);
        // Of two translations the one with more words says more.
        const bonus = 0.04 * Math.min(3, found.length - 1);
        candidates.push({
          word,
          tokens: found,
          strength,
          score: strength + bonus - distanceCost * Math.min(1, distance),
        });
      }
    }
  }
  return candidates;
}

/** Where a rendering stands near a place: tokens of all its roots close together, or of two thirds of a long one. */
function placesOf({ roots }: Rendering, place: number, index: TokenIndex): readonly (readonly number[])[] {
  const first = index.near(roots[0] as string, place);
  if (roots.length === 1) return first.map((token) => [token]);
  const enough = roots.length < 3 ? roots.length : Math.ceil((roots.length * 2) / 3);
  // A long name may lack its first word.
  const starts = first.length > 0 || roots.length < 3 ? first : index.near(roots[1] as string, place);
  const found: (readonly number[])[] = [];
  for (const start of starts) {
    const tokens = [start];
    for (const root of first.length > 0 ? roots.slice(1) : roots.slice(2)) {
      const last = tokens[tokens.length - 1] as number;
      const near = index.near(root, last);
      const next =
        near.find((token) => token > last && token - last <= spread) ??
        near.find((token) => token < start && start - token <= spread && !tokens.includes(token));
      if (next !== undefined) tokens.push(next);
    }
    if (tokens.length >= enough) found.push(tokens);
  }
  return found;
}

/** The candidates of words that have no other as good. */
function clearOnes(candidates: readonly Candidate[]): Candidate[] {
  const clear: Candidate[] = [];
  for (let from = 0; from < candidates.length; ) {
    const { word } = candidates[from] as Candidate;
    let to = from;
    let best = candidates[from] as Candidate;
    for (; to < candidates.length && (candidates[to] as Candidate).word === word; to++) {
      if ((candidates[to] as Candidate).score > best.score) best = candidates[to] as Candidate;
    }
    const isClear = (other: Candidate): boolean =>
      other === best ||
      best.score - other.score > clearly ||
      other.tokens.every((token) => best.tokens.includes(token));
    let all = true;
    for (let at = from; at < to && all; at++) all = isClear(candidates[at] as Candidate);
    if (all) clear.push(best);
    from = to;
  }
  return clear;
}

/** Takes candidates whose word and tokens are free, the best first. */
function takeBest(candidates: readonly Candidate[], links: Links): void {
  for (const { word, tokens, strength } of [...candidates].sort((a, b) => b.score - a.score || a.word - b.word)) {
    if (links.isLinked(word) || tokens.some((token) => links.isTaken[token])) continue;
    for (const token of tokens) links.add(word, token, 'dictionary', strength);
  }
}

/** How far round its expected place a synonym of a translation is looked for. */
const synonymReach = 8;

function linkSynonyms(
  { tokens }: WordPair,
  renderings: readonly (Renderings | undefined)[],
  lexicon: Lexicon,
  index: TokenIndex,
  links: Links,
): void {
  const expected = links.expected();
  for (let word = 0; word < renderings.length; word++) {
    const own = renderings[word];
    if (!own?.isContent || own.heads.length === 0 || links.isLinked(word)) continue;
    const place = Math.round(expected[word] as number);
    for (let step = 0; step <= 2 * synonymReach; step++) {
      const token = place + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
      const lemma = links.isTaken[token] || !index.isContent[token] ? undefined : tokens[token]?.lemma;
      if (lemma === undefined || !own.heads.some((head) => lexicon.areSynonyms(head, lemma))) continue;
      links.add(word, token, 'dictionary', 0.6);
      break;
    }
  }
}

/** Words that are left over share the token of another: two Chinese words are often one in English. */
function shareTokens(renderings: readonly (Renderings | undefined)[], index: TokenIndex, links: Links): void {
  const left = renderings.map((own, word) => (links.isLinked(word) ? undefined : own));
  const done = new Set<number>();
  for (const which of ['own', 'ofParts'] as const) {
    const candidates = candidatesFor(left, which, links, index).sort((a, b) => b.score - a.score || a.word - b.word);
    for (const { word, tokens, strength } of candidates) {
      if (done.has(word)) continue;
      done.add(word);
      for (const token of tokens) links.add(word, token, 'dictionary', strength / 2);
    }
  }
}
