import type { CommandId } from '../../../shared/commands.ts';
import type { Id } from '../../../shared/contract/model.ts';
import type { Route } from '../../app/route.ts';

/** One stop of the tour: where it is shown, what it points at, and the keys that it names. */
export interface TourStep {
  /** Names its texts. */
  readonly name: 'import' | 'findings' | 'handOver' | 'memory';
  readonly page: 'stories' | 'story';
  /** The real thing on the page, as selectors: the first that is there. */
  readonly anchors: readonly string[];
  readonly side: 'top' | 'right' | 'bottom' | 'left';
  readonly keys: readonly CommandId[];
}

/** From the text that comes in to what the desk learns of it. */
export const tourSteps: readonly TourStep[] = [
  { name: 'import', page: 'stories', anchors: ['[data-tour="import"]'], side: 'bottom', keys: ['app.import'] },
  {
    name: 'findings',
    page: 'story',
    anchors: ['[data-finding-card]'],
    side: 'left',
    keys: ['finding.next', 'finding.apply1', 'finding.dismiss', 'row.edit'],
  },
  {
    name: 'handOver',
    page: 'story',
    anchors: ['[data-tour="hand-over"]', '[data-left]'],
    side: 'bottom',
    keys: ['row.confirm', 'story.handOver', 'history.undo'],
  },
  {
    name: 'memory',
    page: 'story',
    anchors: ['[data-tour="memory"]'],
    side: 'right',
    keys: ['app.memory', 'app.palette', 'app.keys'],
  },
];

/** Where a step is shown. Without any story all of it is told on the story list. */
export function routeOf({ page }: TourStep, storyId: Id | undefined): Route {
  return page === 'story' && storyId !== undefined ? { page: 'story', storyId } : { page: 'stories' };
}
