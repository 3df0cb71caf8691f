import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { workerUrl } from '../../backend/analysis/worker-url.ts';
import { createBackend } from '../../backend/create-backend.ts';
import { startHttpHost } from '../../backend/hosts/http.ts';
import { lexiconUrl } from '../../backend/lexicon/read-lexicon.ts';
import type { Input } from '../../shared/contract/api.ts';
import { launch, painted, rendererFolder } from './desk-browser.ts';
import { dataOf } from './long-desk.ts';
import { type Scene, scenesWith, workABit } from './scenes.ts';

/** How a scene is looked at. */
export type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'locale'>;

/** A desk on which every scene can be looked at; each finds it as the first one did. */
export interface SceneDesk {
  /** Goes to a scene in a window of its own, looks at it there, and closes the window. */
  visit<T>(scene: Scene, look: Look, see: (page: Page) => Promise<T>): Promise<T>;
}

export const themes = ['light', 'dark'] as const;
export const locales = ['en-US', 'zh-CN'] as const;

const usual: Look = { viewport: { width: 1280, height: 800 }, locale: 'en-US' };

const texts = ['001-harbour-news-mt.txt', '000-coastal-daily.txt'].map((name) =>
  fileURLToPath(new URL(`../../test/fixtures/seeds/${name}`, import.meta.url)),
);

/** Every page and dialog; with names only those, and an error when there is none of a name. */
export function namedScenes(names: readonly string[] = []): readonly Scene[] {
  const all = scenesWith(texts);
  const unknown = names.find((name) => !all.some((scene) => scene.name === name));
  if (unknown !== undefined)
    throw new Error(`There is no scene "${unknown}"; there are: ${all.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

/** Starts a new desk, does half a day's work in its sample story, and throws the desk away after the work. */
export async function withSceneDesk<T>(work: (desk: SceneDesk) => Promise<T>): Promise<T> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-scenes-'));
  const backend = await createBackend({ dataFolder, version: '0.0.0', workerUrl, lexiconUrl, sample: true });
  const host = await startHttpHost({ backend, rendererFolder });
  const browser = await launch();
  async function open(look: Look): Promise<Page> {
    // Colours in the middle of a transition are nobody's.
    const context = await browser.newContext({ reducedMotion: 'reduce', ...look });
    const page = await context.newPage();
    await page.goto(host.url);
    await page.locator('h1').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await painted(page);
    return page;
  }
  try {
    dataOf(await backend.invoke('settings.change', { tour: 'seen' }));
    const atWork = await open(usual);
    await workABit(atWork);
    await atWork.context().close();
    const layout = dataOf(await backend.invoke('settings.get', {})).layout as Input<'settings.change'>['layout'];
    return await work({
      async visit(scene, look, see) {
        dataOf(await backend.invoke('settings.change', layout ? { layout } : {}));
        const page = await open(look);
        try {
          await scene.go(page);
          await painted(page);
          return await see(page);
        } finally {
          await page.context().close();
        }
      },
    });
  } finally {
    await browser.close();
    await host.close();
    await backend.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
