/**
 * Pictures of every page and dialog, for people to look at: `npm run screenshots`, or only some of them by the names of
 * bench/desk/scenes.ts: `npm run screenshots -- story reports`. They go to .cache/screenshots, in both themes, both
 * languages and two sizes; those of the README go to docs/images. All show the sample story, half worked through.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { findNode, root, runNode } from './node.mjs';
import { prepareMachine } from './prepare-machine.mjs';
import { Refusal, runMain } from './say.mjs';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const output = join(root, '.cache', 'screenshots');
/** The best three, for the README: scene → file. */
const shown = { story: 'desk', 'story-editing': 'revising', 'story-report': 'report' };

await runMain(async () => {
  await install();
  if (process.execPath !== findNode()) return runNode([fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
  const missing = await prepareMachine();
  if (missing) throw new Refusal({ en: missing, zh: missing });
  const built = await build(['lexicon', 'worker', 'renderer']);
  if (built !== 0) return built;

  const { locales, namedScenes, themes, withSceneDesk } = await import('../bench/desk/scene-desk.ts');
  const scenes = namedScenes(process.argv.slice(2));
  mkdirSync(output, { recursive: true });
  mkdirSync(join(root, 'docs', 'images'), { recursive: true });
  await withSceneDesk(async (desk) => {
    for (const scene of scenes) {
      const shoot = (/** @type {import('../bench/desk/scene-desk.ts').Look} */ look, /** @type {string} */ path) =>
        desk.visit(scene, look, (page) => page.screenshot({ path }));
      const image = shown[/** @type {keyof typeof shown} */ (scene.name)];
      if (image) {
        const look = { viewport: { width: 1440, height: 900 }, locale: 'en-US' };
        await shoot(look, join(root, 'docs', 'images', `${image}.png`));
      }
      for (const viewport of sizes) {
        for (const colorScheme of themes) {
          for (const locale of locales) {
            const file = `${scene.name}-${viewport.width}-${colorScheme}-${locale.slice(0, 2)}.png`;
            await shoot({ viewport, colorScheme, locale }, join(output, file));
          }
        }
      }
    }
  });
  console.log(output);
});
