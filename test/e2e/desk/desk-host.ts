import { join } from 'node:path';
import type { Page } from '@playwright/test';

export interface Downloaded {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The bytes read as UTF-8. */
  readonly text: string;
}

export function downloaded(name: string, bytes: Uint8Array): Downloaded {
  // A byte order mark is a part of the file.
  return { name, bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

/** A running desk. */
export interface DeskHost {
  readonly page: Page;
  /** The file that the action makes the desk hand to the person. */
  download(action: () => Promise<void>): Promise<Downloaded>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Whether the desk was told before that its tour was taken. Only the tour's own tests wait for it. */
export type Tour = 'due' | 'seen';

/** Told of every uncaught error in the page and every error on its console. */
export type OnProblem = (problem: string) => void;

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..', '..');

export function watchPage(page: Page, onProblem: OnProblem): void {
  // Playwright catches file choosers only while somebody listens, and begins a moment after: too late for a key that is
  // pressed at once.
  page.on('filechooser', () => {});
  page.on('pageerror', (error) => onProblem(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') onProblem(`console: ${message.text()}`);
  });
}
