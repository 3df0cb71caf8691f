import { type KnowledgeData, oddsToByte } from '../../../shared/checks/ranking/knowledge.ts';
import { packRenderings, packTable } from '../../../shared/checks/ranking/packed.ts';
import { pairHash, stemHash, wordHash } from '../../../shared/checks/ranking/word-hash.ts';

/** A segment as words are learnt from it. */
export interface Lesson {
  readonly doc: string;
  /** Names the Chinese passage: translations of one passage count as one text. */
  readonly passage: string;
  readonly chinese: readonly string[];
  readonly lowers: readonly string[];
  /** Share of experts who marked each word. */
  readonly marked: Float32Array;
  /** The rules that fired, with the share of experts who marked something there. */
  readonly rules: readonly { readonly check: string; readonly marked: number }[];
}

const border = 0x5bd1e995 | 0;
const logit = (p: number) => Math.log(p / (1 - p));

export function learnKnowledge(lessons: readonly Lesson[]): KnowledgeData {
  const words = new Map<number, Count>();
  const pairs = new Map<number, Count>();
  let marked = 0;
  let total = 0;
  const docIds = new Map<string, number>();
  for (const lesson of lessons) {
    const doc = docIds.get(lesson.doc) ?? docIds.size;
    docIds.set(lesson.doc, doc);
    const hashes = lesson.lowers.map(wordHash);
    for (let index = 0; index <= hashes.length; index += 1) {
      const own = lesson.marked[index] ?? 0;
      const word = hashes[index] ?? border;
      if (index < hashes.length) {
        add(words, word, own, doc);
        marked += own;
        total += 1;
      }
      add(pairs, pairHash(hashes[index - 1] ?? border, word), Math.max(own, lesson.marked[index - 1] ?? 0), doc);
    }
  }
  const pairBase = Math.min(0.9, (marked / total) * 1.4);
  const rules = new Map<string, Count>();
  let ruleMarked = 0,
    ruleTotal = 0;
  for (const { rules: fired } of lessons) {
    for (const { check, marked: own } of fired) {
      const count = rules.get(check) ?? { n: 0, marked: 0, docs: 0, lastDoc: -1 };
      count.n += 1;
      count.marked += own;
      rules.set(check, count);
      ruleMarked += own;
      ruleTotal += 1;
    }
  }
  const ruleBase = ruleTotal > 0 ? ruleMarked / ruleTotal : 0.3;
  const renderings = learnRenderings(lessons);
  const oddsOf = (counts: ReadonlyMap<number, Count>, mean: number, least: number): string => {
    const strength = 25;
    const odds = new Map<number, number>();
    for (const [hash, { n, marked: own }] of counts) {
      if (n < least) continue;
      const rate = (own + strength * mean) / (n + strength);
      odds.set(hash, oddsToByte(logit(Math.min(0.97, Math.max(0.005, rate))) - logit(mean)));
    }
    return packTable(odds);
  };
  const seenOf = (counts: ReadonlyMap<number, Count>): string => {
    const levels = new Map<number, number>();
    for (const [hash, { docs }] of counts) if (docs >= 2) levels.set(hash, seenLevel(docs));
    return packTable(levels);
  };
  return {
    wordOdds: oddsOf(words, marked / total, 12),
    pairOdds: oddsOf(pairs, pairBase, 8),
    wordSeen: seenOf(words),
    pairSeen: seenOf(pairs),
    renderings: packRenderings(renderings),
    ruleOdds: Object.fromEntries(
      [...rules]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([check, { n, marked: own }]) => [check, round(logit((own + 8 * ruleBase) / (n + 8)))]),
    ),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

interface Count {
  n: number;
  marked: number;
  docs: number;
  lastDoc: number;
}

function add(counts: Map<number, Count>, key: number, marked: number, doc: number): void {
  let count = counts.get(key);
  if (!count) {
    count = { n: 0, marked: 0, docs: 0, lastDoc: -1 };
    counts.set(key, count);
  }
  count.n += 1;
  count.marked += marked;
  if (count.lastDoc !== doc) {
    count.docs += 1;
    count.lastDoc = doc;
  }
}

function seenLevel(docs: number): number {
  return docs >= 9 ? 3 : docs >= 3 ? 2 : 1;
}

/**
 * IBM model 1 over passages: the English side of a passage is the bag of what all its translations say and no
 * expert marked, each word by the share of translations that have it.
 */
function learnRenderings(lessons: readonly Lesson[]): Map<string, Map<number, number>> {
  const groups = new Map<string, { chinese: readonly string[]; bag: Map<number, number>; texts: number }>();
  for (const { passage, chinese, lowers, marked } of lessons) {
    let group = groups.get(passage);
    if (!group) {
      group = { chinese: [...new Set(chinese)], bag: new Map(), texts: 0 };
      groups.set(passage, group);
    }
    group.texts += 1;
    const stems = new Set<number>();
    lowers.forEach((lower, index) => {
      if ((marked[index] ?? 0) < 0.3 && /[\p{L}\d]/u.test(lower)) stems.add(stemHash(lower));
    });
    for (const stem of stems) group.bag.set(stem, (group.bag.get(stem) ?? 0) + 1);
  }
  const table = new Map<string, Map<number, number>>();
  const nullTable = new Map<number, number>();
  for (let round = 0; round < 6; round += 1) {
    const next = new Map<string, Map<number, number>>();
    const nextNull = new Map<number, number>();
    for (const { chinese, bag, texts } of groups.values()) {
      const rows = chinese.map((word) => {
        let row = next.get(word);
        if (!row) {
          row = new Map();
          next.set(word, row);
        }
        return [row, table.get(word)] as const;
      });
      for (const [stem, count] of bag) {
        const weight = count / texts;
        const nullP = round === 0 ? 1 : (nullTable.get(stem) ?? 0) * 2;
        let sum = nullP;
        for (const [, known] of rows) sum += known ? (known.get(stem) ?? 0) : 1;
        if (sum <= 0) continue;
        nextNull.set(stem, (nextNull.get(stem) ?? 0) + (weight * nullP) / sum);
        for (const [row, known] of rows) {
          const p = known ? (known.get(stem) ?? 0) : 1;
          if (p > 0) row.set(stem, (row.get(stem) ?? 0) + (weight * p) / sum);
        }
      }
    }
    normalise(nextNull, 0);
    table.clear();
    for (const [word, row] of next) {
      normalise(row, round < 2 ? 0 : 0.02);
      table.set(word, row);
    }
    nullTable.clear();
    for (const [stem, p] of nextNull) nullTable.set(stem, p);
  }
  return table;
}

function normalise(row: Map<number, number>, least: number): void {
  let sum = 0;
  for (const value of row.values()) sum += value;
  for (const [key, value] of row) {
    if (value / sum < least) row.delete(key);
    else row.set(key, value / sum);
  }
}
