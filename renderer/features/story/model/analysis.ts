import { dataOrReport } from '../../../transport/report-error.ts';
import type { Desk } from './desk.ts';

/** Has the whole story checked again; how far it is comes as events. */
export async function checkAgain(desk: Desk): Promise<void> {
  const progress = dataOrReport(await desk.client.invoke('analysis.run', { storyId: desk.store.storyId }));
  if (progress) desk.store.follow(progress);
}
