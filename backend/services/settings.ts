import type { Settings } from '../../shared/contract/model.ts';
import type { Handlers } from '../dispatch.ts';
import type { Desk } from './desk.ts';
import { notFound } from './errors.ts';

const defaults: Omit<Settings, 'personId'> = {
  locale: 'system',
  theme: 'system',
  approveOwnEdits: false,
  budget: 25,
  layout: {},
};

export type SettingsService = Pick<Handlers, 'settings.get' | 'settings.change'> & {
  readonly get: () => Settings;
};

/** @param onBudget called after the budget of findings has changed. */
export function createSettingsService({ queries, transact, emit }: Desk, onBudget: () => void): SettingsService {
  function get(): Settings {
    const personId = queries.people.list()[0]?.id ?? 0;
    const stored = Object.entries(queries.settings.all()).filter(([name]) => name === 'personId' || name in defaults);
    return { ...defaults, personId, ...Object.fromEntries(stored) };
  }
  return {
    get,
    'settings.get': get,
    'settings.change': (changes) => {
      const before = get();
      transact(() => {
        const { personId } = changes;
        if (personId !== undefined && !queries.people.get(personId)) throw notFound('person', personId);
        for (const [name, value] of Object.entries(changes)) if (value !== undefined) queries.settings.put(name, value);
      });
      const settings = get();
      emit('settings-changed', settings);
      if (settings.budget !== before.budget) onBudget();
      return settings;
    },
  };
}
