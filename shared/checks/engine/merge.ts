import type { Localized } from '../../localized.ts';
import { contains, intersect, overlaps, type Span } from '../../text/spans.ts';
import type { Finding, Suggestion } from '../finding.ts';
import type { Placed } from './place.ts';
import { rankOf } from './rank.ts';

/** Two spans that share so much of what they cover together mark the same thing. */
const sameShare = 0.8;
/** So does one that lies within the other and is so much of it. */
const innerShare = 0.5;

/**
 * Fifth step: one finding for one thing. Findings that mark (nearly) the same are joined, whatever family they are of: the
 * surest stays and takes the others' reasons and suggestions. What one check marks twice is joined as soon as it overlaps.
 * The order is by place, the surer first.
 */
export function merge(placed: readonly Placed[]): Finding[] {
  const bySureness = [...placed].sort(
    (a, b) =>
      Number(a.finding.tier === 'advice') - Number(b.finding.tier === 'advice') ||
      rankOf(b.finding) - rankOf(a.finding) ||
      a.span.start - b.span.start ||
      b.span.end - a.span.end,
  );
  const kept = new Neighbours();
  for (const each of bySureness) {
    const same = kept.overlapping(each.span).find((other) => isSame(other, each));
    if (same) same.finding = join(same.finding, each.finding);
    else kept.add({ ...each });
  }
  return kept
    .all()
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || rankOf(b.finding) - rankOf(a.finding))
    .map(({ finding }) => finding);
}

interface Kept {
  readonly span: Span;
  finding: Finding;
}

/** Finds the kept spans that overlap another without looking at all of them: a passage may have thousands. */
class Neighbours {
  readonly #cells = new Map<number, Kept[]>();
  readonly #all: Kept[] = [];
  readonly #width = 256;

  add(kept: Kept): void {
    this.#all.push(kept);
    for (const cell of this.#cellsOf(kept.span)) {
      const list = this.#cells.get(cell);
      if (list) list.push(kept);
      else this.#cells.set(cell, [kept]);
    }
  }

  overlapping(span: Span): Kept[] {
    const found = new Set<Kept>();
    for (const cell of this.#cellsOf(span)) {
      for (const kept of this.#cells.get(cell) ?? []) if (overlaps(kept.span, span)) found.add(kept);
    }
    return [...found];
  }

  all(): Kept[] {
    return this.#all;
  }

  *#cellsOf(span: Span): Generator<number> {
    for (let cell = Math.floor(span.start / this.#width); cell * this.#width < span.end; cell += 1) yield cell;
  }
}

function isSame(a: Kept, b: Placed): boolean {
  if (a.finding.check === b.finding.check) return true;
  const shared = intersect(a.span, b.span);
  if (!shared) return false;
  const [longer, shorter] = size(a.span) >= size(b.span) ? [a.span, b.span] : [b.span, a.span];
  if (contains(longer, shorter)) return size(shorter) >= innerShare * size(longer);
  return size(shared) >= sameShare * (size(a.span) + size(b.span) - size(shared));
}

function size(span: Span): number {
  return span.end - span.start;
}

function join(surest: Finding, other: Finding): Finding {
  return {
    ...surest,
    severity: other.severity === 'major' ? 'major' : surest.severity,
    reason: addReason(surest.reason, surest.family === other.family ? other.reason : whole(other)),
    suggestions: addSuggestions(surest.suggestions, other.suggestions),
    related: [
      ...surest.related,
      ...other.related.filter((each) => !surest.related.some((known) => isPlace(known, each))),
    ],
  };
}

/** A line for each reason, the surest first. */
function addReason(reason: Localized, other: Localized): Localized {
  if (reason.en.includes(other.en)) return reason;
  return { en: `${reason.en}\n${other.en}`, zh: `${reason.zh}\n${other.zh}` };
}

/** Another family sees another thing: what it says of the text belongs to why it matters. */
function whole({ message, reason }: Finding): Localized {
  return { en: `${message.en} ${reason.en}`, zh: `${message.zh}${reason.zh}` };
}

function addSuggestions(suggestions: readonly Suggestion[], others: readonly Suggestion[]): readonly Suggestion[] {
  const known = new Set(suggestions.map(({ edits }) => JSON.stringify(edits)));
  return [...suggestions, ...others.filter(({ edits }) => !known.has(JSON.stringify(edits)))];
}

function isPlace(a: { row: string } & Span, b: { row: string } & Span): boolean {
  return a.row === b.row && a.start === b.start && a.end === b.end;
}
