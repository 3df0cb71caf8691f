import { useEffect } from 'react';
import type { DesktopBridge } from '../../../shared/contract/bridge.ts';
import { hasUnsavedText, keepUnsavedTexts, saveEverything } from './model/editing.ts';

/**
 * Sends what is typed but not saved when the window is about to close. Electron waits for it; a browser can only be made
 * to ask the person, which it does as long as something is unsaved.
 */
export function useSaveBeforeClose(bridge: DesktopBridge | undefined): void {
  useEffect(() => {
    // Whatever ends the page: what the backend does not take in time is there for the next page.
    window.addEventListener('pagehide', keepUnsavedTexts);
    const end = bridge ? saveBeforeShellCloses(bridge) : askBeforeLeaving();
    return () => {
      window.removeEventListener('pagehide', keepUnsavedTexts);
      end();
    };
  }, [bridge]);
}

function saveBeforeShellCloses(bridge: DesktopBridge): () => void {
  return bridge.onBeforeClose(async () => {
    keepUnsavedTexts();
    await saveEverything();
  });
}

function askBeforeLeaving(): () => void {
  const onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (!hasUnsavedText()) return;
    keepUnsavedTexts();
    void saveEverything();
    event.preventDefault();
  };
  const onHide = (): void => {
    if (document.visibilityState !== 'hidden') return;
    keepUnsavedTexts();
    void saveEverything();
  };
  window.addEventListener('beforeunload', onBeforeUnload);
  document.addEventListener('visibilitychange', onHide);
  return () => {
    window.removeEventListener('beforeunload', onBeforeUnload);
    document.removeEventListener('visibilitychange', onHide);
  };
}
