import { type App, type Session, shell, type WebContents } from 'electron';
import { isOwnUrl, isSafeExternal, parseUrl } from './addresses.ts';

/** What a request may be for: our files, and what the page itself made. Nothing ever goes to the network. */
const localProtocols = new Set(['app:', 'blob:', 'data:']);
const developerProtocols = new Set(['devtools:', 'chrome-extension:']);

/**
 * Closes a session: no permission is ever given, whether asked for or looked up, no device is handed out, and no
 * request leaves this machine.
 */
export function hardenSession(session: Session, developing: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const protocol = parseUrl(details.url)?.protocol ?? '';
    answer({ cancel: !localProtocols.has(protocol) && !(developing && developerProtocols.has(protocol)) });
  });
}

function hardenContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, address: string): void => {
    if (!isOwnUrl(address)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  // The interface has no frames: whatever wants to be loaded in one is not ours.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
    else stay(event, event.url);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isSafeExternal(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}

/** Applies to every page of the program, also to those that nobody meant to make. */
export function hardenAllContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}
