import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './helpers/imports.ts';
import { cycleAmong, layers, loadedBy, violationsOf } from './helpers/layers.ts';

const root = join(import.meta.dirname, '..');

const folders = ['shared', 'backend', 'electron', 'renderer', 'cli', 'bench', 'test', 'tools'];
const files = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .map((file) => file.replaceAll('\\', '/'))
  // A bench may have packages of its own installed beside it.
  .filter((file) => /\.(m|c)?tsx?$|\.mjs$/.test(file) && !file.includes('/node_modules/'));
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

describe('the house', () => {
  it('imports only in the directions of ARCHITECTURE.md', () => {
    const violations = [...sources].flatMap(([file, source]) => violationsOf(file, source));
    expect(violations.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  });

  it('has files in every layer that the rules name', () => {
    for (const layer of layers) expect(files.filter(layer.holds), layer.name).not.toEqual([]);
  });

  it('keeps the database out of the threads that check', () => {
    const worker = 'backend/analysis/worker.ts';
    expect(files).toContain(worker);
    expect([...loadedBy(worker, sources)]).not.toContain('better-sqlite3');
  });

  it('has no import cycle', () => {
    expect(cycleAmong(sources)).toBeUndefined();
  });

  it('has no source file over 400 lines, data aside', () => {
    const isCode = (file: string) => !file.startsWith('test/') && !file.includes('/data/');
    const long = [...sources].filter(([file, source]) => isCode(file) && source.split('\n').length > 401);
    expect(long.map(([file]) => file)).toEqual([]);
  });

  it('locks every optional package, those of other platforms too: npm ci refuses a lock file that lacks one', () => {
    const lock: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
      readFileSync(join(root, 'package-lock.json'), 'utf8'),
    );
    const locked = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const optional = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(optional.filter((name) => !locked.has(name))).toEqual([]);
  });

  it('names no package registry in the lock file', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });
});

describe('the rules', () => {
  const messages = (file: string, source: string) => violationsOf(file, source).map(({ message }) => message);

  it.each([
    ['shared/a.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/a.ts', "import { open } from '../backend/open.ts';"],
    ['shared/a.ts', "export * from '../renderer/a.ts';"],
    ['shared/deep/a.ts', "import type { Row } from '../../backend/row.ts';"],
    ['backend/a.ts', "import { app } from 'electron';"],
    ['backend/a.ts', "const page = await import('../renderer/page.ts');"],
    ['backend/a.ts', "import '../cli/copydesk.ts';"],
    ['electron/main.ts', "import { app } from '../renderer/app.ts';"],
    ['electron/preload.cts', "const { x } = require('../renderer/app.ts');"],
    ['renderer/a.tsx', "import { join } from 'node:path';"],
    ['renderer/a.tsx', "type T = import('../backend/backend.ts').Backend;"],
    ['cli/a.ts', "import { main } from '../electron/main.ts';"],
  ])('%s may not contain %s', (file, source) => {
    expect(messages(file, source)).toHaveLength(1);
  });

  it.each([
    ['shared/text/a.ts', "import { diffArrays } from 'diff';\nimport { x } from '../b.ts';"],
    ['backend/a.ts', "import Database from 'better-sqlite3';\nimport { x } from '../shared/b.ts';"],
    ['electron/a.ts', "import { app } from 'electron';\nimport { x } from '../backend/b.ts';"],
    ['renderer/a.tsx', "import { x } from '../shared/b.ts';\nimport { createRoot } from 'react-dom/client';"],
    ['cli/a.ts', "import { x } from '../backend/b.ts';"],
  ])('%s may contain %s', (file, source) => {
    expect(messages(file, source)).toEqual([]);
  });

  it('notice a cycle', () => {
    const cycle = cycleAmong(
      new Map([
        ['shared/a.ts', "import { b } from './b.ts';"],
        ['shared/b.ts', "import { c } from './deep/c.ts';"],
        ['shared/deep/c.ts', "import { a } from '../a.ts';"],
      ]),
    );
    expect(cycle).toEqual(['shared/a.ts', 'shared/b.ts', 'shared/deep/c.ts', 'shared/a.ts']);
  });

  it('notice what is loaded through other files', () => {
    const sources = new Map([
      ['backend/worker.ts', "import { a } from './a.ts';"],
      ['backend/a.ts', "import { b } from './deep/b.ts';\nimport type { C } from './c.ts';"],
      ['backend/deep/b.ts', "import Database from 'better-sqlite3';"],
    ]);
    expect([...loadedBy('backend/worker.ts', sources)]).toEqual([
      'backend/worker.ts',
      'backend/a.ts',
      'backend/deep/b.ts',
      'better-sqlite3',
    ]);
  });

  it('take no type for a cycle', () => {
    const sources = new Map([
      ['shared/a.ts', "import { b } from './b.ts';"],
      ['shared/b.ts', "import type { A } from './a.ts';"],
    ]);
    expect(cycleAmong(sources)).toBeUndefined();
  });
});

describe('the scanner', () => {
  const names = (source: string) => importsOf(source).map(({ from }) => from);

  it('finds every form of import', () => {
    const source = [
      "import a from 'one';",
      'import * as b from "two";',
      "import { c,\n  type D } from 'three';",
      "import 'four';",
      "import type { E } from 'five';",
      "export { f } from 'six';",
      "export * as g from 'seven';",
      "const h = await import('eight');",
      "let i: import('nine').I;",
      "const j = require('ten');",
      "new Worker(new URL('./eleven.ts', import.meta.url));",
      "export type { K } from 'twelve';",
      'const l = await import(`thirteen`);',
    ].join('\n');
    expect(names(source)).toEqual(
      'one two three four five six seven eight nine ten ./eleven.ts twelve thirteen'.split(' '),
    );
  });

  it('takes nothing in comments, strings, templates and patterns for an import', () => {
    const source = [
      "// import a from 'one';",
      "/* import b from 'two'; */",
      'const c = "import c from \'three\'";',
      `const d = \`import d from 'four' \${'five'} import('six')\`;`,
      "const e = /import f from 'seven'[/'\"]/;",
      "const text = value / 2; // ' unpaired",
      "object.import('eight');",
      "const g = { import: 'nine' };",
      "new URL('../package.json', import.meta.url);",
      "join(import.meta.dirname, '..');",
    ].join('\n');
    expect(names(source)).toEqual([]);
  });

  it('finds an import inside the code of a template', () => {
    expect(names(`const a = \`x \${await import('one')} y\`;\nimport b from 'two';`)).toEqual(['one', 'two']);
  });

  it('goes on behind an apostrophe in the text of an element', () => {
    expect(names("const a = <p>don't</p>;\nimport b from 'one';")).toEqual(['one']);
  });

  it('says the line', () => {
    expect(importsOf("\n\nimport {\n  a } from 'one';")).toMatchObject([{ line: 4 }]);
  });
});
