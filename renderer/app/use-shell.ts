import { useEffect } from 'react';
import { commands } from '../../shared/commands.ts';
import { useRestored } from '../features/backups/use-restored.ts';
import { hasUnsavedText, saveEverything } from '../features/story/model/editing.ts';
import { localeOf } from '../i18n/language.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { runCommand, useAvailableCommands, useIsRecording } from '../keys/index.ts';
import { useConnection } from '../transport/use-client.ts';
import { showToast } from '../ui/toast-store.ts';
import { navigate, parseRoute } from './route.ts';
import { useAppInfo, useSetting } from './use-session.ts';

/** Ties the page to the window around it: native menus in Electron, closing in both hosts, and what start-up noticed. */
export function useShell(): void {
  useMenus();
  useClosing();
  useNotices();
  useLinks();
  useRestored();
}

/** Native menus run commands, and follow the language, the theme and what can be done now. */
function useMenus(): void {
  const { bridge } = useConnection();
  const { i18n } = useTranslation();
  const theme = useSetting('theme');
  const keys = useSetting('keys');
  const recordingKey = useIsRecording();
  const available = useAvailableCommands();
  const locale = localeOf(i18n.language);
  useEffect(
    () =>
      bridge?.onCommand((id) => {
        const command = commands.find((each) => each.id === id);
        if (command) runCommand(command.id);
      }),
    [bridge],
  );
  useEffect(() => {
    bridge?.setShell({ locale, theme, enabledCommands: [...available], keys, recordingKey });
  }, [bridge, locale, theme, available, keys, recordingKey]);
}

/** A link that was opened outside of the desk goes to its place. */
function useLinks(): void {
  const { bridge } = useConnection();
  useEffect(() => bridge?.onOpenLink((hash) => navigate(parseRoute(hash))), [bridge]);
}

/** What was typed last is saved before the window goes. */
function useClosing(): void {
  const { bridge } = useConnection();
  useEffect(
    () =>
      bridge?.onBeforeClose(async () => {
        await saveEverything();
      }),
    [bridge],
  );
  useEffect(() => {
    if (bridge) return undefined;
    function onBeforeUnload(event: BeforeUnloadEvent): void {
      if (!hasUnsavedText()) return;
      // A browser does not wait; its question gives the time that saving takes.
      event.preventDefault();
      void saveEverything();
    }
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [bridge]);
}

/** What was mended, once: it stays on screen until it is closed. The settings page keeps it. */
function useNotices(): void {
  const { bridge } = useConnection();
  const { notices } = useAppInfo();
  useEffect(() => bridge?.onNotice((notice) => showToast({ text: notice, tone: 'notice' })), [bridge]);
  useEffect(() => {
    for (const notice of notices) {
      if (told.has(notice.en)) continue;
      told.add(notice.en);
      showToast({ text: notice, tone: 'notice' });
    }
  }, [notices]);
}

/** Reading the session again after a restart of the backend must not say the same again. */
const told = new Set<string>();
