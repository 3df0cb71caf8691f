import type { BrowserWindow } from 'electron';
import type { Localized } from '../shared/localized.ts';
import { pageUrl, troubleUrl } from './addresses.ts';
import { crashTrouble, loadTrouble, type Trouble } from './trouble-page.ts';

export interface CrashOptions {
  readonly dataFolder: string;
  /** Tells the person, once the page is there again. */
  notify(notice: Localized): void;
  /** What `troubleUrl` shows from now on. */
  setTrouble(trouble: Trouble): void;
}

/** Crashes within `period` ms after which the page is not loaded again by itself. */
const tooMany = 3;
const period = 60_000;
/** Milliseconds after which a page whose process is still gone is loaded once more. */
const patience = 5000;
/** Chromium's code for a load that was replaced by another. */
const aborted = -3;

const reloaded: Localized = {
  en: 'The window crashed and was loaded again. Everything saved is there; look whether your last words are.',
  zh: '窗口曾崩溃，现已重新加载。已保存的内容都在，请检查最后输入的文字。',
};

/** Loads the page again when its process crashed; shows the page of last resort when that does not help. */
export function mendPage(window: BrowserWindow, { dataFolder, notify, setTrouble }: CrashOptions): void {
  let crashes: number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Not within the event: Chromium is still taking the old page down then, and can drop the new load unseen.
  const load = (url: string): void => {
    setImmediate(() => {
      if (window.isDestroyed()) return;
      void window.loadURL(url).catch(() => {});
      // What was to be loaded before is not wanted any more.
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!window.isDestroyed() && window.webContents.isCrashed()) load(url);
      }, patience).unref();
    });
  };

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = performance.now();
    crashes = [...crashes.filter((time) => now - time < period), now];
    if (crashes.length < tooMany) {
      notify(reloaded);
      load(pageUrl);
    } else {
      crashes = [];
      setTrouble(crashTrouble(dataFolder));
      load(troubleUrl);
    }
  });
  window.webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (!isMainFrame || code === aborted) return;
    setTrouble(loadTrouble(description));
    load(troubleUrl);
  });
  window.webContents.on('did-navigate', (_event, url, status) => {
    if (url === troubleUrl || status < 400) return;
    setTrouble(loadTrouble(`HTTP ${status}`));
    load(troubleUrl);
  });
}
