import type { StoryFacts } from '../../shared/checks/check.ts';
import type { Span } from '../../shared/text/spans.ts';
import { readBytes, stdinName } from './read-bytes.ts';

/** A source as a file holds it. */
export interface ReadFile {
  /** As the person named it. */
  readonly file: string;
  /** The whole decoded file, letter by letter: offsets of findings are offsets in it. */
  readonly text: string;
  /** Where its story is: without press head and tail. */
  readonly body: Span;
}

/** A translation with the sources that it is compared with. */
export interface Sources {
  readonly translation: ReadFile;
  readonly original: ReadFile | undefined;
  readonly seconds: readonly ReadFile[];
  readonly facts: StoryFacts;
}

/** Reads everything before anything is checked: half a result helps nobody. */
export async function readFiles(
  files: readonly string[],
  original: string | undefined,
  seconds: readonly string[],
): Promise<readonly Sources[]> {
  const readOriginal = original === undefined ? undefined : await readFile(original);
  const readSeconds: ReadFile[] = [];
  for (const second of seconds) readSeconds.push(await readFile(second));
  const all: Sources[] = [];
  for (const file of files) {
    const translation = await readFile(file);
    all.push({ translation, original: readOriginal, seconds: readSeconds, facts: { references: [] } });
  }
  return all;
}

async function readFile(path: string): Promise<ReadFile> {
  const bytes = await readBytes(path);
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
  return { file: path === '-' ? stdinName : path, text, body: { start: 0, end: text.length } };
}
