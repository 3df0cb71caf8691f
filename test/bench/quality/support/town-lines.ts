import type { AnnotatedLine } from '../../../../bench/quality/support/annotations.ts';
import { annotated, mark } from './made-lines.ts';

const places = ['harbour', 'library', 'market', 'railway', 'museum', 'orchard'];
const originals = ['港口', '图书馆', '市场', '铁路', '博物馆', '果园'];
const numbers = [0, 1, 2];

/** Three documents of three segments by three systems; the second system doubles a word, which two of three experts mark. */
export const townLines: readonly AnnotatedLine[] = numbers.flatMap((doc) =>
  numbers.flatMap((seg) => numbers.map((system) => line(doc, seg, system))),
);

function line(doc: number, seg: number, system: number): AnnotatedLine {
  const place = places[(doc + seg) % places.length];
  const isDoubled = system === 1;
  const start = `The ${place} of the old town `.length;
  const target = `The ${place} of the old town ${isDoubled ? 'will will' : 'will'} open again in spring ${seg + 2}.`;
  const marks = isDoubled ? [mark(start, start + 9, 'Fluency/Grammar')] : [];
  const source = `老城的${originals[(doc + seg) % originals.length]}将于春天${seg + 2}日重新开放。`;
  return annotated(target, [marks, marks, []], { system: `S${system}`, doc: `news-${doc}`, seg, source });
}
