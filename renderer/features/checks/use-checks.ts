import { useCallback } from 'react';
import { type CheckPreferences, type CheckSetting, noPreferences } from '../../../shared/checks/settings.ts';
import type { Input } from '../../../shared/contract/api.ts';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { CheckInfo, CheckSettings, Id } from '../../../shared/contract/model.ts';
import type { Localized } from '../../../shared/localized.ts';
import { dataOrReport } from '../../transport/report-error.ts';
import { useClient } from '../../transport/use-client.ts';
import { useQuery } from '../../transport/use-query.ts';

/** The desk's settings of the checks, or a story's. */
export interface Checks {
  readonly list: readonly CheckInfo[];
  readonly desk: CheckPreferences;
  /** What is set here: the story's own where a story is named, else the desk's. */
  readonly own: CheckPreferences;
  readonly storyId: Id | undefined;
  readonly change: (changes: Omit<Input<'checks.change'>, 'storyId'>) => void;
  /** Sets one check; nothing: as delivered or, in a story, as the desk has it. */
  readonly set: (check: string, setting: CheckSetting | undefined) => void;
  readonly reset: () => void;
}

export type ChecksState = Checks | { readonly error: ErrorShape } | undefined;

/**
 * Reads and changes them; nothing until they are read. Everybody who shows them hears of a change.
 *
 * @param say tells the person that a change has the stories checked again
 */
export function useChecks(storyId: Id | undefined, say: (saved: Localized) => void): ChecksState {
  const client = useClient();
  const list = useQuery('checks.list', {});
  const settings = useQuery('checks.get', storyId === undefined ? {} : { storyId }, ['checks-changed']);

  const report = useCallback(
    (answer: CheckSettings | undefined) => {
      if (answer && answer.checking > 0) say(savedMessage(answer.checking));
    },
    [say],
  );
  const change = useCallback(
    async (changes: Omit<Input<'checks.change'>, 'storyId'>): Promise<void> => {
      report(dataOrReport(await client.invoke('checks.change', { ...changes, ...inScope(storyId) })));
    },
    [client, storyId, report],
  );
  const reset = useCallback(async (): Promise<void> => {
    report(dataOrReport(await client.invoke('checks.reset', inScope(storyId))));
  }, [client, storyId, report]);

  if (list.status === 'error') return { error: list.error };
  if (settings.status === 'error') return { error: settings.error };
  if (list.status === 'loading' || settings.status === 'loading') return undefined;
  const { desk, story = noPreferences } = settings.data;
  return {
    list: list.data,
    desk,
    own: storyId === undefined ? desk : story,
    storyId,
    change: (changes) => void change(changes),
    set: (check, setting) => void change({ checks: { [check]: setting ? plain(setting) : null } }),
    reset: () => void reset(),
  };
}

function inScope(storyId: Id | undefined): { storyId?: Id } {
  return storyId === undefined ? {} : { storyId };
}

/** Lists that may be sent: the contract's are not read-only. */
function plain({ level, thresholds, ignored }: CheckSetting) {
  return {
    ...(level && { level }),
    ...(thresholds && { thresholds }),
    ...(ignored && { ignored: [...ignored] }),
  };
}

function savedMessage(count: number): Localized {
  return {
    en: count === 1 ? 'Saved. The story is being checked again.' : `Saved. ${count} stories are being checked again.`,
    zh: count === 1 ? '已保存，正在重新检查稿件。' : `已保存，正在重新检查 ${count} 篇稿件。`,
  };
}
