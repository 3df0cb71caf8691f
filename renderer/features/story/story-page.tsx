import { memo, useEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/contract/model.ts';
import { navigate } from '../../app/route.ts';
import { usePerson, useSessionStore } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { reportError } from '../../transport/report-error.ts';
import { useClient, useConnection, useConnectionState } from '../../transport/use-client.ts';
import { Button } from '../../ui/button.tsx';
import { Splitter } from '../../ui/splitter.tsx';
import { EmptyState, ErrorState } from '../../ui/state.tsx';
import { CheckDialog } from '../checks/check-dialog.tsx';
import { StoryChecksDialog } from '../checks/story-checks-dialog.tsx';
import { AddTerm } from '../memory/add-term.tsx';
import { RememberPhrase } from '../memory/remember-phrase.tsx';
import { AnalysisStrip } from './analysis-strip.tsx';
import { DeskProvider, useDesk, useDeskView, useStory } from './desk-context.ts';
import { AlikeDialog } from './dialogs/alike-dialog.tsx';
import { AnswerDialog } from './dialogs/answer-dialog.tsx';
import { BulkDialog } from './dialogs/bulk-dialog.tsx';
import { ConflictDialog } from './dialogs/conflict-dialog.tsx';
import { GotoDialog } from './dialogs/goto-dialog.tsx';
import { HandOverDialog } from './dialogs/hand-over-dialog.tsx';
import { ReturnDialog } from './dialogs/return-dialog.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import { focusGrid } from './focus.ts';
import { rowBeside } from './grid/lines.ts';
import { useGridItems } from './grid/use-grid-items.ts';
import { StoryHeader } from './header/story-header.tsx';
import { KeyBar } from './key-bar.tsx';
import { createDesk, type Desk } from './model/desk.ts';
import { leaveEditor } from './model/editing.ts';
import type { GridItem } from './model/folds.ts';
import { useSelected } from './model/observable.ts';
import { restoreKeptTexts } from './model/restore-kept.ts';
import { currentFinding, goToPosition, keepSelection } from './model/walk.ts';
import { Panel } from './panel/panel.tsx';
import { Reading, useSideSources } from './reading.tsx';
import { Replace } from './replace/replace.tsx';
import css from './story-page.module.css';
import { ShiftDialog } from './structure/shift-dialog.tsx';
import { SplitDialog } from './structure/split-dialog.tsx';
import { useStructureCommands } from './structure/use-structure-commands.ts';
import { useCopyLink } from './use-copy-link.ts';
import { usePanelSize } from './use-panel-size.ts';
import { useRememberedFilter } from './use-remembered-filter.ts';
import { useSaveBeforeClose } from './use-save-before-close.ts';
import { useStoryCommands } from './use-story-commands.ts';
import { rememberedDesk, useStoryPlace } from './use-story-place.ts';
import { useWarmUp } from './use-warm-up.ts';

export interface StoryPageProps {
  readonly storyId: Id;
  /** The row to go to, 1-based as on screen. */
  readonly row?: number;
}

/** One story: its rows in the grid, the finding at hand, and the queue of those that are left. */
export const StoryPage = memo(function StoryPage({ storyId, row }: StoryPageProps) {
  const client = useClient();
  const connected = useConnectionState().kind === 'connected';
  const person = usePerson();
  const latestPerson = useRef(person);
  useEffect(() => {
    latestPerson.current = person;
  });
  const session = useSessionStore();
  const [desk] = useState(() =>
    createDesk(client, storyId, () => latestPerson.current, rememberedDesk(session, storyId, row !== undefined)),
  );

  useEffect(() => desk.store.listen(), [desk]);
  // After a restart of the backend what is shown may be old: it is read again, and the page stays as it is.
  useEffect(() => {
    if (connected) void desk.store.open();
  }, [desk, connected]);
  useEffect(() => desk.store.subscribe(() => keepSelection(desk)), [desk]);
  useRestoredTexts(desk, connected);
  const { bridge } = useConnection();
  useStoryPlace(desk, bridge);
  useRememberedFilter(desk);
  // Leaving the page saves what was typed; where that fails it is tried again in the background.
  useEffect(() => () => void leaveEditor(desk), [desk]);
  useSaveBeforeClose(bridge);

  return (
    <DeskProvider value={desk}>
      <Body row={row} />
    </DeskProvider>
  );
});

/** Once the story is open, what an earlier page could not save is put back. */
function useRestoredTexts(desk: Desk, connected: boolean): void {
  const ready = useSelected(desk.store, ({ status }) => status === 'ready');
  useEffect(() => {
    if (ready && connected) void restoreKeptTexts(desk);
  }, [desk, ready, connected]);
}

const Body = memo(function Body({ row }: { readonly row: number | undefined }) {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const status = useStory((state) => state.status);
  const error = useStory((state) => state.error);
  const name = useStory(({ story }) => story?.name);
  useWarmUp();
  useEffect(() => {
    if (name) document.title = `${name} · Copydesk`;
  }, [name]);
  useEffect(() => {
    if (status === 'ready' && row !== undefined) void goToPosition(desk, row - 1);
  }, [desk, status, row]);

  if (status === 'failed' && error) {
    return (
      <main className={css.failed}>
        <ErrorState
          isPage
          error={error}
          actions={
            <>
              <Button onClick={() => void desk.store.open()}>{t('tryAgain')}</Button>
              <Button look="primary" onClick={() => navigate({ page: 'stories' })}>
                {t('toStories')}
              </Button>
            </>
          }
        />
      </main>
    );
  }
  return (
    <div className={css.page}>
      <StoryHeader />
      <AnalysisStrip />
      {status === 'ready' ? <Workspace /> : <main className={css.whole} aria-busy="true" />}
      <KeyBar />
      <Choosers />
      <ConflictDialog />
      <Replace />
      <AddTerm />
      <RememberPhrase />
    </div>
  );
});

function Workspace() {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const wantsAll = useDeskView(({ showAdvice, state }) => showAdvice || state !== 'open');
  useEffect(() => {
    if (wantsAll) void desk.store.needWholeQueue();
  }, [desk, wantsAll]);
  const items = useGridItems();
  const rows = useStory(({ index }) => index.length);
  const side = useSideSources();
  const hasRevision = useStory(({ revisionSourceId }) => revisionSourceId !== undefined);
  const error = useStory((state) => state.error);
  useEffect(() => {
    if (error) reportError(error);
  }, [error]);
  const workspace = useRef<HTMLDivElement>(null);
  const panel = usePanelSize();
  useEffect(() => focusGrid(), []);

  if (rows === 0 && side.length === 0) {
    return (
      <main className={css.whole}>
        <EmptyState
          text={t('empty')}
          action={<Button onClick={() => navigate({ page: 'stories' })}>{t('toStories')}</Button>}
        />
        <Commands items={items} />
      </main>
    );
  }
  return (
    <div ref={workspace} className={css.workspace} style={panel.style}>
      <Reading items={items} />
      {hasRevision ? <Panel /> : <NoMachine />}
      {/* All that can be reached stands in a landmark. */}
      <section className={css.border} aria-label={t('panel.size')}>
        <Splitter
          className={css.split}
          label={t('panel.size')}
          orientation={panel.below ? 'horizontal' : 'vertical'}
          value={panel.value}
          min={panel.bounds.min}
          max={panel.bounds.max}
          step={panel.bounds.step}
          perPixel={() => panel.perPixel(workspace.current)}
          onChange={panel.change}
          onReset={panel.reset}
        />
      </section>
      <Commands items={items} />
    </div>
  );
}

/** Apart: what can be done changes with nearly every key, and the rows must not be drawn again for it. */
function Commands({ items }: { readonly items: readonly GridItem[] }) {
  const desk = useDesk();
  useStoryCommands(desk, (position, direction) => rowBeside(items, position, direction));
  useCopyLink();
  useStructureCommands();
  return null;
}

function NoMachine() {
  const { t } = useTranslation('story');
  return (
    <aside className={css.aside} aria-label={t('panel.label')}>
      <EmptyState
        title={t('noMachine.title')}
        text={t('noMachine.text')}
        action={<Button onClick={() => navigate({ page: 'stories' })}>{t('toStories')}</Button>}
      />
    </aside>
  );
}

function Choosers() {
  const desk = useDesk();
  const chooser = useDeskView((view) => view.chooser);
  const close = () => desk.view.set({ chooser: undefined });
  switch (chooser) {
    case 'return':
      return <ReturnDialog onClose={close} />;
    case 'goto':
      return <GotoDialog onClose={close} />;
    case 'export':
      return <ExportDialog onClose={close} />;
    case 'hand-over':
      return <HandOverDialog onClose={close} />;
    case 'approve-all':
      return <BulkDialog bulk="approve-confirmed" onClose={close} />;
    case 'confirm-untouched':
    case 'approve-clean':
      return <BulkDialog bulk={chooser} onClose={close} />;
    case 'alike':
      return <AlikeDialog onClose={close} />;
    case 'answer':
      return <AnswerDialog onClose={close} />;
    case 'split':
      return <SplitDialog onClose={close} />;
    case 'shift-next':
      return <ShiftDialog direction="next" onClose={close} />;
    case 'shift-previous':
      return <ShiftDialog direction="previous" onClose={close} />;
    case 'check':
      return <CurrentCheck onClose={close} />;
    case 'checks':
      return <StoryChecksDialog storyId={desk.store.storyId} onClose={close} />;
    default:
      return null;
  }
}

/** The check of the finding that was current when it was asked for: a change may take the finding away. */
function CurrentCheck({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk();
  const [check] = useState(() => currentFinding(desk)?.check);
  return check === undefined ? null : <CheckDialog storyId={desk.store.storyId} check={check} onClose={onClose} />;
}
