import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useDeskView } from './desk-context.ts';

/** Where the text stands, in one or two words. "Saved" is said only when the backend answered so. */
export function SaveWord() {
  const { t } = useTranslation('story');
  const kind = useDeskView(({ save }) => save.kind);
  return <span data-save={kind}>{t(`save.${kind}`)}</span>;
}

/** What holds up the saving of the text in the editor; read out when it appears. */
export function SaveProblem({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('story');
  const localized = useLocalized();
  const save = useDeskView((view) => view.save);
  if (save.kind !== 'failed') return null;
  return (
    <p className={className} role="alert">
      {t('save.failedBecause', { reason: localized(save.error.message) })}
    </p>
  );
}
