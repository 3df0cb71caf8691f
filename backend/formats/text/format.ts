import type { Format } from '../format.ts';
import { readPlainText } from './read.ts';
import { writePlainText } from './write.ts';

export const plainText: Format = {
  id: 'text',
  name: { en: 'Plain text', zh: '纯文本' },
  extensions: ['txt', 'text'],
  mediaType: 'text/plain;charset=utf-8',
  // Any file may turn out to be text; that it is none is found out, and said, in reading.
  sniff: () => false,
  read: readPlainText,
  write: writePlainText,
};
