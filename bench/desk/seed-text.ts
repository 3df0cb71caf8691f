import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const given = join(root, '../shared/seeds/001-china-news-service-mt.txt');

/** The machine translation that a translator reviews: seed 001, or a text of ours with the same defects. */
export function seedText(): Uint8Array<ArrayBuffer> {
  if (existsSync(given)) return new Uint8Array(readFileSync(given));
  console.warn(`╔══ ${given} is missing: measured on a stand-in of our own. ══╗`);
  return new Uint8Array(readFileSync(join(root, 'test/fixtures/seeds/001-harbour-news-mt.txt')));
}
