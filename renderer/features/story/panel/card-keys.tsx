import { memo } from 'react';
import type { CommandId } from '../../../../shared/commands.ts';
import type { FindingView } from '../../../../shared/contract/model.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { CommandKeys, useAriaKeys } from '../../../keys/command-keys.tsx';
import { runCommand } from '../../../keys/registry.ts';
import { useIsAvailable } from '../../../keys/use-command.ts';
import css from './card.module.css';

/** What can be done with the finding and its row, by key or by a press on it. */
export function CardKeys({ finding }: { readonly finding?: FindingView }) {
  const ids: CommandId[] = [
    'row.edit',
    ...(finding?.state === 'open' ? (['finding.dismiss', 'finding.dismissAlike'] as const) : []),
    ...(finding?.state === 'dismissed' ? (['finding.takeBack'] as const) : []),
    ...(finding ? (['finding.check'] as const) : []),
    'row.confirm',
    'row.approve',
    'row.return',
    'row.answer',
    'row.reopen',
    'row.restore',
    'finding.next',
    'history.undo',
  ];
  return (
    <div className={css.keys}>
      {ids.map((id) => (
        <KeyButton key={id} id={id} />
      ))}
    </div>
  );
}

const KeyButton = memo(function KeyButton({ id }: { readonly id: CommandId }) {
  const { t } = useTranslation('story');
  const isAvailable = useIsAvailable(id);
  const ariaKeys = useAriaKeys(id);
  if (!isAvailable) return null;
  return (
    <button
      type="button"
      className={css.key}
      aria-keyshortcuts={ariaKeys}
      data-last={id === 'history.undo' || undefined}
      onClick={() => runCommand(id)}
    >
      <CommandKeys id={id} />
      {t(`do.${id.replace('.', '-')}`)}
    </button>
  );
});
