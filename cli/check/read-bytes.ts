import { open } from 'node:fs/promises';
import { limits } from '../../shared/contract/api.ts';
import { CopydeskError } from '../../shared/contract/errors.ts';
import { fileProblem } from '../file-problem.ts';
import { UsageError } from '../terminal.ts';

/** What standard input is called in results. */
export const stdinName = 'stdin';

/** The whole of a file, or of standard input for `-`. Refuses what is too large before it fills the memory. */
export async function readBytes(path: string): Promise<Buffer> {
  if (path === '-') return collect(process.stdin, stdinName);
  try {
    const file = await open(path);
    try {
      const found = await file.stat();
      if (found.isDirectory()) {
        throw new UsageError({
          en: `${path} is a folder. Name the files in it.`,
          zh: `${path} 是文件夹。请指定其中的文件。`,
        });
      }
      if (found.size > limits.fileBytes) throw tooLarge(path);
      // Not readFile: a pipe or a device has no size to go by.
      return await collect(file.createReadStream({ autoClose: false }), path);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileProblem(error, path) ?? error;
  }
}

async function collect(stream: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limits.fileBytes) throw tooLarge(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): CopydeskError {
  const limit = limits.fileBytes / 1024 / 1024;
  return new CopydeskError({
    code: 'too-large',
    message: { en: `${name} is larger than ${limit} MB.`, zh: `${name} 超过 ${limit} MB。` },
    mend: {
      en: 'A story is rarely larger than one: cut the file into its stories. Segments of any number go through check --batch.',
      zh: '一篇稿件很少有这么大：请按稿件拆分文件。句段数量不限时请用 check --batch。',
    },
  });
}
