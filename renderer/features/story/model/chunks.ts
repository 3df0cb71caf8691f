import type { TextRun } from './runs.ts';

/** UTF-16 units: a longer text is laid out in chunks, of which only those in view cost anything. */
const longText = 8000;
const chunkLength = 3000;

/**
 * Runs of a very long text in chunks of some thousand characters; nothing for a text of any usual length. A browser lays
 * out a paragraph as a whole: of 200,000 characters that takes longer than anybody waits for a key. Chunks end between
 * words, where there are any.
 */
export function chunksOf(runs: readonly TextRun[]): TextRun[][] | undefined {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= longText) return undefined;
  const chunks: TextRun[][] = [[]];
  let room = chunkLength;
  for (const run of runs.flatMap(partsOf)) {
    if (run.text.length > room && chunks.at(-1)?.length) {
      chunks.push([]);
      room = chunkLength;
    }
    chunks.at(-1)?.push(run);
    room -= run.text.length;
  }
  return chunks;
}

/** A run that is too long for a chunk, in parts that are not. */
function partsOf(run: TextRun): TextRun[] {
  if (run.text.length <= chunkLength) return [run];
  const parts: TextRun[] = [];
  for (let start = 0; start < run.text.length; ) {
    const end = endOf(run.text, start);
    parts.push({
      ...run,
      key: `${run.key}.${start}`,
      text: run.text.slice(start, end),
      ...(run.offset !== undefined && { offset: run.offset + start }),
    });
    start = end;
  }
  return parts;
}

/** After the last space that fits; where there is none, not within a surrogate pair. */
function endOf(text: string, start: number): number {
  const most = start + chunkLength;
  if (most >= text.length) return text.length;
  const space = text.lastIndexOf(' ', most - 1);
  if (space > start) return space + 1;
  const code = text.charCodeAt(most);
  return code >= 0xdc00 && code <= 0xdfff ? most - 1 : most;
}
