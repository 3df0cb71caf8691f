import type { ErrorShape } from '../../../../shared/contract/errors.ts';
import { downloadFile } from '../../../transport/download.ts';
import { reportError } from '../../../transport/report-error.ts';
import { showToast } from '../../../ui/toast-store.ts';
import type { Desk } from './desk.ts';
import { saveEverything } from './editing.ts';

/**
 * Writes the story into a file and hands it to the person. Everything typed is saved first, so that it is in it. Answers why
 * it could not be written. `fresh`: a new file, not the one that the story came from.
 */
export async function exportStory(desk: Desk, format: string, fresh = false): Promise<ErrorShape | undefined> {
  await saveEverything();
  const result = await desk.client.invoke('exports.write', { storyId: desk.store.storyId, format, fresh });
  if (!result.ok) return result.error;
  downloadFile(result.data);
  const { fileName } = result.data;
  showToast({ text: { en: `Exported: ${fileName}`, zh: `已导出：${fileName}` } });
  return undefined;
}

/** Writes the revision as a text file, at once. */
export async function exportText(desk: Desk): Promise<void> {
  const failed = await exportStory(desk, 'text');
  if (failed) reportError(failed);
}
