import { useEffect, useRef, useState } from 'react';
import { places } from '../../../shared/keys/places.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { isMac, keyCaps } from '../../keys/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { KeyRecorder } from './key-recorder.tsx';
import css from './keys-section.module.css';
import { keyName, type NamedCommand, type OwnKeysDesk } from './use-own-keys.ts';

/** One command with its keys: each can go, others can come, and all can be as they were. */
export function KeyRow({ command, desk }: { readonly command: NamedCommand; readonly desk: OwnKeysDesk }) {
  const { t } = useTranslation('keys');
  const localized = useLocalized();
  const [recording, setRecording] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const recorded = useRef(false);
  const keys = desk.keymap.get(command.id) ?? [];
  const conflicts = desk.conflicts.get(command.id) ?? [];
  const name = localized(command.label);

  // Where a key was recorded the focus goes on from: the button is drawn again only now.
  useEffect(() => {
    if (!recording && recorded.current && document.activeElement === document.body) add.current?.focus();
    recorded.current = recording;
  }, [recording]);

  return (
    <li className={css.row} data-command={command.id}>
      <div className={css.line}>
        <div className={css.name}>
          {name}
          <span className={css.where}>
            {command.role ? t(`role.${command.role}`) : null}
            {command.role ? ' · ' : null}
            {localized(places[command.place].label)}
          </span>
        </div>
        <div className={css.keys}>
          {keys.map((key) => (
            <span key={key} className={cx(css.key, conflicts.some((each) => each.key === key) && css.bad)}>
              <Kbd keys={keyCaps(key, isMac)} />
              <IconButton
                small
                icon="close"
                className={css.remove}
                label={t('remove', { key: keyName(key), command: name })}
                onClick={() => {
                  desk.remove(command, key);
                  add.current?.focus();
                }}
              />
            </span>
          ))}
          {recording ? null : (
            <IconButton
              ref={add}
              small
              icon="plus"
              label={t('add', { command: name })}
              onClick={() => setRecording(true)}
            />
          )}
          {Object.hasOwn(desk.own, command.id) ? (
            <IconButton
              small
              icon="undo"
              label={t('reset', { command: name })}
              onClick={() => {
                desk.reset(command);
                add.current?.focus();
              }}
            />
          ) : null}
        </div>
      </div>
      {recording ? <KeyRecorder command={command} desk={desk} onDone={() => setRecording(false)} /> : null}
      {conflicts.map(({ key, holders }) => (
        <p key={key} className={css.conflict} role="status">
          <Icon name="warning" size={14} />
          <span>
            {t('conflict', {
              key: keyName(key),
              commands: holders.map(({ label }) => localized(label)).join(t('and')),
            })}
          </span>
          <Button small onClick={() => desk.takeOver(command, key)}>
            {t('takeOverHere')}
          </Button>
        </p>
      ))}
    </li>
  );
}
