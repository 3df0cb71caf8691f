/**
 * Words as numbers: comparing words of texts by 32-bit hashes is several times faster than by strings, and a clash between
 * two words of a row is too rare to matter for a likelihood.
 */
export function wordHash(lower: string): number {
  return hashOf(lower, lower.length, 0x811c9dc5);
}

/** A word without its inflection, as a number: "promoting", "promotes" and "promoted" are one, roughly. */
export function stemHash(lower: string): number {
  let end = lower.length;
  if (end > 4) {
    if (lower.endsWith('ing') && end > 5) end -= 3;
    else if (lower.endsWith('ied') || lower.endsWith('ies')) end -= 3;
    else if (lower.endsWith('ed') || lower.endsWith('es') || lower.endsWith('ly')) end -= 2;
    else if (lower.endsWith('s') && !lower.endsWith('ss')) end -= 1;
    const last = lower[end - 1];
    if (last === 'e' || last === 'y') end -= 1;
  }
  return hashOf(lower, end, 0x2f0b4a47);
}

/** Two neighbours as one number; the order counts. */
export function pairHash(first: number, second: number): number {
  const mixed = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) ^ Math.imul(second ^ (second >>> 13), 0x297a2d39);
  return (mixed ^ (mixed >>> 12)) | 0;
}

/** Stands for the neighbour of the first and of the last word. */
export const border = 0x5bd1e995;

/** FNV-1a over the UTF-16 units before `end`. */
function hashOf(text: string, end: number, basis: number): number {
  let hash = basis;
  for (let index = 0; index < end; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
