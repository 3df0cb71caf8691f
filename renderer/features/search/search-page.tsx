import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';

export function SearchPage() {
  const { t } = useTranslation('common');
  return <Page title={t('rail.search')}>{null}</Page>;
}
