import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';

export function DismissalsPage() {
  const { t } = useTranslation('common');
  return <Page title={t('rail.dismissals')}>{null}</Page>;
}
