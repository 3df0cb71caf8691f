import { usePerson } from '../../../app/use-session.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { CommandKeys } from '../../../keys/command-keys.tsx';
import { runCommand } from '../../../keys/registry.ts';
import { useIsAvailable } from '../../../keys/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { useNameOf } from '../../people/use-name-of.ts';
import { useCurrentRow } from '../desk-context.ts';
import { openReturn } from '../model/remarks.ts';
import css from './card.module.css';

/** What reviewer and translator said of the current row; a comment that nobody answered stands out, with how to answer. */
export function Remarks() {
  const { t } = useTranslation('review');
  const format = useFormat();
  const nameOf = useNameOf();
  const canAnswer = useIsAvailable('row.answer');
  const { role } = usePerson();
  const row = useCurrentRow();
  const remarks = row?.remarks ?? [];
  if (!row || remarks.length === 0) return null;
  const asked = openReturn(row);
  return (
    <section className={css.remarks} aria-label={t('remarks.label', { row: row.position + 1 })}>
      {remarks.map((remark) => (
        <p key={`${remark.at} ${remark.kind}`} className={css.note} data-open={remark === asked || undefined}>
          <strong>{t(`remarks.${remark.kind}`, { name: nameOf(remark.by), when: format.since(remark.at) })}</strong>
          {remark.comment}
        </p>
      ))}
      {asked && role === 'translator' && canAnswer ? (
        <div className={css.answer}>
          <Button small onClick={() => runCommand('row.answer')}>
            {t('remarks.answer')} <CommandKeys id="row.answer" />
          </Button>
        </div>
      ) : null}
    </section>
  );
}
