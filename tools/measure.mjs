import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { findNode, runNode } from './node.mjs';
import { runMain } from './say.mjs';

/**
 * Runs a script of `bench/quality` with all that it needs: what it reads is installed, and the dictionary is built.
 * @param {string} script where it was started from: `import.meta.url`
 * @param {() => Promise<{ main: (args: readonly string[]) => Promise<number> }>} load imports it
 */
export function measure(script, load) {
  return runMain(async () => {
    const args = process.argv.slice(2);
    await install();
    if (process.execPath !== findNode()) return runNode([fileURLToPath(script), ...args]);
    const built = await build(['lexicon', 'worker']);
    if (built !== 0) return built;
    const { main } = await load();
    return main(args);
  });
}
