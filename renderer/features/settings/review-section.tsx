import { useId } from 'react';
import { useSettings } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Switch } from '../../ui/switch.tsx';
import { useSaveSettings } from './save-settings.ts';
import { Line } from './section.tsx';

/** Who may approve what, with what it means now. */
export function ReviewSection() {
  const { t } = useTranslation('settings');
  const { approveOwnEdits } = useSettings();
  const save = useSaveSettings();
  const id = useId();
  return (
    <Line
      name={<label htmlFor={id}>{t('review.ownEdits')}</label>}
      hint={<span id={`${id}-hint`}>{approveOwnEdits ? t('review.ownEditsOn') : t('review.ownEditsOff')}</span>}
    >
      <Switch
        id={id}
        aria-describedby={`${id}-hint`}
        checked={approveOwnEdits}
        onChange={(allowed) => save({ approveOwnEdits: allowed })}
      />
    </Line>
  );
}
