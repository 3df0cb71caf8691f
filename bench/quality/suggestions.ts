import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { groupOf, secondOpinions } from '../../cli/batch/second-opinions.ts';
import { catalog } from '../../shared/checks/catalog.ts';
import type { Draft, Passage } from '../../shared/checks/check.ts';
import { createPassage } from '../../shared/checks/passage.ts';
import { type AnnotatedLine, annotationFile, readObjects } from './support/annotations.ts';
import { fitTrust } from './support/fit-trust.ts';
import { lexicon } from './support/lexicon.ts';
import { occursIn, referencesOf } from './support/references.ts';

/**
 * How often what the other translations say is what a human translator wrote. Counted are the findings of the
 * second-opinion family on machine lines of `train-2021.jsonl` that have a first suggestion with a wording (not "leave
 * it out"), each with K other systems by the rule of the data's README.
 *
 * - `right`: the suggestion's wording stands in a human reference of the segment, and the marked wording stands in
 *   none. Its share of ALL these findings is the figure to reach.
 * - `open`: findings whose marked wording stands in none; the share of `right` among them says how good the suggestion
 *   is where the mark is.
 *
 *     node bench/quality/suggestions.ts [FILE] [--advice] [--no-original] [--show K] [--fit]
 *
 * `--fit` learns the weights of `second-opinion/support/trust.ts` and prints them.
 */
export interface SuggestionFigures {
  /** Findings with a suggested wording. */
  readonly findings: number;
  /** Those whose marked wording stands in no reference. */
  readonly open: number;
  /** Those of `open` whose first suggestion stands in one. */
  readonly right: number;
  /** All findings of the family, with or without a suggestion. */
  readonly all: number;
  /** English words of the lines that were read. */
  readonly words: number;
}

/** What is told of each finding that is counted. */
export type OnFinding = (line: AnnotatedLine, draft: Draft, isRight: boolean) => void;

const checks = catalog.filter(({ family }) => family === 'second-opinion');

/** The figures of suggestions over annotated lines with `count` second opinions; `advice` counts the advice tier too. */
export function measureSuggestions(
  lines: readonly AnnotatedLine[],
  count: number,
  options: { readonly advice?: boolean; readonly original?: boolean; readonly onFinding?: OnFinding } = {},
): SuggestionFigures {
  const figures = { findings: 0, open: 0, right: 0, all: 0, words: 0 };
  for (const { line, passage, references } of machineLines(lines, count, options.original ?? true)) {
    figures.words += line.target.split(/\s+/).length;
    for (const check of checks) {
      if (check.scope !== 'passage') continue;
      for (const draft of check.run(passage, { references: [] })) {
        if ((draft.tier ?? check.tier) !== 'desk' && !options.advice) continue;
        figures.all += 1;
        const wording = draft.suggestions?.[0]?.edits
          .map(({ text }) => text)
          .join(' ')
          .trim();
        if (!wording) continue;
        const isOpen = !occursIn(references, line.target.slice(draft.start, draft.end));
        const isRight = isOpen && occursIn(references, wording);
        figures.findings += 1;
        if (isOpen) figures.open += 1;
        if (isRight) figures.right += 1;
        options.onFinding?.(line, draft, isRight);
      }
    }
  }
  return figures;
}

/** The lines by machines whose segment has a human reference, as passages with their second opinions. */
export function* machineLines(
  lines: readonly AnnotatedLine[],
  count: number,
  original: boolean,
): Generator<{ readonly line: AnnotatedLine; readonly passage: Passage; readonly references: readonly string[] }> {
  const opinions = secondOpinions(lines, count);
  const references = referencesOf(lines);
  for (const [index, line] of lines.entries()) {
    const known = references.get(groupOf(line));
    if (line.system.startsWith('ref') || !known) continue;
    const row = { id: 'r', text: line.target, separator: '', seconds: opinions[index] ?? [] };
    const input = { id: 'p', rows: [original ? { ...row, original: line.source } : row] };
    yield { line, passage: createPassage(input, lexicon), references: known };
  }
}

const started = process.argv[1];
if (started && resolve(started) === import.meta.filename) main();

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      advice: { type: 'boolean' },
      'no-original': { type: 'boolean' },
      fit: { type: 'boolean' },
      show: { type: 'string' },
    },
  });
  const lines = readObjects<AnnotatedLine>(annotationFile(positionals[0] ?? 'train-2021'));
  const options = { advice: values.advice ?? false, original: !values['no-original'] };
  if (values.fit) {
    fitTrust((count) => machineLines(lines, count, options.original));
    return;
  }
  if (values.show) {
    const onFinding: OnFinding = (line, draft, isRight) =>
      console.log(`${isRight ? '+' : '-'} ${describe(line, draft)}`);
    measureSuggestions(lines, Number(values.show), { ...options, onFinding });
    return;
  }
  const rows = [1, 2, 4, 9].map((count) => {
    const { findings, open, right, all, words } = measureSuggestions(lines, count, options);
    return {
      'second opinions': count,
      'right of all': (right / findings).toFixed(3),
      'right of open': (right / open).toFixed(3),
      suggestions: findings,
      findings: all,
      'per 1,000 words': ((all / words) * 1000).toFixed(1),
    };
  });
  console.table(rows);
}

function describe({ target }: AnnotatedLine, { start, end, suggestions, tier, message }: Draft): string {
  const around = `${target.slice(Math.max(0, start - 40), start)}«${target.slice(start, end)}»${target.slice(end, end + 30)}`;
  return `${tier} …${around}… → ${suggestions?.[0]?.edits[0]?.text} | ${message.en}`;
}
