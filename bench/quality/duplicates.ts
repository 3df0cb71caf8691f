import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { catalog } from '../../shared/checks/catalog.ts';
import { createAnalysis } from '../../shared/checks/engine.ts';
import { type DuplicateLabel, scoreDuplicates } from './score/duplicates.ts';
import type { Prediction } from './score/prediction.ts';
import { type AnnotatedLine, annotationFile, readAnnotated, readObjects } from './support/annotations.ts';
import { lexicon } from './support/lexicon.ts';

/**
 * How well the duplication checks by themselves agree with hand-made labels: precision and recall of segments, those
 * left out that the labels call borderline. `--wrong` and `--missed` print what to read. Advice counts for nothing.
 *
 *     node bench/quality/duplicates.ts [--original] [--wrong] [--missed]
 */
interface Found extends Prediction {
  readonly texts: readonly string[];
  readonly target: string;
}

const options = { original: { type: 'boolean' }, wrong: { type: 'boolean' }, missed: { type: 'boolean' } } as const;
const { values } = parseArgs({ options });
const labelled = annotationFile('duplicates-dev');
if (!existsSync(labelled)) {
  console.warn(`╔══ No labels at ${labelled}: nothing measured. ══╗`);
  process.exit(1);
}
const checks = catalog.filter(({ family }) => family === 'duplication');
const labels = readObjects<DuplicateLabel>(labelled);
const found = readAnnotated(annotationFile('dev')).map(duplicatesIn);

const byCheck = new Map<string, { hit: number; wrong: number }>();
for (const check of checks) {
  const own = found.map((each) => ({ ...each, spans: each.spans.filter((span) => span.check === check.id) }));
  const { hit, wrong } = scoreDuplicates(labels, own);
  if (hit + wrong > 0) byCheck.set(check.id, { hit, wrong });
}
const { precision, recall, hit, wrong, missed, borderline } = scoreDuplicates(labels, found, (verdict, each, label) => {
  if (!values[verdict]) return;
  console.log(`${verdict.toUpperCase()} ${each.system} ${each.doc} ${each.seg}`);
  const texts = verdict === 'wrong' ? each.texts : (label?.spans ?? []).map((span) => each.target.slice(...span));
  for (const text of texts) console.log(`    ${text.slice(0, 300)}`);
});
console.log(`${found.length} segments, ${borderline} borderline left out`);
console.log(
  `precision ${precision.toFixed(3)} (${hit} of ${hit + wrong}), recall ${recall.toFixed(3)} (${hit} of ${hit + missed})`,
);
console.table(Object.fromEntries(byCheck));

function duplicatesIn({ system, doc, seg, source, target }: AnnotatedLine): Found {
  const original = values.original ? { original: source } : {};
  const rows = [{ id: 'row', text: target, separator: '', ...original }];
  const input = { passages: [{ id: 'passage', rows }], facts: { references: [] } };
  const analysis = createAnalysis(input, { checks, lexicon, floor: 1000 });
  for (const problem of analysis.problems) console.error(problem);
  const findings = analysis.findings().filter(({ tier }) => tier === 'desk');
  const spans = findings.map(({ check, family, severity }) => ({ start: 0, end: 0, check, family, severity }));
  return { system, doc, seg, target, spans, texts: findings.map(({ check, text }) => `${check}: ${text}`) };
}
