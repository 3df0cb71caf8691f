import type { CopydeskError } from '../../../shared/contract/errors.ts';
import { unreadable } from '../problems.ts';

/** For XML of another kind; `root` is the name of its first element. */
export function notTmx(fileName: string, root: string): CopydeskError {
  const shown = root.slice(0, 100);
  return unreadable(
    fileName,
    {
      en: `“${fileName}” is no TMX file: its first element is <${shown}> and not <tmx>.`,
      zh: `“${fileName}”不是 TMX 文件：其根元素是 <${shown}>，而不是 <tmx>。`,
    },
    {
      en: 'Export the translation memory as TMX and choose that file.',
      zh: '请将翻译记忆库导出为 TMX 后选择该文件。',
    },
    { line: 1 },
  );
}
