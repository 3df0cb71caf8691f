import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';

export function SettingsPage() {
  const { t } = useTranslation('common');
  return <Page title={t('rail.settings')}>{null}</Page>;
}
