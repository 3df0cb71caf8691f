import { hash32 } from '../checks/engine/hash.ts';
import { plainText } from './units.ts';

/** A number that equal texts share, white space apart, and hardly any others: 53 bits, what JSON and SQLite both hold. */
export function textKey(text: string): number {
  const plain = plainText(text);
  return (hash32(plain, 0x1234567) & 0x1fffff) * 0x1_0000_0000 + hash32(plain);
}

/** What stands around a segment, as a number; nothing for one that stands alone. */
export function contextKey(before: string | undefined, after: string | undefined): number | null {
  if (before === undefined && after === undefined) return null;
  return textKey(`${plainText(before ?? '')}\u0000${plainText(after ?? '')}`);
}
