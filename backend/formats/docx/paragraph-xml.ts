import type { Signature } from './model.ts';
import { findBreaks } from './paragraph-breaks.ts';
import { type Numbers, rangeEnd, rangeStart, runXml, trackedXml } from './run-xml.ts';
import type { Segment } from './segments.ts';

/** A beginning or an end of a comment, in the text of all segments one behind the other. */
export interface Edge {
  readonly at: number;
  readonly kind: 'start' | 'end';
  readonly comment: number;
  /** Both of it are in one place. */
  readonly isPoint: boolean;
}

/** A paragraph to be written. */
export interface ParagraphPlan {
  readonly segments: readonly Segment[];
  readonly edges: readonly Edge[];
  /** The id of a style; none for running text. */
  readonly style?: string;
  /** What became of its end. */
  readonly end?: { readonly kind: 'ins' | 'del'; readonly by: Signature };
}

/** At one place: what ended there, then comments on the place itself, then what begins. */
function orderOf({ kind, isPoint }: Edge): number {
  if (isPoint) return 1;
  return kind === 'end' ? 0 : 2;
}

export function sortEdges(edges: readonly Edge[]): Edge[] {
  return edges.toSorted((a, b) => a.at - b.at || orderOf(a) - orderOf(b));
}

export function edgeXml({ kind, comment }: Edge): string {
  return kind === 'start' ? rangeStart(comment) : rangeEnd(comment);
}

/** The paragraph as XML: more than one where tracked changes part or join it. */
export function paragraphXml({ segments, edges, style, end }: ParagraphPlan, numbers: Numbers): string {
  const properties = segments.some(({ text }) => /\p{Script=Han}/u.test(text)) ? chinese : '';
  const waiting = sortEdges(edges);
  const written: string[] = [];
  let [content, at] = ['', 0];
  const edgesUpTo = (place: number) => {
    while (waiting[0] && waiting[0].at <= place) content += edgeXml(waiting.shift() ?? waiting[0]);
  };
  const close = (mark: string) => {
    written.push(`<w:p>${paragraphProperties(style, mark)}${content}</w:p>`);
    content = '';
  };
  for (const { kind, text, by, isBreak } of findBreaks(segments)) {
    edgesUpTo(at);
    const stop = at + text.length;
    if (isBreak && kind !== 'same') {
      close(trackedXml(kind, by, numbers));
      at = stop;
      continue;
    }
    let from = 0;
    const cut = (to: number) => {
      const run = runXml(text.slice(from, to), kind === 'del', properties);
      content += kind === 'same' || run === '' ? run : trackedXml(kind, by, numbers, run);
      from = to;
    };
    while (waiting[0] && waiting[0].at < stop) {
      const place = waiting[0].at;
      cut(place - at);
      edgesUpTo(place);
    }
    cut(text.length);
    at = stop;
  }
  edgesUpTo(Number.POSITIVE_INFINITY);
  close(end ? trackedXml(end.kind, end.by, numbers) : '');
  return written.join('');
}

/** Quotation marks and dashes that Chinese shares with English are set in the Chinese font. */
const chinese = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';

function paragraphProperties(style: string | undefined, mark: string): string {
  const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ''}${mark && `<w:rPr>${mark}</w:rPr>`}`;
  return properties && `<w:pPr>${properties}</w:pPr>`;
}
