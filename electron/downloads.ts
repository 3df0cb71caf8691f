import { basename, join } from 'node:path';
import type { Session } from 'electron';
import { parseUrl } from './addresses.ts';

export interface DownloadOptions {
  /** Where the save dialog starts. */
  readonly folder: string;
  /** Saves there without asking; for tests and development only. */
  readonly silentFolder?: string;
}

/** Exports are downloads of what the page made itself; nothing else is ever saved. */
export function handleDownloads(session: Session, { folder, silentFolder }: DownloadOptions): void {
  session.on('will-download', (event, item) => {
    if (parseUrl(item.getURL())?.protocol !== 'blob:') return event.preventDefault();
    // The page names the file; a path in it would be an escape.
    const name = basename(item.getFilename());
    if (silentFolder) item.setSavePath(join(silentFolder, name));
    else item.setSaveDialogOptions({ defaultPath: join(folder, name) });
  });
}
