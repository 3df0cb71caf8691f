import { type Span, snapBackward, snapForward } from './spans.ts';

/** The last words, from a word's start on where one is near. */
export function tail(text: string, length: number): string {
  const cut = text.slice(snapForward(text, text.length - length));
  const space = cut.search(/\s\S/);
  return space >= 0 && space < length - 4 ? cut.slice(space) : cut;
}

/** The first words, up to a word's end where one is near. */
export function head(text: string, length: number): string {
  const cut = text.slice(0, snapBackward(text, length));
  const space = cut.lastIndexOf(' ');
  return space > 4 ? cut.slice(0, space) : cut;
}

/** A stretch of a text between the words that stand around it. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** A stretch with some words on either side; `…` stands for what is left out. */
export function excerptAround(text: string, { start, end }: Span, length: number): Excerpt {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return {
    before: before.length > length ? `…${tail(before, length)}` : before,
    marked: text.slice(start, end),
    after: after.length > length ? `${head(after, length)}…` : after,
  };
}
