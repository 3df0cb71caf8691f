import { memo } from 'react';
import { usePerson } from '../../../app/use-session.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { CommandKeys } from '../../../keys/command-keys.tsx';
import { runCommand } from '../../../keys/registry.ts';
import { Button } from '../../../ui/button.tsx';
import { RowMemory } from '../../memory/row-memory.tsx';
import { LookNote } from '../../versions/look-note.tsx';
import { useCurrentFinding, useCurrentRow, useStory } from '../desk-context.ts';
import { ApprovalNote } from './approval-note.tsx';
import css from './card.module.css';
import { CardKeys } from './card-keys.tsx';
import { FileNotes } from './file-notes.tsx';
import { FindingCard } from './finding-card.tsx';
import { OtherSources } from './other-sources.tsx';
import frame from './panel.module.css';
import { Queue } from './queue.tsx';
import { Remarks } from './remarks.tsx';
import { RowHistory } from './row-history.tsx';

/** The current finding whole, and the queue under it. */
export const Panel = memo(function Panel() {
  const { t } = useTranslation('story');
  const finding = useCurrentFinding();
  return (
    <aside className={frame.panel} aria-label={t('panel.label')}>
      <div className={frame.current}>
        <LookNote />
        <Remarks />
        <FileNotes />
        <ApprovalNote />
        {finding ? <FindingCard key={finding.id} finding={finding} /> : <RowCard />}
        <RowMemory />
      </div>
      <Queue />
    </aside>
  );
});

/** Stands in the card's place where the current row has no finding to show. */
function RowCard() {
  const { t } = useTranslation('story');
  const { role } = usePerson();
  const row = useCurrentRow();
  const left = useStory(({ story }) => story?.counts.open ?? 0);
  const loaded = useStory(({ queueLoaded }) => queueLoaded);
  const running = useStory(({ progress }) => progress?.state === 'running');
  const checking = useStory(({ story }) => story?.analysed === false) || running;
  if (!row || !loaded) return <div className={css.card} aria-busy="true" />;
  const done = left === 0;
  if (done && checking) {
    return (
      <section className={css.card} aria-label={t('card.label')}>
        <h2 className={css.title}>{t('card.checking')}</h2>
        <p className={css.quiet}>{t(running ? 'card.checkingHint' : 'card.stoppedHint')}</p>
        <CardKeys />
      </section>
    );
  }
  return (
    <section className={css.card} aria-label={t('card.label')}>
      <header className={css.head}>
        <h2 className={css.title}>{done ? t('card.allDone') : t('card.rowTitle', { row: row.position + 1 })}</h2>
        {done ? null : <span className={css.weight}>{t(`rowState.${row.state}`)}</span>}
      </header>
      <p className={css.quiet}>{done ? t(`card.allDoneHint.${role}`) : t('card.noFinding', { count: left })}</p>
      {done ? (
        <Button
          className={css.action}
          onClick={() => runCommand(role === 'translator' ? 'story.handOver' : 'story.approveAll')}
        >
          {t(role === 'translator' ? 'handOver.button' : 'approveAll.button')}
          <CommandKeys id={role === 'translator' ? 'story.handOver' : 'story.approveAll'} />
        </Button>
      ) : null}
      <OtherSources />
      <RowHistory />
      <CardKeys />
    </section>
  );
}
