import { type Ref, useId } from 'react';
import { usePeople } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import css from './filters-bar.module.css';
import { isFiltered, noFilters, periods, type ReportFilters } from './model/filters.ts';

export interface FiltersBarProps {
  readonly ref: Ref<HTMLFieldSetElement>;
  readonly filters: ReportFilters;
  readonly onChange: (filters: ReportFilters) => void;
  /** What stories there are to choose from. */
  readonly engines: readonly string[];
  readonly outlets: readonly string[];
}

/** Narrows the report of the desk; what is chosen holds at once. */
export function FiltersBar({ ref, filters, onChange, engines, outlets }: FiltersBarProps) {
  const { t } = useTranslation('reports');
  const people = usePeople();
  const change = (part: Partial<ReportFilters>) => onChange({ ...filters, ...part });
  return (
    <fieldset ref={ref} className={css.bar} aria-label={t('filter.label')}>
      <Choice
        name={t('filter.engine')}
        value={filters.engine ?? ''}
        choices={named(withChosen(engines, filters.engine))}
        onChoose={(engine) => change({ engine: engine || null })}
      />
      {outlets.length > 0 || filters.outlet !== null ? (
        <Choice
          name={t('filter.outlet')}
          value={filters.outlet ?? ''}
          choices={named(withChosen(outlets, filters.outlet))}
          onChoose={(outlet) => change({ outlet: outlet || null })}
        />
      ) : null}
      <Choice
        name={t('filter.person')}
        value={filters.personId === null ? '' : String(filters.personId)}
        choices={people.map(({ id, name }) => ({ value: String(id), label: name }))}
        onChoose={(id) => change({ personId: id ? Number(id) : null })}
      />
      <Choice
        name={t('filter.period')}
        value={filters.period === 'all' ? '' : filters.period}
        choices={periods.slice(1).map((period) => ({ value: period, label: t(`filter.period-${period}`) }))}
        onChoose={(chosen) => change({ period: periods.find((period) => period === chosen) ?? 'all' })}
      />
      {filters.period === 'own' ? (
        <>
          <Day name={t('filter.from')} value={filters.from} onChange={(from) => change({ from })} />
          <Day name={t('filter.to')} value={filters.to} onChange={(to) => change({ to })} />
        </>
      ) : null}
      {isFiltered(filters) || filters.period === 'own' ? (
        <Button small look="quiet" onClick={() => onChange(noFilters)}>
          {t('filter.none')}
        </Button>
      ) : null}
    </fieldset>
  );
}

/** A choice that is remembered stays in the list, also when no story has it any more. */
function withChosen(names: readonly string[], chosen: string | null): readonly string[] {
  return chosen === null || names.includes(chosen) ? names : [...names, chosen];
}

function named(names: readonly string[]) {
  return names.map((name) => ({ value: name, label: name }));
}

interface ChoiceProps {
  readonly name: string;
  /** `''`: everything. */
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ name, value, choices, onChoose }: ChoiceProps) {
  const { t } = useTranslation('reports');
  const id = useId();
  return (
    <span className={css.field}>
      <label htmlFor={id}>{name}</label>
      <Select
        id={id}
        className={css.choice}
        value={value}
        choices={[{ value: '', label: t('filter.all') }, ...choices]}
        onChoose={onChoose}
      />
    </span>
  );
}

function Day(props: {
  readonly name: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  const id = useId();
  return (
    <span className={css.field}>
      <label htmlFor={id}>{props.name}</label>
      <TextInput
        id={id}
        type="date"
        className={css.day}
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value || null)}
      />
    </span>
  );
}
