import { downloadFile } from '../../../transport/download.ts';
import { dataOrReport } from '../../../transport/report-error.ts';
import { showToast } from '../../../ui/toast-store.ts';
import type { Desk } from './desk.ts';
import { saveEverything } from './editing.ts';

/** Writes the revision as a text file and hands it to the person. Everything typed is saved first, so that it is in it. */
export async function exportText(desk: Desk): Promise<void> {
  await saveEverything();
  const file = dataOrReport(await desk.client.invoke('exports.write', { storyId: desk.store.storyId, format: 'text' }));
  if (!file) return;
  downloadFile(file);
  showToast({ text: { en: `Exported: ${file.fileName}`, zh: `已导出：${file.fileName}` } });
}
