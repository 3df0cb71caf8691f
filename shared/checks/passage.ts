import { emptyLexicon, type Lexicon } from '../text/lexicon.ts';
import { indentation, splitParagraphs } from '../text/paragraphs.ts';
import { segmentSentences } from '../text/segment.ts';
import type { Span } from '../text/spans.ts';
import { alignWords } from '../text/word-alignment/align-words.ts';
import type { AlignedRow, Passage, PassageRow, TaggedToken } from './check.ts';
import { partRow, plainText } from './engine/row-codes.ts';
import { tagWords } from './engine/tagger.ts';
import { wordsOf } from './engine/words.ts';
import type { PassageInput } from './finding.ts';
import { type Opinions, opinionsOf } from './opinions/opinions.ts';

/**
 * Makes the passage that checks read: its rows joined as they stood in the file, with sentences and tagged tokens
 * computed when first asked for. `lexicon` is what the checks may know of both languages. Inline codes are taken out of
 * all texts: they are in the rows.
 *
 * Tokens: words, numbers ("25,000", "2022-23"), single punctuation marks and signs, never white space; contractions
 * and possessives are parted ("do" + "n't", "China" + "'s"), hyphenated compounds are not ("cross-border" is one token),
 * abbreviations keep their stops ("U.S."). A run of Chinese is one token of part of speech `X`. For every token
 * `passage.text.slice(token.start, token.end) === token.text`. Linear in the length of the passage.
 */
export function createPassage(input: PassageInput, lexicon: Lexicon = emptyLexicon): Passage {
  const rows: PassageRow[] = [];
  let text = '';
  for (const row of input.rows) {
    if (rows.length > 0) text += row.separator;
    const { id } = row;
    const { text: own, codes } = partRow(row);
    const original = row.original === undefined ? undefined : plainText(row.original);
    const seconds = row.seconds?.map((each) => ({ ...each, text: plainText(each.text) }));
    const place = { id, start: text.length, end: text.length + own.length };
    rows.push({ ...place, original, seconds, ...(codes && { codes }) });
    text += own;
  }
  return new LazyPassage(input.id, text, rows, lexicon);
}

/** A passage of a plain text, with the place where it stands there. */
export interface PlacedPassage extends PassageInput {
  /** Where the passage's one row starts in the text: row offset + `start` = offset in the text. */
  readonly start: number;
}

/**
 * The paragraphs of a plain text (see {@link splitParagraphs}), in order, one passage with one row each; `p0`, `p1` …
 * name both. White space at the start of a paragraph belongs to it: it may be a defect.
 */
export function passagesOf(text: string): PlacedPassage[] {
  return splitParagraphs(text).map((paragraph, index) => {
    const id = `p${index}`;
    const { start } = indentation(text, paragraph);
    return { id, start, rows: [{ id, text: text.slice(start, paragraph.end), separator: '' }] };
  });
}

class LazyPassage implements Passage {
  readonly id: string;
  readonly text: string;
  readonly rows: readonly PassageRow[];
  readonly lexicon: Lexicon;
  #sentences: readonly Span[] | undefined;
  #tokens: readonly TaggedToken[] | undefined;
  #aligned: readonly AlignedRow[] | undefined;
  #opinions: readonly Opinions[] | undefined;

  constructor(id: string, text: string, rows: readonly PassageRow[], lexicon: Lexicon) {
    this.id = id;
    this.text = text;
    this.rows = rows;
    this.lexicon = lexicon;
  }

  get sentences(): readonly Span[] {
    this.#sentences ??= segmentSentences(this.text, 'en');
    return this.#sentences;
  }

  get tokens(): readonly TaggedToken[] {
    this.#tokens ??= tagWords(this.text, wordsOf(this.text), this.sentences);
    return this.#tokens;
  }

  get aligned(): readonly AlignedRow[] {
    // Without a dictionary next to no word is found in any translation, and every row would seem another story's.
    if (this.lexicon === emptyLexicon) return [];
    this.#aligned ??= this.rows.flatMap((row) => {
      const isBlank = this.text.slice(row.start, row.end).trim() === '';
      return row.original && !isBlank ? [alignRow(this, row, row.original)] : [];
    });
    return this.#aligned;
  }

  get opinions(): readonly Opinions[] {
    this.#opinions ??= opinionsOf(this);
    return this.#opinions;
  }
}

function alignRow({ text, tokens, lexicon }: Passage, row: PassageRow, original: string): AlignedRow {
  const [from, to] = tokensWithin(tokens, row);
  const words = lexicon.cut(original);
  // Mostly the row is the whole passage, and its tokens are as they should be.
  const own =
    row.start === 0 && to === tokens.length
      ? tokens
      : tokens
          .slice(from, to)
          .map(({ lower, lemma, start, end }) => ({ lower, lemma, start: start - row.start, end: end - row.start }));
  const pair = { original, words, target: text.slice(row.start, row.end), tokens: own };
  const links = alignWords(pair, lexicon).map((link) => ({ ...link, token: link.token + from }));
  return { row, original, words, from, to, links };
}

/** The indices, half-open, of the tokens that start within a span; by bisection. */
export function tokensWithin(tokens: readonly Span[], span: Span): readonly [from: number, to: number] {
  const firstFrom = (offset: number): number => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [firstFrom(span.start), firstFrom(span.end)];
}
