import type { MemoryMatch } from '../../shared/contract/methods/memory.ts';
import type { Id } from '../../shared/contract/model.ts';
import { fuzzyScore, type Measured, measured, mostUnits } from '../../shared/memory/fuzzy-score.ts';
import { chinesePairs, englishWords, machineWord, tellingWords } from '../../shared/memory/index-words.ts';
import { textKey } from '../../shared/memory/text-key.ts';
import { plainText } from '../../shared/memory/units.ts';
import type { Queries } from '../database/queries/index.ts';
import type { SegmentRecord } from '../database/queries/memory.ts';
import { createCandidateSearch } from './segment-candidates.ts';
import type { RowTexts } from './segment-feed.ts';

/** So many of the segments with the very same text are looked at. */
const mostExact = 40;
/** The score of the same text between the same neighbours. */
const inContext = 101;

const trust = { approved: 2, confirmed: 1, edited: 0 } as const;

/** Looks texts up in the translation memory. */
export function createSegmentMatches(queries: Queries) {
  const candidates = createCandidateSearch(queries);
  const { memory } = queries;

  function idsFor({ chinese, machine }: RowTexts): Id[] {
    const ids = new Set<Id>();
    const take = (found: readonly Id[]): void => {
      for (const id of found) ids.add(id);
    };
    if (chinese !== undefined) take(memory.withChinese(textKey(chinese), mostExact));
    if (machine !== undefined) take(memory.withMachine(textKey(machine), mostExact));
    if (chinese !== undefined) take(candidates.find(chinesePairs(chinese)));
    if (machine !== undefined) take(candidates.find(tellingWords(englishWords(machine)).map(machineWord)));
    return [...ids];
  }

  return {
    /** Whether another segment has the very same text. */
    hasExact(rowId: Id, { chinese, machine }: RowTexts): boolean {
      return (
        (chinese !== undefined && memory.hasChinese(textKey(chinese), rowId)) ||
        (machine !== undefined && memory.hasMachine(textKey(machine), rowId))
      );
    },
    /** The best matches for a row, each wording once; those of the row itself left out. */
    find(rowId: Id | undefined, texts: RowTexts, limit: number): MemoryMatch[] {
      const chinese = comparable(texts.chinese);
      const machine = comparable(texts.machine);
      const matches = memory.byIds(idsFor(texts)).flatMap((segment): MemoryMatch[] => {
        if (segment.rowId !== null && segment.rowId === rowId) return [];
        const scores = [
          { by: 'chinese' as const, score: scoreOf(chinese, segment.chinese) },
          { by: 'machine' as const, score: scoreOf(machine, machineTextOf(segment)) },
        ].flatMap(({ by, score }) => (score === undefined ? [] : [{ by, score }]));
        const best = scores.sort((a, b) => b.score - a.score)[0];
        if (!best) return [];
        const isInContext =
          best.score === 100 && segment.contextKey !== null && segment.contextKey === texts.contextKey;
        return [matchOf(segment, best.by, isInContext ? inContext : best.score)];
      });
      return distinctWordings(matches.sort(better)).slice(0, limit);
    },
  };
}

function comparable(text: string | undefined): Measured | undefined {
  // Cutting a very long text into units takes longer than anybody waits; it may still be the same.
  if (text === undefined) return undefined;
  return text.length > mostUnits * 12 ? { text: plainText(text), units: [] } : measured(text);
}

function scoreOf(wanted: Measured | undefined, text: string | null | undefined): number | undefined {
  if (!wanted || text === null || text === undefined) return undefined;
  const [longer, shorter] = [Math.max(wanted.text.length, text.length), Math.min(wanted.text.length, text.length)];
  // Far too long or short, whatever it says: not worth cutting.
  if (shorter * 4 < longer) return undefined;
  return fuzzyScore(wanted, measured(text));
}

function machineTextOf({ machine, final }: SegmentRecord): string | null {
  return machine === '' ? final : machine;
}

function matchOf(segment: SegmentRecord, by: 'chinese' | 'machine', score: number): MemoryMatch {
  return { ...segmentView(segment), score, by };
}

/** A segment as the interface shows it. */
export function segmentView(segment: SegmentRecord): Omit<MemoryMatch, 'score' | 'by'> {
  const { id, chinese, final, state, at, by: person, origin, rowId, storyId, story, position } = segment;
  const machine = machineTextOf(segment);
  return {
    id,
    text: final,
    state,
    at,
    ...(chinese !== null && { chinese }),
    ...(machine !== null && { machine }),
    ...(person !== null && { person }),
    ...(origin !== null && { origin }),
    // Of a story that was taken off the list the memory stays, but nobody can go there.
    ...(rowId !== null && storyId !== null && story !== null && position !== null
      ? { place: { storyId, story, rowId, position } }
      : {}),
  };
}

/** Score, then whom to trust, then the newest. */
function better(a: MemoryMatch, b: MemoryMatch): number {
  return b.score - a.score || trust[b.state] - trust[a.state] || (a.at < b.at ? 1 : a.at > b.at ? -1 : b.id - a.id);
}

function distinctWordings(matches: readonly MemoryMatch[]): MemoryMatch[] {
  const kept = new Map<string, MemoryMatch>();
  for (const match of matches) {
    const key = plainText(match.text);
    if (!kept.has(key)) kept.set(key, match);
  }
  return [...kept.values()];
}
