import { type CounterpartScore, judgeCounterpart } from './align/counterpart.ts';
import { PRESS_WORDS } from './align/data/press-words.ts';
import { type Dictionary, Lexicon, parseDictionary } from './align/dictionary.ts';
import { mergeRows, type Part, type RowDraft } from './align/merge.ts';
import { Pair } from './align/pair.ts';
import { type Document, type Range, readDocument } from './align/units.ts';
import type { Language } from './language.ts';
import type { Span } from './spans.ts';

export type { CounterpartScore } from './align/counterpart.ts';
export type { Dictionary } from './align/dictionary.ts';

/** A source as the alignment takes it: the whole body; all offsets refer to it. */
export interface AlignSource {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
}

/** One passage in every source. */
export interface AlignedRow {
  /**
   * The index of the base's paragraph that the row is in (of those that `splitParagraphs` finds). A row without base text
   * carries the passage of the row before it; 0 where there is none.
   */
  readonly passage: number;
  /**
   * For each aligned source its sentences in this row: one span, from the start of the first to the end of the last,
   * within one paragraph. What stands between the spans of two rows is white space.
   */
  readonly cells: Readonly<Record<string, Span | undefined>>;
}

export interface AlignedStory {
  /** In reading order. Every sentence of the base and of every aligned source is in exactly one row. */
  readonly rows: readonly AlignedRow[];
  /** Sources that are no counterpart of the base, such as another outlet's article on the same subject. */
  readonly unaligned: readonly string[];
}

export interface AlignOptions {
  /** Takes the place of the built-in press words. */
  readonly dictionary?: Dictionary;
  /** Sources to align whether or not they look like a counterpart, because a person said so. */
  readonly always?: readonly string[];
}

let pressWords: Lexicon | undefined;

/**
 * Aligns any number of sources with a base (the original where there is one) into rows: paragraphs first, then
 * sentences one to one, one to many, many to one, many to many (up to four) or missing on either side. Beads are chosen
 * by dynamic programming over length (Gale and Church 1993), figures, dates, names and dictionary words. A source that is
 * no counterpart is named in `unaligned` and gets no rows.
 */
export function alignSources(
  base: AlignSource,
  others: readonly AlignSource[],
  options: AlignOptions = {},
): AlignedStory {
  const pairs = new PairCache(lexiconOf(options));
  const baseDocument = documentOf(base);
  const aligned: Document[] = [];
  const unaligned: string[] = [];
  for (const other of others) {
    const document = documentOf(other);
    const isMeant = options.always?.includes(other.id);
    if (isMeant || judgeCounterpart(pairs.of(baseDocument, document)).isCounterpart) aligned.push(document);
    else unaligned.push(other.id);
  }
  const rows = mergeRows(wholeOf(baseDocument), aligned.map(wholeOf), (a, b) => pairs.align(a, b));
  return { rows: finish(rows, baseDocument), unaligned };
}

/** Whether one source is a version or translation of the other, sentence for sentence, and how sure that is. */
export function counterpart(base: AlignSource, other: AlignSource, options: AlignOptions = {}): CounterpartScore {
  return judgeCounterpart(new Pair(documentOf(base), documentOf(other), lexiconOf(options)));
}

function lexiconOf({ dictionary }: AlignOptions): Lexicon {
  if (dictionary) return new Lexicon(dictionary);
  pressWords ??= new Lexicon(parseDictionary(PRESS_WORDS));
  return pressWords;
}

function documentOf({ id, language, text }: AlignSource): Document {
  return readDocument(id, language, text);
}

function wholeOf(document: Document): Part {
  return { document, range: { from: 0, to: document.sentences.length } };
}

/** Reading what two documents have in common costs more than aligning them; it is done once for each two. */
class PairCache {
  readonly #lexicon: Lexicon;
  readonly #pairs = new Map<Document, Map<Document, Pair>>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  of(a: Document, b: Document): Pair {
    const known = this.#pairs.get(a) ?? new Map<Document, Pair>();
    this.#pairs.set(a, known);
    const pair = known.get(b) ?? new Pair(a, b, this.#lexicon);
    known.set(b, pair);
    return pair;
  }

  align(a: Part, b: Part) {
    const pair = this.of(a.document, b.document);
    return isWhole(a) && isWhole(b) ? pair.align() : pair.alignWithin(a.range, b.range);
  }
}

function isWhole({ document, range }: Part): boolean {
  return range.from === 0 && range.to === document.sentences.length;
}

function finish(rows: readonly RowDraft[], base: Document): AlignedRow[] {
  let passage = 0;
  return rows.map((row) => {
    const inBase = row.get(base);
    if (inBase) passage = base.sentences[inBase.from]?.paragraph ?? passage;
    const cells: Record<string, Span> = {};
    for (const [document, range] of row) cells[document.id] = spanOf(document, range);
    return { passage, cells };
  });
}

function spanOf(document: Document, range: Range): Span {
  const start = document.sentences[range.from]?.start ?? 0;
  return { start, end: document.sentences[range.to - 1]?.end ?? start };
}
