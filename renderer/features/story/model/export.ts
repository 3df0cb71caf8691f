import type { CallWatch } from '../../../../shared/contract/client.ts';
import type { ErrorShape } from '../../../../shared/contract/errors.ts';
import type { Localized } from '../../../../shared/localized.ts';
import { downloadFile } from '../../../transport/download.ts';
import { reportError } from '../../../transport/report-error.ts';
import { showToast } from '../../../ui/toast-store.ts';
import type { Desk } from './desk.ts';
import { saveEverything } from './editing.ts';

/** How a story is exported. */
export interface ExportWish {
  readonly format: string;
  /** A new file, not the one that the story came from. */
  readonly fresh?: boolean;
  /** What the person was told before that will not be in the file; missing: they do not expect anything else there. */
  readonly told?: readonly Localized[];
}

/**
 * Writes the story into a file and hands it to the person, with what of the story is not in it. Everything typed is saved
 * first, so that it is in it. Answers why it could not be written.
 */
export async function exportStory(
  desk: Desk,
  { format, fresh = false, told }: ExportWish,
  watch?: CallWatch,
): Promise<ErrorShape | undefined> {
  await saveEverything();
  const result = await desk.client.invoke('exports.write', { storyId: desk.store.storyId, format, fresh }, watch);
  if (!result.ok) return result.error;
  downloadFile(result.data);
  const { fileName, lost = [] } = result.data;
  const text = { en: `Exported: ${fileName}`, zh: `已导出：${fileName}` };
  if (!told || lost.length === 0) showToast({ text });
  else showToast({ text, more: notInFile(lost), tone: lost.every((each) => isTold(each, told)) ? 'plain' : 'notice' });
  return undefined;
}

/** What was left out, in a sentence. */
function notInFile(lost: readonly Localized[]): Localized {
  return {
    en: `Not in the file: ${lost.map(({ en }) => en).join('; ')}.`,
    zh: `文件中不包含：${lost.map(({ zh }) => zh).join('、')}。`,
  };
}

/** The file says how much of it there was. */
function isTold({ en }: Localized, told: readonly Localized[]): boolean {
  return told.some((each) => en === each.en || en.startsWith(`${each.en} (`));
}

/** Writes the revision as a text file, at once. */
export async function exportText(desk: Desk): Promise<void> {
  const failed = await exportStory(desk, { format: 'text' });
  if (failed) reportError(failed);
}
