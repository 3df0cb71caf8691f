import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BilingualDocument, DocumentFormat, Unit } from '../../../../backend/formats/document.ts';
import { documentFormatOf } from '../../../../backend/formats/registry.ts';
import { sdlxliff } from '../../../../backend/formats/sdlxliff/format.ts';
import { xliff1 } from '../../../../backend/formats/xliff-1/format.ts';
import { xliff2 } from '../../../../backend/formats/xliff-2/format.ts';
import { decodeXml } from '../../../../backend/formats/xml/decode.ts';
import { parseXml } from '../../../../backend/formats/xml/parse.ts';
import { elementsIn, treeHandler, type XmlElement } from '../../../../backend/formats/xml/tree.ts';
import { shown } from './show.ts';

const root = join(import.meta.dirname, '../../../fixtures/formats');

interface Fixture {
  readonly name: string;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
}

const fixtures: readonly Fixture[] = [xliff1, xliff2, sdlxliff].flatMap((format) =>
  readdirSync(join(root, format.id))
    .filter((name) => !/\.(?:txt|md)$/.test(name))
    .map((name) => ({ name, format, bytes: new Uint8Array(readFileSync(join(root, format.id, name))) })),
);
const written = fixtures.filter(({ format }) => format.write);

function read({ name, format, bytes }: Fixture): BilingualDocument {
  const document = format.read(name, bytes);
  if (!document) throw new Error('It has one text only.');
  return document;
}

function write({ format }: Fixture, document: BilingualDocument, into: Uint8Array): Uint8Array {
  if (!format.write) throw new Error('It is only read.');
  return format.write(document, into);
}

describe('files of other tools', () => {
  it('are of more than 14 kinds', () => {
    expect(fixtures.length).toBeGreaterThan(14);
  });

  it.each(fixtures)('$format.id: $name is read as it should be', (fixture) => {
    expect(documentFormatOf('unknown.bin', fixture.bytes)?.id).toBe(fixture.format.id);
    const expected = readFileSync(join(root, fixture.format.id, `${fixture.name}.expected.txt`), 'utf8');
    expect(shown(read(fixture))).toBe(expected);
  });

  it.each(written)('$format.id: $name has the very same bytes when nothing was changed', (fixture) => {
    expect(write(fixture, read(fixture), fixture.bytes)).toEqual(fixture.bytes);
  });

  it.each(written)('$format.id: in $name a new text changes nothing but its target', (fixture) => {
    const document = read(fixture);
    document.units.forEach((unit, i) => {
      const after = write(fixture, withUnit(document, i, revised(unit)), fixture.bytes);
      const again = read({ ...fixture, bytes: after });
      expect(again.units.map(textOf)).toEqual(
        document.units.map((each, n) => (n === i ? textOf(revised(unit)) : textOf(each))),
      );
      const [from, to] = changedIn(fixture, after);
      const place = unitPlaces(fixture).find(({ whole }) => whole.start <= from && to <= whole.end);
      expect(place, `what changed lies within one unit of ${fixture.name}`).toBeDefined();
      if (place) expectOnlyTargetChanged(fixture, after, place);
      expect(write(fixture, again, after)).toEqual(after);
    });
  });

  it.each(written)('$format.id: in $name a decision is written and read again', (fixture) => {
    const document = read(fixture);
    for (const state of ['edited', 'confirmed', 'returned', 'approved', 'open'] as const) {
      const decided = document.units.map((unit) => {
        const hasText = unit.machine !== undefined || unit.revision !== undefined;
        return hasText ? { ...unit, state, decidedBy: 'Ann <Marsh>', decidedAt: '2025-01-02T03:04:05.000Z' } : unit;
      });
      const again = read({ ...fixture, bytes: write(fixture, { ...document, units: decided }, fixture.bytes) });
      const said = (units: readonly Unit[]) =>
        units.map(({ state: now, decidedBy, decidedAt }) => [now, decidedBy, decidedAt]);
      expect(said(again.units)).toEqual(said(decided));
    }
  });
});

const textOf = ({ original, machine, revision }: Unit) => [original?.text, (revision ?? machine)?.text];

const withUnit = (document: BilingualDocument, index: number, unit: Unit): BilingualDocument => ({
  ...document,
  units: document.units.map((each, i) => (i === index ? unit : each)),
});

/** Its codes in the reverse order, pairs still nested, with words around them that need to be escaped. */
function revised(unit: Unit): Unit {
  const base = unit.revision ?? unit.machine ?? unit.original;
  const backwards = [...(base?.codes ?? [])].reverse();
  const codes = backwards.map((code) => {
    const isOther = (each: typeof code) => each.pair === code.pair && each.kind !== code.kind;
    return (code.pair === undefined ? undefined : backwards.find(isOther)) ?? code;
  });
  const text = `修订 <&> ${codes.map(({ sign }) => sign).join('“x”')} é\u{1F600}`;
  return { ...unit, revision: { text, ...(codes.length > 0 && { codes }) } };
}

/** The stretch of the old text that is another in the new file. */
function changedIn(fixture: Fixture, after: Uint8Array): [number, number] {
  const { text } = decodeXml('old', fixture.bytes);
  const { text: now } = decodeXml('new', after);
  let start = 0;
  while (start < text.length && text[start] === now[start]) start++;
  let end = 0;
  while (end < text.length - start && text.at(-1 - end) === now.at(-1 - end)) end++;
  return [start, text.length - end];
}

function unitPlaces({ bytes }: Fixture): XmlElement[] {
  const places: XmlElement[] = [];
  const { text } = decodeXml('f', bytes);
  parseXml(
    'f',
    text,
    treeHandler(
      ({ local }) => local === 'trans-unit' || local === 'unit',
      (unit) => places.push(unit),
    ),
  );
  return places;
}

/** All markup and text of the file but the target stands in the new one as it did, in its order. */
function expectOnlyTargetChanged(fixture: Fixture, after: Uint8Array, unit: XmlElement): void {
  const { text } = decodeXml('old', fixture.bytes);
  const { text: now } = decodeXml('new', after);
  const targets = [unit, ...elementsIn(unit, 'segment')].flatMap((each) => elementsIn(each, 'target'));
  let place = 0;
  let from = 0;
  const expectKept = (to: number) => {
    for (const piece of text.slice(from, to).split(/(?=<)|(?<=>)/)) {
      // A note that was marked in the target says now where in the machine's text it belongs.
      const isNote = piece.startsWith('<note ');
      const at = now.indexOf(isNote ? piece.slice(0, -1) : piece, place);
      expect(at, `“${piece}” of ${fixture.name}`).toBeGreaterThanOrEqual(0);
      place = at + piece.length;
    }
  };
  for (const { whole } of targets) {
    expectKept(whole.start);
    from = whole.end;
  }
  expectKept(text.length);
}
