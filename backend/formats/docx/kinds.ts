import type { CopydeskError } from '../../../shared/contract/errors.ts';
import type { Localized } from '../../../shared/localized.ts';
import { unreadable } from '../problems.ts';
import { listEntries } from '../zip/directory.ts';
import { isOle } from '../zip/ole.ts';
import { isZip, zipLimits } from '../zip/read.ts';

/** What other word processors make; it comes here so that it can be said what to do with it. */
type Kind = 'docx' | 'odt' | 'pages' | 'rtf' | 'ole';

const names: Readonly<Record<Exclude<Kind, 'docx' | 'ole'>, Localized>> = {
  odt: { en: 'an OpenDocument text', zh: 'OpenDocument 文档' },
  pages: { en: 'a document of Pages', zh: 'Pages 文稿' },
  rtf: { en: 'an RTF document', zh: 'RTF 文档' },
};

/** What a file of a word processor is; undefined for all others. */
export function kindOf(bytes: Uint8Array): Kind | undefined {
  if (isOle(bytes)) return 'ole';
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf') return 'rtf';
  if (!isZip(bytes)) return undefined;
  const listed = namesIn(bytes);
  if (listed.some((name) => /^word\/document[^/]*\.xml$/.test(name))) return 'docx';
  if (listed.some((name) => /^Index\/(?:Document\.iwa|.*\.zip)$|^index\.(?:apxl|xml)$/.test(name))) return 'pages';
  return head(bytes, 200).includes('application/vnd.oasis.opendocument.text') ? 'odt' : undefined;
}

/** Of an archive that is cut off, those in its first kilobytes, as far as they look like parts of a document. */
function namesIn(bytes: Uint8Array): string[] {
  try {
    return listEntries('', bytes, zipLimits).map(({ name }) => name);
  } catch {
    return head(bytes, 8192).includes('word/') ? ['word/document.xml'] : [];
  }
}

function head(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');
}

/** For a document that another word processor made. */
export function otherKind(fileName: string, kind: keyof typeof names): CopydeskError {
  const name = names[kind];
  return unreadable(
    fileName,
    { en: `“${fileName}” is ${name.en}, not a Word document.`, zh: `“${fileName}”是${name.zh}，不是 Word 文档。` },
    {
      en: 'Open it in its own program and save it as a Word document (.docx).',
      zh: '请用相应程序打开，另存为 Word 文档（.docx）。',
    },
  );
}
