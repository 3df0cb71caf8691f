import type { Id } from '../../shared/contract/model.ts';
import { bulkRule, planBulk } from '../../shared/review/bulk.ts';
import type { Handlers } from '../dispatch.ts';
import type { Journal } from './journal.ts';
import { bulkLabel } from './labels.ts';
import type { PeopleService } from './people.ts';
import type { SettingsService } from './settings.ts';
import type { createStoryIndexes } from './story-index.ts';
import type { Texts } from './texts.ts';

export type BulkService = Pick<Handlers, 'review.bulk'>;

/**
 * Decisions on all rows of a story that a rule finds ready, as one step: all or nothing, however many there are.
 *
 * @param settled see the service of decisions
 */
export function createBulkService(
  texts: Texts,
  journal: Journal,
  people: PeopleService,
  settings: SettingsService,
  indexes: ReturnType<typeof createStoryIndexes>,
  settled: (storyId: Id, isEdited: boolean) => Promise<void>,
): BulkService {
  return {
    'review.bulk': async ({ storyId, bulk, by }) => {
      const { decision, role } = bulkRule(bulk);
      if (role) people.inRole(by, role);
      else people.get(by);
      texts.workedOn(storyId);
      const plan = () => {
        const index = indexes.get(storyId).entries();
        const { rowIds } = planBulk(bulk, index, { by, approveOwnEdits: settings.get().approveOwnEdits });
        const edited = new Set(index.filter(({ editedBy }) => editedBy !== undefined).map(({ id }) => id));
        return { rowIds, isEdited: rowIds.some((rowId) => edited.has(rowId)) };
      };
      // What the checks say meanwhile may take rows out of the plan.
      if (decision === 'approve') await settled(storyId, plan().isEdited);
      const { rowIds } = plan();
      const label = bulkLabel(decision, rowIds.length);
      return journal.step({ kind: decision, storyId, by, label }, [], (write) => write.decideAll(rowIds, decision));
    },
  };
}
