import { useFormat } from '../../../i18n/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { Parts } from '../../../ui/parts.tsx';
import { useNameOf } from '../../people/use-name-of.ts';
import { useCurrentRow } from '../desk-context.ts';
import css from './card.module.css';

/** Who changed the current row and who decided on it last; nothing for a row that nobody touched. */
export function RowHistory() {
  const { t } = useTranslation('story');
  const format = useFormat();
  const nameOf = useNameOf();
  const row = useCurrentRow();
  const editor = row?.changed && row.lastEditedBy !== undefined ? nameOf(row.lastEditedBy) : '';
  const decision = row?.lastDecision;
  const said = [
    editor ? t('history.edited', { name: editor }) : undefined,
    decision
      ? t(`history.${decision.kind}`, { name: nameOf(decision.by), when: format.since(decision.at) })
      : undefined,
  ].filter((part) => part !== undefined);
  if (!row || said.length === 0) return null;
  return (
    <p className={css.history}>
      <Parts parts={[t('row', { row: row.position + 1 }), ...said]} />
    </p>
  );
}
