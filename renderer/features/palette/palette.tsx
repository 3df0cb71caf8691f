import { Command as Cmdk } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { type CommandId, commands, menuGroups, menuLabels } from '../../../shared/commands.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys } from '../../keys/command-keys.tsx';
import { runCommand } from '../../keys/registry.ts';
import { useAvailableCommands, useCommand } from '../../keys/use-command.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { matchCommand } from './match.ts';
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
          <Cmdk label={t('title')} loop filter={(_id, typed, names) => matchCommand(typed, names ?? [])}>
            <Cmdk.Input className={css.input} placeholder={t('placeholder')} />
            <Cmdk.List className={css.list} label={t('commands')}>
              <Cmdk.Empty className={css.empty}>
                {/* A list has options, even where the only one is that there are none. */}
                <div role="option" aria-disabled="true" aria-selected="false" tabIndex={-1}>
                  {t('empty')}
                </div>
              </Cmdk.Empty>
              <Groups onRun={run} />
            </Cmdk.List>
          </Cmdk>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Groups({ onRun }: { readonly onRun: (id: CommandId) => void }) {
  const localized = useLocalized();
  const available = useAvailableCommands();
  const shown = commands.filter(({ id, keysOnly }) => available.has(id) && !keysOnly && id !== 'app.palette');
  return menuGroups.map((group) => {
    const items = shown.filter((command) => command.group === group);
    if (items.length === 0) return null;
    return (
      <Cmdk.Group key={group} className={css.group} heading={localized(menuLabels[group])}>
        {items.map(({ id, label }) => (
          <Cmdk.Item
            key={id}
            className={css.item}
            value={id}
            keywords={[label.en, label.zh]}
            onSelect={() => onRun(id)}
          >
            <span className={css.label}>{localized(label)}</span>
            <CommandKeys id={id} />
          </Cmdk.Item>
        ))}
      </Cmdk.Group>
    );
  });
}
