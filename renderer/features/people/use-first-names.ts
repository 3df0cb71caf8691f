import { useEffect } from 'react';
import { usePeople, useSetting } from '../../app/use-session.ts';
import { localeOf } from '../../i18n/language.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClient } from '../../transport/use-client.ts';

/** What the people of a new desk are called, by the backend and in the language of the interface. */
const firstNames: Readonly<Record<string, string>> = { Translator: '译员', Reviewer: '审校' };

/**
 * The people of a new desk are called by their role until somebody says otherwise: in the language that the desk comes up
 * in, which only the interface knows.
 */
export function useFirstNames(): void {
  const client = useClient();
  const people = usePeople();
  const tour = useSetting('tour');
  const { i18n } = useTranslation();
  const isFirst = tour === 'due' && localeOf(i18n.language) === 'zh';
  useEffect(() => {
    if (!isFirst) return;
    for (const person of people) {
      const name = firstNames[person.name];
      if (name) void client.invoke('people.save', { ...person, name });
    }
  }, [client, people, isFirst]);
}
