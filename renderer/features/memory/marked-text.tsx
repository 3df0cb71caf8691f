import type { Span } from '../../../shared/text/spans.ts';
import { visibleText } from '../../../shared/text/visible.ts';
import marks from '../story/marks.module.css';
import { previewOf } from '../story/model/preview.ts';
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
            {visibleText(part.text)}
          </mark>
        ) : (
          <span key={part.start}>{visibleText(part.text)}</span>
        ),
      )}
    </>
  );
}

const elements = { same: 'span', insert: 'ins', delete: 'del' } as const;

/** What would become of a text, word by word: a few words around each change. */
export function Difference({ from, to }: { readonly from: string; readonly to: string }) {
  const change = { edits: [{ rowId: 0, start: 0, end: from.length, text: to }] };
  const [parts = []] = previewOf(change, () => from);
  let offset = 0;
  return parts.map(({ kind, text }) => {
    const Element = elements[kind];
    offset += text.length + 1;
    return (
      <Element key={`${kind}${offset}`} className={kind === 'same' ? undefined : marks[kind]}>
        {text}
      </Element>
    );
  });
}
