import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { pageUrl } from './addresses.ts';
import { placeWindow, readWindowState, smallestWindow, type WindowState, writeWindowState } from './window-state.ts';

export interface PageWindowOptions {
  /** The built preload script. */
  readonly preload: string;
  /** Copydesk's own folder: remembers where the window stood. */
  readonly profile: string;
  readonly developing: boolean;
}

/** Colours of the page before it is painted, as in renderer/theme: no white flash in the dark. */
const backgrounds = { light: '#fbfaf7', dark: '#1b1a18' } as const;

function stateOf(window: BrowserWindow): WindowState {
  return { bounds: window.getNormalBounds(), maximised: window.isMaximized(), fullScreen: window.isFullScreen() };
}

/** The one window, where it stood last time, closed to everything but our own page. */
export function openPageWindow({ preload, profile, developing }: PageWindowOptions): BrowserWindow {
  const stateFile = join(profile, 'window.json');
  const primary = screen.getPrimaryDisplay();
  const displays = [primary, ...screen.getAllDisplays().filter((display) => display.id !== primary.id)];
  const { bounds, maximised, fullScreen } = placeWindow(
    readWindowState(stateFile),
    displays.map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    fullscreen: fullScreen,
    show: false,
    title: 'Copydesk',
    backgroundColor: backgrounds[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium fetches its dictionaries from the network.
      spellcheck: false,
      devTools: developing,
    },
  });
  if (maximised) window.maximize();
  window.once('ready-to-show', () => window.show());

  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = (): void => {
    clearTimeout(timer);
    if (!window.isDestroyed()) writeWindowState(stateFile, stateOf(window));
  };
  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, 500);
  };
  window.on('resize', saveSoon).on('move', saveSoon).on('close', save);
  window.on('closed', () => clearTimeout(timer));

  void window.loadURL(pageUrl).catch(() => {
    // `did-fail-load` says it, and shows what can be done.
  });
  return window;
}
