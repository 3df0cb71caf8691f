import {
  type BrowserWindow,
  clipboard,
  type IpcMainEvent,
  ipcMain,
  type MessagePortMain,
  nativeTheme,
  shell,
} from 'electron';
import { z } from 'zod';
import type { OpenedFile, ShellState } from '../shared/contract/bridge.ts';
import type { ErrorShape } from '../shared/contract/errors.ts';
import type { Localized } from '../shared/localized.ts';
import { channels } from './channels.ts';
import { guardClose } from './close-guard.ts';
import { createOutbox } from './outbox.ts';
import { mendPage } from './page-crashes.ts';
import { handlePrinting } from './print.ts';
import { type RunningBackend, type Supervisor, supervise } from './supervisor.ts';
import type { Trouble } from './trouble-page.ts';
import { isTrustedSender } from './trusted-sender.ts';

export interface DeskOptions {
  readonly dataFolder: string;
  launch(): RunningBackend<MessagePortMain>;
  openWindow(): BrowserWindow;
  /** What the page says of itself; menus follow. */
  onShell(state: ShellState): void;
  setTrouble(trouble: Trouble): void;
}

export interface Desk {
  /** Opens the window, or brings the open one to the front. */
  show(): void;
  openFiles(files: readonly OpenedFile[]): void;
  /** Goes to the place that a `copydesk://` link names; given as the page's own address. */
  openLink(hash: string): void;
  runCommand(command: string): void;
  showDataFolder(): void;
  /** Ends the backend in order. */
  close(): Promise<void>;
}

const shellState = z.strictObject({
  locale: z.enum(['en', 'zh']),
  theme: z.enum(['system', 'light', 'dark']),
  enabledCommands: z.array(z.string().max(100)).max(1000),
  keys: z.record(z.string().max(100), z.array(z.string().max(40)).max(20)),
  recordingKey: z.boolean(),
});
const copiedText = z.string().max(10_000);

/** So long the backend may take to finish what it writes, close its database and end. */
const closePatience = 10_000;

/** The window, the backend, and all that is said between them. */
export function createDesk({ dataFolder, launch, openWindow, onShell, setTrouble }: DeskOptions): Desk {
  let window: BrowserWindow | undefined;
  /** The page asked for a line to the backend and gets a new one after each restart. */
  let wantsLine = false;
  let gone: ErrorShape | undefined;
  const send = (channel: string, ...args: unknown[]): void => window?.webContents.send(channel, ...args);
  const files = createOutbox<OpenedFile>((opened) => send(channels.files, opened));
  const notices = createOutbox<Localized>((said) => {
    for (const notice of said) send(channels.notice, notice);
  });

  // Of several links only the last one is where the person wants to be.
  const links = createOutbox<string>((opened) => send(channels.link, opened.at(-1)));

  function connectPage(supervisor: Supervisor<MessagePortMain>): void {
    if (!wantsLine || !window) return;
    const port = supervisor.backend?.connect();
    if (port) window.webContents.postMessage(channels.port, null, [port]);
    else if (gone) send(channels.gone, gone);
  }

  const supervisor = supervise<MessagePortMain>({
    launch,
    dataFolder,
    // The first time it is called before `supervisor` is there; nobody can wait for a line yet.
    onUp: () => {
      gone = undefined;
      if (wantsLine) connectPage(supervisor);
    },
    onLost: () => send(channels.lost),
    onGone(error) {
      gone = error;
      send(channels.lost);
      send(channels.gone, error);
    },
  });

  const showDataFolder = (): void => void shell.openPath(dataFolder);

  const answers: Readonly<Record<string, (value: unknown) => void>> = {
    [channels.connect]: () => {
      wantsLine = true;
      connectPage(supervisor);
    },
    [channels.retry]: () => void supervisor.restart(),
    [channels.copyText]: (value) => {
      const { data } = copiedText.safeParse(value);
      if (data !== undefined) clipboard.writeText(data);
    },
    [channels.linksWanted]: links.open,
    [channels.showDataFolder]: showDataFolder,
    [channels.filesWanted]: files.open,
    [channels.noticesWanted]: notices.open,
    [channels.shell]: (value) => {
      const { data } = shellState.safeParse(value);
      if (!data) return;
      nativeTheme.themeSource = data.theme;
      window?.webContents.setIgnoreMenuShortcuts(data.recordingKey);
      onShell(data);
    },
  };
  for (const [channel, answer] of Object.entries(answers)) {
    ipcMain.on(channel, (event: IpcMainEvent, value: unknown) => {
      if (window && isTrustedSender(event, window.webContents)) answer(value);
    });
  }

  handlePrinting(() => window?.webContents);

  /** What the last page asked for, the next one has to ask for again. */
  function forgetPage(): void {
    wantsLine = false;
    files.shut();
    links.shut();
    notices.shut();
  }

  return {
    show() {
      if (window) {
        if (window.isMinimized()) window.restore();
        window.show();
        window.focus();
        return;
      }
      const opened = openWindow();
      window = opened;
      opened.webContents.on('did-start-navigation', (details) => {
        if (details.isMainFrame && !details.isSameDocument) forgetPage();
      });
      opened.webContents.on('render-process-gone', forgetPage);
      opened.on('closed', () => {
        window = undefined;
        forgetPage();
      });
      mendPage(opened, { dataFolder, notify: (notice) => notices.add(notice), setTrouble });
      guardClose(opened);
    },
    openFiles: (opened) => files.add(...opened),
    openLink: (hash) => links.add(hash),
    runCommand: (command) => send(channels.command, command),
    showDataFolder,
    close: () => supervisor.close(closePatience),
  };
}
