import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../shared/text/spans.ts';

/** A passage that the desk must mark in a machine translation. */
export interface Passage extends Span {
  readonly what: string;
  /** How the ids of the checks start that should mark it; others may lie over it by chance. */
  readonly check: string;
}

export interface Seeds {
  /** A machine translation with defects, and the passages that must be marked. */
  readonly machine: { readonly path: string; readonly text: string; readonly passages: readonly Passage[] };
  /** An edited article on the same subject; next to nothing may be marked. */
  readonly reference: { readonly path: string; readonly text: string };
}

const root = join(import.meta.dirname, '..', '..');

/** The two documents that the product started with, or our own of the same kind where they are missing. */
export function seeds(): Seeds {
  return givenSeeds() ?? ownSeeds();
}

/** Texts of ours with the same defects. */
export function ownSeeds(): Seeds {
  const machine = join(root, 'test/fixtures/seeds/001-harbour-news-mt.txt');
  const reference = join(root, 'test/fixtures/seeds/000-coastal-daily.txt');
  const text = readFileSync(machine, 'utf8');
  const passages = ownPassages.map(([what, check, words]) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`The fixture has no "${words}".`);
    return { what, check, start, end: start + words.length };
  });
  return {
    machine: { path: machine, text, passages },
    reference: { path: reference, text: readFileSync(reference, 'utf8') },
  };
}

/** What is wrong, the check, and the words. */
const ownPassages: readonly (readonly [what: string, check: string, words: string])[] = [
  [
    'a list item said twice',
    'duplication/',
    'more than 520 illegal net workshops, and more than 520 illegal net workshops',
  ],
  ['a list broken over two sentences', 'awkward/list-broken', 'were eliminated. There are more than 1,700'],
  ['first person', 'awkward/first-person', 'against me'],
  ['a surname with Mou', 'awkward/surname-mou', 'Zhao Moude'],
  ['another surname with Mou', 'awkward/surname-mou', 'Qian Moufeng'],
  ['future tense in a report of results', 'awkward/tense', 'will actively cooperate'],
  ['prestige and momentum', 'awkward/set-phrase', 'gaining prestige and momentum'],
  ['public order', 'awkward/set-phrase', 'social security environment'],
  ['symptoms and causes', 'awkward/set-phrase', 'treating both symptoms and root causes'],
  ['ecology of', 'awkward/category-noun', 'managed the ecology of'],
  ['atmosphere of', 'awkward/category-noun', 'a good atmosphere of'],
  ['a space before a full stop', 'mechanics/space', ' .'],
  ['spaces at a paragraph start', 'mechanics/leading', '  During'],
];

/** The given seeds stay out of the repository: they are known by their digest, and their passages by offsets. */
function givenSeeds(): Seeds | undefined {
  const machine = readGiven(
    '001-china-news-service-mt.txt',
    '5c4e431685194593c09a121741d7fb105ac906839ea973767362d8c74db74304',
  );
  const reference = readGiven(
    '000-china-daily.txt',
    '1a77596dbd163db5457989d040d2ed8aba7909ec70493a2ac4785077fddce35b',
  );
  return machine && reference ? { machine: { ...machine, passages: givenPassages }, reference } : undefined;
}

function readGiven(name: string, digest: string): { path: string; text: string } | undefined {
  const path = join(root, '../shared/seeds', name);
  try {
    const bytes = readFileSync(path);
    if (createHash('sha256').update(bytes).digest('hex') === digest) return { path, text: bytes.toString('utf8') };
    shout(`${path} is not the document that these tests know.`);
  } catch {
    shout(`${path} is missing.`);
  }
  return undefined;
}

function shout(problem: string): void {
  const line = `!! ${problem} Stand-ins of our own are used instead. !!`;
  console.warn(`\n${'!'.repeat(line.length)}\n${line}\n${'!'.repeat(line.length)}\n`);
}

const givenPassages: readonly Passage[] = [
  { what: 'future tense in a report of results', check: 'awkward/tense', start: 145, end: 168 },
  { what: 'a list item said twice', check: 'duplication/', start: 644, end: 744 },
  { what: 'a list broken over two sentences', check: 'awkward/list-broken', start: 745, end: 816 },
  { what: 'spaces at a paragraph start', check: 'mechanics/leading', start: 909, end: 911 },
  { what: 'first person', check: 'awkward/first-person', start: 1215, end: 1225 },
  { what: 'a space before a full stop', check: 'mechanics/space', start: 1295, end: 1297 },
  { what: 'a surname with Mou', check: 'awkward/surname-mou', start: 1486, end: 1494 },
  { what: 'a second surname with Mou', check: 'awkward/surname-mou', start: 1496, end: 1508 },
  { what: 'a third surname with Mou', check: 'awkward/surname-mou', start: 1510, end: 1520 },
  { what: 'the same root again and again', check: 'awkward/root', start: 1653, end: 1748 },
  { what: 'prestige and momentum', check: 'awkward/set-phrase', start: 1790, end: 1819 },
  { what: 'public order', check: 'awkward/set-phrase', start: 1851, end: 1878 },
  { what: 'spaces at another paragraph start', check: 'mechanics/leading', start: 1881, end: 1883 },
  { what: 'symptoms and causes', check: 'awkward/set-phrase', start: 1945, end: 1983 },
  { what: 'ecology of', check: 'awkward/category-noun', start: 2920, end: 2971 },
  { what: 'atmosphere of', check: 'awkward/category-noun', start: 3003, end: 3059 },
];
