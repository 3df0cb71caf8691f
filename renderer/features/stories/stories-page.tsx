import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';

export function StoriesPage() {
  const { t } = useTranslation('common');
  return <Page title={t('rail.stories')}>{null}</Page>;
}
