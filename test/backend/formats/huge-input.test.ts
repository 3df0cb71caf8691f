import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const script = join(import.meta.dirname, 'bad/read-huge.ts');

/** The limit of issue 5: of the whole process, so of its runtime too. */
const mostMegabytes = 300;

it.each([
  ['a line of 200 MB', /^too-large: “line\.txt” is 200\.0 MB/],
  ['a line as long as a file may be', /^read$/],
  ['a page of one line as long as a file may be', /^read$/],
  ['Markdown of one line as long as a file may be', /^read$/],
  ['XLIFF of one line as long as a file may be', /^read$/],
  [
    'a translation memory with a segment of 200 MB',
    /^unreadable-file: “memory\.tmx” cannot be read: .*longer than any translation/,
  ],
  [
    'XLIFF of 100,000 units with one id',
    /^unreadable-file: “units\.xlf” cannot be read: more than 10,000 of its units have the id of another one/,
  ],
  ['XLIFF of 380,000 units with one id', /^too-large: “units\.xlf” has more than 120,000 units/],
  ['XLIFF of 30,000 units', /^read$/],
  ['a translation memory of 60,000 units', /^read$/],
  ['a document of 200,000 units in TMX', /^too-large: “units\.tmx” has more than 120,000 units/],
  ['a bomb', /^unreadable-file: “bomb\.docx” was not unpacked: .*more than 200 MB/],
  ['a bomb that lies about its size', /^unreadable-file: “bomb\.docx” was not unpacked: .*more than it says/],
  ['a bomb in a part that nobody needs', /^read$/],
])('%s is read or refused within 300 MB', async (what, expected) => {
  const path = join(temporaryFolder(), 'line.txt');
  const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=300', script, what, path], {
    timeout: 50_000,
  });
  const { outcome, megabytes } = JSON.parse(stdout);
  expect(outcome).toMatch(expected);
  expect(megabytes).toBeLessThanOrEqual(mostMegabytes);
});
