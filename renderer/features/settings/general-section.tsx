import { useId } from 'react';
import { useSettings } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { runCommand } from '../../keys/index.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useSaveSettings } from './save-settings.ts';
import { Line } from './section.tsx';
import { ZoomField } from './zoom-field.tsx';

/** Language, look and size, and the tour. */
export function GeneralSection() {
  const { t } = useTranslation('settings');
  const settings = useSettings();
  const save = useSaveSettings();
  const id = useId();
  return (
    <>
      <Line name={t('general.language')}>
        <Segmented
          label={t('general.language')}
          value={settings.locale}
          choices={[
            { value: 'system', label: t('general.asSystem') },
            { value: 'en', label: t('general.english') },
            { value: 'zh', label: t('general.chinese') },
          ]}
          onChoose={(locale) => save({ locale })}
        />
      </Line>
      <Line name={t('general.theme')}>
        <Segmented
          label={t('general.theme')}
          value={settings.theme}
          choices={[
            { value: 'system', label: t('general.asSystem') },
            { value: 'light', label: t('general.light') },
            { value: 'dark', label: t('general.dark') },
          ]}
          onChoose={(theme) => save({ theme })}
        />
      </Line>
      <Line
        name={<label htmlFor={`${id}-contrast`}>{t('general.contrast')}</label>}
        hint={<span id={`${id}-contrast-hint`}>{t('general.contrastHint')}</span>}
      >
        <Switch
          id={`${id}-contrast`}
          aria-describedby={`${id}-contrast-hint`}
          checked={settings.contrast === 'more'}
          onChange={(more) => save({ contrast: more ? 'more' : 'system' })}
        />
      </Line>
      <Line
        name={<label htmlFor={`${id}-motion`}>{t('general.motion')}</label>}
        hint={<span id={`${id}-motion-hint`}>{t('general.motionHint')}</span>}
      >
        <Switch
          id={`${id}-motion`}
          aria-describedby={`${id}-motion-hint`}
          checked={settings.motion === 'less'}
          onChange={(less) => save({ motion: less ? 'less' : 'system' })}
        />
      </Line>
      <ZoomField />
      <Line name={t('general.tour')} hint={t('general.tourHint')}>
        <Button small onClick={() => runCommand('app.tour')}>
          {t('general.takeTour')}
        </Button>
      </Line>
    </>
  );
}
