import { useTranslation } from '../../../i18n/use-translation.ts';
import { useCurrentRow, useDesk } from '../desk-context.ts';
import { answerRow } from '../model/decisions.ts';
import { openReturn } from '../model/remarks.ts';
import { CommentDialog } from './comment-dialog.tsx';
import css from './dialogs.module.css';

/** The translator answers what the reviewer said, and confirms the row with it. */
export function AnswerDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('review');
  const desk = useDesk();
  const row = useCurrentRow();
  const asked = row && openReturn(row);
  return (
    <CommentDialog
      title={t('answer.title', { row: (row?.position ?? 0) + 1 })}
      about={t('answer.about')}
      label={t('answer.label')}
      empty={t('answer.empty')}
      doLabel={t('answer.do')}
      onSend={(comment) => void answerRow(desk, comment)}
      onClose={onClose}
    >
      {asked ? <blockquote className={`${css.quote} ${css.remark}`}>{asked.comment}</blockquote> : null}
    </CommentDialog>
  );
}
