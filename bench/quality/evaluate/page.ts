import { ratio } from '../score/statistics.ts';
import { familyRound, plotsOf } from './plots.ts';
import { withFigures } from './readme.ts';
import { categoryRows, ifShared, scoreRows, targetRows } from './report.ts';
import type { Results, RoundResults } from './results.ts';
import { opinionsNamed, said, withError } from './said.ts';
import { table } from './table.ts';
import { targetsOf } from './targets.ts';

/**
 * The quality page with its plots and its figures, and the README with the figures that it shows: made of nothing but the
 * figures, by their paths from the project's root.
 *
 * @param readme the README as it is
 * @param hasNotes whether `docs/quality/tried.md` is there, where people write down what was tried
 */
export function pageFiles(results: Results, readme: string, hasNotes: boolean): Readonly<Record<string, string>> {
  const plots = Object.entries(plotsOf(results)).map(([name, svg]) => [`docs/quality/${name}`, svg]);
  return {
    'docs/quality.md': page(results, hasNotes),
    'docs/quality/figures.json': `${JSON.stringify(results, undefined, 1)}\n`,
    'README.md': withFigures(readme, results),
    ...Object.fromEntries(plots),
  };
}

function page(results: Results, hasNotes: boolean): string {
  const { data, folds, rounds, shipped } = results;
  const detail = familyRound(results);
  const also = data.alsoLearntFrom.length > 0 ? ` Every fold learns from ${data.alsoLearntFrom.join(', ')}, too.` : '';
  const parts = [
    '<!-- Made by `npm run evaluate -- --all --write`. Do not edit. -->',
    '# How good the findings are',
    `Three professional annotators marked every segment of the data that Copydesk is measured on: ${data.documents} documents of press
copy in ${data.segments} machine translations of segments, ${data.words} words (\`${data.file}\`). The figures are by cross-validation in ${folds} folds: what predicts a
document has learnt from none of its sentences in any translation.${also}`,
    `*desk* is what a person sees by default, the best ${25} findings per 1,000 words. *agreement* (\`check --batch --operating-point
agreement\`) marks every stretch from the likelihood on that suits the experts best, the same for all documents; it is learnt with the model.
*Chance* is what the same findings reach when they are moved along their segment at random. What stands behind ± is the standard
error over documents (jackknife): by so much another ${data.documents} documents would differ.`,
    '## What was to be reached',
    table(targetRows(targetsOf(results))),
    ...(hasNotes ? ['What was tried to reach them, and what each try gave: [tried.md](quality/tried.md).'] : []),
    '![MCC over the number of second opinions](quality/mcc-over-opinions.svg)',
    '![Precision over budget](quality/precision-over-budget.svg)',
    '## By number of second opinions',
    table(opinionRows(rounds)),
    ...(detail ? detailParts(detail) : []),
    ...(shipped
      ? [
          '## As shipped',
          `The same with the weights that are shipped: they were learnt from none of these documents.`,
          table(opinionRows(shipped)),
        ]
      : []),
    '## How it is counted',
    `\`\`\`sh
npm run evaluate -- --data ${shortName(data.file)} --second-opinions 2     # the figures of one number of second opinions, and wrong findings to read
npm run evaluate -- --data ${shortName(data.file)} --all --write           # this page
\`\`\``,
    `- A finding is right when it touches a stretch that any expert marked. *Recall of two* is the share of the stretches that two or
  more experts marked in common which a finding touches. MCC and character F1 compare characters with each expert in turn. All
  these are counted as the data's own \`score.py\` counts them; a test holds ours against it.
- *Span F1* is that of the WMT 2023 shared task on quality estimation, fine-grained error spans (Blain et al. 2023): characters,
  half a point where the severity is the other one. Each expert is compared with by itself, as the task has one annotation a
  segment; against the marks of all three together the figure is another one, given below it.
- Second opinions are the translations of the same segment by other systems: those that follow in the alphabet.
- An omission has no place in the translation. It counts as found where a check says of its segment that something is missing;
  such findings are not among the spans, and no budget cuts them here.
- Duplicates: segments with a finding of the family *duplication* beside labels made by hand, borderline ones left out.
- Suggestions: of the second-opinion findings that suggest a wording, how many suggest one that a human reference has while none
  has the marked one.`,
    `Weights \`${results.weights}\`. The figures with all their digits: [figures.json](quality/figures.json).`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function detailParts(round: RoundResults): string[] {
  const { desk, agreement, opinions } = round;
  return [
    `## In detail, with ${opinionsNamed(opinions)}`,
    table([['', 'desk', 'agreement', 'expert and expert'], ...scoreRows(desk, agreement)]),
    '### By family',
    '![Precision by family](quality/by-family.svg)',
    table([
      ['family (desk)', 'findings', 'precision', 'chance', 'recall of two', 'MCC alone'],
      ...desk.families.map(({ name, flags, precision, chance, consensusRecall, mcc }) => [
        name,
        String(flags),
        ...[precision, chance, ifShared(desk, consensusRecall), mcc].map(said),
      ]),
    ]),
    '### By check',
    table([
      ['check (desk)', 'findings', 'precision', 'chance'],
      ...desk.checks.map(({ name, flags, precision, chance }) => [
        `\`${name}\``,
        String(flags),
        said(precision),
        said(chance),
      ]),
    ]),
    '### By MQM category',
    'The share of the marks of all experts that a finding touches, beside what the same findings touch when the marks lie anywhere in their segment.',
    table(categoryRows(desk, agreement)),
  ];
}

/** As the command line takes it for data beside the project. */
const shortName = (file: string) => file.replace(/\.jsonl$/, '');

/** One column for each number of second opinions. */
function opinionRows(rounds: readonly RoundResults[]): string[][] {
  const row = (what: string, of: (round: RoundResults) => string) => [what, ...rounds.map(of)];
  const has = (part: 'duplicates' | 'suggestions') => rounds.some((round) => round[part]);
  return [
    row('second opinions', ({ opinions }) => String(opinions)),
    row('desk: findings per 1,000 words', ({ desk }) => said(desk.score.per1k)),
    row('desk: precision', ({ desk }) => withError(desk.score.precision, desk.errors.precision)),
    row('desk: by chance', ({ desk }) => said(desk.score.chance)),
    row('desk: recall of two', ({ desk }) =>
      withError(ifShared(desk, desk.score.consensusRecall), desk.errors.consensusRecall),
    ),
    row('desk: MCC', ({ desk }) => withError(desk.score.mcc, desk.errors.mcc)),
    row('agreement: findings per 1,000 words', ({ agreement }) => said(agreement.score.per1k)),
    row('agreement: precision', ({ agreement }) => withError(agreement.score.precision, agreement.errors.precision)),
    row('agreement: by chance', ({ agreement }) => said(agreement.score.chance)),
    row('agreement: recall of two', ({ agreement }) =>
      withError(ifShared(agreement, agreement.score.consensusRecall), agreement.errors.consensusRecall),
    ),
    row('agreement: MCC', ({ agreement }) => withError(agreement.score.mcc, agreement.errors.mcc)),
    row('agreement: character F1', ({ agreement }) => said(agreement.score.charF1)),
    row('agreement: span F1, one expert', ({ agreement }) => said(agreement.span.oneExpert.f1)),
    row('agreement: span F1, merged', ({ agreement }) => said(agreement.span.merged.f1)),
    row('segment ranking (Spearman)', ({ desk }) => withError(desk.score.segSpearman, desk.errors.segSpearman)),
    ...(has('duplicates')
      ? [
          row('duplicates: precision', ({ duplicates }) => said(duplicates?.precision)),
          row('duplicates: recall', ({ duplicates }) => said(duplicates?.recall)),
        ]
      : []),
    ...(has('suggestions')
      ? [
          row('findings with a suggestion', ({ suggestions }) => String(suggestions?.findings ?? '–')),
          row('suggestion in a reference, marked wording in none', ({ suggestions }) =>
            suggestions ? said(ratio(suggestions.right, suggestions.findings)) : '–',
          ),
          row('marked wording in no reference', ({ suggestions }) =>
            suggestions ? said(ratio(suggestions.open, suggestions.findings)) : '–',
          ),
        ]
      : []),
  ];
}
