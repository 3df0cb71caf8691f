import { useEffect, useState } from 'react';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useDeskView } from './desk-context.ts';

/** Milliseconds of saving that nobody needs to be told of: to say so each time would only flicker. */
const quick = 150;

/** Where the text stands, in one or two words. "Saved" is said only when the backend answered so. */
export function SaveWord() {
  const { t } = useTranslation('story');
  const kind = useDeskView(({ save }) => save.kind);
  const takesLong = useLasting(kind === 'saving');
  const shown = kind === 'saving' && !takesLong ? 'unsaved' : kind;
  return <span data-save={shown}>{t(`save.${shown}`)}</span>;
}

/** Whether something has been so for a while. */
function useLasting(isSo: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLasts(true), quick);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isSo]);
  return lasts;
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
