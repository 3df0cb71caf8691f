/** The command line: `npm run --silent copydesk -- check FILE`. Nothing but the command's own result goes to stdout. */
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root, runNode } from './node.mjs';
import { runMain } from './say.mjs';

/** What a command needs to be built: every desk checks its stories in threads, which run from a bundle. */
function partsFor(/** @type {string | undefined} */ command) {
  if (command === 'serve') return ['lexicon', 'worker', 'renderer'];
  return ['import', 'export', 'report', 'backup'].includes(command ?? '') ? ['lexicon', 'worker'] : ['lexicon'];
}

await runMain(async () => {
  await install();
  const built = await build(partsFor(process.argv[2]));
  if (built !== 0) return built;
  // npm starts scripts in the project's folder; relative paths are meant from where the person stands.
  const cwd = process.env.npm_lifecycle_event === 'copydesk' ? (process.env.INIT_CWD ?? root) : process.cwd();
  return runNode([join(root, 'cli', 'copydesk.ts'), ...process.argv.slice(2)], { cwd });
});
