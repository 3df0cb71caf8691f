import { describe, expect, it } from 'vitest';
import { startScript } from '../helpers/running.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const start = (...args: readonly string[]) => startScript(['tools/start.mjs', ...args], { DISPLAY: '' });

describe('npm start', () => {
  it('serves the desk with --browser, says why, and ends in order', async () => {
    const desk = start('--browser', '--no-open', '--data', temporaryFolder());
    const address = (await desk.line()) ?? '';
    expect(desk.complaints()).toContain('Opening the desk in the browser: as --browser asks.');
    const page = await fetch(address);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('<title>Copydesk</title>');
    desk.child.kill('SIGINT');
    expect(await desk.exitCode()).toBe(0);
  });

  it('prints its options', async () => {
    const asked = start('--help');
    expect(await asked.line()).toContain('npm start');
    expect(await asked.exitCode()).toBe(0);
  });

  it('refuses an option that it does not know', async () => {
    const refused = start('--bowser');
    expect(await refused.exitCode()).toBe(1);
    expect(refused.complaints()).toContain('--browser');
  });
});
