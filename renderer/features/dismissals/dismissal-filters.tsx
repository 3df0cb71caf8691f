import type { DismissalsFound } from '../../../shared/contract/methods/dismissals.ts';
import type { DismissalScope } from '../../../shared/contract/model.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Select } from '../../ui/field.tsx';
import { useNameOf } from '../people/use-name-of.ts';
import css from './dismissals.module.css';
import type { DismissalFilter } from './dismissals-page.tsx';

const scopes: readonly DismissalScope[] = ['here', 'story', 'everywhere'];

export interface DismissalFiltersProps {
  readonly found: DismissalsFound;
  readonly filter: DismissalFilter;
  readonly onFilter: (filter: DismissalFilter) => void;
}

/** By scope, person and check, each choice with how many it would leave. */
export function DismissalFilters({ found, filter, onFilter }: DismissalFiltersProps) {
  const { t } = useTranslation('dismissals');
  const format = useFormat();
  const localized = useLocalized();
  const nameOf = useNameOf();
  const counted = (name: string, count: number) => t('filter.choice', { name, count: format.number(count) });
  const sum = (choices: readonly { readonly count: number }[]) =>
    choices.reduce((total, { count }) => total + count, 0);
  const { scope, by, check, ...rest } = filter;
  return (
    <div className={css.filters}>
      <Select
        aria-label={t('filter.scope')}
        value={scope ?? 'all'}
        choices={[
          { value: 'all' as const, label: counted(t('filter.allScopes'), sum(found.scopes)) },
          ...scopes.map((value) => ({
            value,
            label: counted(t(`scope.${value}`), found.scopes.find((each) => each.scope === value)?.count ?? 0),
          })),
        ]}
        onChoose={(value) =>
          onFilter({
            ...rest,
            ...(by !== undefined && { by }),
            ...(check !== undefined && { check }),
            ...(value !== 'all' && { scope: value }),
          })
        }
      />
      <Select
        aria-label={t('filter.person')}
        value={by === undefined ? 'all' : String(by)}
        choices={[
          { value: 'all', label: counted(t('filter.everybody'), sum(found.people)) },
          ...withChosen(found.people, by, (each) => each.by).map((each) => ({
            value: String(each.by),
            label: counted(nameOf(each.by), each.count),
          })),
        ]}
        onChoose={(value) =>
          onFilter({
            ...rest,
            ...(scope !== undefined && { scope }),
            ...(check !== undefined && { check }),
            ...(value !== 'all' && { by: Number(value) }),
          })
        }
      />
      <Select
        aria-label={t('filter.check')}
        value={check ?? 'all'}
        choices={[
          { value: 'all', label: counted(t('filter.allChecks'), sum(found.checks)) },
          ...found.checks.map((each) => ({ value: each.check, label: counted(localized(each.title), each.count) })),
          // Chosen, and nothing is left of it under the other choices.
          ...(check !== undefined && !found.checks.some((each) => each.check === check)
            ? [{ value: check, label: counted(check, 0) }]
            : []),
        ]}
        onChoose={(value) =>
          onFilter({
            ...rest,
            ...(scope !== undefined && { scope }),
            ...(by !== undefined && { by }),
            ...(value !== 'all' && { check: value }),
          })
        }
      />
    </div>
  );
}

/** The choices, and the chosen one also where nothing is left of it under the other filters. */
function withChosen(
  people: DismissalsFound['people'],
  chosen: number | undefined,
  idOf: (each: DismissalsFound['people'][number]) => number,
): DismissalsFound['people'] {
  return chosen === undefined || people.some((each) => idOf(each) === chosen)
    ? people
    : [...people, { by: chosen, count: 0 }];
}
