import { useId, useState } from 'react';
import { type Family, families } from '../../../shared/checks/check.ts';
import { isUnset, settingOf } from '../../../shared/checks/settings.ts';
import type { CheckInfo } from '../../../shared/contract/model.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { FamilySample } from '../../ui/family-sample.tsx';
import { TextInput } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CheckForm } from './check-form.tsx';
import css from './checks.module.css';
import { LevelSelect } from './level-select.tsx';
import { searchChecks } from './search-checks.ts';
import type { Checks } from './use-checks.ts';

/** Every check by family, with its level; a press on its name shows the rest. */
export function CheckList({ checks }: { readonly checks: Checks }) {
  const { t } = useTranslation(['checks', 'story']);
  const [typed, setTyped] = useState('');
  const found = searchChecks(checks.list, typed, (family) => t(`story:family.${family}`));
  const groups = families.map((family) => ({ family, members: found.filter((check) => check.family === family) }));
  return (
    <div className={css.list}>
      <div className={css.search}>
        <Icon name="search" size={14} />
        <TextInput
          type="search"
          className={css.searchInput}
          aria-label={t('search')}
          placeholder={t('search')}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span className={css.count} role="status">
          {t('found', { count: found.length })}
        </span>
      </div>
      {found.length === 0 ? <p className={css.none}>{t('none')}</p> : null}
      {groups.map(({ family, members }) =>
        members.length > 0 ? (
          <FamilyGroup key={family} family={family} members={members} checks={checks} isFound={typed.trim() !== ''} />
        ) : null,
      )}
    </div>
  );
}

interface FamilyGroupProps {
  readonly family: Family;
  readonly members: readonly CheckInfo[];
  readonly checks: Checks;
  /** What was searched for is shown at once. */
  readonly isFound: boolean;
}

/** The checks of a family; closed at first, for there are many. */
function FamilyGroup({ family, members, checks, isFound }: FamilyGroupProps) {
  const { t } = useTranslation(['checks', 'story']);
  const id = useId();
  const [isOpened, setOpened] = useState(false);
  const [open, setOpen] = useState<string>();
  const isOpen = isFound || isOpened;
  const changed = members.filter((check) => !isUnset(settingOf(checks.own, check.id))).length;
  return (
    <section className={css.family} aria-label={t(`story:family.${family}`)}>
      <h3 className={css.heading}>
        <button
          type="button"
          className={css.toggle}
          aria-expanded={isOpen}
          aria-controls={id}
          disabled={isFound}
          onClick={() => setOpened(!isOpened)}
        >
          <Icon name={isOpen ? 'down' : 'right'} size={12} />
          <FamilySample family={family} />
          {t(`story:family.${family}`)}
          <span className={css.count}>{t('found', { count: members.length })}</span>
          {changed > 0 ? <span className={css.changed}>{t('changedCount', { count: changed })}</span> : null}
        </button>
      </h3>
      <ul id={id}>
        {isOpen
          ? members.map((check) => (
              <CheckLine
                key={check.id}
                check={check}
                checks={checks}
                isOpen={open === check.id}
                onToggle={() => setOpen(open === check.id ? undefined : check.id)}
              />
            ))
          : null}
      </ul>
    </section>
  );
}

interface CheckLineProps {
  readonly check: CheckInfo;
  readonly checks: Checks;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function CheckLine({ check, checks, isOpen, onToggle }: CheckLineProps) {
  const { t } = useTranslation('checks');
  const localized = useLocalized();
  const id = useId();
  const setting = settingOf(checks.own, check.id);
  const title = localized(check.title);
  return (
    <li className={css.line}>
      <div className={css.head}>
        <button type="button" className={css.toggle} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          <Icon name={isOpen ? 'down' : 'right'} size={12} />
          <span className={css.name}>{title}</span>
          {isUnset(setting) ? null : <span className={css.changed}>{t('changed')}</span>}
        </button>
        <LevelSelect
          check={check}
          setting={setting}
          desk={checks.storyId === undefined ? undefined : checks.desk}
          label={t('level.label', { title })}
          onChange={(level) => checks.set(check.id, { ...setting, level })}
        />
      </div>
      <div id={id}>{isOpen ? <CheckForm check={check} checks={checks} /> : null}</div>
    </li>
  );
}
