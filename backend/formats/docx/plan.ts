import type { BilingualDocument, Unit } from '../document.ts';
import type { NumberedRemark } from './comment-parts.ts';
import type { Signature } from './model.ts';
import type { Edge, ParagraphPlan } from './paragraph-xml.ts';
import { type PlainUnit, placeIn, plainUnit, type Segment, segmentsOf, trueChanges, wholeLetter } from './segments.ts';
import type { Thread } from './threads.ts';

/** A unit that has a text, as it is written. */
export interface WrittenUnit extends PlainUnit {
  readonly id: string;
  readonly paragraph: number;
  readonly segments: readonly Segment[];
}

/** Those with a text; what there is only an original of is not in the story. */
export function writtenUnits(units: readonly Unit[]): WrittenUnit[] {
  return units.flatMap((unit): WrittenUnit[] => {
    const plain = plainUnit(unit);
    if (!plain || (plain.machine === '' && plain.revision === '')) return [];
    const segments = segmentsOf(plain.machine, trueChanges(plain));
    return [{ ...plain, id: unit.id, paragraph: unit.paragraph, segments }];
  });
}

interface Draft {
  readonly segments: Segment[];
  readonly edges: Edge[];
  machine: string;
  revision: string;
}

/** The paragraphs of a document, the rows of each put together, with their comments. */
export function plansOf(
  { units, metadata }: BilingualDocument,
  threads: readonly Thread[],
  remarks: readonly (readonly NumberedRemark[])[],
): ParagraphPlan[] {
  const drafts: Draft[] = [];
  const places = new Map<string, { readonly draft: Draft; readonly offset: number; readonly unit: WrittenUnit }>();
  let paragraph: number | undefined;
  for (const unit of writtenUnits(units)) {
    if (unit.paragraph !== paragraph) drafts.push({ segments: [], edges: [], machine: '', revision: '' });
    paragraph = unit.paragraph;
    const draft = drafts.at(-1);
    if (!draft) continue;
    add(draft, separator(draft, unit));
    places.set(unit.id, { draft, offset: lengthOf(draft.segments), unit });
    for (const segment of unit.segments) add(draft, segment);
  }
  const fallback = nearestWritten(units, new Set(places.keys()));
  threads.forEach((thread, i) => {
    const [from, to] = [thread.unit, thread.until ?? thread.unit].map((id) => places.get(fallback.get(id) ?? id));
    if (!from || !to) return;
    const start = from.offset + edgeOf(from.unit, thread, 'start');
    const end = to.offset + edgeOf(to.unit, thread, 'end');
    const isPoint = from.draft === to.draft && start === end;
    for (const { id } of remarks[i] ?? []) {
      from.draft.edges.push({ at: start, kind: 'start', comment: id, isPoint });
      to.draft.edges.push({ at: end, kind: 'end', comment: id, isPoint });
    }
  });
  return drafts.map(({ segments, edges, machine, revision }, i): ParagraphPlan => {
    const isHeadline = i === 0 && metadata.title !== undefined && [machine, revision].includes(metadata.title);
    const end = i < drafts.length - 1 ? endOf(segments, machine, revision) : undefined;
    return { segments, edges, ...(isHeadline && { style: 'Heading1' }), ...(end && { end }) };
  });
}

/** In the text of the unit's segments. */
export function edgeOf(unit: WrittenUnit, thread: Thread, kind: 'start' | 'end'): number {
  const { id, segments, toPlain } = unit;
  const { side } = thread;
  const offset = kind === 'start' ? thread.start : thread.end;
  const isElsewhere = id !== (kind === 'start' ? thread.unit : (thread.until ?? thread.unit));
  if (offset === undefined || side === 'original' || isElsewhere) return kind === 'start' ? 0 : lengthOf(segments);
  return placeIn(segments, side, wholeLetter(unit[side], toPlain(side, offset), kind), kind);
}

export function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { text }) => sum + text.length, 0);
}

function add(draft: Draft, segment: Segment): void {
  if (segment.text === '') return;
  draft.segments.push(segment);
  if (segment.kind !== 'ins') draft.machine += segment.text;
  if (segment.kind !== 'del') draft.revision += segment.text;
}

/** Sentences of English have a space between them, those of Chinese none. */
function separator(draft: Draft, unit: WrittenUnit): Segment {
  const beside = [draft.revision || draft.machine, unit.revision || unit.machine];
  const isSpaced = /[^\s\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]$/.test(beside[0] ?? '');
  const goesOn = /^[^\s\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(beside[1] ?? '');
  return { kind: unit.machine === '' ? 'ins' : 'same', text: isSpaced && goesOn ? ' ' : '', by: {} };
}

/** For units that are not written: the written one before, or else after them. */
function nearestWritten(units: readonly Unit[], written: ReadonlySet<string>): Map<string, string> {
  const nearest = new Map<string, string>();
  let last = units.find(({ id }) => written.has(id))?.id;
  for (const { id } of units) {
    if (written.has(id)) last = id;
    else if (last !== undefined) nearest.set(id, last);
  }
  return nearest;
}

/** The end of a paragraph that is only in one of the two texts goes with it. */
function endOf(segments: readonly Segment[], machine: string, revision: string): ParagraphPlan['end'] {
  if (machine !== '' && revision !== '') return undefined;
  const by: Signature = segments.at(-1)?.by ?? {};
  return { kind: machine === '' ? 'ins' : 'del', by };
}
