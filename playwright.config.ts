import { defineConfig } from '@playwright/test';
import type { DeskOptions } from './test/e2e/fixtures.ts';

/**
 * The same scenarios in both hosts. `electron/` holds what only the shell can show; `browser/` what only the browser
 * host can.
 */
export default defineConfig<DeskOptions>({
  testDir: 'test/e2e',
  outputDir: '.cache/e2e',
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: { actionTimeout: 30_000 },
  projects: [
    { name: 'browser', use: { host: 'browser' }, testIgnore: '**/electron/**' },
    { name: 'electron', use: { host: 'electron' }, testIgnore: '**/browser/**' },
  ],
});
