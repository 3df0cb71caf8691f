import { useState } from 'react';
import type { Person } from '../../../shared/contract/model.ts';
import { useEverybody } from '../../app/use-session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import css from './people-list.module.css';
import { PersonDataDialog } from './person-data-dialog.tsx';
import { useBringBack } from './use-bring-back.ts';

/** Those whom the record still names; they can be brought back. */
export function PeopleWhoLeft() {
  const { t } = useTranslation(['people', 'common']);
  const format = useFormat();
  const bringBack = useBringBack();
  const [shown, setShown] = useState<Person>();
  const left = useEverybody().filter(({ leftAt }) => leftAt !== undefined);
  if (left.length === 0) return null;
  return (
    <>
      <h3 className={css.heading}>{t('left.title')}</h3>
      <ul className={css.people} aria-label={t('left.title')}>
        {left.map((person) => (
          <li key={person.id} className={css.person} data-left>
            <Avatar person={person} />
            <span className={css.name}>{person.name}</span>
            <span className={css.here}>{t('left.since', { when: format.since(person.leftAt ?? '') })}</span>
            <span className={css.role}>{t(`common:role.${person.role}`)}</span>
            <Button small aria-label={t('data.named', { name: person.name })} onClick={() => setShown(person)}>
              {t('data.button')}
            </Button>
            <Button
              small
              aria-label={t('left.bringBackNamed', { name: person.name })}
              onClick={() => void bringBack(person.id)}
            >
              {t('left.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
      {shown ? <PersonDataDialog person={shown} onClose={() => setShown(undefined)} /> : null}
    </>
  );
}
