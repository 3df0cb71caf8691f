import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DismissalScope } from '../../../../shared/contract/model.ts';
import { CommandKeys } from '../../../keys/command-keys.tsx';
import { useCommand } from '../../../keys/use-command.ts';
import { TextInput } from '../../../ui/field.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useDesk } from '../desk-context.ts';
import { focusGrid } from '../focus.ts';
import { dismissFinding } from '../model/decisions.ts';
import css from './card.module.css';

const scopes: readonly DismissalScope[] = ['here', 'story', 'everywhere'];

/** Where a finding is dismissed for: one key each, with a reason for those who want to give one. */
export function DismissChooser() {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const group = useRef<HTMLFieldSetElement>(null);
  const [reason, setReason] = useState('');
  const close = () => desk.view.set({ chooser: undefined });

  useEffect(() => {
    group.current?.querySelector('button')?.focus();
    // Under a long card, all scopes must be seen before one is chosen.
    group.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  function choose(scope: DismissalScope): void {
    close();
    focusGrid();
    void dismissFinding(desk, scope, reason);
  }

  useCommand('dismiss.here', () => choose('here'));
  useCommand('dismiss.story', () => choose('story'));
  useCommand('dismiss.everywhere', () => choose('everywhere'));

  function onBlur(event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && !group.current?.contains(event.relatedTarget)) close();
  }

  return (
    <fieldset
      ref={group}
      className={css.dismiss}
      data-key-place="dismiss"
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
        focusGrid();
      }}
    >
      <legend className={css.legend}>
        {t('dismiss.where')}
        <span className={css.escape}>
          <Kbd keys={['Esc']} /> {t('cancel')}
        </span>
      </legend>
      <div className={css.scopes}>
        {scopes.map((scope) => (
          <button key={scope} type="button" className={css.suggestion} onClick={() => choose(scope)}>
            <CommandKeys id={`dismiss.${scope}`} />
            {t(`dismiss.${scope}`)}
          </button>
        ))}
      </div>
      <TextInput
        aria-label={t('dismiss.reason')}
        placeholder={t('dismiss.reason')}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose('here');
        }}
      />
    </fieldset>
  );
}
