import { ratio } from '../score/statistics.ts';
import type { PointFigures } from './figures.ts';
import type { Results, RoundResults } from './results.ts';
import { opinionsNamed, said } from './said.ts';
import { isReached, type Target } from './targets.ts';
import type { WrongFindings } from './wrong.ts';

/** A table for a terminal; the first row is its head, and all columns but the first stand to the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return rows.map((row) => `  ${line(row).trimEnd()}`).join('\n');
}

/** What `npm run evaluate` prints of one number of second opinions. */
export function reportRound(title: string, round: RoundResults): string {
  const { desk, agreement, duplicates, suggestions } = round;
  return [
    `== ${title}, ${opinionsNamed(round.opinions)} ==`,
    textTable([['', 'desk', 'agreement', 'experts'], ...scoreRows(desk, agreement)]),
    'Precision over budget (findings per 1,000 words)',
    textTable([
      ['budget', ...round.budgets.map(({ budget }) => String(budget))],
      ['precision', ...round.budgets.map(({ precision }) => said(precision))],
      ['chance', ...round.budgets.map(({ chance }) => said(chance))],
      ['recall of two', ...round.budgets.map(({ consensusRecall }) => said(ifShared(desk, consensusRecall)))],
    ]),
    'By family (desk)',
    textTable([
      ['family', 'flags', 'precision', 'chance', 'recall of two', 'MCC'],
      ...desk.families.map(({ name, flags, precision, chance, consensusRecall, mcc }) => [
        name,
        String(flags),
        ...[precision, chance, ifShared(desk, consensusRecall), mcc].map(said),
      ]),
    ]),
    'By check (desk)',
    textTable([
      ['check', 'flags', 'precision', 'chance'],
      ...desk.checks.map(({ name, flags, precision, chance }) => [name, String(flags), said(precision), said(chance)]),
    ]),
    'By MQM category (recall of the marks of all experts)',
    textTable(categoryRows(desk, agreement)),
    ...(duplicates
      ? [
          `Duplicates (desk), segments, ${duplicates.borderline} borderline ones left out: precision ${said(duplicates.precision)} (${duplicates.hit} of ${duplicates.hit + duplicates.wrong}), recall ${said(duplicates.recall)} (${duplicates.hit} of ${duplicates.hit + duplicates.missed})`,
        ]
      : []),
    ...(suggestions
      ? [
          `First suggestions of ${suggestions.findings} second-opinion findings: ${said(ratio(suggestions.right, suggestions.findings))} are in a human reference while the marked wording is in none; ${said(ratio(suggestions.open, suggestions.findings))} mark a wording that is in none`,
        ]
      : []),
  ].join('\n\n');
}

/** A figure that says nothing where no two experts marked the same: of data with one expert a segment. */
export function ifShared({ score }: PointFigures, figure: number): number | undefined {
  return score.consensusSpans > 0 ? figure : undefined;
}

/** The figures of the scorer and of quality estimation, point beside point. */
export function scoreRows(desk: PointFigures, agreement: PointFigures): string[][] {
  const row = (what: string, of: (point: PointFigures) => number | undefined, experts?: number) => [
    what,
    said(of(desk)),
    said(of(agreement)),
    said(experts),
  ];
  const counted = (what: string, of: (point: PointFigures) => number) => [
    what,
    String(of(desk)),
    String(of(agreement)),
    '',
  ];
  const { humanMcc, humanCharF1, humanSegSpearman } = desk.score;
  return [
    counted('segments', ({ score }) => score.segments),
    counted('words', ({ score }) => score.words),
    counted('flags', ({ score }) => score.flags),
    row('flags per 1,000 words', ({ score }) => score.per1k),
    row('precision', ({ score }) => score.precision),
    row('precision by chance', ({ score }) => score.chance),
    counted('spans that two experts share', ({ score }) => score.consensusSpans),
    row('recall of these', (point) => ifShared(point, point.score.consensusRecall)),
    row('MCC', ({ score }) => score.mcc, ifShared(desk, humanMcc)),
    row('character F1', ({ score }) => score.charF1, ifShared(desk, humanCharF1)),
    row('segment ranking (Spearman)', ({ score }) => score.segSpearman, humanSegSpearman),
    row('span F1 of quality estimation', ({ span }) => span.oneExpert.f1),
    row('  its precision', ({ span }) => span.oneExpert.precision),
    row('  its recall', ({ span }) => span.oneExpert.recall),
    row('span F1, experts merged', ({ span }) => span.merged.f1),
  ];
}

/** What experts marked, with the share that is found at either point. */
export function categoryRows(desk: PointFigures, agreement: PointFigures): string[][] {
  const wide = new Map(agreement.categories.map((each) => [each.category, each]));
  return [
    ['category', 'marks', 'desk', 'chance', 'agreement', 'chance'],
    ...desk.categories.map(({ category, marks, recall, chance }) => [
      category,
      String(marks),
      said(recall),
      said(chance),
      said(wide.get(category)?.recall),
      said(wide.get(category)?.chance),
    ]),
  ];
}

/** The figures that the project set itself, as rows of a table. */
export function targetRows(targets: readonly Target[]): string[][] {
  return [
    ['', 'one expert', 'to reach', 'measured', ''],
    ...targets.map((each) => {
      const verdict = isReached(each);
      return [
        each.what,
        said(each.experts),
        `${each.atMost ? '≤' : '≥'} ${each.atMost ? each.reach : said(each.reach)}`,
        each.atMost ? String(each.measured ?? '–') : said(each.measured),
        verdict === undefined ? 'not measured' : verdict ? 'reached' : 'MISSED',
      ];
    }),
  ];
}

/** Wrong findings to read. */
export function reportWrong(wrong: readonly WrongFindings[]): string {
  const entries = wrong.map(({ check, wording, wrong: times, right, places }) =>
    [`  ${times}× wrong, ${right}× right: ${check} “${wording}”`, ...places.map((place) => `      ${place}`)].join(
      '\n',
    ),
  );
  return ['The most frequent findings that no expert marked (desk)', ...entries].join('\n');
}

/** What was measured, in a line. */
export function reportData({ data, folds }: Results): string {
  const { file, documents, segments, words, alsoLearntFrom } = data;
  const also = alsoLearntFrom.length > 0 ? `, learnt also from ${alsoLearntFrom.join(', ')}` : '';
  return `${file}: ${documents} documents, ${segments} segments, ${words} words; cross-validation in ${folds} folds by document${also}`;
}
