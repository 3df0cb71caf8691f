import { type ColumnRole, columnRoles, type TableView } from '../../../shared/contract/drafts.ts';
import { visibleText } from '../../../shared/text/visible.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Select } from '../../ui/field.tsx';
import css from './column-mapper.module.css';

export interface ColumnMapperProps {
  readonly table: TableView;
  /** A role for each column, `null` for one that is left out. */
  readonly onChange: (roles: readonly (ColumnRole | null)[], hasHeading: boolean) => void;
}

const none = 'none';
const shownLines = 3;

/** A table's columns with their first lines, each with what it is taken for. */
export function ColumnMapper({ table: { columns, hasHeading }, onChange }: ColumnMapperProps) {
  const { t } = useTranslation('import');
  const roles = columns.map(({ role }) => role ?? null);
  const lines = Array.from({ length: shownLines }, (_, line) => line);

  /** A role is of one column: who had it before is left out. */
  function give(column: number, role: ColumnRole | null): void {
    const others = roles.map((each) => (each === role ? null : each));
    onChange(others.with(column, role), hasHeading);
  }

  return (
    <section className={css.frame} aria-label={t('columns.label')}>
      <label className={css.choice}>
        <input type="checkbox" checked={hasHeading} onChange={(event) => onChange(roles, event.target.checked)} />
        {t('columns.heading')}
      </label>
      <table className={css.table}>
        <thead>
          <tr>
            {columns.map(({ heading, role }, index) => {
              const name = heading ?? t('columns.number', { number: index + 1 });
              return (
                <th key={`${index + 1} ${name}`} scope="col">
                  <span className={css.heading}>{visibleText(name)}</span>
                  <Select
                    aria-label={t('columns.role', { name })}
                    value={role ?? none}
                    choices={[none, ...columnRoles].map((value) => ({ value, label: t(`columns.roles.${value}`) }))}
                    onChoose={(value) => give(index, columnRoles.find((each) => each === value) ?? null)}
                  />
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              {columns.map(({ heading, samples, role }, index) => (
                <td key={`${index + 1} ${heading ?? ''}`} data-out={role === undefined || undefined}>
                  {visibleText(samples[line] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
