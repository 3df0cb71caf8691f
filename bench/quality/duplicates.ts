import { existsSync, readFileSync } from 'node:fs';
import { catalog } from '../../shared/checks/catalog.ts';
import { createAnalysis } from '../../shared/checks/engine.ts';
import type { Finding } from '../../shared/checks/finding.ts';

/**
 * How well the duplication checks agree with hand-made labels: precision and recall of segments, those left out that
 * the labels call borderline. `--wrong` and `--missed` print what to read. Advice counts for nothing.
 *
 *     node bench/quality/duplicates.ts [--original] [--wrong] [--missed]
 */
const data = new URL('../../../shared/mqm/', import.meta.url);

interface Segment {
  readonly system: string;
  readonly doc: string;
  readonly seg: number;
}
interface Labelled extends Segment {
  readonly duplicate: boolean;
  readonly borderline?: boolean;
  readonly kind: string;
  readonly spans: readonly (readonly [number, number])[];
}
interface Translated extends Segment {
  readonly source: string;
  readonly target: string;
}

if (!existsSync(new URL('duplicates-dev.jsonl', data))) {
  console.warn(`╔══ No labels at ${data.pathname}: nothing measured. ══╗`);
  process.exit(1);
}
const options = new Set(process.argv.slice(2));
const checks = catalog.filter(({ family }) => family === 'duplication');
const labels = new Map(read<Labelled>('duplicates-dev.jsonl').map((label) => [keyOf(label), label]));

const counts = { hit: 0, wrong: 0, missed: 0, borderline: 0, segments: 0 };
const byCheck = new Map<string, { hit: number; wrong: number }>();
for (const segment of read<Translated>('dev.jsonl')) {
  counts.segments += 1;
  const label = labels.get(keyOf(segment));
  const found = duplicatesIn(segment);
  if (label?.borderline) {
    counts.borderline += 1;
    continue;
  }
  const isRight = label?.duplicate === true;
  for (const check of new Set(found.map((finding) => finding.check))) {
    const count = byCheck.get(check) ?? { hit: 0, wrong: 0 };
    count[isRight ? 'hit' : 'wrong'] += 1;
    byCheck.set(check, count);
  }
  if (found.length > 0) counts[isRight ? 'hit' : 'wrong'] += 1;
  else if (isRight) counts.missed += 1;
  if (options.has('--wrong') && found.length > 0 && !isRight)
    show(
      'WRONG',
      segment,
      found.map((each) => `${each.check}: ${each.text}`),
    );
  if (options.has('--missed') && found.length === 0 && label && isRight) {
    show(
      'MISSED',
      segment,
      label.spans.map(([start, end]) => segment.target.slice(start, end)),
    );
  }
}
const { hit, wrong, missed } = counts;
console.log(`${counts.segments} segments, ${counts.borderline} borderline left out`);
console.log(
  `precision ${(hit / (hit + wrong)).toFixed(3)} (${hit} of ${hit + wrong}), recall ${(hit / (hit + missed)).toFixed(3)} (${hit} of ${hit + missed})`,
);
console.table(Object.fromEntries(byCheck));

function duplicatesIn({ source, target }: Translated): readonly Finding[] {
  const original = options.has('--original') ? { original: source } : {};
  const rows = [{ id: 'row', text: target, separator: '', ...original }];
  const input = { passages: [{ id: 'passage', rows }], facts: { references: [] } };
  const analysis = createAnalysis(input, { checks, floor: 1000 });
  for (const problem of analysis.problems) console.error(problem);
  return analysis.findings().filter(({ tier }) => tier === 'desk');
}

function show(head: string, segment: Segment, lines: readonly string[]): void {
  console.log(`${head} ${segment.system} ${segment.doc} ${segment.seg}`);
  for (const line of lines) console.log(`    ${line.slice(0, 300)}`);
}

function read<T>(name: string): T[] {
  const lines = readFileSync(new URL(name, data), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

function keyOf({ system, doc, seg }: Segment): string {
  return JSON.stringify([system, doc, seg]);
}
