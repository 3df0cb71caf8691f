import { useRef, useState } from 'react';
import type { Person } from '../../../shared/contract/model.ts';
import { navigate } from '../../app/route.ts';
import { useChangeSettings, usePeople, usePerson } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys, useAriaKeys, useCommand } from '../../keys/index.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Menu, MenuChoices, MenuItem, MenuLabel, MenuLine } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { nextPerson } from './next-person.ts';
import css from './person-button.module.css';

/** Who sits at the desk. The button opens the list of people, the switch key goes on to the next one. */
export function PersonButton({ folded }: { readonly folded: boolean }) {
  const { t } = useTranslation('common');
  const people = usePeople();
  const person = usePerson();
  const change = useChangeSettings();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const switchKeys = useAriaKeys('app.switchPerson');

  /** Who is called by their role already needs it said no second time. */
  function roleSaid({ name, role }: Person): string | undefined {
    const said = t(`role.${role}`);
    return said === name ? undefined : said;
  }

  function sitDown(id: number): void {
    const next = people.find((each) => each.id === id);
    if (!next || next.id === person.id) return;
    change({ personId: next.id });
    const name = roleSaid(next) ? t('person.withRole', { name: next.name, role: roleSaid(next) }) : next.name;
    showToast({ text: t('person.now', { name }), topic: 'person' });
  }

  /** Where the keyboard was when the list was opened by key: it goes back there, not to this button. */
  const cameFrom = useRef<HTMLElement | null>(null);
  function choose(): void {
    const { activeElement } = document;
    cameFrom.current = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
    setOpen(true);
  }

  useCommand('app.choosePerson', choose, people.length > 1);
  useCommand('app.switchPerson', () => sitDown(nextPerson(people, person.id)), people.length > 1);
  return (
    <Menu
      side="top"
      open={open}
      onOpenChange={setOpen}
      onCloseFocus={() => {
        (cameFrom.current?.isConnected ? cameFrom.current : button.current)?.focus();
        cameFrom.current = null;
      }}
      trigger={
        <button
          ref={button}
          type="button"
          className={css.person}
          aria-label={t('person.label', { name: person.name, role: t(`role.${person.role}`) })}
          aria-keyshortcuts={switchKeys}
        >
          <Avatar person={person} />
          {folded ? null : (
            <span className={css.who}>
              <span className={css.name}>{person.name}</span>
              <span className={css.role}>
                <span>
                  {person.name === t(`role.${person.role}`) ? t('person.thisDesk') : t(`role.${person.role}`)}
                </span>
                {people.length > 1 ? (
                  <>
                    <CommandKeys id="app.switchPerson" />
                    <span>{t('person.switch')}</span>
                  </>
                ) : null}
              </span>
            </span>
          )}
        </button>
      }
    >
      <MenuLabel>
        <span className={css.choose}>
          {t('person.choose')} <CommandKeys id="app.choosePerson" />
        </span>
      </MenuLabel>
      <MenuChoices
        value={String(person.id)}
        choices={people.map((each) => ({ value: String(each.id), label: each.name, hint: roleSaid(each) }))}
        onChoose={(id) => sitDown(Number(id))}
      />
      <MenuLine />
      <MenuItem icon="people" onSelect={() => navigate({ page: 'settings' })}>
        {t('person.manage')}
      </MenuItem>
    </Menu>
  );
}
