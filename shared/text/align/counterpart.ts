import type { Bead } from './beads.ts';
import type { Pair } from './pair.ts';
import type { Document, Range } from './units.ts';

export interface CounterpartScore {
  readonly isCounterpart: boolean;
  /**
   * 0 to 1: how much of what the sentences can be recognised by is found again in the sentences aligned with them, times
   * how much of the text could be aligned at all.
   */
  readonly score: number;
  /** What sentences that are aligned have in common, and what they could have, in nats: how much there is to go by. */
  readonly evidence: { readonly shared: number; readonly total: number };
}

/**
 * Measured on 69 documents with up to 15 translations each: versions of one text, human ones and halves included, score
 * 0.33 and more (nineteen in twenty 0.5 and more); texts of different stories stay under 0.15, and so do articles by
 * different outlets on one subject.
 */
const ENOUGH = 0.3;

/** What is taken for granted before any evidence: very short texts give little, and are mostly what they are said to be. */
const PRIOR = { shared: 1, total: 2 };

/** Whether two texts are versions or translations of each other. */
export function judgeCounterpart(pair: Pair): CounterpartScore {
  const evidence = { shared: 0, total: 0 };
  const matched = pair.align().filter(({ a, b }) => a.to > a.from && b.to > b.from);
  for (const { a, b } of matched) {
    const agreement = pair.sentences.agreement(a, b);
    evidence.shared += agreement.shared;
    evidence.total += agreement.total;
  }
  // One text may hold only a part of the other: an extract, or a story that was cut.
  const covered = Math.max(coverage(pair.a, matched, 'a'), coverage(pair.b, matched, 'b'));
  const score = ((PRIOR.shared + evidence.shared) / (PRIOR.total + evidence.total)) * covered;
  return { isCounterpart: score >= ENOUGH, score, evidence };
}

/** The share of a document's text that was aligned with anything. */
function coverage(document: Document, beads: readonly Bead[], side: 'a' | 'b'): number {
  const lengthOf = ({ from, to }: Range) =>
    document.sentences.slice(from, to).reduce((sum, sentence) => sum + sentence.length, 0);
  const whole = lengthOf({ from: 0, to: document.sentences.length });
  return whole === 0 ? 0 : beads.reduce((sum, bead) => sum + lengthOf(bead[side]), 0) / whole;
}
