import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';

export function ReportsPage() {
  const { t } = useTranslation('common');
  return <Page title={t('rail.reports')}>{null}</Page>;
}
