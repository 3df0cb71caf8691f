import { hash32 } from '../checks/engine/hash.ts';
import type { Language } from '../text/language.ts';
import { segmentSentences } from '../text/segment.ts';
import { sameKey } from './match.ts';

/** So many sentences stand for a text. */
const sketchSize = 32;
/** Shorter ones stand in many texts. */
const shortest: Readonly<Record<Language, number>> = { en: 24, zh: 10 };
/** As much of a text as is read: enough to know it by. */
const longestRead = 400_000;

/**
 * Numbers that stand for a text: the lowest hashes of its sentences. Two versions of one text have most of them in common,
 * whatever was inserted or moved, and two texts on one subject next to none (a bottom-k sketch).
 */
export function sketchOf(text: string, language: Language): number[] {
  const read = text.slice(0, longestRead);
  const hashes = new Set<number>();
  for (const { start, end } of segmentSentences(read, language)) {
    const sentence = sameKey(read.slice(start, end));
    if (sentence.length >= shortest[language]) hashes.add(hash32(sentence));
  }
  return [...hashes].sort((a, b) => a - b).slice(0, sketchSize);
}
