import type { ExportedFile } from '../../shared/contract/model.ts';

/** Hands a file to the person, as any download: the browser or the window around the page asks where to. */
export function downloadFile({ fileName, mediaType, bytes }: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download reads the address after the click: it is freed once that is surely done.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
