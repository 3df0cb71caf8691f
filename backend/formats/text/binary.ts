import type { Localized } from '../../../shared/localized.ts';
import { unreadable } from '../problems.ts';

/** Files that people take for text, by their first bytes. */
interface Kind {
  readonly name: Localized;
  readonly mend: Localized;
  readonly starts: readonly string[];
}

const SAVE_AS_TEXT: Localized = {
  en: 'Open it in its own program and save it as plain text (UTF-8), or copy the text and paste it here.',
  zh: '请在相应程序中打开并另存为纯文本（UTF-8），或复制正文后粘贴到此处。',
};
const NO_TEXT: Localized = {
  en: 'It holds no text to read: choose the file with the story.',
  zh: '其中没有可读的文本，请选择稿件所在的文件。',
};
const UNPACK: Localized = { en: 'Unpack it and choose the text file in it.', zh: '请先解压，再选择其中的文本文件。' };

const OLE = '\xd0\xcf\x11\xe0';

/** First bytes as Latin-1 characters. */
const KINDS: readonly Kind[] = [
  { name: { en: 'a PDF document', zh: 'PDF 文档' }, mend: SAVE_AS_TEXT, starts: ['%PDF'] },
  {
    name: { en: 'an old Word document (.doc)', zh: '旧版 Word 文档（.doc）' },
    mend: SAVE_AS_TEXT,
    starts: [OLE],
  },
  { name: { en: 'an RTF document', zh: 'RTF 文档' }, mend: SAVE_AS_TEXT, starts: ['{\\rtf'] },
  {
    name: { en: 'a picture', zh: '图片' },
    mend: NO_TEXT,
    starts: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\x00', 'MM\x00*'],
  },
  { name: { en: 'a database', zh: '数据库文件' }, mend: NO_TEXT, starts: ['SQLite format 3\x00'] },
  { name: { en: 'a program', zh: '程序文件' }, mend: NO_TEXT, starts: ['\x7fELF', 'MZ\x90', '\xcf\xfa\xed\xfe'] },
  {
    name: { en: 'a sound or film', zh: '音频或视频文件' },
    mend: NO_TEXT,
    starts: ['ID3', 'OggS', 'RIFF', '\x1aE\xdf\xa3'],
  },
  {
    name: { en: 'a packed archive', zh: '压缩文件' },
    mend: UNPACK,
    starts: ['\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh', '\xfd7zXZ'],
  },
];

/** What a zip holds is told by the names of its first entries. */
const PACKED: readonly [part: RegExp, kind: Omit<Kind, 'starts'>][] = [
  [/word\//, { name: { en: 'a Word document (.docx)', zh: 'Word 文档（.docx）' }, mend: SAVE_AS_TEXT }],
  [/xl\//, { name: { en: 'an Excel workbook', zh: 'Excel 工作簿' }, mend: SAVE_AS_TEXT }],
  [/ppt\//, { name: { en: 'a PowerPoint presentation', zh: 'PowerPoint 演示文稿' }, mend: SAVE_AS_TEXT }],
  [/opendocument/, { name: { en: 'an OpenDocument file', zh: 'OpenDocument 文件' }, mend: SAVE_AS_TEXT }],
];

/** Markup that would be read as if its tags were story text. */
const MARKUP: readonly [start: RegExp, kind: Omit<Kind, 'starts'>][] = [
  [
    /^(?:From: <Saved by |MIME-Version: 1\.0\r?$)/im,
    {
      name: { en: 'a web page in one file (MHTML)', zh: '单文件网页（MHTML）' },
      mend: {
        en: 'Open it in a browser and save it as HTML only, or copy the story and paste it here.',
        zh: '请在浏览器中打开并另存为“仅 HTML”，或复制稿件正文后粘贴到此处。',
      },
    },
  ],
  [/^\s*<\?xml\b/i, { name: { en: 'an XML file', zh: 'XML 文件' }, mend: SAVE_AS_TEXT }],
];

const SNIFFED = 8192;

/** Throws when the bytes are plainly no text, and says what they are instead. */
export function refuseBinary(fileName: string, bytes: Uint8Array): void {
  const kind = kindOf(bytes);
  if (!kind) return;
  throw unreadable(
    fileName,
    { en: `“${fileName}” is ${kind.name.en}, not plain text.`, zh: `“${fileName}”是${kind.name.zh}，不是纯文本。` },
    kind.mend,
  );
}

/** Whether the first bytes are those of a picture, a PDF or the like, whatever the file is called; no archive or Office file. */
export function isOtherBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 32)).toString('latin1');
  return !start.startsWith(OLE) && KINDS.some(({ starts }) => starts.some((each) => start.startsWith(each)));
}

function kindOf(bytes: Uint8Array): Omit<Kind, 'starts'> | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFFED)).toString('latin1');
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    const packed = PACKED.find(([part]) => part.test(start))?.[1];
    return packed ?? { name: { en: 'a zip archive', zh: 'zip 压缩文件' }, mend: UNPACK };
  }
  if (/^.{4}ftyp/s.test(start)) return { name: { en: 'a sound or film', zh: '音频或视频文件' }, mend: NO_TEXT };
  const known = KINDS.find(({ starts }) => starts.some((each) => start.startsWith(each)));
  return known ?? MARKUP.find(([pattern]) => pattern.test(start.replace(/^\xef\xbb\xbf/, '')))?.[1];
}

/** For bytes that no known kind of file starts with but that are no text in any encoding either. */
export function noText(fileName: string) {
  return unreadable(
    fileName,
    { en: `“${fileName}” is a binary file, not plain text.`, zh: `“${fileName}”是二进制文件，不是纯文本。` },
    SAVE_AS_TEXT,
  );
}
