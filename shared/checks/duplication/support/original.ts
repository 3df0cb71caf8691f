import type { Span } from '../../../text/spans.ts';
import { overlaps } from '../../../text/spans.ts';
import type { Passage } from '../../check.ts';

/** What was counted in the Chinese of a passage's rows: findings of one row ask for the same again and again. */
const counted = new WeakMap<Passage, Map<string, number>>();

/** What `count` says of the Chinese that is aligned with the span; counted once for the same rows. */
function inOriginal(passage: Passage, span: Span, name: string, count: (original: string) => number): number {
  const rows = passage.rows.filter((row) => overlaps(row, span));
  const known = counted.get(passage) ?? new Map<string, number>();
  counted.set(passage, known);
  const key = `${name} ${rows[0]?.start} ${rows.at(-1)?.end}`;
  const answer = known.get(key) ?? count(rows.map((row) => row.original ?? '').join('\n'));
  known.set(key, answer);
  return answer;
}

/** Whether the Chinese itself repeats a wording of so many characters there: then the English may have to. */
export function originalRepeats(passage: Passage, span: Span, size: number): boolean {
  return originalTop(passage, span, size) > 1;
}

const DOUBLED = /(\p{Script=Han}{2,20})[，、！。]\1/u;

/** Whether the Chinese says something twice in a row there: "不要担心，不要担心". */
export function originalDoubles(passage: Passage, span: Span): boolean {
  return inOriginal(passage, span, 'doubles', (original) => Number(DOUBLED.test(original))) > 0;
}

/** How often the most frequent run of `size` Chinese characters occurs there. */
export function originalTop(passage: Passage, span: Span, size: number): number {
  return inOriginal(passage, span, `top ${size}`, (original) => topCount(original, size));
}

function topCount(text: string, size: number): number {
  const counts = new Map<string, number>();
  let top = 0;
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    for (let start = 0; start + size <= run.length; start += 1) {
      const gram = run.slice(start, start + size);
      const count = (counts.get(gram) ?? 0) + 1;
      counts.set(gram, count);
      if (count > top) top = count;
    }
  }
  return top;
}
