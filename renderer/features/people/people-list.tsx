import { useState } from 'react';
import type { Person } from '../../../shared/contract/model.ts';
import { useFindPerson, usePeople, usePerson } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './people-list.module.css';
import { PeopleWhoLeft } from './people-who-left.tsx';
import { PersonDataDialog } from './person-data-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { RemovePersonDialog } from './remove-person-dialog.tsx';

/** Everybody who works at this desk, to be changed, added to and deleted; then those who left. */
export function PeopleList() {
  const { t } = useTranslation(['settings', 'people', 'common']);
  const people = usePeople();
  const here = usePerson();
  const [edited, setEdited] = useState<Person['id'] | 'new'>();
  const [removed, setRemoved] = useState<Person>();
  const [shown, setShown] = useState<Person>();
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
            <Button small aria-label={t('people:data.named', { name: person.name })} onClick={() => setShown(person)}>
              {t('people:data.button')}
            </Button>
            <Button
              small
              aria-label={t('people.changeNamed', { name: person.name })}
              onClick={() => setEdited(person.id)}
            >
              {t('people.change')}
            </Button>
            {/* Somebody must be there. */}
            {people.length > 1 ? (
              <IconButton
                small
                icon="trash"
                label={t('people:remove.named', { name: person.name })}
                onClick={() => setRemoved(person)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <div className={css.add}>
        <Button small onClick={() => setEdited('new')}>
          <Icon name="plus" size={14} />
          {t('people.add')}
        </Button>
      </div>
      <PeopleWhoLeft />
      {edited === undefined ? null : (
        <PersonDialog person={edited === 'new' ? undefined : find(edited)} onClose={() => setEdited(undefined)} />
      )}
      {shown ? <PersonDataDialog person={shown} onClose={() => setShown(undefined)} /> : null}
      {removed ? <RemovePersonDialog person={removed} onClose={() => setRemoved(undefined)} /> : null}
    </>
  );
}
