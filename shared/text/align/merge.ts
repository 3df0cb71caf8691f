import type { Bead } from './beads.ts';
import type { Document, Range } from './units.ts';

/** A row in the making: for each source that has something in it a range of its sentences. */
export type RowDraft = ReadonlyMap<Document, Range>;

/** A part of a document. */
export interface Part {
  readonly document: Document;
  readonly range: Range;
}

/** Aligns two parts; what `Pair.alignWithin` does. */
export type AlignParts = (a: Part, b: Part) => readonly Bead[];

/**
 * Rows over a base and any number of other sources, each aligned with the base. A row is the smallest range of the base
 * that no bead of any source crosses. What has no base text stands where it belongs; where several sources have such text
 * at one place, they are aligned with each other in the same way.
 */
export function mergeRows(base: Part, others: readonly Part[], align: AlignParts): RowDraft[] {
  const aligned = others.map((other) => new BeadReader(other.document, align(base, other)));
  const cuts = commonCuts(base.range, aligned);
  const rows: RowDraft[] = [];
  for (const [index, from] of cuts.entries()) {
    // What sources have here and the base has not, first of all what the row before had to leave over.
    const insertions = aligned.flatMap((reader) => reader.takeInsertion(from) ?? []);
    for (const row of insertedRows(insertions, align)) rows.push(row);
    const to = cuts[index + 1];
    if (to === undefined) break;
    const cells = new Map<Document, Range>([[base.document, { from, to }]]);
    for (const reader of aligned) {
      const range = reader.takeRow(to);
      if (range) cells.set(reader.document, range);
    }
    rows.push(cells);
  }
  return rows;
}

/** Reads the beads of one source from first to last. */
class BeadReader {
  readonly document: Document;
  readonly beads: readonly Bead[];
  #next = 0;
  /** Sentences of the last row that were in another paragraph than its first. */
  #leftOver: Range | undefined;

  constructor(document: Document, beads: readonly Bead[]) {
    this.document = document;
    this.beads = beads;
  }

  /** What this source has between the sentences of the base, before the one at `at`. */
  takeInsertion(at: number): Part | undefined {
    let range = this.#leftOver;
    this.#leftOver = undefined;
    for (let bead = this.beads[this.#next]; bead?.a.to === at; bead = this.beads[++this.#next])
      range = join(range, bead.b);
    return range && { document: this.document, range };
  }

  /** What this source has for the sentences of the base up to `to`, within one paragraph. */
  takeRow(to: number): Range | undefined {
    let range: Range | undefined;
    for (let bead = this.beads[this.#next]; bead && bead.a.from < to; bead = this.beads[++this.#next]) {
      range = join(range, bead.b);
    }
    if (!range) return undefined;
    // Beads don't run over the end of a paragraph, but several that another source's bead joined may.
    const paragraph = this.document.sentences[range.from]?.paragraph;
    let end = range.from;
    while (end < range.to && this.document.sentences[end]?.paragraph === paragraph) end++;
    if (end < range.to) this.#leftOver = { from: end, to: range.to };
    return { from: range.from, to: end };
  }
}

/** Beads of one source follow each other without gaps, so the range over two neighbours holds nothing else. */
function join(range: Range | undefined, next: Range): Range | undefined {
  if (next.from === next.to) return range;
  return { from: range?.from ?? next.from, to: next.to };
}

/** The places in the base at which every source's beads allow a cut, both ends included. */
function commonCuts(range: Range, aligned: readonly { beads: readonly Bead[] }[]): number[] {
  const blocked = new Set<number>();
  for (const { beads } of aligned) {
    for (const { a } of beads) for (let at = a.from + 1; at < a.to; at++) blocked.add(at);
  }
  const cuts: number[] = [];
  for (let at = range.from; at <= range.to; at++) if (!blocked.has(at)) cuts.push(at);
  return cuts;
}

function insertedRows(parts: readonly Part[], align: AlignParts): RowDraft[] {
  const [first, ...rest] = parts;
  if (!first) return [];
  if (rest.length > 0) return mergeRows(first, rest, align);
  const { document, range } = first;
  return Array.from({ length: range.to - range.from }, (_, i) => {
    return new Map([[document, { from: range.from + i, to: range.from + i + 1 }]]);
  });
}
