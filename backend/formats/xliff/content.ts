import { codeNumber, codeSigns } from '../../../shared/text/codes.ts';
import type { Span } from '../../../shared/text/spans.ts';
import { escapeText } from '../xml/edit.ts';
import type { RawCode } from './codes.ts';

/** Something that is said of a stretch of a text, as a start and an end tag around it. */
export interface Mark extends Span {
  readonly open: string;
  readonly close: string;
  /** What stands for them where the stretch crosses others; missing: the mark is left out there. */
  readonly apart?: { readonly open: string; readonly close: string };
}

type Token = RawCode;

/**
 * A text as the content of an element: its letters escaped, its codes by `rawOf`, marks around their stretches. Start and
 * end tags that no longer nest are written in the form that needs no nesting.
 */
export function contentOf(
  text: string,
  rawOf: (sign: string) => RawCode | undefined,
  marks: readonly Mark[] = [],
): string {
  const tokens = tokensOf(text, rawOf, marks);
  const broken = brokenElements(tokens);
  const lone = loneElements(tokens);
  return tokens
    .map(({ raw, half }) => {
      if (half && lone.has(half.element)) return half.lone;
      return half && broken.has(half.element) ? half.apart : raw;
    })
    .join('');
}

function tokensOf(text: string, rawOf: (sign: string) => RawCode | undefined, marks: readonly Mark[]): Token[] {
  const tokens: Token[] = [];
  const places = new Map<number, Token[]>();
  const put = (offset: number, token: Token) => {
    places.set(offset, [...(places.get(offset) ?? []), token]);
  };
  const token = (mark: Mark, i: number, end: 'open' | 'close'): Token => ({
    raw: mark[end],
    half: { element: `mark ${i}`, end, nests: true, apart: mark.apart?.[end] ?? '', lone: '' },
  });
  const numbered = marks.map((mark, i) => ({ mark, i }));
  // At one place: what ends there, the last begun first; then what begins there, the longest first.
  for (const { mark, i } of numbered.toSorted(
    (a, b) => b.mark.start - a.mark.start || a.mark.end - b.mark.end || b.i - a.i,
  )) {
    put(mark.end, token(mark, i, 'close'));
  }
  for (const { mark, i } of numbered.toSorted((a, b) => b.mark.end - a.mark.end || a.i - b.i)) {
    put(mark.start, token(mark, i, 'open'));
  }
  let from = 0;
  const flush = (to: number) => {
    if (to > from) tokens.push({ raw: escapeText(text.slice(from, to)) });
    from = to;
  };
  const stops = new Set([...places.keys(), ...[...text.matchAll(codeSigns)].map(({ index }) => index)]);
  for (const stop of [...stops].toSorted((a, b) => a - b)) {
    flush(stop);
    tokens.push(...(places.get(stop) ?? []));
    const sign = String.fromCodePoint(text.codePointAt(stop) ?? 0);
    if (codeNumber(sign) === undefined) continue;
    tokens.push(rawOf(sign) ?? { raw: '' });
    from = stop + sign.length;
  }
  flush(text.length);
  return tokens;
}

/** Those of which not both ends are among the tokens, once each, or of which one is known to stand alone. */
function loneElements(tokens: readonly Token[]): Set<string> {
  const ends = new Map<string, string>();
  const lone = new Set<string>();
  for (const { raw, half } of tokens) {
    if (!half) continue;
    ends.set(half.element, `${ends.get(half.element) ?? ''} ${half.end}`);
    if (raw === half.lone) lone.add(half.element);
  }
  for (const [element, found] of ends) {
    if (found !== ' open close' && found !== ' close open') lone.add(element);
  }
  return lone;
}

/** The elements whose two tags cannot stand in this order. */
function brokenElements(tokens: readonly Token[]): Set<string> {
  const broken = new Set<string>();
  const open: string[] = [];
  for (const { half } of tokens) {
    if (!half?.nests) continue;
    const { element, end } = half;
    if (end === 'open') open.push(element);
    else if (open.at(-1) === element) open.pop();
    else {
      broken.add(element);
      const at = open.lastIndexOf(element);
      if (at >= 0) open.splice(at, 1);
    }
  }
  for (const element of open) broken.add(element);
  return broken;
}
