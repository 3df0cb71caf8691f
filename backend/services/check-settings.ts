import {
  type CheckPreferences,
  type CheckSetting,
  isUnset,
  mergePreferences,
  noPreferences,
  settingOf,
} from '../../shared/checks/settings.ts';
import type { ParsedInput } from '../../shared/contract/api.ts';
import type { CheckInfo, CheckSettings, Id } from '../../shared/contract/model.ts';
import type { Handlers } from '../dispatch.ts';
import type { Desk } from './desk.ts';
import type { SettingsService } from './settings.ts';
import type { StoryService } from './stories.ts';

/** Where the desk's own are stored among the settings. */
const name = 'checks';

export type CheckSettingsService = Pick<Handlers, 'checks.list' | 'checks.get' | 'checks.change' | 'checks.reset'>;

/** What people set for the checks: of the desk, and of a story. */
export function createCheckSettingsService(
  { queries, transact, emit }: Desk,
  stories: StoryService,
  /** Asks where the checks are: they take a moment to load, which nobody else is to wait for. */
  describe: () => Promise<readonly CheckInfo[]>,
  /** Has the stories in hand checked again, or only the one; answers how many are. */
  checkAgain: (storyId: Id | undefined) => number,
): CheckSettingsService {
  let list: Promise<readonly CheckInfo[]> | undefined;

  function own(storyId: Id | undefined): CheckPreferences {
    return storedPreferences(
      storyId === undefined ? queries.settings.get(name) : queries.stories.checkSettings(storyId),
    );
  }

  function view(storyId: Id | undefined, checking = 0): CheckSettings {
    return { desk: own(undefined), ...(storyId !== undefined && { story: own(storyId) }), checking };
  }

  function store(storyId: Id | undefined, preferences: CheckPreferences): CheckSettings {
    const isAsBefore = JSON.stringify(preferences) === JSON.stringify(own(storyId));
    if (isAsBefore) return view(storyId);
    transact(() => {
      if (storyId === undefined) queries.settings.put(name, preferences);
      else queries.stories.setCheckSettings(storyId, preferences);
    });
    emit('checks-changed', storyId === undefined ? {} : { storyId });
    return view(storyId, checkAgain(storyId));
  }

  return {
    'checks.list': async () => {
      list ??= describe();
      try {
        return await list;
      } catch (error) {
        list = undefined;
        throw error;
      }
    },
    'checks.get': ({ storyId }) => {
      if (storyId !== undefined) stories.get(storyId);
      return view(storyId);
    },
    'checks.change': ({ storyId, ...changes }) => {
      if (storyId !== undefined) stories.get(storyId);
      return store(storyId, changed(own(storyId), changes));
    },
    'checks.reset': ({ storyId }) => {
      if (storyId !== undefined) stories.get(storyId);
      return store(storyId, noPreferences);
    },
  };
}

/** What holds for a story: its own settings, else the desk's. */
export function preferencesOf(queries: Desk['queries'], settings: SettingsService, storyId: Id): CheckPreferences {
  const desk = { ...storedPreferences(queries.settings.get(name)), budget: settings.get().budget };
  return mergePreferences(desk, storedPreferences(queries.stories.checkSettings(storyId)));
}

function storedPreferences(stored: unknown): CheckPreferences {
  return { ...noPreferences, ...(stored as Partial<CheckPreferences> | undefined) };
}

type Changes = Omit<ParsedInput<'checks.change'>, 'storyId'>;

function changed(before: CheckPreferences, { checks = {}, ignored, budget }: Changes): CheckPreferences {
  const ids = [...new Set([...Object.keys(before.checks), ...Object.keys(checks)])].sort();
  const settings = ids.map((id): [string, CheckSetting] => [
    id,
    Object.hasOwn(checks, id) ? (checks[id] ?? {}) : settingOf(before, id),
  ]);
  const kept = budget === undefined ? before.budget : budget;
  return {
    checks: Object.fromEntries(settings.filter(([, setting]) => !isUnset(setting))),
    ignored: [...new Set(ignored ?? before.ignored)],
    ...(kept !== undefined && kept !== null && { budget: kept }),
  };
}
