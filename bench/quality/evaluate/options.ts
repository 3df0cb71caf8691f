import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { annotationFile, editedArticle } from '../support/annotations.ts';

/** Numbers of second opinions that the page shows. */
const allOpinions = [0, 1, 2, 4, 9] as const;

/** What an evaluation was asked for; all paths are of files that exist. */
export interface EvaluateOptions {
  readonly data: string;
  readonly opinions: readonly number[];
  /** Learnt from beside the other folds. */
  readonly train: readonly string[];
  /** Hand-made labels of duplicates in `data`. */
  readonly duplicates?: string;
  /** Annotated lines with human references among the systems, for measuring suggestions. */
  readonly references?: string;
  /** An article by editors, on which next to nothing may be found. */
  readonly edited?: string;
  readonly folds: number;
  /** Whether the page is written. */
  readonly write: boolean;
}

/** A mistake in the command line: one sentence with what to do. */
export class OptionError extends Error {}

export const usage = `usage: npm run evaluate -- --data FILE [--second-opinions K | --all] [--write]
  --data FILE            annotated segments, one JSON object a line; "dev" and "train-2021" name those beside the project
  --second-opinions K    how many other translations each segment is compared with (0)
  --all                  with ${allOpinions.join(', ')} of them, for the page
  --train FILE           learnt from beside the other folds; may be given again (train-2021, beside the data or the project; or "none")
  --duplicates FILE      labels of duplicates (duplicates-NAME.jsonl beside NAME.jsonl)
  --references FILE      segments with human references, systems "ref…", to measure suggestions on (train-2021, or "none")
  --edited FILE          an article by editors, to count findings on (the China Daily article among the seeds)
  --folds N              folds of the cross-validation (5)
  --write                writes docs/quality.md with its plots, and the figures in the README`;

/** Reads the command line. Throws an {@link OptionError}; what is found beside the data is taken where nothing is said. */
export function readOptions(args: readonly string[]): EvaluateOptions {
  const { values } = parse(args);
  if (!values.data) throw new OptionError(`--data is missing.\n${usage}`);
  const data = existing('--data', values.data);
  const beside = (name: string) => {
    const path = join(dirname(data), name);
    return existsSync(path) && resolve(path) !== resolve(data) ? path : undefined;
  };
  const named = (option: string, value: string | undefined, otherwise: string | undefined) =>
    value === 'none' ? undefined : value === undefined ? otherwise : existing(option, value);
  const other = beside('train-2021.jsonl') ?? (existsSync(annotationFile('train-2021')) ? 'train-2021' : 'none');
  const older = basename(data) === 'train-2021.jsonl' ? 'none' : other;
  const learnt = values.train ?? [older];
  const duplicates = named('--duplicates', values.duplicates, beside(`duplicates-${basename(data)}`));
  const references = named('--references', values.references ?? older, undefined);
  const edited = named('--edited', values.edited, existsSync(editedArticle) ? editedArticle : undefined);
  return {
    data,
    opinions: values.all ? allOpinions : [whole('--second-opinions', values['second-opinions'], 0)],
    train: learnt.filter((file) => file !== 'none').map((file) => existing('--train', file)),
    ...(duplicates && { duplicates }),
    ...(references && { references }),
    ...(edited && { edited }),
    folds: whole('--folds', values.folds, 2),
    write: values.write,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        'second-opinions': { type: 'string', default: '0' },
        all: { type: 'boolean', default: false },
        train: { type: 'string', multiple: true },
        duplicates: { type: 'string' },
        references: { type: 'string' },
        edited: { type: 'string' },
        folds: { type: 'string', default: '5' },
        write: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new OptionError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function existing(option: string, name: string): string {
  const path = annotationFile(name);
  if (existsSync(path)) return path;
  throw new OptionError(`${option} names ${name}, which does not exist. Give the path of a file of JSON lines.`);
}

function whole(option: string, value: string, least: number): number {
  if (/^\d+$/.test(value) && Number(value) >= least) return Number(value);
  throw new OptionError(`${option} must be a whole number from ${least} up, not "${value}".`);
}
