/**
 * Learns from annotated segments how likely experts mark a span: `npm run train -- --data FILE`. What it can do beyond
 * that, `npm run train` says.
 */
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { findNode, runNode } from './node.mjs';
import { runMain } from './say.mjs';

await runMain(async () => {
  const args = process.argv.slice(2);
  await install();
  if (process.execPath !== findNode()) return runNode([fileURLToPath(import.meta.url), ...args]);
  const built = await build(['lexicon']);
  if (built !== 0) return built;
  const { main } = await import('../bench/quality/train.ts');
  return main(args);
});
