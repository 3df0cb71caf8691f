import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What an expert marked: a stretch of the target, or of the source where the target lacks something. */
export interface Annotation {
  /** MQM category, e.g. `Fluency/Punctuation`. */
  readonly category: string;
  readonly severity: string;
  /** Half-open, UTF-16 units of the target; missing for an omission. */
  readonly start?: number;
  readonly end?: number;
  readonly sourceStart?: number;
  readonly sourceEnd?: number;
}

/** One machine-translated segment with what each expert marked in it. */
export interface AnnotatedLine {
  readonly system: string;
  readonly doc: string;
  readonly seg: number;
  readonly source: string;
  readonly target: string;
  /** One list an expert; an empty one where that expert saw no error. */
  readonly ratings: readonly (readonly Annotation[])[];
}

/** Where the annotations lie on the machines that have them: beside the project, never in it. */
export const annotations = new URL('../../../../shared/mqm/', import.meta.url);

/** The article by editors among the documents that the product started with, where the machine has them. */
export const editedArticle = fileURLToPath(new URL('../seeds/000-china-daily.txt', annotations));

/** The path of a file named on the command line, or of `dev.jsonl`, `train-2021.jsonl` … by its short name. */
export function annotationFile(name: string): string {
  return existsSync(name) || /[/\\]|\.jsonl$/.test(name) ? name : fileURLToPath(new URL(`${name}.jsonl`, annotations));
}

/** A file that does not hold what it should: a sentence that names the file, the line and what is wrong with it. */
export class DataError extends Error {}

/** The annotated lines of a file. Throws a {@link DataError}. */
export function readAnnotated(path: string): AnnotatedLine[] {
  const lines = readObjects<AnnotatedLine>(path);
  for (const [index, line] of lines.entries()) {
    const text = (['system', 'doc', 'source', 'target'] as const).find((name) => typeof line[name] !== 'string');
    const wrong = text ?? (Array.isArray(line.ratings) && line.ratings.every(Array.isArray) ? undefined : 'ratings');
    if (wrong)
      throw new DataError(`${path}: object ${index + 1} is no annotated segment: "${wrong}" is missing or wrong.`);
  }
  return lines;
}

/** The objects of a file of JSON lines. Throws a {@link DataError}. */
export function readObjects<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as T];
      } catch (error) {
        throw new DataError(`${path}:${index + 1} is no JSON: ${error instanceof Error ? error.message : error}`);
      }
    });
}

/** What names a segment in annotations, predictions and labels alike. */
export function keyOf({ system, doc, seg }: Pick<AnnotatedLine, 'system' | 'doc' | 'seg'>): string {
  return JSON.stringify([system, doc, seg]);
}

/** Each system's version of a document is a story: its lines in order of segments. */
export function storiesOf<Line extends Pick<AnnotatedLine, 'system' | 'doc' | 'seg'>>(
  lines: readonly Line[],
): Line[][] {
  const stories = Map.groupBy(lines, ({ system, doc }) => JSON.stringify([system, doc]));
  return [...stories.values()].map((story) => story.sort((a, b) => a.seg - b.seg));
}
