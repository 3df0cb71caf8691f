import { memo, useEffect, useMemo, useState } from 'react';
import { families } from '../../../../shared/checks/check.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { CommandKeys, useAriaKeys } from '../../../keys/command-keys.tsx';
import { useCommand } from '../../../keys/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, MenuChecks, MenuChoices, MenuLabel, MenuLine } from '../../../ui/menu.tsx';
import { useDesk, useDeskView, useStory } from '../desk-context.ts';
import { focusGrid } from '../focus.ts';
import { activeParts, choiceCounts, noFilter, queueStates } from '../model/queue-filter.ts';
import css from './queue.module.css';

const orders = ['reading', 'score'] as const;
const severities = ['all', 'major', 'minor'] as const;

/** Which findings the queue shows and in what order: each choice with how many it would show. */
export const QueueFilters = memo(function QueueFilters() {
  const { t } = useTranslation(['story', 'review']);
  const desk = useDesk();
  const order = useDeskView((view) => view.order);
  const count = useDeskView((view) => activeParts(view).length);
  const [open, setOpen] = useState(false);
  const filterKeys = useAriaKeys('view.filter');
  // The counts are of findings of every state.
  useEffect(() => {
    if (open) void desk.store.needWholeQueue();
  }, [desk, open]);
  useCommand('view.filter', () => setOpen(true));
  return (
    <div className={css.filters}>
      <Menu align="end" trigger={<OrderButton />}>
        <MenuChoices
          value={order}
          choices={orders.map((value) => ({ value, label: t(`queue.order.${value}`) }))}
          onChoose={(chosen) => desk.view.set({ order: chosen })}
        />
      </Menu>
      <Menu
        align="end"
        side="left"
        open={open}
        onOpenChange={setOpen}
        onCloseFocus={focusGrid}
        trigger={
          <Button small look="quiet" className={css.choice} aria-keyshortcuts={filterKeys} data-active={count > 0}>
            {count > 0 ? t('review:filter.active', { count }) : t('review:filter.button')}
            <CommandKeys id="view.filter" />
          </Button>
        }
      >
        {open ? <Choices /> : null}
      </Menu>
    </div>
  );
});

/** Takes over what Radix gives the trigger of a menu. */
function OrderButton(rest: object) {
  const { t } = useTranslation('story');
  const order = useDeskView((view) => view.order);
  return (
    <Button
      small
      look="quiet"
      className={css.choice}
      aria-label={`${t('queue.orderLabel')}: ${t(`queue.order.${order}`)}`}
      {...rest}
    >
      {t(`queue.order.${order}`)}
      <Icon name="down" size={11} />
    </Button>
  );
}

/** The menu stays open while choices are made. */
function Choices() {
  const { t } = useTranslation(['story', 'review']);
  const format = useFormat();
  const desk = useDesk();
  const view = useDeskView((now) => now);
  const queue = useStory((state) => state.queue);
  const index = useStory((state) => state.index);
  const counts = useMemo(() => {
    const shown = queue.filter(({ tier }) => view.showAdvice || tier === 'desk');
    // Whose rows they are stands in the index.
    return index && choiceCounts(shown, view, desk.traits);
  }, [queue, index, view, desk]);
  const hint = (count: number | undefined) => format.number(count ?? 0);
  return (
    <>
      <MenuLabel>{t('queue.stateLabel')}</MenuLabel>
      <MenuChoices
        stays
        value={view.state}
        choices={queueStates
          .filter((state) => state !== 'elsewhere' || counts.states.elsewhere > 0 || view.state === 'elsewhere')
          .map((value) => ({
            value,
            label: value === 'elsewhere' ? t('review:filter.elsewhere') : t(`queue.state.${value}`),
            hint: hint(counts.states[value]),
          }))}
        onChoose={(state) => desk.view.set({ state })}
      />
      <MenuLine />
      <MenuLabel>{t('review:filter.severity')}</MenuLabel>
      <MenuChoices
        stays
        value={view.severity}
        choices={severities.map((value) => ({
          value,
          label: t(`review:filter.severities.${value}`),
          hint: hint(counts.severities[value]),
        }))}
        onChoose={(severity) => desk.view.set({ severity })}
      />
      <MenuLine />
      <MenuLabel>{t('review:filter.rows')}</MenuLabel>
      <MenuChecks
        choices={(['mine', 'returned'] as const).map((value) => ({
          value,
          label: t(`review:filter.${value}`),
          hint: hint(counts[value]),
          checked: view[value],
        }))}
        onToggle={(value) => desk.view.set({ [value]: !view[value] })}
      />
      <MenuLine />
      <MenuLabel>{t('queue.familyLabel')}</MenuLabel>
      <MenuChoices
        stays
        value={view.family}
        choices={(['all', ...families] as const)
          .filter((value) => value === 'all' || (counts.families.get(value) ?? 0) > 0 || value === view.family)
          .map((value) => ({ value, label: t(`family.${value}`), hint: hint(counts.families.get(value)) }))}
        onChoose={(family) => desk.view.set({ family })}
      />
    </>
  );
}

/** What the queue is narrowed to, each part to be taken away, and all of it by one key. */
export const ActiveFilters = memo(function ActiveFilters() {
  const { t } = useTranslation(['story', 'review']);
  const desk = useDesk();
  const view = useDeskView((now) => now);
  const parts = activeParts(view);
  const clear = () => desk.view.set(noFilter);
  useCommand('view.unfilter', clear, parts.length > 0);
  if (parts.length === 0) return null;
  const words = {
    state: view.state === 'elsewhere' ? t('review:filter.elsewhere') : t(`queue.state.${view.state}`),
    family: t(`family.${view.family}`),
    severity: t(`review:filter.severities.${view.severity}`),
    mine: t('review:filter.mine'),
    returned: t('review:filter.returned'),
  };
  return (
    <div className={css.active}>
      {parts.map((part) => (
        <button
          key={part}
          type="button"
          className={css.chip}
          aria-label={t('review:filter.remove', { name: words[part] })}
          onClick={() => desk.view.set({ [part]: noFilter[part] })}
        >
          {words[part]}
          <Icon name="close" size={11} />
        </button>
      ))}
      <Button small look="quiet" className={css.choice} onClick={clear}>
        {t('review:filter.clear')}
        <CommandKeys id="view.unfilter" />
      </Button>
    </div>
  );
});
