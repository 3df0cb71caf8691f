import type { CommandId } from '../../../../shared/commands.ts';
import { usePerson } from '../../../app/use-session.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { CommandKeys } from '../../../keys/command-keys.tsx';
import { runCommand } from '../../../keys/registry.ts';
import { useAvailableCommands } from '../../../keys/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { useBulkCounts } from '../bulk-counts.ts';
import { useDesk, useDeskView, useStory } from '../desk-context.ts';
import { activeParts, noFilter } from '../model/queue-filter.ts';
import css from './queue.module.css';

/** What stands in the place of an empty queue: why it is empty, and the one thing to do next. */
export function QueueEmpty() {
  const { t } = useTranslation('review');
  const desk = useDesk();
  const filtered = useDeskView((view) => activeParts(view).length > 0);
  const checking = useStory(({ story, progress }) => story?.analysed === false || progress?.state === 'running');
  if (filtered) {
    return (
      <div className={css.empty}>
        <p>{t('empty.filtered')}</p>
        <Button small onClick={() => desk.view.set(noFilter)}>
          {t('filter.clear')} <CommandKeys id="view.unfilter" />
        </Button>
      </div>
    );
  }
  return <div className={css.empty}>{checking ? <p>{t('empty.checking')}</p> : <NextStep />}</div>;
}

/** Every finding is decided: what is left to do with the rows, the smallest step first. */
function NextStep() {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { role } = usePerson();
  const available = useAvailableCommands();
  const counts = useBulkCounts();
  const steps: readonly (readonly [
    CommandId,
    'confirm-untouched' | 'hand-over' | 'approve-clean' | 'approve-confirmed',
  ])[] =
    role === 'translator'
      ? [
          ['story.confirmUntouched', 'confirm-untouched'],
          ['story.handOver', 'hand-over'],
        ]
      : [
          ['story.approveClean', 'approve-clean'],
          ['story.approveAll', 'approve-confirmed'],
        ];
  const step = steps.find(([id, bulk]) => available.has(id) && counts[bulk] > 0);
  if (!step) return <p>{t(`empty.done.${role}`)}</p>;
  const [id, bulk] = step;
  return (
    <>
      <p>{t('empty.decided')}</p>
      <Button small look="primary" onClick={() => runCommand(id)}>
        {t(`empty.next.${bulk}`, { count: counts[bulk], formatted: format.number(counts[bulk]) })}
        <CommandKeys id={id} />
      </Button>
    </>
  );
}
