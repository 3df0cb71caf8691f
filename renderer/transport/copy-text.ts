import type { DesktopBridge } from '../../shared/contract/bridge.ts';

/** Puts a text into the clipboard, in Electron and in a browser; answers whether it is there. */
export async function copyText(text: string, bridge: DesktopBridge | undefined): Promise<boolean> {
  if (bridge) {
    bridge.copyText(text);
    return true;
  }
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAsSelection(text);
  }
}

/** For browsers that keep the clipboard's own interface to themselves: what Ctrl+C would do, with another text. */
function copyAsSelection(text: string): boolean {
  function onCopy(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  }
  document.addEventListener('copy', onCopy);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy);
  }
}
