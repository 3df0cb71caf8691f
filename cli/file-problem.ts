import { UsageError } from './terminal.ts';

/** The refusal for an error of the file system, or `undefined` for an error of another kind. */
export function fileProblem(error: unknown, path: string): UsageError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const said = sentences[error.code];
  if (!said) return undefined;
  const place = 'path' in error && typeof error.path === 'string' ? error.path : path;
  return new UsageError({ en: said.en.replace('%', place), zh: said.zh.replace('%', place) });
}

const sentences: Readonly<Record<string, { en: string; zh: string } | undefined>> = {
  ENOENT: {
    en: 'There is no file %. Check the path; it is read from the folder you are in.',
    zh: '找不到文件 %。请检查路径，相对路径以当前文件夹为准。',
  },
  EACCES: {
    en: '% may not be opened: permission denied. Check its permissions.',
    zh: '没有权限打开 %。请检查文件权限。',
  },
  EPERM: {
    en: '% may not be opened: permission denied. Check its permissions.',
    zh: '没有权限打开 %。请检查文件权限。',
  },
  EISDIR: { en: '% is a folder. Name the files in it.', zh: '% 是文件夹。请指定其中的文件。' },
  ENOSPC: {
    en: 'The disk is full: % could not be written. Free some space.',
    zh: '磁盘已满，无法写入 %。请腾出空间。',
  },
  EROFS: { en: '% cannot be written: the disk is read-only.', zh: '无法写入 %：磁盘为只读。' },
};
