import type { Id, SuggestionView } from '../../../../shared/contract/model.ts';
import { diffWords } from '../../../../shared/text/diff.ts';
import { applyEdits } from '../../../../shared/text/edits.ts';
import { head, tail } from '../../../../shared/text/excerpt.ts';

export interface PreviewPart {
  readonly kind: 'same' | 'insert' | 'delete';
  readonly text: string;
}

/** Units of unchanged text kept on each side of a change. */
const context = 18;
/** Longer deletions show only their two ends. */
const longest = 64;

/**
 * What a suggestion would make of the text: a few words around each change, with what goes and what comes. One line a
 * row; rows whose text is not at hand are left out.
 */
export function previewOf(suggestion: SuggestionView, textOf: (rowId: Id) => string | undefined): PreviewPart[][] {
  const rowIds = [...new Set(suggestion.edits.map(({ rowId }) => rowId))];
  return rowIds.flatMap((rowId) => {
    const text = textOf(rowId);
    const edits = suggestion.edits.filter((edit) => edit.rowId === rowId);
    // The text may be newer than the suggestion while an edit is checked.
    if (text === undefined || edits.some(({ end }) => end > text.length)) return [];
    const parts = diffWords(text, applyEdits(text, edits));
    return [parts.map((part, index) => shorten(part, index === 0, index === parts.length - 1)).filter(hasText)];
  });
}

function hasText({ text }: PreviewPart): boolean {
  return text !== '';
}

function shorten({ kind, text }: PreviewPart, isFirst: boolean, isLast: boolean): PreviewPart {
  if (kind !== 'same') return { kind, text: kind === 'delete' && text.length > longest ? bothEnds(text, 26) : text };
  if (isFirst && isLast) return { kind, text: '' };
  if (isFirst) return { kind, text: text.length > context ? `…${tail(text, context)}` : text };
  if (isLast) return { kind, text: text.length > context ? `${head(text, context)}…` : text };
  return { kind, text: text.length > 2 * context + 8 ? bothEnds(text, context) : text };
}

function bothEnds(text: string, length: number): string {
  return `${head(text, length).trimEnd()} … ${tail(text, length).trimStart()}`;
}
