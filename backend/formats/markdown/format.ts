import type { Format } from '../format.ts';
import { readMarkdown } from './read.ts';
import { writeMarkdown } from './write.ts';

export const markdown: Format = {
  id: 'markdown',
  name: { en: 'Markdown', zh: 'Markdown' },
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  mediaType: 'text/markdown;charset=utf-8',
  // Any text is Markdown; what is meant as such says so by its name.
  sniff: () => false,
  read: readMarkdown,
  writesHead: true,
  write: writeMarkdown,
};
