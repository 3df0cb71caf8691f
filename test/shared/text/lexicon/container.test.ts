import { describe, expect, it } from 'vitest';
import {
  LexiconError,
  packSections,
  type Sections,
  sectionNames,
  unpackSections,
} from '../../../../shared/text/lexicon/container.ts';

/** Sections of all lengths, so that each starts at another place. */
const sections = Object.fromEntries(
  sectionNames.map((name, index) => [name, Uint8Array.from({ length: 3 * index }, (_, at) => at + index)]),
) as unknown as Sections;

describe('the file of the lexicon', () => {
  it('gives back every section as it was', () => {
    const unpacked = unpackSections(packSections(sections));
    for (const name of sectionNames) expect([...unpacked[name]]).toEqual([...sections[name]]);
  });

  it('lays every section where any typed array may start', () => {
    for (const section of Object.values(unpackSections(packSections(sections)))) expect(section.byteOffset % 8).toBe(0);
  });

  it('can be read from memory that threads share', () => {
    const packed = new Uint8Array(packSections(sections));
    const shared = new SharedArrayBuffer(packed.byteLength);
    new Uint8Array(shared).set(packed);
    expect([...unpackSections(shared).zipf]).toEqual([...sections.zipf]);
  });

  it.each([0, 4, 200, 260])('is refused as damaged when byte %i differs', (at) => {
    const packed = packSections(sections);
    const bytes = new Uint8Array(packed);
    bytes[at] = (bytes[at] ?? 0) ^ 0x40;
    expect(() => unpackSections(packed)).toThrow(LexiconError);
  });

  it('is refused as damaged when its end is missing', () => {
    expect(() => unpackSections(packSections(sections).slice(0, -8))).toThrow('damaged');
    expect(() => unpackSections(new ArrayBuffer(0))).toThrow('damaged');
  });

  it('is refused as made by another version when its version is another', () => {
    const packed = packSections(sections);
    new Uint32Array(packed)[1] = 999;
    expect(() => unpackSections(packed)).toThrow('another version');
  });
});
