import { Command as Cmdk } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { type CommandId, menuLabels } from '../../../shared/commands.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys } from '../../keys/command-keys.tsx';
import { runCommand } from '../../keys/registry.ts';
import { useAvailableCommands, useCommand } from '../../keys/use-command.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { fittingCommands } from './match.ts';
import css from './palette.module.css';

/** Once in the desk: every command that would do something now, found by typing in either language. */
export function CommandPalette() {
  const { t } = useTranslation('palette');
  const [open, setOpen] = useState(false);
  const returnFocus = useReturnFocus(open);
  useCommand('app.palette', () => setOpen(true));

  function run(id: CommandId): void {
    setOpen(false);
    // The focus goes back to where it was first: what the command opens must be able to take it.
    setTimeout(() => runCommand(id));
  }

  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className={css.overlay} />
        <Dialog.Content className={css.dialog} aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
          <VisuallyHidden asChild>
            <Dialog.Title>{t('title')}</Dialog.Title>
          </VisuallyHidden>
          <Search onRun={run} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The field and what fits what is typed in it. cmdk's own filter looks every command up in the page at every letter. */
function Search({ onRun }: { readonly onRun: (id: CommandId) => void }) {
  const { t } = useTranslation('palette');
  const localized = useLocalized();
  const [typed, setTyped] = useState('');
  const available = useAvailableCommands();
  const groups = fittingCommands(typed, (id) => available.has(id) && id !== 'app.palette');
  return (
    <Cmdk label={t('title')} loop shouldFilter={false}>
      <Cmdk.Input className={css.input} placeholder={t('placeholder')} value={typed} onValueChange={setTyped} />
      <Cmdk.List className={css.list} label={t('commands')}>
        {groups.length > 0 ? null : (
          <div className={css.empty}>
            {/* A list has options, even where the only one is that there are none. */}
            <div role="option" aria-disabled="true" aria-selected="false" tabIndex={-1}>
              {t('empty')}
            </div>
          </div>
        )}
        {groups.map(({ group, found }) => (
          <Cmdk.Group key={group} className={css.group} heading={localized(menuLabels[group])}>
            {found.map(({ id, label }) => (
              <Cmdk.Item key={id} className={css.item} value={id} onSelect={() => onRun(id)}>
                <span className={css.label}>{localized(label)}</span>
                <CommandKeys id={id} />
              </Cmdk.Item>
            ))}
          </Cmdk.Group>
        ))}
      </Cmdk.List>
    </Cmdk>
  );
}
