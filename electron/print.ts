import { ipcMain, type WebContents } from 'electron';
import type { Result } from '../shared/contract/errors.ts';
import { channels } from './channels.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** Prints the page into a PDF when it asks for it; the page hands it to the person as any other export. */
export function handlePrinting(page: () => WebContents | undefined): void {
  ipcMain.handle(channels.printToPdf, async (event): Promise<Result<Uint8Array>> => {
    const contents = page();
    if (!contents || !isTrustedSender(event, contents)) return failed('not the page of the desk');
    try {
      const pdf = await contents.printToPDF({ pageSize: 'A4', printBackground: true, generateTaggedPDF: true });
      return { ok: true, data: new Uint8Array(pdf) };
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
  });
}

function failed(why: string): Result<Uint8Array> {
  return {
    ok: false,
    error: {
      code: 'internal',
      message: { en: `The PDF could not be made: ${why}`, zh: `无法生成 PDF：${why}` },
      mend: {
        en: 'Nothing was changed. Try again, or export a web page and print that.',
        zh: '未作任何更改。请重试，或导出为网页后再打印。',
      },
    },
  };
}
