import { useTranslation } from 'react-i18next';
import { type Family, families } from '../../../../shared/checks/check.ts';
import type { FindingState } from '../../../../shared/contract/model.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, MenuChoices } from '../../../ui/menu.tsx';
import { useDesk, useDeskView, useStory } from '../desk-context.ts';
import css from './queue.module.css';

const states: readonly FindingState[] = ['open', 'fixed', 'dismissed'];
const orders = ['reading', 'score'] as const;

/** Which findings the queue shows and in what order. */
export function QueueFilters() {
  const { t } = useTranslation('story');
  const format = useFormat();
  const desk = useDesk();
  const state = useDeskView((view) => view.state);
  const order = useDeskView((view) => view.order);
  const family = useDeskView((view) => view.family);
  const showAdvice = useDeskView((view) => view.showAdvice);
  const all = useStory(({ queue }) => queue);
  const inState = all.filter((item) => item.state === state && (showAdvice || item.tier === 'desk'));
  const count = (wanted: Family) => inState.filter((item) => item.family === wanted).length;
  return (
    <div className={css.filters}>
      <Menu align="end" trigger={<Choice label={t(`queue.state.${state}`)} about={t('queue.stateLabel')} />}>
        <MenuChoices
          value={state}
          choices={states.map((value) => ({ value, label: t(`queue.state.${value}`) }))}
          onChoose={(value) => desk.view.set({ state: value })}
        />
      </Menu>
      <Menu align="end" trigger={<Choice label={t(`queue.order.${order}`)} about={t('queue.orderLabel')} />}>
        <MenuChoices
          value={order}
          choices={orders.map((value) => ({ value, label: t(`queue.order.${value}`) }))}
          onChoose={(value) => desk.view.set({ order: value })}
        />
      </Menu>
      <Menu align="end" trigger={<Choice label={t(`family.${family}`)} about={t('queue.familyLabel')} />}>
        <MenuChoices
          value={family}
          choices={[
            { value: 'all', label: t('family.all'), hint: format.number(inState.length) },
            ...families
              .filter((value) => count(value) > 0 || value === family)
              .map((value) => ({ value, label: t(`family.${value}`), hint: format.number(count(value)) })),
          ]}
          onChoose={(value: Family | 'all') => desk.view.set({ family: value })}
        />
      </Menu>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly about: string;
}

/** Takes over what Radix gives the trigger of a menu. */
function Choice({ label, about, ...rest }: ChoiceProps) {
  return (
    <Button small look="quiet" className={css.choice} aria-label={`${about}: ${label}`} {...rest}>
      {label}
      <Icon name="down" size={11} />
    </Button>
  );
}
