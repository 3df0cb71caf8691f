import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { DesktopBridge, OpenedFile } from '../shared/contract/bridge.ts';
import { createConnection } from '../shared/contract/client-channel.ts';
import type { ErrorShape } from '../shared/contract/errors.ts';
import { createInbox, type Inbox } from '../shared/contract/memory-channel.ts';
import type { BackendMessage } from '../shared/contract/protocol.ts';
import type { Localized } from '../shared/localized.ts';
import { channels } from './channels.ts';

/** Calls the listeners of one message from main. */
function listen<T>(channel: string, wanted?: string): (listener: (value: T) => void) => () => void {
  return (listener) => {
    const receive = (_event: IpcRendererEvent, value: T): void => listener(value);
    ipcRenderer.on(channel, receive);
    // Main keeps what came before anybody listened.
    if (wanted) ipcRenderer.send(wanted);
    return () => ipcRenderer.off(channel, receive);
  };
}

/**
 * Makes `window.copydesk`. A preload script runs isolated from the page, in a sandbox, without Node; the sandbox loads
 * CommonJS only, so the build makes one `preload.cjs` of it.
 */
function exposeBridge(): void {
  const connection = createConnection();
  let line: Inbox<BackendMessage> | undefined;

  ipcRenderer.on(channels.port, ({ ports: [port] }) => {
    if (!port) return;
    const inbox = createInbox<BackendMessage>();
    line = inbox;
    port.onmessage = ({ data }: MessageEvent<BackendMessage>) => inbox.receive(data);
    // Chromium says so when the other end is gone; main says it too (`lost`), whichever comes first.
    port.addEventListener('close', inbox.close);
    connection.attach({
      send: (message) => port.postMessage(message),
      onMessage: inbox.onMessage,
      onClose: inbox.onClose,
    });
  });
  ipcRenderer.on(channels.lost, () => line?.close());
  ipcRenderer.on(channels.gone, (_event, error: ErrorShape) => connection.fail(error));

  const beforeClose = new Set<() => Promise<void>>();
  ipcRenderer.on(channels.beforeClose, async () => {
    // What a listener failed to save cannot be saved by keeping the window open either.
    await Promise.allSettled([...beforeClose].map((listener) => listener()));
    await connection.idle();
    ipcRenderer.send(channels.closeReady);
  });

  const bridge: DesktopBridge = {
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    invoke: connection.client.invoke,
    subscribe: connection.client.subscribe,
    onConnection: connection.onState,
    onCommand: listen<string>(channels.command),
    onOpenFiles: listen<readonly OpenedFile[]>(channels.files, channels.filesWanted),
    onNotice: listen<Localized>(channels.notice, channels.noticesWanted),
    onBeforeClose(listener) {
      beforeClose.add(listener);
      return () => beforeClose.delete(listener);
    },
    setShell: (state) => ipcRenderer.send(channels.shell, state),
    retry: () => ipcRenderer.send(channels.retry),
    copyText: (text) => ipcRenderer.send(channels.copyText, text),
    onOpenLink: listen<string>(channels.link, channels.linksWanted),
    printToPdf: () => ipcRenderer.invoke(channels.printToPdf),
    showDataFolder: () => ipcRenderer.send(channels.showDataFolder),
  };
  contextBridge.exposeInMainWorld('copydesk', bridge);
  ipcRenderer.send(channels.connect);
}

exposeBridge();
