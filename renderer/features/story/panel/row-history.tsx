import { useTranslation } from 'react-i18next';
import { useFindPerson } from '../../../app/use-session.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useCurrentRow } from '../desk-context.ts';
import css from './card.module.css';

/** Who changed the current row and who decided on it last; nothing for a row that nobody touched. */
export function RowHistory() {
  const { t } = useTranslation('story');
  const format = useFormat();
  const findPerson = useFindPerson();
  const row = useCurrentRow();
  const editor = row?.changed && row.lastEditedBy !== undefined ? findPerson(row.lastEditedBy) : undefined;
  const decision = row?.lastDecision;
  const said = [
    editor ? t('history.edited', { name: editor.name }) : undefined,
    decision
      ? t(`history.${decision.kind}`, { name: findPerson(decision.by)?.name ?? '', when: format.since(decision.at) })
      : undefined,
  ].filter((part) => part !== undefined);
  if (!row || said.length === 0) return null;
  return <p className={css.history}>{[t('row', { row: row.position + 1 }), ...said].join(' · ')}</p>;
}
