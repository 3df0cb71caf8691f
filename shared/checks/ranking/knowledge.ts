import { type ByteTable, openRenderings, openTable, stemKey } from './packed.ts';

/**
 * What was learnt of words from annotated texts. Everything is asked by hash (see word-hash.ts) and answered with `NaN`
 * where the training texts had too little of it.
 */
export interface Knowledge {
  /** Log-odds of an expert's mark on this word, against the average word. */
  wordOdds(word: number): number;
  /** The same for two neighbours. */
  pairOdds(pair: number): number;
  /** 0 to 3: in how many different stories the word occurred, in powers of three; 0 for fewer than two. */
  wordSeen(word: number): number;
  /** The same for two neighbours. */
  pairSeen(pair: number): number;
  /** Likelihoods (0 to 1) of English stems, by {@link stemKey}, as renderings of a Chinese word in unmarked text. */
  rendering(chinese: string): ReadonlyMap<number, number> | undefined;
  /** Whether the stem is a rendering of any Chinese word. */
  isRendering(stem: number): boolean;
  /** Log-odds of an expert's mark where this rule fires. */
  ruleOdds(check: string): number;
}

/** Knowledge as it lies in the weights: tables packed by packed.ts. */
export interface KnowledgeData {
  readonly wordOdds: string;
  readonly pairOdds: string;
  readonly wordSeen: string;
  readonly pairSeen: string;
  readonly renderings: { readonly words: string; readonly stems: string };
  readonly ruleOdds: Readonly<Record<string, number>>;
}

/** Log-odds from -4 to 4 in a byte. */
export const oddsToByte = (odds: number): number => Math.round(Math.min(3.96, Math.max(-4, odds)) * 32) + 128;
const byteToOdds = (byte: number): number => (byte - 128) / 32;

export function openKnowledge(data: KnowledgeData): Knowledge {
  const odds = (table: ByteTable) => (hash: number) => {
    const byte = table.get(hash);
    return byte === undefined ? Number.NaN : byteToOdds(byte);
  };
  const level = (table: ByteTable) => (hash: number) => table.get(hash) ?? 0;
  const renderings = openRenderings(data.renderings);
  const stems = new Set<number>();
  for (const own of renderings.values()) for (const stem of own.keys()) stems.add(stem);
  const ruleOdds = new Map(Object.entries(data.ruleOdds));
  return {
    wordOdds: odds(openTable(data.wordOdds)),
    pairOdds: odds(openTable(data.pairOdds)),
    wordSeen: level(openTable(data.wordSeen)),
    pairSeen: level(openTable(data.pairSeen)),
    rendering: (chinese) => renderings.get(chinese),
    isRendering: (stem) => stems.has(stemKey(stem)),
    ruleOdds: (check) => ruleOdds.get(check) ?? Number.NaN,
  };
}
