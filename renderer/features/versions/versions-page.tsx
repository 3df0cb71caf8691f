import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/contract/model.ts';
import { Page } from '../../app/page.tsx';

export function VersionsPage({ storyId }: { readonly storyId: Id }) {
  const { t } = useTranslation('common');
  return <Page title={t('rail.stories')}>{storyId}</Page>;
}
