import { useEffect } from 'react';
import type { DesktopBridge } from '../../../shared/contract/bridge.ts';
import { hasUnsavedText, saveEverything } from './model/editing.ts';

/**
 * Sends what is typed but not saved when the window is about to close. Electron waits for it; a browser can only be made
 * to ask the person, which it does as long as something is unsaved.
 */
export function useSaveBeforeClose(bridge: DesktopBridge | undefined): void {
  useEffect(() => {
    if (bridge) {
      return bridge.onBeforeClose(async () => {
        await saveEverything();
      });
    }
    const onBeforeUnload = (event: BeforeUnloadEvent): void => {
      if (!hasUnsavedText()) return;
      void saveEverything();
      event.preventDefault();
    };
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') void saveEverything();
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('beforeunload', onBeforeUnload);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [bridge]);
}
