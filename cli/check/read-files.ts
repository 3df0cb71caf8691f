import type { ReadSource } from '../../backend/formats/format.ts';
import { readSource } from '../../backend/formats/read-source.ts';
import type { StoryFacts } from '../../shared/checks/check.ts';
import { UsageError } from '../terminal.ts';
import { readBytes, stdinName } from './read-bytes.ts';

/** A source as a file holds it. */
export interface ReadFile {
  /** As the person named it. */
  readonly file: string;
  readonly source: ReadSource;
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
  originalPath: string | undefined,
  secondPaths: readonly string[],
): Promise<readonly Sources[]> {
  const original = originalPath === undefined ? undefined : await readFile(originalPath);
  const seconds: ReadFile[] = [];
  for (const path of secondPaths) seconds.push(await readTranslation(path));
  const all: Sources[] = [];
  for (const path of files) {
    const translation = await readTranslation(path);
    all.push({ translation, original, seconds, facts: factsOf([translation, original, ...seconds]) });
  }
  return all;
}

async function readFile(path: string): Promise<ReadFile> {
  const file = path === '-' ? stdinName : path;
  return { file, source: readSource(file, await readBytes(path)) };
}

async function readTranslation(path: string): Promise<ReadFile> {
  const read = await readFile(path);
  if (read.source.guess.language === 'en') return read;
  throw new UsageError({
    en: `${read.file} is Chinese; checks read English translations. Name it with --original beside its translation.`,
    zh: `${read.file} 是中文，检查项只读英文译文。请把译文作为检查对象，并用 --original 指定该文件。`,
  });
}

/** The first source that says a day says it for the story. */
function factsOf(sources: readonly (ReadFile | undefined)[]): StoryFacts {
  const date = sources.map((read) => read?.source.metadata.date).find((found) => found !== undefined);
  return { references: [], ...(date && { dateline: date.slice(0, 10) }) };
}
