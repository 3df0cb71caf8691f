import type { Localized } from '../localized.ts';
import type { Client, ConnectionState } from './client.ts';
import type { ErrorShape, Result } from './errors.ts';
import type { Settings } from './model.ts';

/** A file that was opened from outside the page: command line, second start, file manager or menu. */
export type OpenedFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  /** It could not be read, or is larger than `limits.fileBytes`. */
  | { readonly name: string; readonly error: ErrorShape };

/** What the shell around the page (menus, window frame) follows. */
export interface ShellState {
  /** The language that the interface shows now; menus and dialogs follow. */
  readonly locale: 'en' | 'zh';
  readonly theme: 'system' | 'light' | 'dark';
  /** Ids of the commands (shared/commands.ts) that can be used now; the menu shows the others greyed. */
  readonly enabledCommands: readonly string[];
  /** Keys that people set themselves (`Settings.keys`); the menu shows them. */
  readonly keys: Settings['keys'];
  /** A key is being recorded: the menu must not act on it. */
  readonly recordingKey: boolean;
}

/**
 * `window.copydesk`: all that the page gets from Electron. It is missing in a browser, where the page talks to
 * `backend/hosts/http.ts` by WebSocket instead (`browser-host.ts`).
 *
 * Every `on…` answers the function that ends it. Arguments and answers are copied; nothing of Electron or Node leaks.
 */
export interface DesktopBridge extends Client {
  readonly platform: 'darwin' | 'linux' | 'win32';

  /**
   * Called at once with the state as it stands, then with every change. After a crash of the backend it goes
   * `restarting` → `connected`: what is shown must then be read again. `gone` is said when restarting was given up or
   * the database could not be opened; its error has `details.dataFolder`. Show it with `retry` and `showDataFolder`.
   */
  onConnection(listener: (state: ConnectionState) => void): () => void;

  /** A menu item was chosen: the id of a command of shared/commands.ts. */
  onCommand(listener: (command: string) => void): () => void;

  /** Files to import. Those that came before the first listener are handed to it. */
  onOpenFiles(listener: (files: readonly OpenedFile[]) => void): () => void;

  /** Something to tell the person in passing, e.g. that the page was loaded again after a crash. */
  onNotice(listener: (notice: Localized) => void): () => void;

  /**
   * Asked before the window closes: send what is typed but not sent yet. The window waits for the promise and for all
   * calls in flight, but not for ever (5 s).
   */
  onBeforeClose(listener: () => Promise<void>): () => void;

  /** Says how the page stands; may be called as often as it changes. */
  setShell(state: ShellState): void;

  /** After `gone`: starts the backend again. */
  retry(): void;

  /** Puts a short text into the clipboard, which the page itself may not touch. */
  copyText(text: string): void;

  /** A link to a place in the desk was opened (`copydesk://…`); given as the page's own address, e.g. `#/stories/3/rows/7`. */
  onOpenLink(listener: (hash: string) => void): () => void;

  /** The page as it prints, as a PDF. */
  printToPdf(): Promise<Result<Uint8Array>>;

  /** Shows the folder of the database and its backups in the file manager. */
  showDataFolder(): void;
}

declare global {
  interface Window {
    readonly copydesk?: DesktopBridge;
  }
}
