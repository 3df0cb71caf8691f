import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openModel } from '../../shared/checks/ranking/model.ts';
import { crossValidate, learnFolds, type MeasuredRound, measure } from './evaluate/cross-validate.ts';
import { findingsOnEdited } from './evaluate/edited.ts';
import { expertFigures } from './evaluate/experts.ts';
import { foldsOf } from './evaluate/folds.ts';
import { type EvaluateOptions, OptionError, readOptions } from './evaluate/options.ts';
import { pageFiles } from './evaluate/page.ts';
import { predict } from './evaluate/predict.ts';
import { reportData, reportRound, reportWrong, targetRows, textTable } from './evaluate/report.ts';
import { type Results, type RoundResults, rounded } from './evaluate/results.ts';
import { opinionsNamed } from './evaluate/said.ts';
import { targetsOf } from './evaluate/targets.ts';
import { frequentWrong } from './evaluate/wrong.ts';
import { type DuplicateLabel, scoreDuplicates } from './score/duplicates.ts';
import { wordsOf } from './score/score.ts';
import { measureSuggestions } from './suggestions.ts';
import { type AnnotatedLine, DataError, readAnnotated, readObjects } from './support/annotations.ts';
import { shippedFor, weightsDigest } from './support/weights.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wrongShown = 10;

/**
 * Measures how well the findings agree with experts, by cross-validation over documents, and prints it: `npm run evaluate`.
 *
 * @returns the exit code: 2 for wrong use and for data that cannot be read
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    await evaluate(readOptions(args));
    return 0;
  } catch (error) {
    if (!(error instanceof OptionError || error instanceof DataError)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function evaluate(options: EvaluateOptions): Promise<void> {
  const lines = readAnnotated(options.data);
  const more = options.train.flatMap((file) => readAnnotated(file));
  const folds = foldsOf(lines, more, options.folds);
  if (folds.length < 2) {
    throw new OptionError(`${options.data} has ${folds.length} documents; cross-validation needs at least two.`);
  }
  const labels = options.duplicates ? readObjects<DuplicateLabel>(options.duplicates) : undefined;
  const references = options.references ? readAnnotated(options.references) : undefined;
  const learnt = learnFolds(folds, (index) => progress(`learning fold ${index + 1} of ${folds.length}`));
  const rounds = options.opinions.map((opinions) => {
    progress(`predicting with ${opinionsNamed(opinions)}`);
    return report('cross-validated', crossValidate(learnt, opinions), { labels, references });
  });
  const weights = shippedFor(lines.map(({ doc }) => doc));
  const model = weights && openModel(weights);
  const shipped = options.opinions.flatMap((opinions) =>
    model ? report('as shipped', measure(lines, opinions, predict(lines, opinions, model)), { labels }) : [],
  );
  const edited = options.edited ? await findingsOnEdited(options.edited) : undefined;
  if (edited && edited.length > 0) console.log(['Findings on the edited article', ...edited, ''].join('\n  '));
  const experts = expertFigures(lines);
  const results: Results = rounded({
    data: {
      file: basename(options.data),
      alsoLearntFrom: options.train.map((file) => basename(file)),
      documents: new Set(lines.map(({ doc }) => doc)).size,
      segments: lines.length,
      words: lines.reduce((sum, { target }) => sum + wordsOf(target), 0),
    },
    folds: folds.length,
    ...(experts && { experts }),
    weights: weightsDigest(),
    rounds,
    ...(model && { shipped }),
    ...(edited && { edited: edited.length }),
  });
  console.log(`${reportData(results)}\n\n${textTable(targetRows(targetsOf(results)))}`);
  if (options.write) writePage(root, results);
}

/** What is at hand beside the annotated lines themselves. */
interface Beside {
  readonly labels: readonly DuplicateLabel[] | undefined;
  /** What suggestions are measured on; they depend on no model. */
  readonly references?: undefined | readonly AnnotatedLine[];
}

/** Prints one round with its wrong findings, and returns its figures. */
function report(title: string, { round, lines, desk }: MeasuredRound, { labels, references }: Beside): RoundResults {
  const isCompared = references && round.opinions > 0;
  const results = rounded({
    ...round,
    ...(labels && { duplicates: scoreDuplicates(labels, desk) }),
    ...(isCompared && { suggestions: measureSuggestions(references, round.opinions) }),
  });
  console.log(`${reportRound(title, results)}\n\n${reportWrong(frequentWrong(lines, desk, wrongShown))}\n`);
  return results;
}

function writePage(root: string, results: Results): void {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const hasNotes = existsSync(join(root, 'docs/quality/tried.md'));
  for (const [name, content] of Object.entries(pageFiles(results, readme, hasNotes))) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  console.log(`\n${join(root, 'docs/quality.md')} and the figures in the README are written.`);
}

function progress(what: string): void {
  process.stderr.write(`${what} …\n`);
}
