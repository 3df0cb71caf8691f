/**
 * Pictures of every page, for people to look at: `npm run screenshots`. They go to .cache/screenshots, in both themes,
 * both languages and two sizes; the one for the README goes to docs/images. All show the sample story.
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

/** @typedef {import('@playwright/test').Page} Page */

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const themes = /** @type {const} */ (['light', 'dark']);
const locales = /** @type {const} */ (['en-US', 'zh-CN']);
const output = join(root, '.cache', 'screenshots');
const texts = ['001-harbour-news-mt.txt', '000-coastal-daily.txt'].map((name) =>
  join(root, 'test/fixtures/seeds', name),
);

/**
 * What is pictured: how to get there from the story list, by the desk's own keys.
 * @type {Record<string, (page: Page) => Promise<void>>}
 */
const scenes = {
  stories: async () => {},
  import: async (page) => {
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (await chooser).setFiles(texts);
    await page.locator('[role="dialog"] section').nth(1).waitFor();
  },
  story: openStory,
  'story-editing': async (page) => {
    await openStory(page);
    await page.keyboard.press('e');
    await page.locator('[role="textbox"][contenteditable]').waitFor();
  },
  'story-dismiss': async (page) => {
    await openStory(page);
    await page.keyboard.press('d');
    await page.locator('fieldset').waitFor();
  },
  'story-compare': async (page) => {
    await openStory(page);
    await page.keyboard.press('c');
  },
  settings: async (page) => {
    await page.keyboard.press('Control+,');
    await page.locator('h1').waitFor();
  },
  keys: async (page) => {
    await page.keyboard.press('?');
    await page.locator('[role="dialog"]').waitFor();
  },
  commands: async (page) => {
    await page.keyboard.press('Control+k');
    await page.locator('[role="dialog"]').waitFor();
  },
};

async function openStory(/** @type {Page} */ page) {
  await page.keyboard.press('Enter');
  await page.locator('[data-finding-card]').waitFor();
}

/** A story in the middle of its work says more than a fresh one: one suggestion applied, some words typed. */
async function workABit(/** @type {Page} */ page) {
  await openStory(page);
  for (let step = 0; step < 5 && (await page.locator('ol ins').count()) === 0; step++) await page.keyboard.press('j');
  await page.keyboard.press('1');
  await page.locator('[data-role="revision"] ins').first().waitFor();
}

await runMain(async () => {
  await install();
  if (process.execPath !== findNode()) return runNode([fileURLToPath(import.meta.url)]);
  const missing = await prepareMachine();
  if (missing) throw new Refusal({ en: missing, zh: missing });
  const built = await build(['lexicon', 'worker', 'renderer']);
  if (built !== 0) return built;

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
  await backend.invoke('settings.change', { tour: 'seen' });
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
    const first = await open({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
    await workABit(first);
    await first.screenshot({ path: join(root, 'docs', 'images', 'desk.png') });
    await first.context().close();
    for (const viewport of sizes) {
      for (const colorScheme of themes) {
        for (const locale of locales) {
          for (const [name, go] of Object.entries(scenes)) {
            const page = await open({ viewport, colorScheme, locale });
            await go(page);
            await page.screenshot({
              path: join(output, `${name}-${viewport.width}-${colorScheme}-${locale.slice(0, 2)}.png`),
            });
            await page.context().close();
          }
        }
      }
    }
    console.log(`${output}\ndocs/images/desk.png`);
  } finally {
    await browser.close();
    await host.close();
    await backend.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
