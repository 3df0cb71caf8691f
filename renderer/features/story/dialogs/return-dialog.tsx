import { useTranslation } from '../../../i18n/use-translation.ts';
import { useCurrentRow, useDesk } from '../desk-context.ts';
import { returnRow } from '../model/decisions.ts';
import { CommentDialog } from './comment-dialog.tsx';

/** Asks the reviewer what is to be done with the row before it goes back. */
export function ReturnDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const row = useCurrentRow();
  return (
    <CommentDialog
      title={t('return.title', { row: (row?.position ?? 0) + 1 })}
      about={t('return.about')}
      label={t('return.comment')}
      empty={t('return.empty')}
      doLabel={t('return.do')}
      onSend={(comment) => void returnRow(desk, comment)}
      onClose={onClose}
    />
  );
}
