/**
 * Drives the real desk in Chromium and prints every figure that it is to reach, with its goal: `npm run bench:desk`, or
 * `npm run bench:desk -- search long` for some parts of it. Ends with an error when one is missed.
 */
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { findNode, runNode } from './node.mjs';
import { prepareMachine } from './prepare-machine.mjs';
import { Refusal, runMain } from './say.mjs';

await runMain(async () => {
  const parts = process.argv.slice(2);
  await install();
  if (process.execPath !== findNode()) return runNode([fileURLToPath(import.meta.url), ...parts]);
  const missing = await prepareMachine();
  if (missing) throw new Refusal({ en: missing, zh: missing });
  const built = await build();
  if (built !== 0) return built;
  const { main } = await import('../bench/desk/main.ts');
  return main(parts);
});
