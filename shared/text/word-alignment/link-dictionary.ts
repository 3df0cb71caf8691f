import type { Lexicon } from '../lexicon.ts';
import type { WordPair } from './align-words.ts';
import { Candidates } from './candidates.ts';
import type { Links } from './links.ts';
import { type Rendering, type Renderings, renderingsIn } from './renderings.ts';
import { roomForPlaces, type TokenIndex } from './token-index.ts';

/** What a candidate loses that lies a whole sentence away from where it is expected. */
const distanceCost = 0.5;
/** How far apart the words of one translation may stand. */
const spread = 4;

// Used again by every call; nothing of it outlives one.
const candidates = new Candidates();
const places = roomForPlaces();
const nextPlaces = roomForPlaces();

/**
 * Links words with their translations, competitively: the best candidates first, clear ones before those that need their
 * neighbours to be told apart. A word may have several tokens, a token one word; what is left over may share one.
 */
export function linkByDictionary(pair: WordPair, lexicon: Lexicon, index: TokenIndex, links: Links): void {
  const lookUp = renderingsIn(lexicon);
  const renderings = pair.words.map((word, at) => (links.isLinked(at) ? undefined : lookUp(word.text)));
  collect(renderings, 'own', links, index);
  candidates.take('clear', links);
  candidates.take('all', links);
  collect(renderings, 'ofParts', links, index);
  candidates.take('all', links);
  linkSynonyms(pair, renderings, lexicon, index, links);
  collect(renderings, 'own', links, index);
  candidates.share(links);
  collect(renderings, 'ofParts', links, index);
  candidates.share(links);
}

/** Collects what the words that are not linked yet may be. */
function collect(
  renderings: readonly (Renderings | undefined)[],
  which: 'own' | 'ofParts',
  links: Links,
  index: TokenIndex,
): void {
  candidates.clear();
  let expected: Float64Array | undefined;
  const scale = distanceCost / Math.max(12, links.isTaken.length);
  for (let word = 0; word < renderings.length; word++) {
    const own = renderings[word];
    if (!own?.isContent || links.isLinked(word)) continue;
    expected ??= links.expected();
    const place = expected[word] as number;
    for (const rendering of own[which]) {
      const count = index.near(rendering.numbers[0] as number, place, places);
      if (rendering.numbers.length > 1) collectPhrase(word, rendering, place, count, scale, index);
      else {
        for (let at = 0; at < count; at++) {
          const token = places[at] as number;
          const cost = Math.min(distanceCost, scale * Math.abs(token - place));
          candidates.add(word, token, undefined, rendering.strength, rendering.strength - cost);
        }
      }
    }
  }
}

/** A phrase's places: tokens of all its roots close together, or of two thirds of a long one. */
function collectPhrase(
  word: number,
  { numbers, strength }: Rendering,
  place: number,
  count: number,
  scale: number,
  index: TokenIndex,
): void {
  const enough = numbers.length < 3 ? numbers.length : Math.ceil((numbers.length * 2) / 3);
  // A long name may lack its first word.
  const first = count > 0 || numbers.length < 3 ? 0 : 1;
  const starts = first === 0 ? count : index.near(numbers[1] as number, place, places);
  for (let at = 0; at < starts; at++) {
    const start = places[at] as number;
    const tokens = [start];
    for (let next = first + 1; next < numbers.length; next++) {
      const found = nextTo(
        tokens,
        index.near(numbers[next] as number, tokens[tokens.length - 1] as number, nextPlaces),
      );
      if (found >= 0) tokens.push(found);
    }
    if (tokens.length < enough) continue;
    const own = strength * (tokens.length < numbers.length ? 0.6 : 1);
    // Of two translations the one with more words says more.
    const bonus = 0.04 * Math.min(3, tokens.length - 1);
    const cost = Math.min(distanceCost, scale * Math.abs(start - place));
    candidates.add(word, start, tokens, own, own + bonus - cost);
  }
}

/** The next word of a phrase among `nextPlaces`: soon after the last one, or else soon before the first; -1 for none. */
function nextTo(tokens: readonly number[], count: number): number {
  const first = tokens[0] as number;
  const last = tokens[tokens.length - 1] as number;
  for (let at = 0; at < count; at++) {
    const token = nextPlaces[at] as number;
    if (token > last && token - last <= spread) return token;
  }
  for (let at = 0; at < count; at++) {
    const token = nextPlaces[at] as number;
    if (token < first && first - token <= spread && !tokens.includes(token)) return token;
  }
  return -1;
}

/** How far round its expected place a synonym of a translation is looked for. */
const synonymReach = 6;

function linkSynonyms(
  { tokens }: WordPair,
  renderings: readonly (Renderings | undefined)[],
  lexicon: Lexicon,
  index: TokenIndex,
  links: Links,
): void {
  let expected: Float64Array | undefined;
  for (let word = 0; word < renderings.length; word++) {
    const own = renderings[word];
    if (!own?.isContent || own.heads.length === 0 || links.isLinked(word)) continue;
    expected ??= links.expected();
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
