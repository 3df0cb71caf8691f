import { type BrowserWindow, type IpcMainEvent, ipcMain } from 'electron';
import { channels } from './channels.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** So long the page may take to hand over what is typed but not saved. */
const patience = 5000;

/**
 * Lets the window close only when its page has nothing left to save, or does not answer in time. A page that crashed
 * is not waited for.
 */
export function guardClose(window: BrowserWindow): void {
  let asked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { webContents } = window;

  const leave = (): void => {
    clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
  };
  const ready = (event: IpcMainEvent): void => {
    if (asked && isTrustedSender(event, webContents)) leave();
  };
  window.on('close', (event) => {
    if (webContents.isCrashed()) return;
    event.preventDefault();
    if (asked) return;
    asked = true;
    timer = setTimeout(leave, patience);
    webContents.send(channels.beforeClose);
  });
  webContents.on('render-process-gone', () => {
    if (asked) leave();
  });
  ipcMain.on(channels.closeReady, ready);
  window.on('closed', () => {
    clearTimeout(timer);
    ipcMain.off(channels.closeReady, ready);
  });
}
