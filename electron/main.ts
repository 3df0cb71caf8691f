/** The program as Electron starts it: settles what must be settled before `ready`, then puts the desk together. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, protocol, session } from 'electron';
import { deskFolder, profileFolder } from '../backend/data-folder.ts';
import type { Locale } from '../shared/localized.ts';
import { registerScheme, serveInterface } from './app-protocol.ts';
import { launchInNode, launchInUtilityProcess } from './backend-process.ts';
import { offerContextMenu } from './context-menu.ts';
import { createDesk, type Desk } from './desk.ts';
import { handleDownloads } from './downloads.ts';
import { hashOfLink, linkFromArguments, linkScheme } from './links.ts';
import { createMenuBar } from './menu-bar.ts';
import { filesFromArguments, readOpenedFiles } from './open-files.ts';
import { openPageWindow } from './page-window.ts';
import { hardenAllContents, hardenSession } from './security.ts';
import { loadTrouble, troublePage } from './trouble-page.ts';

// The built files lie side by side: dist/electron, dist/backend, dist/renderer.
const dist = join(import.meta.dirname, '..');
const developing = !app.isPackaged;
/** Set by developers and tests only; a packaged program ignores them. */
const development = developing ? process.env : {};
const profile = profileFolder({ platform: process.platform, home: homedir(), env: process.env });
const dataFolder = deskFolder(profile);

function argumentFiles(argv: readonly string[], cwd: string): string[] {
  return filesFromArguments(argv, cwd, developing ? app.getAppPath() : undefined);
}

/** What a start was asked to open. */
interface Wanted {
  readonly files?: readonly string[];
  /** The page's own address of a place in the desk. */
  readonly link?: string | undefined;
}

function start(desk: Promise<Desk>, first: Wanted): void {
  const open = async ({ files: paths = [], link }: Wanted): Promise<void> => {
    const files = await readOpenedFiles(paths);
    const ready = await desk;
    if (files.length > 0) ready.openFiles(files);
    if (link) ready.openLink(link);
    ready.show();
  };
  void open(first);
  app.on('second-instance', (_event, _argv, _cwd, data) => void open((data ?? {}) as Wanted));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    void open({ link: hashOfLink(url) });
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void open({ files: [path] });
  });
  app.on('activate', () => void open({}));
  // A window that waits for its page stops the quitting; it goes on when the window is gone.
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit();
  });

  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    // The windows are gone; what they handed over is written before the program ends.
    event.preventDefault();
    void desk
      .then((ready) => ready.close())
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

async function putTogether(): Promise<Desk> {
  await app.whenReady();
  let trouble = loadTrouble('?');
  let locale: Locale = app.getLocale().startsWith('zh') ? 'zh' : 'en';
  hardenSession(session.defaultSession, developing);
  serveInterface(protocol, join(dist, 'renderer'), () => troublePage(trouble, locale));
  handleDownloads(session.defaultSession, {
    folder: app.getPath('downloads'),
    silentFolder: development.COPYDESK_DOWNLOADS,
  });

  const script = development.COPYDESK_BACKEND_SCRIPT ?? join(dist, 'backend', 'process.js');
  const options = { dataFolder, version: app.getVersion(), sample: true };
  const node = development.COPYDESK_BACKEND_NODE;
  const desk = createDesk({
    dataFolder,
    launch: () => (node ? launchInNode(script, options, node) : launchInUtilityProcess(script, options)),
    openWindow() {
      const window = openPageWindow({ preload: join(dist, 'electron', 'preload.cjs'), profile, developing });
      offerContextMenu(window.webContents, () => locale);
      return window;
    },
    onShell(state) {
      locale = state.locale;
      menuBar.follow(state);
    },
    setTrouble(next) {
      trouble = next;
    },
  });
  const menuBar = createMenuBar({ run: desk.runCommand, showDataFolder: desk.showDataFolder }, developing);
  menuBar.follow({ locale, enabledCommands: [], keys: {} });
  return desk;
}

registerScheme();
// With both, Chromium's own helpers do not start. Only who runs it as root, in a test, has to do without.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
hardenAllContents(app);
app.setAppUserModelId('org.copydesk.desk');
app.setPath('userData', profile);
app.setPath('sessionData', join(profile, 'session'));
// Only the installed program answers links: a start from the sources must not take them from it.
if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
const wanted: Wanted = {
  files: argumentFiles(process.argv, process.cwd()),
  link: linkFromArguments(process.argv),
};
if (app.requestSingleInstanceLock({ ...wanted })) start(putTogether(), wanted);
// The running desk was told; this one must not even look at the database.
else app.exit(0);
