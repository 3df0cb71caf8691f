import { diffWords } from '../../../shared/text/diff.ts';
import type { Span } from '../../../shared/text/spans.ts';
import marks from '../story/marks.module.css';
import css from './memory.module.css';

/** A text with what was looked for marked in it. */
export function MarkedText({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const parts: { readonly start: number; readonly text: string; readonly isHit: boolean }[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) parts.push({ start: at, text: text.slice(at, start), isHit: false });
    parts.push({ start, text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < text.length) parts.push({ start: at, text: text.slice(at), isHit: false });
  return (
    <>
      {parts.map((part) =>
        part.isHit ? (
          <mark key={part.start} className={css.hit}>
            {part.text}
          </mark>
        ) : (
          <span key={part.start}>{part.text}</span>
        ),
      )}
    </>
  );
}

const elements = { same: 'span', insert: 'ins', delete: 'del' } as const;

/** What would become of a text, word by word. */
export function Difference({ from, to }: { readonly from: string; readonly to: string }) {
  return diffWords(from, to).map(({ kind, text, beforeStart, afterStart }) => {
    const Element = elements[kind];
    return (
      <Element key={`${kind}${beforeStart}-${afterStart}`} className={kind === 'same' ? undefined : marks[kind]}>
        {text}
      </Element>
    );
  });
}
