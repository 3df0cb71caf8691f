import { useState } from 'react';
import { commands, menuGroups, menuLabels } from '../../../shared/commands.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { KeyRow } from './key-row.tsx';
import css from './keys-section.module.css';
import { searchKeys } from './search-keys.ts';
import { useOwnKeys } from './use-own-keys.ts';

type Filter = 'all' | 'changed' | 'conflicts';

/** All commands with their keys, to be found, changed and reset. */
export function KeysSection() {
  const { t } = useTranslation('keys');
  const localized = useLocalized();
  const desk = useOwnKeys();
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const changed = Object.keys(desk.own).length;
  const shown = searchKeys(commands, desk.keymap, typed).filter(
    ({ id }) => filter === 'all' || (filter === 'changed' ? Object.hasOwn(desk.own, id) : desk.conflicts.has(id)),
  );
  return (
    <div className={css.section}>
      <p className={css.about}>{t('aboutChanging')}</p>
      <div className={css.tools}>
        <TextInput
          type="search"
          className={css.search}
          aria-label={t('search')}
          placeholder={t('search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Segmented
          label={t('filter.label')}
          value={filter}
          choices={[
            { value: 'all', label: t('filter.all') },
            { value: 'changed', label: t('filter.changed', { number: changed }) },
            { value: 'conflicts', label: t('filter.conflicts', { number: desk.conflicts.size }) },
          ]}
          onChoose={setFilter}
        />
        <Button small disabled={changed === 0} onClick={desk.resetAll}>
          {t('resetAll')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className={css.none} role="status">
          {filter === 'conflicts' && typed === '' ? t('noConflicts') : t('none')}
        </p>
      ) : null}
      {menuGroups.map((group) => {
        const lines = shown.filter((command) => command.group === group);
        if (lines.length === 0) return null;
        return (
          // No landmark: the page's own sections have such names, too.
          <div key={group} className={css.group}>
            <h3 className={css.heading}>{localized(menuLabels[group])}</h3>
            <ul aria-label={localized(menuLabels[group])}>
              {lines.map((command) => (
                <KeyRow key={command.id} command={command} desk={desk} />
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
