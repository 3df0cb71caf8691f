/**
 * Pictures of every page and dialog, for people to look at: `npm run screenshots`, or only some of them by the names of
 * test/e2e/scenes.ts: `npm run screenshots -- story reports`. They go to .cache/screenshots, in both themes, both
 * languages and two sizes; those of the README go to docs/images. All show the sample story, half worked through.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { findNode, root, runNode } from './node.mjs';
import { findChromium, prepareMachine } from './prepare-machine.mjs';
import { Refusal, runMain } from './say.mjs';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const themes = /** @type {const} */ (['light', 'dark']);
const locales = /** @type {const} */ (['en-US', 'zh-CN']);
const output = join(root, '.cache', 'screenshots');
/** The best three, for the README: scene → file. */
const shown = { story: 'desk', 'story-editing': 'revising', 'story-report': 'report' };
const texts = ['001-harbour-news-mt.txt', '000-coastal-daily.txt'].map((name) =>
  join(root, 'test/fixtures/seeds', name),
);

/** @template T @param {import('../shared/contract/errors.ts').Result<T>} result */
function dataOf(result) {
  if (result.ok) return result.data;
  throw new Error(result.error.message.en);
}

await runMain(async () => {
  await install();
  if (process.execPath !== findNode()) return runNode([fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
  const missing = await prepareMachine();
  if (missing) throw new Refusal({ en: missing, zh: missing });
  const built = await build(['lexicon', 'worker', 'renderer']);
  if (built !== 0) return built;

  const { scenesWith, workABit } = await import('../test/e2e/scenes.ts');
  const names = process.argv.slice(2);
  const scenes = scenesWith(texts).filter(({ name }) => names.length === 0 || names.includes(name));
  const unknown = names.find((name) => !scenes.some((scene) => scene.name === name));
  if (unknown !== undefined) {
    const known = scenesWith(texts)
      .map(({ name }) => name)
      .join(', ');
    throw new Refusal({
      en: `There is no scene "${unknown}"; there are: ${known}.`,
      zh: `没有名为“${unknown}”的画面，可选：${known}。`,
    });
  }
  const { chromium } = await import('@playwright/test');
  const { createBackend } = await import('../backend/create-backend.ts');
  const { workerUrl } = await import('../backend/analysis/worker-url.ts');
  const { lexiconUrl } = await import('../backend/lexicon/read-lexicon.ts');
  const { startHttpHost } = await import('../backend/hosts/http.ts');
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-screenshots-'));
  const backend = await createBackend({
    dataFolder,
    version: '0.0.0',
    workerUrl,
    lexiconUrl,
    sample: true,
  });
  dataOf(await backend.invoke('settings.change', { tour: 'seen' }));
  const host = await startHttpHost({ backend, rendererFolder: join(root, 'dist', 'renderer') });
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: findChromium(), args: isRoot ? ['--no-sandbox'] : [] });
  const open = async (/** @type {import('@playwright/test').BrowserContextOptions} */ options) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    await page.goto(host.url);
    await page.locator('h1').waitFor();
    await page.evaluate(() => document.fonts.ready);
    // React listens for keys after the first paint.
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
    return page;
  };
  try {
    mkdirSync(output, { recursive: true });
    mkdirSync(join(root, 'docs', 'images'), { recursive: true });
    const atWork = await open({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
    await workABit(atWork);
    await atWork.context().close();
    const { layout } = dataOf(await backend.invoke('settings.get', {}));
    /** Each scene finds the desk as the first one did. */
    const shoot = async (
      /** @type {import('../test/e2e/scenes.ts').Scene} */ scene,
      /** @type {import('@playwright/test').BrowserContextOptions} */ options,
      /** @type {string} */ path,
    ) => {
      dataOf(await backend.invoke('settings.change', { layout }));
      const page = await open(options);
      await scene.go(page);
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
      await page.screenshot({ path });
      await page.context().close();
    };
    for (const scene of scenes) {
      const image = shown[/** @type {keyof typeof shown} */ (scene.name)];
      if (image) {
        const options = { viewport: { width: 1440, height: 900 }, locale: 'en-US' };
        await shoot(scene, options, join(root, 'docs', 'images', `${image}.png`));
      }
      for (const viewport of sizes) {
        for (const colorScheme of themes) {
          for (const locale of locales) {
            const file = `${scene.name}-${viewport.width}-${colorScheme}-${locale.slice(0, 2)}.png`;
            await shoot(scene, { viewport, colorScheme, locale }, join(output, file));
          }
        }
      }
    }
    console.log(output);
  } finally {
    await browser.close();
    await host.close();
    await backend.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
