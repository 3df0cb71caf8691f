import { posix } from 'node:path';
import { importsOf } from './imports.ts';

/** Where a file belongs, and what it may import: the rules of ARCHITECTURE.md, as data. */
interface Layer {
  readonly name: string;
  readonly holds: (file: string) => boolean;
  /** Folders of the project. */
  readonly folders: readonly string[];
  /** Packages by name, `node:` for all built-in modules; `*` for any. */
  readonly packages: readonly string[];
}

const inFolder = (folder: string) => (file: string) => file.startsWith(`${folder}/`);

/** The first layer that holds a file rules it. */
export const layers: readonly Layer[] = [
  {
    name: 'shared',
    holds: inFolder('shared'),
    folders: ['shared'],
    packages: ['diff', 'zod', 'wink-eng-lite-web-model'],
  },
  {
    name: 'backend',
    holds: inFolder('backend'),
    folders: ['shared', 'backend'],
    packages: ['node:', 'better-sqlite3', 'csv-parse', 'fflate', 'htmlparser2', 'iconv-lite', 'saxes', 'ws', 'zod'],
  },
  {
    name: 'electron',
    holds: inFolder('electron'),
    folders: ['shared', 'backend', 'electron'],
    packages: ['node:', 'electron', 'zod'],
  },
  {
    name: 'renderer',
    holds: inFolder('renderer'),
    folders: ['shared', 'renderer'],
    packages: [
      'react',
      'react-dom',
      'i18next',
      'radix-ui',
      'cmdk',
      '@tanstack/react-virtual',
      '@codemirror/commands',
      '@codemirror/state',
      '@codemirror/view',
      '@fontsource-variable/inter',
      '@fontsource/source-serif-4',
      'style-mod',
      'nspell',
      'dictionary-en',
      'dictionary-en-gb',
    ],
  },
  { name: 'cli', holds: inFolder('cli'), folders: ['shared', 'backend', 'cli'], packages: ['node:', 'zod'] },
];

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * The imports of one file that its layer forbids.
 *
 * @param file path from the project's root, with slashes
 */
export function violationsOf(file: string, source: string): readonly Violation[] {
  const layer = layers.find((candidate) => candidate.holds(file));
  if (!layer || isToolConfiguration(file)) return [];
  return importsOf(source).flatMap(({ from, line }) => {
    const path = resolveImport(file, from);
    const allowed =
      from.startsWith('.') && !path.startsWith('node_modules/')
        ? layer.folders.some((folder) => inFolder(folder)(path))
        : layer.packages.includes(packageOf(path.replace(/^node_modules\//, '')));
    return allowed ? [] : [{ file, line, message: `${layer.name} must not import "${from}"` }];
  });
}

/** Configurations such as vite.config.ts belong to the tool chain, not to the program. */
const isToolConfiguration = (file: string) => /\.config\.ts$/.test(file);

/** The imported file's path from the project's root; a package's name as it is. */
export function resolveImport(file: string, from: string): string {
  return from.startsWith('.') ? posix.join(posix.dirname(file), from.replace(/\?.*$/, '')) : from;
}

/** Everything that running a file loads, through any number of imports: files by path, packages by specifier. */
export function loadedBy(file: string, sources: ReadonlyMap<string, string>): ReadonlySet<string> {
  const loaded = new Set<string>();
  const visit = (path: string) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { from, typeOnly } of importsOf(sources.get(path) ?? '')) {
      if (!typeOnly) visit(resolveImport(path, from));
    }
  };
  visit(file);
  return loaded;
}

function packageOf(from: string): string {
  if (from.startsWith('node:')) return 'node:';
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/');
}

/**
 * One import cycle among the files, as the path round it; `undefined` when there is none. Type-only imports vanish
 * before run time and may point both ways.
 */
export function cycleAmong(sources: ReadonlyMap<string, string>): readonly string[] | undefined {
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] | undefined => {
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file];
    const source = sources.get(file);
    if (state.has(file) || source === undefined) return undefined;
    state.set(file, 'open');
    path.push(file);
    for (const { from, typeOnly } of importsOf(source)) {
      const cycle = from.startsWith('.') && !typeOnly ? visit(resolveImport(file, from)) : undefined;
      if (cycle) return cycle;
    }
    path.pop();
    state.set(file, 'done');
    return undefined;
  };
  for (const file of sources.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return undefined;
}
