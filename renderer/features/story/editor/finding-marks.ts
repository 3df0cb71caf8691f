import {
  type ChangeDesc,
  type EditorState,
  type Extension,
  type Range,
  StateEffect,
  StateField,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { FindingView, Id, SuggestionView } from '../../../../shared/contract/model.ts';
import type { Span, TextEdit } from '../../../../shared/text/spans.ts';
import css from '../marks.module.css';
import type { Mark } from '../model/marks.ts';

/** What the checks say of the text as it stands in the editor now. */
export interface RowMarks {
  readonly rowId: Id;
  readonly marks: readonly Mark[];
  readonly findings: readonly FindingView[];
  /** Passages of this row that the current finding points to. */
  readonly related: readonly Span[];
  /** The finding to tint. */
  readonly current: Id | undefined;
}

/** A suggestion's edits where they stand now; nothing once its words were changed. */
export type PlacedSuggestion =
  /** It also changes other rows, which only the backend can do. */
  { readonly kind: 'elsewhere' } | { readonly kind: 'here'; readonly edits: readonly TextEdit[] } | undefined;

/** Puts new underlines in place. */
export const setMarks = StateEffect.define<RowMarks>();

interface Marked {
  readonly decorations: DecorationSet;
  readonly suggestions: ReadonlyMap<Id, readonly PlacedSuggestion[]>;
}

const marked = StateField.define<Marked>({
  create: () => ({ decorations: Decoration.none, suggestions: new Map() }),
  update(now, transaction) {
    let next = now;
    if (transaction.docChanged) {
      next = { decorations: now.decorations.map(transaction.changes), suggestions: mapped(now, transaction.changes) };
    }
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) next = place(effect.value, transaction.state.doc.length);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
});

/**
 * Underlines of findings. Between two checks they and their suggestions move with the text that is typed around them.
 *
 * @param first what is known of the text that the editor begins with: to put it in place later would draw all of it twice
 */
export function findingMarks(first: RowMarks | undefined): Extension {
  return first ? marked.init(({ doc }) => place(first, doc.length)) : marked;
}

function place({ rowId, marks, findings, related, current }: RowMarks, length: number): Marked {
  const isInside = ({ start, end }: Span): boolean => start < end && end <= length;
  const ranges: Range<Decoration>[] = marks
    .filter(isInside)
    .map((mark) => decorate(mark, mark.findingId === current).range(mark.start, mark.end));
  const passages = related.filter(isInside).map(({ start, end }) => relatedMark.range(start, end));
  return {
    decorations: Decoration.set([...ranges, ...passages], true),
    suggestions: new Map(
      findings.map(({ id, suggestions }) => [id, suggestions.map((each) => placed(each, rowId, length))]),
    ),
  };
}

const relatedMark = Decoration.mark({ class: css.related ?? '' });

function decorate({ family, level, findingId }: Mark, isCurrent: boolean): Decoration {
  const attributes: Record<string, string> = { 'data-family': family, 'data-finding': String(findingId) };
  if (level > 0) attributes['data-level'] = String(Math.min(level, 3));
  if (isCurrent) attributes['data-current'] = 'true';
  return Decoration.mark({ class: css.mark ?? '', attributes, findingId });
}

function placed({ edits }: SuggestionView, rowId: Id, length: number): PlacedSuggestion {
  if (edits.some((edit) => edit.rowId !== rowId)) return { kind: 'elsewhere' };
  return edits.every(({ end }) => end <= length) ? { kind: 'here', edits } : undefined;
}

function mapped({ suggestions }: Marked, changes: ChangeDesc): Marked['suggestions'] {
  return new Map([...suggestions].map(([id, all]) => [id, all.map((each) => moved(each, changes))]));
}

function moved(suggestion: PlacedSuggestion, changes: ChangeDesc): PlacedSuggestion {
  if (suggestion?.kind !== 'here') return suggestion;
  const { edits } = suggestion;
  // What was typed into or at the words it is about may have mended them already.
  if (edits.some(({ start, end }) => changes.touchesRange(start, end))) return undefined;
  return {
    kind: 'here',
    edits: edits.map(({ start, end, text }) => ({
      start: changes.mapPos(start, 1),
      end: changes.mapPos(end, 1),
      text,
    })),
  };
}

/** A finding's first mark in the editor. */
export interface FindingPlace extends Span {
  readonly findingId: Id;
}

/** The findings that are marked now, each once, in reading order. */
export function findingPlaces(state: EditorState): FindingPlace[] {
  const places = new Map<Id, FindingPlace>();
  state.field(marked).decorations.between(0, state.doc.length, (start, end, { spec }) => {
    const { findingId } = spec as { findingId?: Id };
    if (findingId !== undefined && !places.has(findingId)) places.set(findingId, { findingId, start, end });
  });
  return [...places.values()];
}

/** The finding marked around an offset; the shortest where several are. */
export function findingAt(state: EditorState, offset: number): FindingPlace | undefined {
  const found: FindingPlace[] = [];
  state.field(marked).decorations.between(offset, offset, (start, end, { spec }) => {
    const { findingId } = spec as { findingId?: Id };
    if (findingId !== undefined) found.push({ findingId, start, end });
  });
  return found.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Suggestion `number` (1-based) of a finding, as it can be applied now. */
export function suggestionOf(state: EditorState, findingId: Id, number: number): PlacedSuggestion {
  return state.field(marked).suggestions.get(findingId)?.[number - 1];
}
