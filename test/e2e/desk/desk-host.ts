import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** A running desk. */
export interface DeskHost {
  readonly page: Page;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Told of every uncaught error in the page and every error on its console. */
export type OnProblem = (problem: string) => void;

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..', '..');

export function watchPage(page: Page, onProblem: OnProblem): void {
  page.on('pageerror', (error) => onProblem(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') onProblem(`console: ${message.text()}`);
  });
}
