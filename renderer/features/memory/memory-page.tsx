import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';

export function MemoryPage() {
  const { t } = useTranslation('common');
  return <Page title={t('rail.memory')}>{null}</Page>;
}
