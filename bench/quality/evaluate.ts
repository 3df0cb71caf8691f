import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crossValidate, learnFolds } from './evaluate/cross-validate.ts';
import { findingsOnEdited } from './evaluate/edited.ts';
import { expertFigures } from './evaluate/experts.ts';
import { foldsOf } from './evaluate/folds.ts';
import { type EvaluateOptions, OptionError, readOptions } from './evaluate/options.ts';
import { pageFiles } from './evaluate/page.ts';
import { withFigures } from './evaluate/readme.ts';
import { reportData, reportRound, reportWrong, targetRows, textTable } from './evaluate/report.ts';
import { type Results, type RoundResults, rounded } from './evaluate/results.ts';
import { targetsOf } from './evaluate/targets.ts';
import { frequentWrong } from './evaluate/wrong.ts';
import { type DuplicateLabel, scoreDuplicates } from './score/duplicates.ts';
import { wordsOf } from './score/score.ts';
import { measureSuggestions } from './suggestions.ts';
import { DataError, readAnnotated, readObjects } from './support/annotations.ts';
import { weightsDigest } from './support/weights.ts';

const page = fileURLToPath(new URL('../../docs/quality.md', import.meta.url));
const wrongShown = 10;

/**
 * Measures how well the findings agree with experts, by cross-validation over documents, and prints it: `npm run evaluate`.
 *
 * @returns the exit code: 2 for wrong use and for data that cannot be read
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    await evaluate(readOptions(args, page));
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
  const labels = options.duplicates ? readObjects<DuplicateLabel>(options.duplicates) : undefined;
  const references = options.references ? readAnnotated(options.references) : undefined;
  const folds = foldsOf(lines, more, options.folds);
  if (folds.length < 2) {
    throw new OptionError(`${options.data} has ${folds.length} documents; cross-validation needs at least two.`);
  }
  const learnt = learnFolds(folds, (index) => progress(`learning fold ${index + 1} of ${folds.length}`));
  const ordered = learnt.flatMap(({ test }) => test);
  const rounds: RoundResults[] = [];
  for (const opinions of options.opinions) {
    progress(`predicting with ${opinions} second opinions`);
    const { round, desk } = crossValidate(learnt, opinions);
    const results = rounded({
      ...round,
      ...(labels && { duplicates: scoreDuplicates(labels, desk) }),
      ...(references && opinions > 0 && { suggestions: measureSuggestions(references, opinions) }),
    });
    rounds.push(results);
    console.log(
      `${reportRound('cross-validated', results)}\n\n${reportWrong(frequentWrong(ordered, desk, wrongShown))}\n`,
    );
  }
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
    ...(edited && { edited: edited.length }),
  });
  console.log(`${reportData(results)}\n\n${textTable(targetRows(targetsOf(results)))}`);
  if (options.write) writePage(options.write, results);
}

function writePage(path: string, results: Results): void {
  const folder = dirname(path);
  for (const [name, content] of Object.entries(pageFiles(results))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const readme = join(folder, '../README.md');
  writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), results));
  console.log(`\n${path} and the figures in the README are written.`);
}

function progress(what: string): void {
  process.stderr.write(`${what} …\n`);
}
