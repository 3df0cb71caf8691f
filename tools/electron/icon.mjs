/** `node tools/electron/icon.mjs`: draws build/icon.png, which the packages use, from the interface's own icon. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../node.mjs';
import { findChromium } from '../prepare-machine.mjs';

/** Enough for every platform: the smaller ones are made of it. */
const size = 1024;

const svg = await readFile(join(root, 'renderer', 'app', 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  await mkdir(join(root, 'build'), { recursive: true });
  await page.screenshot({ path: join(root, 'build', 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
