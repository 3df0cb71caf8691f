import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { columnIndex } from '../../shared/checks/ranking/columns.ts';
import { type AnnotatedLine, annotationFile, readObjects } from './support/annotations.ts';
import { weightsFile } from './support/weights.ts';
import { Reader } from './train/reading.ts';
import { trainModel } from './train/train-model.ts';

const usage = `usage: npm run train -- --data FILE… [--out FILE]
  --data FILE…  annotated segments, one JSON object a line; "dev" and "train-2021" name those beside the project
  --out FILE    where the weights go (shared/checks/ranking/weights.json)`;

const shownFeatures = 20;

/**
 * Learns from annotated segments how likely experts mark a span, writes the weights, and prints the features that
 * helped most: `npm run train`.
 *
 * @returns the exit code: 2 for wrong use
 */
export async function main(args: readonly string[]): Promise<number> {
  const options = read(args);
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  const lines = options.data.flatMap((file) => readObjects<AnnotatedLine>(annotationFile(file)));
  const gains = { marked: new Map<string, number>(), major: new Map<string, number>() };
  const model = trainModel(lines, new Reader(lines), (forest, feature, gain) =>
    gains[forest].set(feature, (gains[forest].get(feature) ?? 0) + gain),
  );
  const text = `${JSON.stringify(model)}\n`;
  writeFileSync(options.out, text);
  console.log(`Learnt from ${lines.length} segments of ${model.documents.length} documents.`);
  print('What tells marked words from others, by how much it lowers the loss', gains.marked);
  print('What tells major errors from minor ones', gains.major);
  printRules(model.knowledge.ruleOdds);
  console.log(
    `\n${options.out}: ${Math.round(text.length / 1024)} kB. Marks from a likelihood of ${model.agreement} on agree best.`,
  );
  return 0;
}

function read(args: readonly string[]): { readonly data: readonly string[]; readonly out: string } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string', multiple: true }, out: { type: 'string' } },
    });
    if (!values.data) return `--data is missing.\n${usage}`;
    return { data: [...values.data, ...positionals], out: values.out ?? fileURLToPath(weightsFile) };
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n${usage}`;
  }
}

function print(title: string, gains: ReadonlyMap<string, number>): void {
  const total = [...gains.values()].reduce((sum, gain) => sum + gain, 0);
  console.log(`\n${title} (of ${Object.keys(columnIndex).length} features):`);
  for (const [feature, gain] of [...gains].sort(([, a], [, b]) => b - a).slice(0, shownFeatures)) {
    console.log(`  ${((100 * gain) / total).toFixed(1).padStart(5)} %  ${feature}`);
  }
}

function printRules(odds: Readonly<Record<string, number>>): void {
  console.log('\nHow often experts marked something where a rule fires:');
  const share = (odds: number): string => `${(100 / (1 + Math.exp(-odds))).toFixed(0).padStart(5)} %`;
  for (const [rule, value] of Object.entries(odds).sort(([, a], [, b]) => b - a))
    console.log(`  ${share(value)}  ${rule}`);
}
