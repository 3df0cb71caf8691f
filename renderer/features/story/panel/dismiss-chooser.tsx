import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { DismissalScope } from '../../../../shared/contract/model.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { CommandKeys } from '../../../keys/command-keys.tsx';
import { runCommand } from '../../../keys/registry.ts';
import { useCommand } from '../../../keys/use-command.ts';
import { TextInput } from '../../../ui/field.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useDesk } from '../desk-context.ts';
import { focusGrid } from '../focus.ts';
import { dismissFinding } from '../model/dismissing.ts';
import css from './card.module.css';

const scopes: readonly DismissalScope[] = ['here', 'story', 'everywhere'];

/** Where a finding is dismissed for: one key each, with a reason for those who want to give one. */
export function DismissChooser() {
  const { t } = useTranslation(['story', 'review']);
  const desk = useDesk();
  const group = useRef<HTMLFieldSetElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const close = () => desk.view.set({ chooser: undefined });
  const toScopes = () => group.current?.querySelector('button')?.focus();

  useEffect(() => {
    group.current?.querySelector('button')?.focus();
    // Under a long card, all scopes must be seen before one is chosen.
    group.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  function choose(scope: DismissalScope): void {
    void dismissFinding(desk, scope, reason);
    close();
    focusGrid();
  }

  useCommand('dismiss.here', () => choose('here'));
  useCommand('dismiss.story', () => choose('story'));
  useCommand('dismiss.everywhere', () => choose('everywhere'));
  useCommand('dismiss.reason', () => field.current?.focus());

  function onBlur(event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && !group.current?.contains(event.relatedTarget)) close();
  }

  /** Enter is the narrowest scope; up goes back to choose another one, with the reason kept. */
  function onReasonKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') choose('here');
    if (event.key !== 'ArrowUp' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    toScopes();
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
        <button type="button" className={css.suggestion} onClick={() => runCommand('finding.dismissAlike')}>
          <CommandKeys id="finding.dismissAlike" />
          {t('review:alike.open')}
        </button>
      </div>
      <div className={css.reasonLine}>
        <CommandKeys id="dismiss.reason" />
        <TextInput
          ref={field}
          aria-label={t('dismiss.reason')}
          placeholder={t('dismiss.reason')}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={onReasonKey}
        />
      </div>
      {reason.trim() === '' ? null : <p className={css.escape}>{t('review:reasonKeys')}</p>}
    </fieldset>
  );
}
