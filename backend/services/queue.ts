import type { Id, QueueItem } from '../../shared/contract/model.ts';
import type { JudgedFinding } from '../database/queries/findings.ts';
import type { Handlers } from '../dispatch.ts';
import type { Desk } from './desk.ts';
import type { StoryService } from './stories.ts';

export type QueueService = Pick<Handlers, 'queue.list'>;

/** The findings of a story as a list to be worked off. */
export function createQueueService({ queries }: Desk, stories: StoryService): QueueService {
  return {
    'queue.list': ({ storyId, advice, states, order }) => {
      stories.get(storyId);
      const positions = new Map<Id, number>();
      for (const { id, position } of queries.rows.positions(storyId)) positions.set(id, position);
      const entries = queries.findings
        .judgedOfStory(storyId)
        .filter(({ tier, state }) => (advice || tier === 'desk') && states.includes(state))
        .map((finding) => ({ finding, position: positions.get(finding.rowId) ?? 0 }));
      const inReadingOrder = (a: Entry, b: Entry): number =>
        a.position - b.position || startOf(a.finding) - startOf(b.finding) || a.finding.id - b.finding.id;
      const bestFirst = (a: Entry, b: Entry): number => b.finding.score - a.finding.score || inReadingOrder(a, b);
      return entries.sort(order === 'score' ? bestFirst : inReadingOrder).map(itemOf);
    },
  };
}

interface Entry {
  readonly finding: JudgedFinding;
  readonly position: number;
}

function startOf({ revisionSpans }: JudgedFinding): number {
  return revisionSpans[0]?.start ?? 0;
}

function itemOf({ finding, position }: Entry): QueueItem {
  const { id, rowId, check, family, severity, tier, state, score, title, text } = finding;
  return { findingId: id, rowId, position, check, family, severity, tier, state, score, title, text };
}
