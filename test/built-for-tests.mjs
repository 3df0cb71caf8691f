/** What tests run on besides the sources: built before them where it is stale, also for a lone Vitest. */
import { build } from '../tools/build.mjs';

export const builtForTests = ['lexicon', 'worker'];

export async function setup() {
  if ((await build(builtForTests)) !== 0) throw new Error(`The build of ${builtForTests.join(' or ')} failed.`);
}
