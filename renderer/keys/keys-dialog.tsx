import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, type CommandId, commands, menuGroups, menuLabels } from '../../shared/commands.ts';
import { useLocalized } from '../i18n/use-localized.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { AllCommandKeys } from './command-keys.tsx';
import { keyCaps } from './key.ts';
import css from './keys-dialog.module.css';
import { isMac } from './platform.ts';
import { useCommand } from './use-command.ts';

/** Once in the desk: the page of all keys, opened by `?`. */
export function KeysDialog() {
  const { t } = useTranslation('keys');
  const localized = useLocalized();
  const [open, setOpen] = useState(false);
  // The page of keys is longer than most windows: arrow keys scroll it.
  const list = useRef<HTMLDivElement>(null);
  useCommand('app.keys', () => setOpen(true));
  return (
    <Dialog
      open={open}
      onClose={() => setOpen(false)}
      title={t('title')}
      about={t('about')}
      size="large"
      firstFocus={() => list.current}
    >
      <div ref={list} className={css.groups} tabIndex={0} role="group" aria-label={t('title')}>
        {menuGroups.map((group) => (
          <section key={group} className={css.group}>
            <h3 className={css.heading}>{localized(menuLabels[group])}</h3>
            <dl className={css.list}>
              {linesOf(commands.filter((command) => command.group === group)).map((command) => (
                <Line key={command.id} command={command} />
              ))}
            </dl>
          </section>
        ))}
        <section className={css.group}>
          <h3 className={css.heading}>{t('editor.title')}</h3>
          <dl className={css.list}>
            {editorKeys.map(({ name, key }) => (
              <div key={name} className={css.line}>
                <dt>{t(`editor.${name}`)}</dt>
                <dd className={css.keys}>
                  <Kbd keys={keyCaps(key, isMac)} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

/** Keys that belong to the text editor itself and so are no commands. */
const editorKeys = [{ name: 'undo', key: 'Mod+Z' }] as const;

/** Suggestions 1 to 9 take one line. */
function linesOf(group: readonly (Command & { readonly id: CommandId })[]) {
  return group.filter(({ id, keys }) => keys.length > 0 && !/\.apply[2-9]$/.test(id));
}

function Line({ command }: { readonly command: Command & { readonly id: CommandId } }) {
  const { t } = useTranslation('keys');
  const localized = useLocalized();
  const last = { 'finding.apply1': 'finding.apply9', 'editor.apply1': 'editor.apply9' } as const;
  const lastOfMany = command.id in last ? last[command.id as keyof typeof last] : undefined;
  return (
    <div className={css.line}>
      <dt>
        {lastOfMany ? t(`applySuggestions.${command.place as 'story' | 'editor'}`) : localized(command.label)}
        {command.role ? <span className={css.role}> · {t(`role.${command.role}`)}</span> : null}
      </dt>
      <dd className={css.keys}>
        <AllCommandKeys id={command.id} />
        {lastOfMany ? (
          <>
            <span aria-hidden="true">–</span>
            <AllCommandKeys id={lastOfMany} />
          </>
        ) : null}
      </dd>
    </div>
  );
}
