import { useTranslation } from '../i18n/use-translation.ts';
import { useCommand } from '../keys/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { useIsDark } from './use-is-dark.ts';
import { useChangeSettings, useSettings } from './use-session.ts';

/** Theme and language, one press each; the settings page also has “as the system”. */
export function AppearanceButtons() {
  const { t, i18n } = useTranslation('common');
  const change = useChangeSettings();
  const { contrast } = useSettings();
  const dark = useIsDark();
  const chinese = i18n.language.startsWith('zh');
  const switchTheme = () => change({ theme: dark ? 'light' : 'dark' });
  const switchLanguage = () => change({ locale: chinese ? 'en' : 'zh' });
  useCommand('view.theme', switchTheme);
  useCommand('view.language', switchLanguage);
  useCommand('view.contrast', () => change({ contrast: contrast === 'more' ? 'system' : 'more' }));
  return (
    <>
      <IconButton
        small
        icon={dark ? 'sun' : 'moon'}
        label={dark ? t('appearance.toLight') : t('appearance.toDark')}
        onClick={switchTheme}
      />
      <Button small look="quiet" lang={chinese ? 'en' : 'zh-CN'} onClick={switchLanguage}>
        {t('appearance.otherLanguage')}
      </Button>
    </>
  );
}
