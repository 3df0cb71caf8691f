import { catalog } from '../../../shared/checks/catalog.ts';
import type { Check } from '../../../shared/checks/check.ts';
import { isOmission } from '../../../shared/checks/finding.ts';
import { columns } from '../../../shared/checks/ranking/columns.ts';
import { type Describe, describeWith } from '../../../shared/checks/ranking/features.ts';
import { openKnowledge } from '../../../shared/checks/ranking/knowledge.ts';
import {
  findingFactors,
  type Judgement,
  type Model,
  type ModelData,
  openModel,
} from '../../../shared/checks/ranking/model.ts';
import { suspectsOf } from '../../../shared/checks/ranking/suspects.ts';
import type { Span } from '../../../shared/text/spans.ts';
import type { AnnotatedLine } from '../support/annotations.ts';
import { type BoostingOptions, boost } from './boosting.ts';
import { type LearntFinding, learnFindings } from './learn-findings.ts';
import { learnKnowledge } from './learn-knowledge.ts';
import { expertsOf, markedShares, type Reader, type Reading, shareOf, type Variant } from './reading.ts';
import { type Example, tablesOf } from './table.ts';
import { bestAgreement } from './threshold.ts';

const markedForest: BoostingOptions = {
  trees: 60,
  leaves: 24,
  rate: 0.12,
  rowShare: 0.5,
  columnShare: 0.4,
  leafWeight: 60,
  lambda: 5,
  seed: 1,
};
const majorForest: BoostingOptions = { ...markedForest, trees: 30, leaves: 12, leafWeight: 40, seed: 2 };

/** Of how many parts each is judged by what was learnt from the others, so that no word list knows its own text. */
const parts = 4;

/** A line of one expert says less than one of three, and was annotated by other rules. */
const weightOfOneExpert = 0.3;

/** Told how much each feature helped each forest, split by split. */
export type Report = (forest: 'marked' | 'major', feature: string, gain: number) => void;

/** Learns a model from annotated lines. Deterministic: the same lines give the same weights, whatever their order. */
export function trainModel(lines: readonly AnnotatedLine[], reader: Reader, report: Report = () => {}): ModelData {
  const ordered = [...lines].sort(byName);
  const documents = [...new Set(ordered.map(({ doc }) => doc))].sort();
  const partOf = new Map(documents.map((doc, index) => [doc, index % parts]));
  const inPart = (line: AnnotatedLine, part: number): boolean => partOf.get(line.doc) === part;
  const knowledgeOf = (of: readonly AnnotatedLine[]) => learnKnowledge(of.map((line) => reader.lesson(line)));
  const examples = Array.from({ length: parts }, (_, part) => {
    const others = ordered.filter((line) => !inPart(line, part));
    const describe = describeWith(openKnowledge(knowledgeOf(others)));
    return ordered
      .filter((line) => inPart(line, part))
      .flatMap((line, index) => examplesOf(line, index, reader, describe));
  });
  const tables = tablesOf(examples.flat());
  const knowledge = knowledgeOf(ordered);
  const model: ModelData = {
    columns: [...columns],
    knowledge,
    marked: boost(tables.marked, markedForest, (column, gain) => report('marked', columns[column] ?? '', gain)),
    major: boost(tables.major, majorForest, (column, gain) => report('major', columns[column] ?? '', gain)),
    finding: [],
    checks: {},
    agreement: 0.2,
    documents,
  };
  return { ...model, ...calibrate(model, ordered, examples, partOf, reader) };
}

/**
 * Learns what makes a finding right, and from which likelihood marking agrees best with the experts, on lines that
 * were judged by a model of other documents: two models, each of half of the parts, judge each other's lines.
 */
function calibrate(
  model: ModelData,
  lines: readonly AnnotatedLine[],
  examples: readonly (readonly Example[])[],
  partOf: ReadonlyMap<string, number>,
  reader: Reader,
): Pick<ModelData, 'finding' | 'checks' | 'agreement'> {
  const findings: LearntFinding[] = [];
  const judged: Judgement[] = [];
  for (const half of [0, 1]) {
    const isLearnt = (part: number): boolean => part % 2 === half;
    const others = lines.filter(({ doc }) => isLearnt(partOf.get(doc) ?? 0));
    const knowledge = learnKnowledge(others.map((line) => reader.lesson(line)));
    const tables = tablesOf(examples.filter((_, part) => isLearnt(part)).flat());
    const marked = boost(tables.marked, markedForest);
    const judge: Model = openModel({ ...model, knowledge, marked });
    const several = lines.filter(({ doc, ratings }) => ratings.length > 1 && !isLearnt(partOf.get(doc) ?? 0));
    for (const [index, line] of several.entries()) {
      const reading = reader.read(line, { hasOriginal: true, opinions: [0, 2, 9][index % 3] ?? 0 });
      const { passage, found } = reading;
      const judgement = judge.judge(passage, marksOf(reading));
      judged.push(judgement);
      const experts = expertsOf(line, () => true);
      const isOmitted = line.ratings.flat().some(({ sourceStart }) => sourceStart !== undefined);
      const add = ({ id, mqm }: Check, span: Span, prior: number): void => {
        const isRight = isOmission(mqm) ? isOmitted : shareOf(experts, span.start, span.end) > 0;
        findings.push({ check: id, factors: findingFactors(judgement, span, prior), isRight });
      };
      for (const { check, draft } of found) add(check, draft, draft.score ?? check.score);
      for (const suspect of suspectsOf(passage, judgement, leastSuspect)) {
        const check = suspectChecks.find((each) => each.explain(suspect, passage));
        if (check) add(check, suspect, check.score);
      }
    }
  }
  return { ...learnFindings(findings), agreement: bestAgreement(judged) };
}

/** Suspects from this likelihood on are learnt from. */
const leastSuspect = 0.12;
const suspectChecks = catalog.filter((check) => check.scope === 'suspect');

function examplesOf(line: AnnotatedLine, index: number, reader: Reader, describe: Describe): Example[] {
  return variantsOf(line, index).map((variant) => {
    const reading = reader.read(line, variant);
    const { values } = describe(reading.passage, marksOf(reading));
    return {
      matrix: values,
      marked: markedShares(
        reading.passage,
        expertsOf(line, () => true),
      ),
      major: markedShares(
        reading.passage,
        expertsOf(line, (severity) => severity === 'Major'),
      ),
      weight: line.ratings.length > 1 ? 1 : weightOfOneExpert,
    };
  });
}

export function marksOf({ found }: Reading) {
  return found.map(({ check, draft: { start, end } }) => ({ check: check.id, start, end }));
}

const severalExperts: readonly number[] = [1, 2, 4];
const oneExpert: readonly Variant[] = [
  { hasOriginal: true, opinions: 0 },
  { hasOriginal: true, opinions: 1 },
  { hasOriginal: true, opinions: 2 },
  { hasOriginal: false, opinions: 0 },
  { hasOriginal: true, opinions: 4 },
  { hasOriginal: true, opinions: 0 },
  { hasOriginal: true, opinions: 9 },
];

/** How a line is read to be learnt from. Lines of several experts are few and worth more: they are read in four ways. */
function variantsOf({ ratings }: AnnotatedLine, index: number): readonly Variant[] {
  if (ratings.length > 1) {
    return [
      { hasOriginal: true, opinions: 0 },
      { hasOriginal: true, opinions: severalExperts[index % severalExperts.length] ?? 1 },
      { hasOriginal: true, opinions: 9 },
      ...(index % 2 === 0 ? [{ hasOriginal: false, opinions: 0 }] : []),
    ];
  }
  // Every second line is enough: more changed no figure and took twice the time.
  return index % 2 === 0 ? [oneExpert[(index / 2) % oneExpert.length] ?? { hasOriginal: true, opinions: 0 }] : [];
}

function byName(a: AnnotatedLine, b: AnnotatedLine): number {
  return a.doc < b.doc
    ? -1
    : a.doc > b.doc
      ? 1
      : a.seg - b.seg || (a.system < b.system ? -1 : a.system > b.system ? 1 : 0);
}
