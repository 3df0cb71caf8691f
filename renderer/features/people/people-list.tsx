import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/contract/model.ts';
import { useFindPerson, usePeople, usePerson } from '../../app/use-session.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './people-list.module.css';
import { PersonDialog } from './person-dialog.tsx';

/** Everybody who works at this desk, to be changed and added to. */
export function PeopleList() {
  const { t } = useTranslation(['settings', 'common']);
  const people = usePeople();
  const here = usePerson();
  const [edited, setEdited] = useState<Person['id'] | 'new'>();
  const find = useFindPerson();
  return (
    <>
      <ul className={css.people}>
        {people.map((person) => (
          <li key={person.id} className={css.person}>
            <Avatar person={person} />
            <span className={css.name}>{person.name}</span>
            {person.id === here.id ? <span className={css.here}>{t('people.here')}</span> : null}
            <span className={css.role}>{t(`common:role.${person.role}`)}</span>
            <Button
              small
              aria-label={t('people.changeNamed', { name: person.name })}
              onClick={() => setEdited(person.id)}
            >
              {t('people.change')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={css.add}>
        <Button small onClick={() => setEdited('new')}>
          <Icon name="plus" size={14} />
          {t('people.add')}
        </Button>
      </div>
      {edited === undefined ? null : (
        <PersonDialog person={edited === 'new' ? undefined : find(edited)} onClose={() => setEdited(undefined)} />
      )}
    </>
  );
}
