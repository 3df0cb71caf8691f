import { useCallback } from 'react';
import type { Id } from '../../../shared/contract/model.ts';
import { useFindPerson } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Answers the function that names a person of the record; of somebody who left it says so. */
export function useNameOf(): (id: Id) => string {
  const { t } = useTranslation('people');
  const find = useFindPerson();
  return useCallback(
    (id) => {
      const person = find(id);
      if (!person) return '';
      return person.leftAt === undefined ? person.name : t('left.named', { name: person.name });
    },
    [find, t],
  );
}
