import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { painted } from './desk-browser.ts';
import { type Figure, figure } from './figure.ts';
import { locales, namedScenes, themes, withSceneDesk } from './scene-desk.ts';

/** What is looked at least: a scene that vanishes from the list must not go unnoticed. */
const fewestScenes = 40;

/** Has axe-core look at every page and dialog, in both themes and languages, with all of its rules. */
export async function accessibilityFigure(): Promise<Figure> {
  const scenes = namedScenes();
  if (scenes.length < fewestScenes) throw new Error(`Only ${scenes.length} pages and dialogs are known.`);
  const found = await withSceneDesk(async (desk) => {
    const all: string[] = [];
    for (const scene of scenes) {
      for (const locale of locales) {
        const look = { viewport: { width: 1280, height: 800 }, locale };
        await desk.visit(scene, look, async (page) => {
          for (const theme of themes) {
            await wear(page, theme);
            const violations = await violationsOn(page);
            for (const violation of violations) console.error(`${scene.name}, ${theme}, ${locale}: ${violation}`);
            all.push(...violations);
          }
        });
      }
    }
    return all;
  });
  return figure(
    `axe-core: violations on ${scenes.length} pages and dialogs, in both themes and languages`,
    found.length,
    0,
    '',
  );
}

/** Shows the page in the other colours, as it is. */
async function wear(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await painted(page);
  const red = await page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0]));
  if (red < 128 !== (theme === 'dark')) throw new Error(`The page does not take the ${theme} colours.`);
}

/** What axe-core holds against the page as it stands, one line a place. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${(failureSummary ?? '').replace(/\s+/g, ' ')}`,
    ),
  );
}
