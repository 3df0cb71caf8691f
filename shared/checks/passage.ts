import { indentation, splitParagraphs } from '../text/paragraphs.ts';
import { segmentSentences } from '../text/segment.ts';
import type { Span } from '../text/spans.ts';
import type { Passage, PassageRow, TaggedToken } from './check.ts';
import { tagWords } from './engine/tagger.ts';
import { wordsOf } from './engine/words.ts';
import type { PassageInput } from './finding.ts';

/**
 * Makes the passage that checks read: its rows joined as they stood in the file, with sentences and tagged tokens
 * computed when first asked for.
 *
 * Tokens: words, numbers ("25,000", "2022-23"), single punctuation marks and signs, never white space; contractions
 * and possessives are parted ("do" + "n't", "China" + "'s"), hyphenated compounds are not ("cross-border" is one token),
 * abbreviations keep their stops ("U.S."). A run of Chinese is one token of part of speech `X`. For every token
 * `passage.text.slice(token.start, token.end) === token.text`. Linear in the length of the passage.
 */
export function createPassage(input: PassageInput): Passage {
  const rows: PassageRow[] = [];
  let text = '';
  for (const row of input.rows) {
    if (rows.length > 0) text += row.separator;
    const { id, original, seconds } = row;
    rows.push({ id, start: text.length, end: text.length + row.text.length, original, seconds });
    text += row.text;
  }
  return new LazyPassage(input.id, text, rows);
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
  #sentences: readonly Span[] | undefined;
  #tokens: readonly TaggedToken[] | undefined;

  constructor(id: string, text: string, rows: readonly PassageRow[]) {
    this.id = id;
    this.text = text;
    this.rows = rows;
  }

  get sentences(): readonly Span[] {
    this.#sentences ??= segmentSentences(this.text, 'en');
    return this.#sentences;
  }

  get tokens(): readonly TaggedToken[] {
    this.#tokens ??= tokensOf(this.text, this.sentences);
    return this.#tokens;
  }
}

function tokensOf(text: string, sentences: readonly Span[]): TaggedToken[] {
  let sentence = 0;
  return tagWords(text, [...wordsOf(text)]).map((tag) => {
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= tag.start) sentence += 1;
    return { ...tag, sentence };
  });
}
