import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { holdersOf } from '../../../shared/keys/conflicts.ts';
import { refusalOf } from '../../../shared/keys/reserved.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { beginRecording, isMac, keyCaps, readKey } from '../../keys/index.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import css from './keys-section.module.css';
import { keyName, type NamedCommand, type OwnKeysDesk } from './use-own-keys.ts';

export interface KeyRecorderProps {
  readonly command: NamedCommand;
  readonly desk: OwnKeysDesk;
  readonly onDone: () => void;
}

/** Waits for a key and gives it to the command; says why a key cannot be had, and whom it would be taken from. */
export function KeyRecorder({ command, desk, onDone }: KeyRecorderProps) {
  const { t } = useTranslation('keys');
  const localized = useLocalized();
  const [said, setSaid] = useState('');
  const [taken, setTaken] = useState<string>();
  const field = useRef<HTMLButtonElement>(null);
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(beginRecording, []);
  useEffect(() => {
    if (taken === undefined) field.current?.focus();
  }, [taken]);

  function take(key: string): void {
    const refusal = refusalOf(key, command, isMac);
    const name = keyName(key);
    if (refusal) setSaid(t('refused', { key: name, why: localized(refusal) }));
    else if (desk.keymap.get(command.id)?.includes(key)) setSaid(t('hasItAlready', { key: name }));
    else if (holdersOf(key, command.id, desk.keymap).length > 0) setTaken(key);
    else {
      desk.add(command, key);
      onDone();
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const recorded = readKey(event.nativeEvent, isMac);
    // An input method goes on undisturbed.
    if (recorded.kind === 'composing') {
      setSaid(t('composing'));
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (recorded.kind === 'leave') onDone();
    else if (recorded.kind === 'systems') setSaid(t('systems'));
    else if (recorded.kind === 'key') take(recorded.key);
  }

  if (taken !== undefined) {
    const holders = holdersOf(taken, command.id, desk.keymap);
    return (
      <fieldset
        ref={group}
        className={css.recorder}
        aria-label={t('takenLabel')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
        onBlur={(event) => {
          if (!group.current?.contains(event.relatedTarget)) onDone();
        }}
      >
        <p className={css.said} role="alert">
          <Kbd keys={keyCaps(taken, isMac)} />
          {t('taken', { commands: holders.map(({ label }) => localized(label)).join(t('and')) })}
        </p>
        <Button
          small
          autoFocus
          onClick={() => {
            desk.takeOver(command, taken);
            onDone();
          }}
        >
          {t('takeOver')}
        </Button>
        <Button small look="quiet" onClick={() => setTaken(undefined)}>
          {t('another')}
        </Button>
      </fieldset>
    );
  }
  return (
    <div className={css.recorder}>
      <p className={css.said} role="status">
        {said}
      </p>
      <button
        ref={field}
        type="button"
        className={css.field}
        aria-label={t('press', { command: localized(command.label) })}
        onKeyDown={onKeyDown}
        onBlur={onDone}
      >
        {t('pressShort')}
      </button>
    </div>
  );
}
