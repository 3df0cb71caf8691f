import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Localized } from '../../shared/localized.ts';
import { LexiconError, unpackSections } from '../../shared/text/lexicon/container.ts';
import { openLexicon } from '../../shared/text/lexicon/open-lexicon.ts';
import type { Lexicon } from '../../shared/text/lexicon.ts';

/** Where the build puts the lexicon: seen from the source tree, and from the bundles, which lie together in one folder. */
export const lexiconUrl: URL = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/lexicon/lexicon.bin' : '../lexicon/lexicon.bin',
  import.meta.url,
);

/** A lexicon in memory that threads can share, or why there is none and what it costs, in one sentence for people. */
export type LexiconFile = { readonly memory: SharedArrayBuffer } | { readonly problem: Localized };

/** Reads the file and makes sure that it is whole. Never throws: without a lexicon everything else works. */
export function readLexiconFile(url: URL): LexiconFile {
  const path = fileURLToPath(url);
  try {
    const bytes = readFileSync(path);
    const memory = new SharedArrayBuffer(bytes.byteLength);
    new Uint8Array(memory).set(bytes);
    unpackSections(memory);
    return { memory };
  } catch (error) {
    if (error instanceof LexiconError)
      return { problem: error.kind === 'version' ? otherVersion(path) : damaged(path) };
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { problem: isMissing ? missing(path) : unreadable(path, error) };
  }
}

/** The lexicon at a place, or the problem with it. */
export function loadLexicon(url: URL = lexiconUrl): { readonly lexicon: Lexicon } | { readonly problem: Localized } {
  const file = readLexiconFile(url);
  return 'problem' in file ? file : { lexicon: openLexicon(file.memory) };
}

const cost: Localized = {
  en: 'Checks that compare with the Chinese find nothing without it; everything else works.',
  zh: '缺少它时，无法与中文原文比对，其他功能不受影响。',
};
const again: Localized = {
  en: 'Install Copydesk again, or in a source tree run: npm run build',
  zh: '请重新安装 Copydesk；若使用源代码，请运行：npm run build',
};

function said(en: string, zh: string): Localized {
  return { en: `${en} ${cost.en} ${again.en}`, zh: `${zh}${cost.zh}${again.zh}` };
}

function missing(path: string): Localized {
  return said(`The dictionary is missing: there is no file ${path}.`, `缺少词典：找不到文件 ${path}。`);
}

function damaged(path: string): Localized {
  return said(`The dictionary ${path} is damaged.`, `词典文件 ${path} 已损坏。`);
}

function otherVersion(path: string): Localized {
  return said(
    `The dictionary ${path} belongs to another version of Copydesk.`,
    `词典文件 ${path} 属于另一版本的 Copydesk。`,
  );
}

function unreadable(path: string, error: unknown): Localized {
  const why = error instanceof Error ? error.message : String(error);
  return said(`The dictionary ${path} cannot be read (${why}).`, `无法读取词典文件 ${path}（${why}）。`);
}
