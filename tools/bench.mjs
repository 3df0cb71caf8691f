/**
 * Measures speed and size: `npm run bench`, or `npm run bench -- checks` for files whose name has that in it. Each
 * bench/*.bench.ts exports `run()`, which answers `{ name, value, target?, ok? }[]`. Nothing is asserted: a figure
 * beside its target is for people.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { findNode, root, runNode } from './node.mjs';
import { runMain } from './say.mjs';

await runMain(async () => {
  const filters = process.argv.slice(2);
  await install();
  if (process.execPath !== findNode()) return runNode([fileURLToPath(import.meta.url), ...filters]);
  const built = await build();
  if (built !== 0) return built;
  const files = readdirSync(join(root, 'bench'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.bench.ts') && filters.every((filter) => file.includes(filter)))
    .sort();
  /** @type {string[][]} */
  const rows = [['measured', 'value', 'target', '']];
  for (const file of files) {
    process.stderr.write(`${file} …\n`);
    const { run } = await import(pathToFileURL(join(root, 'bench', file)).href);
    for (const { name, value, target = '', ok } of await run()) {
      rows.push([name, value, target, ok === undefined ? '' : ok ? 'reached' : 'MISSED']);
    }
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
});
