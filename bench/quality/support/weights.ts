import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** The weights that are shipped. */
export const weightsFile = new URL('../../../shared/checks/ranking/weights.json', import.meta.url);

/** What names the shipped weights: 16 digits that change with any of them; "none" where there are none. */
export function weightsDigest(): string {
  if (!existsSync(weightsFile)) return 'none';
  return createHash('sha256').update(readFileSync(weightsFile)).digest('hex').slice(0, 16);
}
