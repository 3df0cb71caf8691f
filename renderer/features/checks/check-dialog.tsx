import { useState } from 'react';
import { settingOf } from '../../../shared/checks/settings.ts';
import type { Id } from '../../../shared/contract/model.ts';
import type { Localized } from '../../../shared/localized.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { CheckForm } from './check-form.tsx';
import css from './checks.module.css';
import { LevelSelect } from './level-select.tsx';
import { useChecks } from './use-checks.ts';

export interface CheckDialogProps {
  readonly storyId: Id;
  /** The check's id. */
  readonly check: string;
  readonly onClose: () => void;
}

type Scope = 'story' | 'desk';

/** One check, as it is for this story or for every story; every change holds at once. */
export function CheckDialog({ storyId, check: id, onClose }: CheckDialogProps) {
  const { t } = useTranslation('checks');
  const localized = useLocalized();
  const [scope, setScope] = useState<Scope>('story');
  // Said within the dialog: a message over it would take the next Esc.
  const [saved, setSaved] = useState<Localized>();
  const checks = useChecks(scope === 'story' ? storyId : undefined, setSaved);
  const ready = checks && !('error' in checks) ? checks : undefined;
  const check = ready?.list.find((each) => each.id === id);
  const title = check ? localized(check.title) : '';
  const setting = ready ? settingOf(ready.own, id) : {};
  // It opens whole, with the focus where it belongs.
  if (!checks) return null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={title || t('one.title')}
      foot={
        <>
          <span className={css.saved} role="status">
            {saved ? localized(saved) : null}
          </span>
          <Button look="primary" onClick={onClose}>
            {t('done')}
          </Button>
        </>
      }
    >
      {'error' in checks ? <ErrorNote error={checks.error} /> : null}
      {ready && !check ? <p className={css.none}>{t('one.missing')}</p> : null}
      {ready && check ? (
        <div className={css.card}>
          <div className={css.scope}>
            <Segmented
              label={t('one.scope')}
              value={scope}
              choices={[
                { value: 'story', label: t('one.story') },
                { value: 'desk', label: t('one.desk') },
              ]}
              onChoose={setScope}
            />
            <LevelSelect
              check={check}
              setting={setting}
              desk={scope === 'story' ? ready.desk : undefined}
              label={t('level.label', { title })}
              onChange={(level) => ready.set(id, { ...setting, level })}
            />
          </div>
          <CheckForm key={scope} check={check} checks={ready} />
        </div>
      ) : null}
    </Dialog>
  );
}
