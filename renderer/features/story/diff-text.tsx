import { memo, useMemo } from 'react';
import type { DiffPart } from '../../../shared/text/diff.ts';
import { diffTexts } from '../../../shared/text/diff-long.ts';
import { head, tail } from '../../../shared/text/excerpt.ts';
import { shownText } from './codes/shown-text.tsx';
import marks from './marks.module.css';

export interface DiffTextProps {
  readonly before: string;
  readonly after: string;
  /** Which changes are shown; what stands in the other text alone is left out. */
  readonly show?: 'both' | 'before' | 'after';
  /** UTF-16 units of unchanged text kept beside a change; without it all of the text is shown. */
  readonly context?: number;
  /** A change to point out, by its number among the changes. */
  readonly chosen?: number | undefined;
}

const elements = { same: 'span', insert: 'ins', delete: 'del' } as const;

/** A text with its changes against another one, word by word. */
export const DiffText = memo(function DiffText({ before, after, show = 'both', context, chosen }: DiffTextProps) {
  const parts = useMemo(() => numbered(diffTexts(before, after)), [before, after]);
  const shown = parts.filter(({ kind }) => kind !== (show === 'before' ? 'insert' : show === 'after' ? 'delete' : ''));
  return shown.map(({ kind, text, change, beforeStart, afterStart }, index) => {
    const Element = elements[kind];
    const isEdge = { isFirst: index === 0, isLast: index === shown.length - 1 };
    return (
      <Element
        key={`${kind}${beforeStart}-${afterStart}`}
        className={kind === 'same' ? undefined : marks[kind]}
        data-chosen={(change !== undefined && change === chosen) || undefined}
      >
        {shownText(kind === 'same' && context !== undefined ? elided(text, context, isEdge) : text)}
      </Element>
    );
  });
});

type NumberedPart = DiffPart & { readonly change?: number };

/** What goes and what comes in its place are one change. */
function numbered(parts: readonly DiffPart[]): NumberedPart[] {
  let change = -1;
  let last: DiffPart['kind'] = 'same';
  return parts.map((part) => {
    if (part.kind !== 'same' && last === 'same') change++;
    last = part.kind;
    return part.kind === 'same' ? part : { ...part, change };
  });
}

/** Unchanged text far from any change says nothing of the change. */
function elided(text: string, context: number, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  if (text.length <= 2 * context + 8) return text;
  const before = isFirst ? '' : head(text, context).trimEnd();
  const after = isLast ? '' : tail(text, context).trimStart();
  return `${before}${isFirst ? '' : ' '}…${isLast ? '' : ' '}${after}`;
}
