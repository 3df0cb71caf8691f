import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserType } from '@playwright/test';
import { type DeskHost, type Downloaded, downloaded, type OnProblem, root, type Tour, watchPage } from './desk-host.ts';
import { seeTourOf } from './see-tour.ts';

/** The desk as `npm start -- --browser` serves it, in a profile of its own. */
export async function startInBrowser(
  browser: Browser,
  dataFolder: string,
  onProblem: OnProblem,
  tour: Tour,
): Promise<DeskHost> {
  const { server, url } = await startServer(dataFolder);
  if (tour === 'seen') await seeTourOf(url);
  // English and light unless a test changes it, on every machine.
  const context = await browser.newContext({
    locale: 'en-US',
    colorScheme: 'light',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  watchPage(page, onProblem);
  await page.goto(url);

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await context.close();
    const ended = once(server, 'exit');
    if (!server.kill(signal)) return;
    const [code] = await ended;
    if (signal === 'SIGTERM' && code !== 0) throw new Error(`The desk ended with exit code ${code}.`);
  }
  async function download(action: () => Promise<void>): Promise<Downloaded> {
    const started = page.waitForEvent('download');
    await action();
    const file = await started;
    return downloaded(file.suggestedFilename(), await readFile(await file.path()));
  }
  return { page, download, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

async function startServer(dataFolder: string): Promise<{ server: ChildProcess; url: string }> {
  const script = join(root, 'cli', 'copydesk.ts');
  const server = spawn(process.execPath, [script, 'serve', '--data', dataFolder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that was cut off by its time limit stops nothing in order.
  const killServer = () => server.kill('SIGKILL');
  process.once('exit', killServer);
  server.once('exit', () => process.removeListener('exit', killServer));
  let complaints = '';
  server.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  for await (const line of createInterface(server.stdout)) return { server, url: line };
  throw new Error(`The desk did not start: ${complaints}`);
}

export function launchChromium(chromium: BrowserType): Promise<Browser> {
  const known = [
    process.env.COPYDESK_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  const executablePath = known.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error('No Chromium was found. Name one in COPYDESK_CHROMIUM.');
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
}
