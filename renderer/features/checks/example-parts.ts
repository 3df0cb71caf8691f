/** A stretch of an example's text. */
export interface ExamplePart {
  readonly text: string;
  readonly marked: boolean;
  /** Where it starts; unique in the example. */
  readonly start: number;
}

/** An example cut into what is marked and what is not; marks are given in reading order. */
export function exampleParts(text: string, marks: readonly string[]): ExamplePart[] {
  const parts: ExamplePart[] = [];
  let done = 0;
  for (const mark of marks) {
    const at = text.indexOf(mark, done);
    if (at < 0 || mark === '') continue;
    if (at > done) parts.push({ text: text.slice(done, at), marked: false, start: done });
    parts.push({ text: mark, marked: true, start: at });
    done = at + mark.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), marked: false, start: done });
  return parts;
}
