import { codeSigns } from '../../text/codes.ts';
import type { RowCodes } from '../check.ts';
import type { RowInput } from '../finding.ts';

/** The first half of every sign of a code, which no other character has. */
const half = /[\udbc0-\udbff]/;
const runs = /[\u{100000}-\u{10fffd}]+/gu;

/** Whether there may be codes in a text: all that most texts are asked. */
function mayHaveCodes(text: string): boolean {
  return half.test(text);
}

/** A text as it is read, for checks that know nothing of codes. */
export function plainText(text: string): string {
  return mayHaveCodes(text) ? partCodes(text).text : text;
}

/**
 * Parts a row's text from its codes. Where one stands between two spaces, or between a space and a mark, the first space
 * goes with it: nobody typed two. Nothing but the text where there are no codes, here or where they are expected.
 */
export function partRow({ text, original, codes }: RowInput): { readonly text: string; readonly codes?: RowCodes } {
  const expected = signsOf(codes?.expected ?? original ?? '');
  if (expected.length === 0 && !mayHaveCodes(text)) return { text };
  const { text: plain, gaps } = partCodes(text);
  return { text: plain, codes: { gaps, expected, known: codes?.known ?? [] } };
}

function signsOf(text: string): string[] {
  return mayHaveCodes(text) ? [...text.matchAll(codeSigns)].map(([sign]) => sign) : [];
}

function partCodes(text: string): { text: string; gaps: RowCodes['gaps'] } {
  const gaps: RowCodes['gaps'][number][] = [];
  let plain = '';
  let done = 0;
  for (const { 0: run, index } of text.matchAll(runs)) {
    let start = index;
    let end = index + run.length;
    const isFollowed = end === text.length || /[\s,.;:!?)\]]/.test(text.charAt(end));
    if (start > done && isFollowed && /[^\S\n]/.test(text.charAt(start - 1))) start -= 1;
    else if (plain === '' && start === done && /[^\S\n]/.test(text.charAt(end))) end += 1;
    plain += text.slice(done, start);
    gaps.push({ at: plain.length, length: end - start, signs: [...run] });
    done = end;
  }
  return { text: plain + text.slice(done), gaps };
}

/** Where an offset of the plain text is in the row: before or behind the codes that stand there. */
export function codedOffset({ gaps }: Pick<RowCodes, 'gaps'>, offset: number, side: 'before' | 'behind'): number {
  let moved = offset;
  for (const { at, length } of gaps) {
    if (at < offset || (at === offset && side === 'behind')) moved += length;
  }
  return moved;
}
