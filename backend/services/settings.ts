import type { Settings } from '../../shared/contract/model.ts';
import type { Handlers } from '../dispatch.ts';
import type { Desk } from './desk.ts';
import { notFound } from './errors.ts';
import { hasLeft } from './people.ts';

const defaults: Omit<Settings, 'personId'> = {
  locale: 'system',
  theme: 'system',
  approveOwnEdits: false,
  budget: 25,
  contrast: 'system',
  motion: 'system',
  zoom: 1,
  tour: 'due',
  keys: {},
  layout: {},
};

export type SettingsService = Pick<Handlers, 'settings.get' | 'settings.change'> & {
  readonly get: () => Settings;
};

/** @param onBudget called after the budget of findings has changed. */
export function createSettingsService({ queries, transact, emit }: Desk, onBudget: () => void): SettingsService {
  function get(): Settings {
    const stored = queries.settings.all();
    const here = queries.people.list().filter(({ leftAt }) => leftAt === undefined);
    const personId = (here.find(({ id }) => id === stored.personId) ?? here[0])?.id ?? 0;
    const known = Object.entries(stored).filter(([name]) => name in defaults);
    return { ...defaults, ...Object.fromEntries(known), personId };
  }
  return {
    get,
    'settings.get': get,
    'settings.change': (changes) => {
      const before = get();
      transact(() => {
        const { personId } = changes;
        const person = personId === undefined ? undefined : queries.people.get(personId);
        if (personId !== undefined && !person) throw notFound('person', personId);
        if (person?.leftAt !== undefined) throw hasLeft(person);
        for (const [name, value] of Object.entries(changes)) if (value !== undefined) queries.settings.put(name, value);
      });
      const settings = get();
      emit('settings-changed', settings);
      if (settings.budget !== before.budget) onBudget();
      return settings;
    },
  };
}
