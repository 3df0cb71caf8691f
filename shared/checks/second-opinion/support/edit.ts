import type { TextEdit } from '../../../text/spans.ts';
import type { Passage } from '../../check.ts';
import type { OtherPlace, RowOpinions } from '../../opinions/row-opinions.ts';
import { isContentWord, isMark } from '../../opinions/vocabulary.ts';
import type { Difference } from './differences.ts';

/**
 * The edit that puts another translation's wording in the place of the row's own, or nothing where that would not read
 * well. Both stand between the same words, so articles and agreement fit as they do in the other; spaces and line ends
 * around stay the row's own; the capital at the start of a sentence goes over to the new first word.
 */
export function editOf(difference: Difference, place: OtherPlace, passage: Passage): TextEdit | undefined {
  const { opinions, from, to } = difference;
  const { tokens, text } = passage;
  const { words } = place.voice;
  if (!isLike(difference, place) || isTitleCase(words, words) !== isRowTitleCase(opinions, passage)) return undefined;
  // From the end of the word before to the start of the word behind, on both sides.
  const start = from === opinions.from ? tokens[from]?.start : tokens[from - 1]?.end;
  const end = to === opinions.to ? tokens[to - 1]?.end : tokens[to]?.start;
  if (start === undefined || end === undefined) return undefined;
  const otherStart = place.from === 0 ? words.starts[0] : words.ends[place.from - 1];
  const otherEnd = place.to === words.ids.length ? words.ends[place.to - 1] : words.starts[place.to];
  const own = text.slice(start, end);
  const other = words.text.slice(otherStart, otherEnd).replace(/\s+/g, ' ');
  if (pairedMarks(own) !== pairedMarks(other)) return undefined;
  const edit = withoutCommonSpace(start, own, other);
  return isSentenceStart(passage, from) ? capitalised(edit, passage, from, to) : edit;
}

/**
 * Whether the one wording can stand for the other: much the same number of content words, and the same marks, which are
 * part of the sentence around. Where one of them is empty, there is nothing to be like.
 */
function isLike({ opinions, from, to }: Difference, place: OtherPlace): boolean {
  if (from === to || place.from === place.to) return true;
  const { vocabulary, own } = opinions;
  const ours = own.subarray(from - opinions.from, to - opinions.from);
  const theirs = place.voice.words.ids.subarray(place.from, place.to);
  const marks = (ids: Int32Array) => ids.filter((id) => vocabulary.classOf(id) === isMark).join(' ');
  if (marks(ours) !== marks(theirs)) return false;
  const content = (ids: Int32Array) => ids.filter((id) => vocabulary.classOf(id) >= isContentWord).length;
  const [few, many] = [content(ours), content(theirs)].sort((a, b) => a - b) as [number, number];
  return few > 0 ? many <= 2 * few + 1 : many === 1 && to - from <= 2;
}

function withoutCommonSpace(start: number, own: string, other: string): TextEdit {
  const [ownLead, otherLead] = [leading(own), leading(other)];
  const cut = ownLead > 0 && otherLead > 0;
  const ownRest = cut ? own.slice(ownLead) : own;
  const otherRest = cut ? other.slice(otherLead) : other;
  const [ownTail, otherTail] = [trailing(ownRest), trailing(otherRest)];
  const both = ownTail > 0 && otherTail > 0;
  const from = start + (own.length - ownRest.length);
  return {
    start: from,
    end: from + ownRest.length - (both ? ownTail : 0),
    text: both ? otherRest.slice(0, otherRest.length - otherTail) : otherRest,
  };
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

function trailing(text: string): number {
  return text.length - text.trimEnd().length;
}

function isSentenceStart({ tokens }: Passage, token: number): boolean {
  return token === 0 || tokens[token]?.sentence !== tokens[token - 1]?.sentence;
}

/** The edit with a capital at the start of the sentence, where the row has one there. */
function capitalised(edit: TextEdit, { tokens }: Passage, from: number, to: number): TextEdit | undefined {
  const first = tokens[from];
  if (!first || !/^\p{Lu}/u.test(first.text)) return edit;
  // Another word would come first: whether that needs a capital, or what comes second loses one, cannot be told.
  if (from === to || edit.text.trim() === '') return undefined;
  return { ...edit, text: edit.text.replace(/\p{L}/u, (letter) => letter.toUpperCase()) };
}

/** Brackets and quotes of a wording: half of a pair must not come or go. */
function pairedMarks(text: string): string {
  const marks = text.replace(/[^()[\]{}"“”«»《》（）]/g, '');
  return /^(?:\(\)|\[\]|\{\}|""|“”|«»|《》|（）)*$/.test(marks) ? '' : marks;
}

const titleCase = new WeakMap<object, boolean>();

function isRowTitleCase(opinions: RowOpinions, { text, tokens }: Passage): boolean {
  const known = titleCase.get(opinions);
  if (known !== undefined) return known;
  const row = tokens.slice(opinions.from, opinions.to);
  return isTitleCase({ text, starts: row.map(({ start }) => start), ends: row.map(({ end }) => end) }, opinions);
}

/**
 * Whether nearly every longer word has a capital: such a text's capitals say nothing about another's. Remembered for
 * `owner`.
 */
function isTitleCase(
  {
    text,
    starts,
    ends,
  }: { readonly text: string; readonly starts: ArrayLike<number>; readonly ends: ArrayLike<number> },
  owner: object,
): boolean {
  let known = titleCase.get(owner);
  if (known === undefined) {
    let long = 0;
    let capitals = 0;
    for (let index = 0; index < starts.length; index += 1) {
      const start = starts[index] as number;
      if ((ends[index] as number) - start < 4) continue;
      long += 1;
      if (/\p{Lu}/u.test(text.charAt(start))) capitals += 1;
    }
    known = long >= 3 && capitals > 0.8 * long;
    titleCase.set(owner, known);
  }
  return known;
}
