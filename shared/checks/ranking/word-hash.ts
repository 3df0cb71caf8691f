/**
 * Words as numbers: comparing words of texts by 32-bit hashes is several times faster than by strings, and a clash between
 * two words of a row is too rare to matter for a likelihood.
 */
export function wordHash(lower: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < lower.length; index += 1) hash = Math.imul(hash ^ lower.charCodeAt(index), 0x01000193);
  return hash | 0;
}

/** A word without its inflection, as a number: "promoting", "promotes" and "promoted" are one, roughly. */
export function stemHash(lower: string): number {
  let end = lower.length;
  if (end > 4) {
    if (lower.endsWith('ing') && end > 5) end -= 3;
    else if (lower.endsWith('ied') || lower.endsWith('ies')) end -= 3;
    else if (lower.endsWith('ed') || lower.endsWith('es') || lower.endsWith('ly')) end -= 2;
    else if (lower.endsWith('s') && !lower.endsWith('ss')) end -= 1;
    if (lower.charCodeAt(end - 1) === 101 || lower.charCodeAt(end - 1) === 121) end -= 1;
  }
  let hash = 0x2f0b4a47;
  for (let index = 0; index < end; index += 1) hash = Math.imul(hash ^ lower.charCodeAt(index), 0x01000193);
  return hash | 0;
}

/** Two neighbours as one number; the order counts. */
export function pairHash(first: number, second: number): number {
  const mixed = Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) ^ Math.imul(second ^ (second >>> 13), 0x297a2d39);
  return (mixed ^ (mixed >>> 12)) | 0;
}
