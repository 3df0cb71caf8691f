import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copydesk } from '../helpers/copydesk.ts';
import { root } from '../helpers/running.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

it('README.md shows what the command really prints', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, story = '', printed] = /that says\n\n```\n(.*?)```\n\nit prints\n\n```\n(.*?)```/s.exec(readme) ?? [];
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'story.txt'), story);
  expect(copydesk(['check', 'story.txt'], { cwd }).stdout).toBe(printed);
});
