import type { Format, ReadSource } from '../format.ts';
import { readDecoded } from '../text/read.ts';
import { kindOf } from './kinds.ts';
import { readDocxText } from './read.ts';
import { writeCleanDocx } from './write.ts';

/** Word documents as one text: those without tracked changes and comments, and what is to be published. */
export const docxText: Format = {
  id: 'docx-clean',
  name: { en: 'Word document, the text only', zh: 'Word 文档（仅正文）' },
  extensions: ['docx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  sniff: (bytes) => kindOf(bytes) !== undefined,
  read: readText,
  writesHead: true,
  write({ paragraphs, isHeaded = false, metadata, language }) {
    const [title, ...rest] = paragraphs;
    const headed = isHeaded && title !== undefined ? { title, paragraphs: rest } : { paragraphs };
    return writeCleanDocx({ ...headed, ...(metadata && { metadata }), ...(language !== undefined && { language }) });
  },
};

function readText(fileName: string, bytes: Uint8Array): ReadSource {
  const { text, problems } = readDocxText(fileName, bytes);
  const source = readDecoded({ text, encoding: 'UTF-8' }, fileName);
  return { ...source, format: 'docx', problems: [...problems, ...source.problems] };
}
