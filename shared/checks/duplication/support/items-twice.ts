import type { Passage, TaggedToken } from '../../check.ts';
import { repeatedWords } from '../../engine/repeated-words.ts';
import { type ListItem, listsOf } from './lists.ts';

/** An item that its list has already. */
export interface ItemTwice {
  readonly items: readonly ListItem[];
  readonly index: number;
  /** Where the item ends: the last of a list may run on into the sentence. */
  readonly end: number;
  /** The item that says it first. */
  readonly earlier: Pick<ListItem, 'start' | 'end'>;
}

/** A single word is compared with so many items before it. */
const longestReach = 30;

const cache = new WeakMap<Passage, readonly ItemTwice[]>();

/** All items of a passage that their list names a second time, in reading order. */
export function itemsTwice(passage: Passage): readonly ItemTwice[] {
  let found = cache.get(passage);
  if (!found) {
    found = listsOf(passage).flatMap((items) => twiceIn(passage, items));
    cache.set(passage, found);
  }
  return found;
}

function twiceIn(passage: Passage, items: readonly ListItem[]): ItemTwice[] {
  const { tokens } = passage;
  const { counts } = repeatedWords(passage);
  const found: ItemTwice[] = [];
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    // "park planning and construction, …": such an "and" joins within an item.
    if (isInnerAnd(tokens[item.linkStart]) && index < items.length - 1) continue;
    if ((counts[item.start] ?? 0) < 2) continue;
    const wordings = wordingsOf(tokens, item, index === items.length - 1);
    for (const { key, end } of wordings) {
      const first = seen.get(key);
      const earlier = first === undefined ? firstItem(tokens, items, item, end, index) : items[first];
      if (!earlier || !isListed(tokens, item.start, end)) continue;
      if (end - item.start === 1 && !isTight(tokens, items, first ?? 0, index)) continue;
      found.push({ items, index, end, earlier });
      break;
    }
    const whole = wordings[0];
    if (whole && !seen.has(whole.key)) seen.set(whole.key, index);
  }
  return found;
}

function isInnerAnd(link: TaggedToken | undefined): boolean {
  return link?.lower === 'and' || link?.lower === 'or';
}

/**
 * What an item may be compared by: all of it and, for the last, every beginning of it, since nothing shows where the
 * list ends and the sentence goes on.
 */
function wordingsOf(
  tokens: readonly TaggedToken[],
  { start, end }: ListItem,
  isLast: boolean,
): { key: string; end: number }[] {
  const words = tokens.slice(start, end).map(({ lower }) => lower);
  const ends = isLast ? words.map((_, cut) => words.length - cut) : [words.length];
  // Not where something goes on to qualify it: "12 centres in the north" are others than "12 centres".
  const isCut = (length: number) =>
    length === words.length || !/^(?:ADP|SCONJ|PART|PRON)$/.test(tokens[start + length]?.pos ?? '');
  return ends.filter(isCut).map((length) => ({ key: words.slice(0, length).join(' '), end: start + length }));
}

/** The list's first item, which begins somewhere in what stands before its comma. */
function firstItem(
  tokens: readonly TaggedToken[],
  items: readonly ListItem[],
  item: ListItem,
  end: number,
  index: number,
) {
  const first = items[0];
  const length = end - item.start;
  if (!first || index === 0 || first.end - first.start < length) return undefined;
  const start = first.end - length;
  for (let offset = 0; offset < length; offset += 1) {
    if (tokens[start + offset]?.lower !== tokens[item.start + offset]?.lower) return undefined;
  }
  // "the green mangoes, …, mangoes": what qualifies the first makes it another thing.
  const before = tokens[start - 1];
  return before && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(before.pos) ? undefined : { start, end: first.end };
}

const companyEnd = /^(?:ltd|inc|co|llc|corp|plc|jr|sr|etc)$/;

/** Whether the wording is one that lists hold: a thing or a name, not a date, a company's ending or "he said". */
function isListed(tokens: readonly TaggedToken[], start: number, end: number): boolean {
  const words = tokens.slice(start, end);
  const last = words.at(-1);
  if (!last || !/^(?:NOUN|PROPN)$/.test(last.pos) || companyEnd.test(last.lower)) return false;
  // The wording only begins something else: "chips, wafers and chip designers".
  if (/^(?:NOUN|PROPN)$/.test(tokens[end]?.pos ?? '')) return false;
  if (words.length === 1 && (last.text.length < 3 || /^\p{N}/u.test(last.text))) return false;
  if (isClause(words)) return false;
  if (/^(?:ADV|SCONJ|PRON|ADP|AUX|PART)$/.test(words[0]?.pos ?? '') && words[0]?.lower !== 'more') return false;
  return !words.some(({ pos, lower }) => pos === 'AUX' || pos === 'PRON' || /^(?:said|other|others)$/.test(lower));
}

/** A name may be mistaken for a verb. */
function isVerb({ pos, text }: TaggedToken): boolean {
  return (pos === 'VERB' || pos === 'AUX') && /^\p{Ll}/u.test(text);
}

/** "The two sides agreed …" is no item; "froze 200 accounts" is one. */
function isClause(words: readonly TaggedToken[]): boolean {
  const verb = words.findIndex(({ pos, lower }) => pos === 'VERB' && !/(?:ing|ed)$/.test(lower));
  const past = words.findIndex(
    ({ pos, lower }, index) => pos === 'VERB' && lower.endsWith('ed') && words[index + 1]?.pos !== 'NOUN',
  );
  return words.slice(0, Math.max(verb, past, 0)).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
}

/** A single word may come again in what only looks like one list; among items as short as itself it does not. */
function isTight(tokens: readonly TaggedToken[], items: readonly ListItem[], first: number, second: number): boolean {
  if (second - first > longestReach) return false;
  return items.slice(first, second).every(({ start, end }, index) => {
    if (index === 0) return true;
    return end - start <= 4 && !tokens.slice(start, end).some(isVerb);
  });
}
