import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Backend } from '../../backend/backend.ts';
import { startHttpHost } from '../../backend/hosts/http.ts';
import { dataOf, openBench } from './long-desk.ts';

/** The page as it was built. */
export const rendererFolder = fileURLToPath(new URL('../../dist/renderer', import.meta.url));

/** The real desk in a real Chromium, on data of its own. */
export interface DeskBrowser {
  readonly page: Page;
  readonly backend: Backend;
}

/** Starts the desk on a folder, or on an empty one that is thrown away, and ends it after the work. */
export async function withDesk<T>(dataFolder: string | undefined, work: (desk: DeskBrowser) => Promise<T>): Promise<T> {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  const backend = await openBench(folder);
  const host = await startHttpHost({
    backend,
    rendererFolder,
  });
  const browser = await launch();
  try {
    // Whoever is new is shown around, which is not what is measured.
    dataOf(await backend.invoke('settings.change', { tour: 'seen' }));
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
    await page.goto(host.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await painted(page);
    return await work({ page, backend });
  } finally {
    await browser.close();
    await host.close();
    await backend.close();
    if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** React listens for keys after its first painting. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** A Chromium with a heap that can be measured. */
export async function launch(): Promise<Browser> {
  // The project's own search for a browser is a plain script, as it also runs before anything is installed.
  const script = new URL('../../tools/prepare-machine.mjs', import.meta.url).href;
  const { findChromium } = (await import(script)) as { findChromium(): string | undefined };
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium was found. Name one in COPYDESK_CHROMIUM.');
  const isRoot = process.getuid?.() === 0;
  const args = ['--enable-precise-memory-info', '--js-flags=--expose-gc', ...(isRoot ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath, args });
}
