import { unreadable } from '../problems.ts';
import { encrypted } from './problems.ts';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The stream that a protected document of Office lies in ([MS-OFFCRYPTO] 2.3.4.4); names are UTF-16 LE. */
const PROTECTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether it is a compound file of Microsoft's: an old document, or a protected one. */
export function isOle(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

/** Throws where the bytes are no zip but what older programs, or Word with a password, write under its name. */
export function refuseOle(fileName: string, bytes: Uint8Array): void {
  if (!isOle(bytes)) return;
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(PROTECTED)) throw encrypted(fileName);
  throw unreadable(
    fileName,
    { en: `“${fileName}” is an old Office document (.doc).`, zh: `“${fileName}”是旧版 Office 文档（.doc）。` },
    {
      en: 'Open it in Word or LibreOffice and save it as a Word document (.docx).',
      zh: '请用 Word 或 LibreOffice 打开，另存为 Word 文档（.docx）。',
    },
  );
}
