import { useEffect, useLayoutEffect } from 'react';
import { DismissalsPage } from '../features/dismissals/dismissals-page.tsx';
import { ImportDesk } from '../features/import/import-desk.tsx';
import { Concordance } from '../features/memory/concordance-dialog.tsx';
import { MemoryPage } from '../features/memory/memory-page.tsx';
import { CommandPalette } from '../features/palette/palette.tsx';
import { useFirstNames } from '../features/people/use-first-names.ts';
import { ReportsPage } from '../features/reports/reports-page.tsx';
import { StoryReportPage } from '../features/reports/story-report-page.tsx';
import { SearchPage } from '../features/search/search-page.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { StoriesPage } from '../features/stories/stories-page.tsx';
import { StoryPage } from '../features/story/story-page.tsx';
import { Tour } from '../features/tour/tour.tsx';
import { VersionsPage } from '../features/versions/versions-page.tsx';
import { applyLocale } from '../i18n/index.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { KeysDialog, listenToKeys, runCommand, setOwnKeys, useCommand, useShownKeys } from '../keys/index.ts';
import { applyAppearance } from '../theme/apply-appearance.ts';
import { warmFonts } from '../theme/warm-fonts.ts';
import { useConnectionState } from '../transport/use-client.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/state.tsx';
import { focusToasts, Toasts } from '../ui/toasts.tsx';
import { TooltipProvider } from '../ui/tooltip.tsx';
import { useLatest } from '../ui/use-latest.ts';
import { useToasts } from '../ui/use-toasts.ts';
import { BusyLine } from './busy-line.tsx';
import { ConnectionCover, Starting } from './connection-cover.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { whenIdle } from './idle.ts';
import { Layout } from './layout.tsx';
import { useRecent } from './recent.ts';
import { hrefOf, useRoute } from './route.ts';
import { useSessionState, useSessionStore, useSetting } from './use-session.ts';
import { useShell } from './use-shell.ts';

/** The whole desk: waits for the backend, then shows the page of the address. */
export function App() {
  const { t } = useTranslation('common');
  const connected = useConnectionState().kind === 'connected';
  const store = useSessionStore();
  const state = useSessionState();
  useEffect(() => {
    if (connected) void store.load();
  }, [connected, store]);
  return (
    <TooltipProvider delayDuration={400}>
      {state.status === 'loading' ? <Starting /> : null}
      {state.status === 'error' ? (
        <ErrorState
          error={state.error}
          actions={
            <Button look="primary" onClick={() => void store.load()}>
              {t('tryAgain')}
            </Button>
          }
        />
      ) : null}
      {state.status === 'ready' ? <Desk /> : null}
      <BusyLine />
      <ConnectionCover />
      <Messages />
    </TooltipProvider>
  );
}

function Desk() {
  const locale = useSetting('locale');
  const theme = useSetting('theme');
  const contrast = useSetting('contrast');
  const motion = useSetting('motion');
  const zoom = useSetting('zoom');
  const keys = useSetting('keys');
  // Before the first painting, which must not flash in another language or theme.
  useLayoutEffect(() => applyLocale(locale), [locale]);
  useLayoutEffect(() => applyAppearance({ theme, contrast, motion, zoom }), [theme, contrast, motion, zoom]);
  useLayoutEffect(() => setOwnKeys(keys), [keys]);
  useEffect(() => listenToKeys(window), []);
  useEffect(() => whenIdle(warmFonts()), []);
  useFirstNames();
  return (
    <ImportDesk>
      <Shell />
      <Layout>
        <CurrentPage />
        <Tour />
      </Layout>
      <CommandPalette />
      <Concordance />
      <KeysDialog foot={(close) => <ChangeKeys onGo={close} />} />
    </ImportDesk>
  );
}

/** Apart: what the menus can do changes with nearly every key, and the page must not be drawn again for it. */
function Shell() {
  useShell();
  return null;
}

function CurrentPage() {
  const { t } = useTranslation('common');
  const route = useRoute();
  const opened = useLatest(useRecent().opened);
  const storyId = 'storyId' in route ? route.storyId : undefined;
  useEffect(() => {
    if (storyId !== undefined) opened.current(storyId);
  }, [storyId, opened]);
  const key = route.page === 'story' ? hrefOf({ page: 'story', storyId: route.storyId }) : route.page;
  return (
    <ErrorBoundary key={key} tryAgain={t('tryAgain')}>
      {route.page === 'stories' ? <StoriesPage /> : null}
      {route.page === 'story' ? <StoryPage storyId={route.storyId} {...(route.row ? { row: route.row } : {})} /> : null}
      {route.page === 'report' ? <StoryReportPage storyId={route.storyId} /> : null}
      {route.page === 'versions' ? <VersionsPage storyId={route.storyId} /> : null}
      {route.page === 'search' ? <SearchPage /> : null}
      {route.page === 'memory' ? <MemoryPage /> : null}
      {route.page === 'reports' ? <ReportsPage /> : null}
      {route.page === 'dismissals' ? <DismissalsPage /> : null}
      {route.page === 'settings' ? <SettingsPage /> : null}
    </ErrorBoundary>
  );
}

function ChangeKeys({ onGo }: { readonly onGo: () => void }) {
  const { t } = useTranslation('keys');
  return (
    <Button
      onClick={() => {
        onGo();
        runCommand('app.changeKeys');
      }}
    >
      {t('change')}
    </Button>
  );
}

/** The messages, reached by a key while there are any. */
function Messages() {
  const keys = useShownKeys('app.messages');
  const shown = useToasts().length;
  useCommand('app.messages', focusToasts, shown > 0);
  return <Toasts keys={keys?.join('+') ?? ''} />;
}
